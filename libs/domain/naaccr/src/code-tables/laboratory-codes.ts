/**
 * Codes of site-specific items about laboratory tests; form as in `PATIENT_CODES`. Which of them a case may have depends on its
 * schema and on the release of the staging algorithm, so no list here refuses a code.
 */
export const LABORATORY_CODES = `
# afpPretreatmentInterpretation ca125PretreatmentInterpretation ~
0 Normal
1 Raised
2 Borderline
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# ceaPretreatmentInterpretation ~
0 Normal
1 Raised
2 Borderline
3 Cannot be told, normal range and interpretation missing
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# afpPostOrchiectomyRange ~
0 Normal
1 Above normal, under 1,000 ng/mL
2 1,000 to 10,000 ng/mL
3 Over 10,000 ng/mL
4 Stated to be raised
5 Not done after surgery, normal before
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# afpPreOrchiectomyRange ~
0 Normal
1 Above normal, under 1,000 ng/mL
2 1,000 to 10,000 ng/mL
3 Over 10,000 ng/mL
4 Stated to be raised
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# hcgPostOrchiectomyRange ~
0 Normal
1 Above normal, under 5,000 mIU/mL
2 5,000 to 50,000 mIU/mL
3 Over 50,000 mIU/mL
4 Stated to be raised
5 Not done after surgery, normal before
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# hcgPreOrchiectomyRange ~
0 Normal
1 Above normal, under 5,000 mIU/mL
2 5,000 to 50,000 mIU/mL
3 Over 50,000 mIU/mL
4 Stated to be raised
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# ldhPostOrchiectomyRange ~
0 Normal
1 Under 1.5 times the upper limit of normal
2 1.5 to 10 times the upper limit
3 Over 10 times the upper limit
4 Stated to be raised
5 Not done after surgery, normal before
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# ldhPreOrchiectomyRange ~
0 Normal
1 Under 1.5 times the upper limit of normal
2 1.5 to 10 times the upper limit
3 Over 10 times the upper limit
4 Stated to be raised
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# ldhPretreatmentLevel ~
0 Normal or below
1 Above normal
5 Not applicable, by the schema discriminator
7 Ordered, result not in the chart
9 Not documented or not assessed

# bilirubinPretxUnitOfMeasure creatininePretxUnitOfMeasure ~
1 mg/dL
2 umol/L
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# multigeneSignatureMethod ~
1 MammaPrint
2 PAM50 (Prosigna)
3 Breast Cancer Index
4 EndoPredict
5 Test done, kind not known
6 Several of these tests
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# p16 ~
0 Negative
1 Positive
8 Not applicable, not collected
9 Not documented or not assessed

# hivStatus ~
0 Negative
1 Positive
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# bSymptoms primarySclerosingCholangitis lnIsolatedTumorCells extravascularMatrixPatterns ~
0 Not present
1 Present
8 Not applicable, not collected
9 Not documented or not assessed

# adenopathy organomegaly ~
0 Not present
1 Present
5 Not applicable to this site
9 Not documented or not assessed

# anemia lymphocytosis thrombocytopenia ~
0 Not present
1 Present
5 Not applicable to this site
6 Value not known, stated to be present
7 Ordered, result not in the chart
9 Not documented or not assessed

# serumAlbuminPretreatmentLevel ~
0 Under 3.5 g/dL
1 3.5 g/dL or more
5 Not applicable, by the schema discriminator
7 Ordered, result not in the chart
9 Not documented or not assessed

# serumBeta2MicroglobulinPretxLvl ~
0 Under 3.5 mg/L
1 3.5 to under 5.5 mg/L
2 5.5 mg/L or more
5 Not applicable, by the schema discriminator
7 Ordered, result not in the chart
9 Not documented or not assessed
`;
