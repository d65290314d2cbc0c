/** Codes of first-course radiation items; form as in `PATIENT_CODES`. */
export const RADIATION_CODES = `
# reasonForNoRadiation
0 Radiation given
1 Not planned as part of first course
2 Contraindicated by risk factors
5 Patient died before it
6 Planned, not given, no reason noted
7 Refused by patient or family
8 Planned, unknown whether given
9 Unknown

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
`;
