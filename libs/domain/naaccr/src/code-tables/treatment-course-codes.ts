/** Codes of items about courses of treatment and what came of them; form as in `PATIENT_CODES`. */
export const TREATMENT_COURSE_CODES = `
# rxHospReconBreast rxSummReconBreast ~
A000 No reconstruction
A100 Tissue expander
A200 Implant at once
A300 Oncoplastic, tissue rearranged
A400 Oncoplastic, reduction or lift
A500 Oncoplastic, regional flap
A600 Own tissue after mastectomy, source not given
A610 Abdominal tissue after mastectomy
A620 Thigh tissue after mastectomy
A630 Gluteal tissue after mastectomy
A640 Back tissue after mastectomy
A900 Done, method not known
A970 Implant, kind not given
A980 Own tissue, kind not given
A990 Not known

# radRegionalRxModality ~
00 No radiation
20 External beam, kind not given
21 Orthovoltage
22 Cobalt-60 or cesium-137
23 Photons, 2 to 5 MV
24 Photons, 6 to 10 MV
25 Photons, 11 to 19 MV
26 Photons, over 19 MV
27 Photons of mixed energies
28 Electrons
29 Photons and electrons
30 Neutrons, alone or with others
31 Intensity-modulated
32 Conformal or three-dimensional
40 Protons
41 Stereotactic, kind not given
42 Linear accelerator radiosurgery
43 Gamma knife
50 Brachytherapy, kind not given
51 Intracavitary, low dose rate
52 Intracavitary, high dose rate
53 Interstitial, low dose rate
54 Interstitial, high dose rate
55 Radium
60 Radioisotopes, kind not given
61 Strontium-89
62 Strontium-90
80 Several, named
85 Several, not named
98 Another kind
99 Not known

# neoadjuvTherapyClinicalResponse ~
0 No neoadjuvant therapy
1 Complete response
2 Partial response
3 Progressive disease
4 Stable disease
5 No response
6 Response inferred from tests or stage
7 Complete response by pathology
8 Response not documented
9 Not known whether therapy was given

# neoadjuvTherapyTreatmentEffect ~
0 No neoadjuvant therapy
1..4 Effect by the scale of the site
6 Effect without a scale of the site
7 No surgery after therapy
9 Not documented or not known

# subsqRx2ndCourseBrm subsqRx3rdCourseBrm subsqRx4thCourseBrm ~
0 None
1 Biological response modifier
2 Bone marrow transplant, own
3 Bone marrow transplant, from another person
4 Bone marrow transplant, kind not given
5 Stem cell transplant
6 Modifier and transplant
7 Refused
8 Recommended, not known whether given
9 Not known

# residualCancerBurdenClass ~
0 Class 0, complete response
1 Class I
2 Class II
3 Class III
7 No therapy, or no surgery after it
8 Not applicable, not collected
9 Not documented
`;
