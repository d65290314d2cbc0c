/** Codes of site-specific items that rank a tumor by markers, patterns and extent; form and reserve as in `LABORATORY_CODES`. */
export const STAGE_MARKER_CODES = `
# gleasonPatternsClinical gleasonPatternsPathological ~
11 Primary pattern 1, secondary 1
12 Primary pattern 1, secondary 2
13 Primary pattern 1, secondary 3
14 Primary pattern 1, secondary 4
15 Primary pattern 1, secondary 5
19 Primary pattern 1, secondary not known
21 Primary pattern 2, secondary 1
22 Primary pattern 2, secondary 2
23 Primary pattern 2, secondary 3
24 Primary pattern 2, secondary 4
25 Primary pattern 2, secondary 5
29 Primary pattern 2, secondary not known
31 Primary pattern 3, secondary 1
32 Primary pattern 3, secondary 2
33 Primary pattern 3, secondary 3
34 Primary pattern 3, secondary 4
35 Primary pattern 3, secondary 5
39 Primary pattern 3, secondary not known
41 Primary pattern 4, secondary 1
42 Primary pattern 4, secondary 2
43 Primary pattern 4, secondary 3
44 Primary pattern 4, secondary 4
45 Primary pattern 4, secondary 5
49 Primary pattern 4, secondary not known
51 Primary pattern 5, secondary 1
52 Primary pattern 5, secondary 2
53 Primary pattern 5, secondary 3
54 Primary pattern 5, secondary 4
55 Primary pattern 5, secondary 5
59 Primary pattern 5, secondary not known
X6 Patterns not known
X7 No biopsy, or no prostatectomy
X8 Not applicable, not collected
X9 Not documented or not assessed

# sCategoryClinical sCategoryPathological ~
0 S0, markers normal
1 S1, slightly raised
2 S2, moderately raised
3 S3, highly raised
9 SX, not documented or not assessed

# oncotypeDxRiskLevelDcis ~
0 Low risk
1 Intermediate risk
2 High risk
6 Not applicable, invasive tumor
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# oncotypeDxRiskLevelInvasive ~
0 Low risk
1 Intermediate risk
2 High risk
6 Not applicable, in situ tumor
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# derivedRaiStage ~
0 Lymphocytosis
1 Lymphocytosis and adenopathy
2 Lymphocytosis and organomegaly
3 Lymphocytosis and anemia
4 Lymphocytosis and thrombocytopenia
8 Not applicable, another site
9 Not known

# tumorMarker1 tumorMarker2 tumorMarker3 ~
0 Not done
1 Positive or raised
2 Negative or normal
3 Borderline
4 Range 1 (S1)
5 Range 2 (S2)
6 Range 3 (S3)
8 Ordered, result not in the chart
9 Not applicable or not known

# ptld ~
0 None documented
1 Monomorphic, with a histology
2 Hodgkin-like
4 With a histology, kind not given
8 Not applicable, not collected

# pretextClinicalStaging ~
1 PRETEXT 1, one section
2 PRETEXT 2, two adjoining sections free
3 PRETEXT 3, one adjoining section free
4 PRETEXT 4, all four sections
8 Not applicable, not collected
9 Not documented or not assessed

# inpc ~
0 Unfavorable
1 Favorable
7 Ordered, result not in the chart
8 Not applicable, not collected
9 Not documented or not assessed

# spreadThroughAirSpacesStas ~
0 Not found
1 Present
8 Not applicable, not collected
9 Not documented or not assessed

# brainPrimaryTumorLocation ~
1 Pons
2 Brain stem outside the pons
8 Not applicable, not collected
9 Brain stem, place not known

# prostatePathologicalExtension ~
000 In situ
250 Into the capsule, not beyond
300 Confined to the prostate
350 Beyond the capsule, seminal vesicles free
400 Seminal vesicles
500 Beyond the capsule, vesicles not known
600 Adjacent structures, or fixed
700 Pelvic wall or bone
800 No primary tumor found
900 No prostatectomy or autopsy
950 Prostatectomy not of the first course
999 Not known
`;
