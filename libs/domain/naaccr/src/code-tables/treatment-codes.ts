/** Codes of first-course treatment items other than radiation; form as in `PATIENT_CODES`. */
export const TREATMENT_CODES = `
# rxSummTreatmentStatus
0 No treatment given
1 Treatment given
2 Active surveillance
9 Unknown whether treatment given

# reasonForNoSurgery
0 Surgery of the primary site performed
1 Not planned as part of first course
2 Contraindicated by risk factors
5 Patient died before it
6 Planned, not performed, no reason noted
7 Refused by patient or family
8 Planned, unknown whether performed
9 Unknown

# rxSummSurgPrimSite rxHospSurgPrimSite
00 None
10..19 Tumor destruction, no specimen
20..80 Resection, specimen to pathology
90 Surgery, not further specified
98 Special codes of the site
99 Unknown

# rxSummScopeRegLnSur rxHospScopeRegLnSur
0 No regional node surgery
1 Biopsy or aspiration of a node
2 Sentinel node biopsy
3 Nodes removed, number unknown
4 1 to 3 nodes removed
5 4 or more nodes removed
6 Sentinel biopsy with dissection at the same time
7 Sentinel biopsy, dissection at another time
9 Unknown or not applicable

# rxSummSurgOthRegDis rxHospSurgOthRegDis
0 None
1 Other site, not further specified
2 Other regional site
3 Distant lymph nodes
4 Distant site
5 Combination of regional and distant
9 Unknown

# rxSummSurgicalMargins
0 No residual tumor, all margins negative
1 Residual tumor, not further specified
2 Microscopic residual tumor
3 Macroscopic residual tumor
4 Residual tumor, former code
5 Residual tumor, former code
7 Margins cannot be evaluated
8 No surgery of the primary site
9 Unknown or not applicable

# rxHospSurgApp2010
0 No surgery of the primary site here
1 Robotic assisted
2 Robotic, converted to open
3 Minimally invasive or endoscopic
4 Minimally invasive, converted to open
5 Open, or approach not told
9 Unknown whether surgery performed

# rxSummDxStgProc rxHospDxStgProc
00 No diagnostic or staging procedure
01 Biopsy of a site other than the primary
02 Biopsy of the primary site
03 Exploration only
04 Bypass or other palliative surgery, no biopsy
05 Exploration with biopsy
06 Bypass with biopsy
07 Procedure done, kind not known
09 Unknown whether performed

# rxSummPalliativeProc rxHospPalliativeProc
0 No palliative care
1 Surgery
2 Radiation
3 Chemotherapy, hormone or other systemic drugs
4 Pain management
5 Combination of surgery, radiation or systemic, without pain management
6 Combination with pain management
7 Given, kind not known
9 Unknown

# rxSummChemo rxHospChemo
00 None, not planned
01 Given, number of agents unknown
02 Single agent
03 Several agents
82 Not recommended because of risk factors
85 Patient died before it
86 Recommended, not given, no reason noted
87 Refused by patient or family
88 Recommended, unknown whether given
99 Unknown

# rxSummHormone rxHospHormone rxSummBrm rxHospBrm
00 None, not planned
01 Given
82 Not recommended because of risk factors
85 Patient died before it
86 Recommended, not given, no reason noted
87 Refused by patient or family
88 Recommended, unknown whether given
99 Unknown

# rxSummTransplntEndocr
00 None, not planned
10 Bone marrow transplant, kind not specified
11 Autologous bone marrow transplant
12 Allogeneic bone marrow transplant
20 Stem cell harvest and infusion
30 Endocrine surgery or endocrine radiation
40 Endocrine procedure and transplant
82 Not recommended because of risk factors
85 Patient died before it
86 Recommended, not given, no reason noted
87 Refused by patient or family
88 Recommended, unknown whether given
99 Unknown

# rxSummOther rxHospOther
0 None
1 Other treatment
2 Experimental
3 Double-blind trial
6 Unproven, given by non-medical people
7 Refused by patient or family
8 Recommended, unknown whether given
9 Unknown

# rxSummSurgRadSeq
0 No radiation or no surgery
2 Radiation before surgery
3 Radiation after surgery
4 Radiation before and after surgery
5 Radiation during surgery
6 During surgery and before or after it
7 Surgery before and after radiation
9 Both given, sequence unknown

# rxSummSystemicSurSeq
0 No systemic treatment or no surgery
2 Systemic before surgery
3 Systemic after surgery
4 Systemic before and after surgery
5 Systemic during surgery
6 During surgery and before or after it
7 Surgery before and after systemic
9 Both given, sequence unknown

# neoadjuvantTherapy
0 None
1 Completed as planned
2 Started, not completed
3 Limited systemic exposure, not neoadjuvant by definition
9 Unknown

# readmSameHosp30Days
0 No surgery, or not readmitted
1 Readmitted, unplanned
2 Readmitted, planned
3 Readmitted planned and unplanned
9 Unknown
`;
