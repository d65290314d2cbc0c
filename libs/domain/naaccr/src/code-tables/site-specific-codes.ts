/** Codes of site-specific items about the tumor, its lymph nodes and its treatment; form and reserve as in `LABORATORY_CODES`. */
export const SITE_SPECIFIC_CODES = `
# invasionBeyondCapsule ~
0 None found
1 Perinephric fat or tissue
2 Renal sinus
3 Gerota's fascia
4 Several of these
5 Beyond the capsule, place not given
8 Not applicable, not collected
9 Not documented or not assessed

# ipsilateralAdrenalGlandInvolve ~
0 None found
1 By direct extension
2 By a separate nodule
3 By both
4 Involved, way not known
8 Not applicable, not collected
9 Not documented, not resected or not assessed

# majorVeinInvolvement ~
0 None found
1 Renal vein or its branches
2 Inferior vena cava
3 Major vein, not named
4 Several of these
8 Not applicable, not collected
9 Not documented or not assessed

# lnHeadAndNeckLevels1To3 ~
0 None of levels I to III
1 Level I
2 Level II
3 Level III
4 Levels I and II
5 Levels I and III
6 Levels II and III
7 Levels I, II and III
8 Not applicable, not collected
9 Not documented, or level not known

# lnHeadAndNeckLevels4To5 ~
0 None of levels IV and V
1 Level IV
2 Level V
3 Levels IV and V
8 Not applicable, not collected
9 Not documented, or level not known

# lnHeadAndNeckLevels6To7 ~
0 None of levels VI and VII
1 Level VI
2 Level VII
3 Levels VI and VII
8 Not applicable, not collected
9 Not documented, or level not known

# lnHeadAndNeckOther ~
0 None of the other regions
1 Buccinator (facial)
2 Parapharyngeal
3 Periparotid and intraparotid
4 Preauricular
5 Retropharyngeal
6 Suboccipital or retroauricular
7 Several of these
8 Not applicable, not collected
9 Not documented, or region not known

# lnLaterality ~
0 No regional nodes involved
1 One side, or one node
2 Both sides
3 Involved, side not known
8 Not applicable, not collected
9 Not documented or not assessed

# lnAssessMethodFemoralInguinal lnAssessMethodParaaortic lnAssessMethodPelvic lnDistantAssessMethod ~
0 Imaging or physical examination
1 Biopsy or fine needle aspiration
2 Lymphadenectomy or excision
7 Assessed, method not known
8 Not applicable, not collected
9 Not documented or not assessed

# lnDistantMediastinalScalene ~
0 Both negative
1 Mediastinal positive
2 Scalene positive
3 Both positive
8 Not applicable, not collected
9 Not documented or not assessed

# lnStatusPelvic lnStatusParaAortic lnStatusFemoralInguinal ~
0 Negative
1 Positive
8 Not applicable, not collected
9 Not documented or not assessed

# extranodalExtensionClin extranodalExtensionHeadNeckClin ~
0 Nodes involved, no extension
1 Extension by examination or imaging
2 Extension by microscopy
4 Extension, way not given
7 No nodes involved
8 Not applicable, not collected
9 Not documented or not assessed

# extranodalExtensionPath ~
0 Nodes involved, no extension
1 Extension found
7 No nodes involved
8 Not applicable, not collected
9 Not documented or not assessed

# separateTumorNodules ~
0 None
1 Same histology, same lobe of the lung
2 Same histology, other lobe, same side
3 Same histology, same and other lobe
4 Same histology, lobe not known
7 Several nodules that cannot be classified
8 Not applicable, not collected
9 Not documented, in situ, or not assessed

# pleuralEffusion ~
0 None
1 Not malignant
2 Malignant
3 Atypical cells
4 Present, kind not given
8 Not applicable, not collected
9 Not documented or not assessed

# peritonealCytology ~
0 Negative
1 Atypical or suspicious
2 Malignant
3 Not satisfactory
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# highRiskHistologicFeatures ~
0 None
1 Desmoplasia
2 Poor differentiation
3 Sarcomatoid differentiation
4 Undifferentiated
5 Several of these
6 High-risk feature, kind not given
8 Not applicable, not collected
9 Not documented or not assessed

# profoundImmuneSuppression ~
0 None
1 HIV or AIDS
2 Transplant of a solid organ
3 Chronic lymphocytic leukemia
4 Non-Hodgkin lymphoma
5 Several of these
6 Present, cause not given
8 Not applicable, not collected
9 Not documented or not assessed

# peripheralBloodInvolvement ~
0 B0, clone not known
1 B0a, clone negative
2 B0b, clone positive
3 B1, clone not known
4 B1a, clone negative
5 B1b, clone positive
6 B2, high burden
7 Ordered, result not in the chart
9 Not documented or not assessed

# esophagusAndEgjTumorEpicenter ~
0 Upper esophagus
1 Middle esophagus
2 Lower esophagus or junction
9 Not documented or not assessed

# fibrosisScore ~
0 None to moderate (Ishak 0 to 4, METAVIR F0 to F3)
1 Severe or cirrhosis (Ishak 5 to 6, METAVIR F4)
7 Stated to be severe, not proven by histology
8 Not applicable, not collected
9 Not documented or not assessed

# tumorGrowthPattern ~
1 Mass-forming
2 Periductal infiltrating
3 Both
8 Not applicable, not collected
9 Not documented or not assessed

# responseToNeoadjuvantTherapy ~
0 No neoadjuvant therapy
1 Complete response
2 Partial response
3 Response, degree not given
4 No response
8 Not applicable, not collected
9 Not documented or not assessed

# macroscopicEvalOfTheMesorectum ~
00 No total mesorectal excision
10 Incomplete
20 Nearly complete
30 Complete
40 Done, completeness not given
99 Not known whether it was done

# inrgss ~
1 Stage L1, in one compartment
2 Stage L2, with image-defined risk factors
3 Stage M, distant metastasis
4 Stage MS, under 18 months, to skin, liver or marrow
8 Not applicable, not collected
9 Not documented or not assessed

# irssStageForEye2 ~
0 Stage 0
1 Stage I
2 Stage II
3 Stage III
4 Stage IV
7 One eye only
8 Not applicable, not collected
9 Not documented or not assessed
`;
