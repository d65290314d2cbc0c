/**
 * Codes that stand in measured items in place of a number: over the scale, not applicable, not known; form and reserve as in
 * `LABORATORY_CODES`.
 */
export const MEASURE_CODES = `
# afpPostOrchiectomyLabValue afpPreOrchiectomyLabValue hcgPostOrchiectomyLabValue hcgPreOrchiectomyLabValue ldhPretreatmentLabValue ~
XXXXX.1 100,000 or more
XXXXX.7 Ordered, result not in the chart
XXXXX.8 Not applicable, not collected
XXXXX.9 Not documented or not assessed

# afpPretreatmentLabValue ceaPretreatmentLabValue ~
XXXX.1 10,000 or more
XXXX.7 Ordered, result not in the chart
XXXX.8 Not applicable, not collected
XXXX.9 Not documented or not assessed

# ca199PretxLabValue ~
XXXX.1 10,000 or more
XXXX.2 Value not known, stated to be normal
XXXX.3 Value not known, stated to be raised
XXXX.7 Ordered, result not in the chart
XXXX.8 Not applicable, not collected
XXXX.9 Not documented or not assessed

# psaLabValue ~
XXX.1 1,000 or more
XXX.2 Value not known, stated to be normal
XXX.3 Value not known, stated to be raised
XXX.7 Ordered, result not in the chart
XXX.9 Not documented or not assessed

# bilirubinPretxTotalLabValue ~
XXX.1 1,000 or more
XXX.7 Ordered, result not in the chart
XXX.8 Not applicable, not collected
XXX.9 Not documented or not assessed

# creatininePretreatmentLabValue her2IshDualProbeCopyNumber her2IshSingleProbeCopyNumber ~
XX.1 100 or more
XX.7 Ordered, result not in the chart
XX.8 Not applicable, not collected
XX.9 Not documented or not assessed

# her2IshDualProbeRatio ~
XX.2 Under 2.0
XX.3 2.0 or more
XX.7 Ordered, result not in the chart
XX.8 Not applicable, not collected
XX.9 Not documented or not assessed

# iNRProthrombinTime ~
X.1 10 or more
X.7 Ordered, result not in the chart
X.8 Not applicable, not collected
X.9 Not documented or not assessed

# ldhUpperLimitsOfNormal ~
XX8 Not applicable, not collected
XX9 Not documented or not assessed

# estrogenReceptorPercntPosOrRange progesteroneRecepPrcntPosOrRange ~
000 Negative, or under 1 %
001..100 Percent of cells
R10 Stated as 1 to 10 %
R20 Stated as 11 to 20 %
R30 Stated as 21 to 30 %
R40 Stated as 31 to 40 %
R50 Stated as 41 to 50 %
R60 Stated as 51 to 60 %
R70 Stated as 61 to 70 %
R80 Stated as 71 to 80 %
R90 Stated as 81 to 90 %
R99 Stated as 91 to 100 %
XX7 Ordered, result not in the chart
XX8 Not applicable, not collected
XX9 Not documented or not assessed

# estrogenReceptorTotalAllredScore progesteroneRecepTotalAllredScor ~
00..08 Total Allred score
X8 Not applicable, not collected
X9 Not documented or not assessed

# gleasonScoreClinical gleasonScorePathological ~
02..10 Sum of the Gleason patterns
X7 No biopsy, or no prostatectomy
X8 Not applicable, not collected
X9 Not documented or not assessed

# gleasonTertiaryPattern ~
10 Pattern 1
20 Pattern 2
30 Pattern 3
40 Pattern 4
50 Pattern 5
X7 No prostatectomy
X8 Not applicable, not collected
X9 Not documented or not assessed

# gestationalTrophoblasticPxIndex ~
00..25 Risk score
X9 Not documented or not assessed

# numberOfCoresExamined numberOfCoresPositive ~
00..99 Number of cores
X1 100 or more
X6 Number not known
X7 No core biopsy
X8 Not applicable, not collected
X9 Not documented or not assessed

# numberOfExaminedParaAorticNodes numberOfExaminedPelvicNodes ~
00..99 Number of nodes
X1 100 or more
X2 Examined, number not known
X6 Aspiration or core biopsy only
X8 Not applicable, not collected
X9 Not documented or not assessed

# numberOfPositiveParaAorticNodes numberOfPositivePelvicNodes ~
00..99 Number of nodes
X1 100 or more
X2 Positive, number not known
X6 Positive aspiration or core biopsy
X8 Not applicable, not collected
X9 Not documented or not assessed

# lnPositiveAxillaryLevel1To2 ~
00..99 Number of nodes
X1 100 or more
X5 Positive, number not known
X6 Positive aspiration or core biopsy
X8 Not applicable, not collected
X9 Not documented or not assessed

# tumorDeposits ~
00..99 Number of deposits
X1 100 or more
X2 Found, number not known
X8 Not applicable, not collected
X9 Not documented or not assessed

# mitoticRateMelanoma ~
00..99 Mitoses per square millimeter
X1 100 or more
X2 Stated as under 1, or not mitogenic
X3 Stated as 1 or more, or mitogenic
X4 Given per another area
X7 Ordered, result not in the chart
X8 Not applicable, not collected
X9 Not documented or not assessed

# oncotypeDxRecurrenceScoreDcis ~
XX6 Not applicable, invasive tumor
XX7 Ordered, result not in the chart
XX8 Not applicable, not collected
XX9 Not documented or not assessed

# oncotypeDxRecurrenceScoreInvasiv ~
XX4 Stated as under 11
XX5 Stated as 11 or more
XX6 Not applicable, in situ tumor
XX7 Ordered, result not in the chart
XX9 Not documented or not assessed

# adenoidCysticBasaloidPattern ~
XXX.5 Present, percent not given
XXX.8 Not applicable, not collected
XXX.9 Not documented or not assessed

# percentNecrosisPostNeoadjuvant ~
XXX.2 Present, percent not given
XXX.8 Not applicable, not collected
XXX.9 Not documented, or no neoadjuvant therapy
`;
