/** Codes of first-course treatment items; form as in `PATIENT_CODES`. */
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

# reasonForNoRadiation
0 Radiation given
1 Not planned as part of first course
2 Contraindicated by risk factors
5 Patient died before it
6 Planned, not given, no reason noted
7 Refused by patient or family
8 Planned, unknown whether given
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

# rxSummRadiation rxHospRadiation
0 None
1 External beam
2 Radioactive implants
3 Radioisotopes
4 External beam with implants or isotopes
5 Radiation, method not told
6 Other radiation (historic)
7 Refused by patient or family
8 Recommended, unknown whether given
9 Unknown

# rxSummRadToCns
0 No radiation to brain or central nervous system
1 Radiation given
7 Refused by patient or family
8 Recommended, unknown whether given
9 Unknown

# radLocationOfRx
0 No radiation
1 All radiation at this facility
2 Regional here, boost elsewhere
3 Boost here, regional elsewhere
4 All radiation elsewhere
8 Other
9 Unknown

# radiationTxDiscontinuedEarly
00 No radiation
01 Completed as planned
02 Stopped early, toxicity
03 Stopped early, contraindicated by other conditions
04 Stopped early, patient decision
05 Stopped early, family decision
06 Stopped early, patient died
07 Stopped early, reason not told
99 Unknown

# numberPhasesOfRadTxToVolume
00 No radiation
01 One phase
02 Two phases
03 Three phases
04 Four or more phases
99 Unknown

# phase1RadiationTreatmentModality phase2RadiationTreatmentModality phase3RadiationTreatmentModality
00 No radiation
01 External beam, not further specified
02 External beam, photons
03 External beam, protons
04 External beam, electrons
05 External beam, neutrons
06 External beam, carbon ions
07 Brachytherapy, not further specified
08 Brachytherapy, intracavitary, low dose rate
09 Brachytherapy, intracavitary, high dose rate
10 Brachytherapy, interstitial, low dose rate
11 Brachytherapy, interstitial, high dose rate
12 Brachytherapy, electronic
13 Radioisotopes, not further specified
14 Radium-223
15 Strontium-89
16 Strontium-90
98 Radiation given, modality unknown
99 Unknown whether radiation given

# phase1RadiationExternalBeamTech phase2RadiationExternalBeamTech phase3RadiationExternalBeamTech
00 No radiation
01 External beam, not further specified
02 Low energy X-ray or photon
03 Two-dimensional
04 Conformal or three-dimensional
05 Intensity modulated
06 Stereotactic, not further specified
07 Stereotactic, robotic
08 Stereotactic, Gamma Knife
09 CT-guided online adaptive
10 MR-guided online adaptive
88 Not applicable
98 Other technique
99 Unknown

# phase1RadiationToDrainingLN phase2RadiationToDrainingLN phase3RadiationToDrainingLN
00 No radiation to draining nodes
01 Neck
02 Thoracic
03 Neck and thoracic
04 Breast or chest wall nodes
05 Abdominal
06 Pelvic
07 Abdominal and pelvic
08 Draining nodes, not further specified
88 Primary volume is lymph nodes
99 Unknown

# phase1RadiationPrimaryTxVolume phase2RadiationPrimaryTxVolume phase3RadiationPrimaryTxVolume
00 No radiation
01 Neck lymph nodes
02 Thoracic lymph nodes
03 Neck and thoracic lymph nodes
04 Breast or chest wall lymph nodes
05 Abdominal lymph nodes
06 Pelvic lymph nodes
07 Abdominal and pelvic lymph nodes
09 Lymph nodes, not further specified
10 Eye, orbit or optic nerve
11 Pituitary
12 Brain
13 Brain, limited
14 Spinal cord
20 Nasopharynx
21 Oral cavity
22 Oropharynx
23 Larynx or hypopharynx
24 Sinuses or nasal tract
25 Parotid or other salivary glands
26 Thyroid
29 Head and neck, not further specified
30 Lung or bronchus
31 Mesothelium
32 Thymus
39 Chest or lung, not further specified
40 Breast, whole
41 Breast, partial
42 Chest wall
50 Esophagus
51 Stomach
52 Small bowel
53 Colon
54 Rectum
55 Anus
56 Liver
57 Biliary tree or gallbladder
58 Pancreas
59 Abdomen, not further specified
60 Bladder, whole
61 Bladder, partial
62 Kidney
63 Ureter
64 Prostate, whole
65 Prostate, partial
66 Urethra
67 Penis
68 Testicle or scrotum
70 Ovaries or fallopian tubes
71 Uterus or cervix
72 Vagina
73 Vulva
80 Skull
81 Spine
82 Shoulder
83 Ribs
84 Hip
85 Pelvic bones
86 Pelvis, not further specified
88 Extremity bone
90 Skin
91 Soft tissue
92 Hemibody
93 Whole body
94 Mantle or mini-mantle
95 Lower extended field
96 Inverted Y
97 Former value without equivalent
98 Other
99 Unknown

# phase1NumberOfFractions phase2NumberOfFractions phase3NumberOfFractions
000 No radiation
001..998 Number of fractions
999 Unknown

# phase1DosePerFraction phase2DosePerFraction phase3DosePerFraction
00000 No radiation
00001..99997 Dose in centigray
99998 Not applicable, brachytherapy or isotopes
99999 Unknown

# phase1TotalDose phase2TotalDose phase3TotalDose totalDose
000000 No radiation
000001..999997 Dose in centigray
999998 Not applicable, brachytherapy or isotopes
999999 Unknown

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
