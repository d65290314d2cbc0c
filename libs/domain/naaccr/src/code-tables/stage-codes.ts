/** Codes of extent-of-disease items that mean the same at every site; form as in `PATIENT_CODES`. */
export const STAGE_CODES = `
# summaryStage2018 derivedSummaryStage2018
0 In situ
1 Localized
2 Regional by direct extension only
3 Regional lymph nodes only
4 Regional by direct extension and lymph nodes
7 Distant
8 Benign or borderline
9 Unknown

# seerSummaryStage2000 seerSummaryStage1977 derivedSs2000 derivedSs1977
0 In situ
1 Localized
2 Regional by direct extension only
3 Regional lymph nodes only
4 Regional by direct extension and lymph nodes
5 Regional, not further specified
7 Distant
8 Not applicable
9 Unknown

# tumorSizeClinical tumorSizePathologic tumorSizeSummary
000 No mass or tumor found
001 1 mm, or less than 1 mm
002..988 Exact size in millimeters
989 989 mm or larger
990 Microscopic focus only, size not given
998 Diffuse, or another site-specific meaning
999 Unknown, or size not applicable

# regionalNodesPositive
00 All nodes examined negative
01..89 Exact number of positive nodes
90 90 or more positive nodes
95 Positive aspiration or core biopsy of a node
97 Positive nodes, number unknown
98 No nodes examined
99 Unknown, or not applicable

# regionalNodesExamined rxSummRegLnExamined rxHospRegLnRemoved
00 No nodes examined
01..89 Exact number of nodes examined
90 90 or more nodes examined
95 Aspiration or core biopsy only
96 Sampling of nodes, number unknown
97 Dissection of nodes, number unknown
98 Nodes removed, number and method unknown
99 Unknown whether nodes were examined

# sentinelLymphNodesExamined
00 No sentinel nodes examined
01..90 Exact number of sentinel nodes examined
95 Aspiration of sentinel node only
98 Sentinel biopsy done, number unknown
99 Unknown whether sentinel nodes were examined

# sentinelLymphNodesPositive
00 All sentinel nodes negative
01..90 Exact number of positive sentinel nodes
95 Positive aspiration of a sentinel node
97 Positive sentinel nodes, number unknown
98 No sentinel nodes examined
99 Unknown

# metsAtDxBone metsAtDxBrain metsAtDxDistantLn metsAtDxLiver metsAtDxLung csMetsAtDxBone csMetsAtDxBrain csMetsAtDxLiver csMetsAtDxLung
0 None at diagnosis
1 Present at diagnosis
8 Not applicable
9 Unknown

# metsAtDxOther
0 None at diagnosis
1 Present in another organ
2 Carcinomatosis
8 Not applicable
9 Unknown

# lymphVascularInvasion
0 Not present
1 Present, not further specified
2 Lymphatic and small vessel only
3 Venous, large vessel only
4 Both lymphatic or small vessel and venous
8 Not applicable
9 Unknown or indeterminate

# eodMets ~
00 No distant metastasis
88 Not applicable
99 Unknown

# eodPrimaryTumor ~
000 In situ or no evidence of invasion
800 No evidence of primary tumor
999 Unknown

# eodRegionalNodes ~
000 No regional node involvement
800 Regional nodes involved, not further specified
888 Not applicable
999 Unknown

# tnmClinStagedBy tnmPathStagedBy
00 Not staged
10 Physician, not further specified
11 Surgeon
12 Radiation oncologist
13 Medical oncologist
14 Pathologist
15 Several physicians or tumor board
20 Cancer registrar
30 Registrar and physician
40 Nurse or other staff
50 Staging assigned at another facility
60 Staging by central registry
88 Not eligible for staging
99 Unknown

# tnmPathDescriptor
0 None
1 E, extranodal lymphoma
2 S, spleen
3 M, multiple primaries in one site
4 Y, during or after first treatment
5 E and S
6 M and Y
9 Unknown

# tnmClinDescriptor
0 None
1 E, extranodal lymphoma
2 S, spleen
3 M, multiple primaries in one site
5 E and S
9 Unknown

# estrogenReceptorSummary progesteroneRecepSummary
0 Negative
1 Positive
7 Ordered, result not in chart
9 Not documented

# her2OverallSummary
0 Negative
1 Positive
7 Ordered, result not in chart
8 Not applicable
9 Not documented

# perineuralInvasion boneInvasion ulceration
0 Not present
1 Present
8 Not applicable
9 Not documented
`;
