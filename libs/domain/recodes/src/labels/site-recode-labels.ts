/** Groups of the SEER site recodes 2003 and WHO 2008: code, then label. */
export const SITE_RECODE_LABELS = `
20010 Lip
20020 Tongue
20030 Salivary gland
20040 Floor of mouth
20050 Gum and other mouth
20060 Nasopharynx
20070 Tonsil
20080 Oropharynx
20090 Hypopharynx
20100 Other oral cavity and pharynx
21010 Esophagus
21020 Stomach
21030 Small intestine
21041 Cecum
21042 Appendix
21043 Ascending colon
21044 Hepatic flexure
21045 Transverse colon
21046 Splenic flexure
21047 Descending colon
21048 Sigmoid colon
21049 Large intestine, NOS
21051 Rectosigmoid junction
21052 Rectum
21060 Anus, anal canal and anorectum
21071 Liver
21072 Intrahepatic bile duct
21080 Gallbladder
21090 Other biliary
21100 Pancreas
21110 Retroperitoneum
21120 Peritoneum, omentum and mesentery
21130 Other digestive organs
22010 Nose, nasal cavity and middle ear
22020 Larynx
22030 Lung and bronchus
22050 Pleura
22060 Trachea, mediastinum and other respiratory organs
23000 Bones and joints
24000 Soft tissue including heart
25010 Melanoma of the skin
25020 Other non-epithelial skin
26000 Breast
27010 Cervix uteri
27020 Corpus uteri
27030 Uterus, NOS
27040 Ovary
27050 Vagina
27060 Vulva
27070 Other female genital organs
28010 Prostate
28020 Testis
28030 Penis
28040 Other male genital organs
29010 Urinary bladder
29020 Kidney and renal pelvis
29030 Ureter
29040 Other urinary organs
30000 Eye and orbit
31010 Brain
31040 Cranial nerves and other nervous system
32010 Thyroid
32020 Other endocrine including thymus
33011 Hodgkin lymphoma, nodal
33012 Hodgkin lymphoma, extranodal
33041 Non-Hodgkin lymphoma, nodal
33042 Non-Hodgkin lymphoma, extranodal
34000 Myeloma
35011 Acute lymphocytic leukemia
35012 Chronic lymphocytic leukemia
35013 Other lymphocytic leukemia
35021 Acute myeloid leukemia
35031 Acute monocytic leukemia
35022 Chronic myeloid leukemia
35023 Other myeloid or monocytic leukemia
35041 Other acute leukemia
35043 Aleukemic, subleukemic and NOS leukemia
36010 Mesothelioma
36020 Kaposi sarcoma
37000 Miscellaneous
99999 Not classified
`;

/** Groups that the 2023 revision and its expansion share. */
const ORGANS_2023 = `
01 Lip
02 Tongue, anterior
03 Gum
04 Floor of mouth
05 Palate excluding soft palate and uvula
06 Buccal mucosa
07 Mouth, other
08 Major salivary glands
09 Nasopharynx
10 Oropharynx
11 Hypopharynx
12 Pharynx and oral cavity, other
13 Nasal cavity and paranasal sinuses
14 Sinus, other
15 Larynx
16 Esophagus
17 Stomach
18 Small intestine
19 Appendix
20 Colon and rectum excluding appendix
21 Anus, anal canal and anorectum
22 Liver
23 Intrahepatic bile duct
24 Gallbladder
25 Extrahepatic bile ducts
26 Ampulla of Vater
27 Biliary, other
28 Pancreas
29 Digestive, other
30 Lung and bronchus
31 Thymus
32 Heart, mediastinum and pleura
33 Trachea and other respiratory
34 Bones and joints
35 Retroperitoneum and peritoneum
36 Soft tissue
37 Melanoma of the skin
38 Other non-epithelial skin
39 Breast
40 Vulva
41 Vagina
42 Cervix
43 Corpus
44 Ovary
45 Fallopian tube
46 Other adnexa and female genital
47 Placenta
48 Penis
49 Prostate
50 Testis
51 Male genital, other
52 Kidney parenchyma
53 Renal pelvis
54 Ureter
55 Urinary bladder
56 Urethra
57 Urinary, other
58 Eye and orbit
59 Meninges, malignant
60 Brain, malignant
61 Other central nervous system, malignant
62 Intracranial gland, malignant
63 Thyroid
64 Adrenal gland
65 Parathyroid
66 Endocrine, other
`;

/** Groups of the SEER site recode 2023. */
export const SITE_RECODE_2023_LABELS = `${ORGANS_2023}
67 Precursor lymphoid neoplasms
68 Chronic lymphocytic leukemia and small lymphocytic lymphoma
69 Hodgkin lymphomas
70 Non-Hodgkin lymphomas
71 Lymphoid leukemias excluding CLL/SLL
72 Acute myeloid leukemias
73 Other leukemias
74 Plasma cell neoplasms and immunoproliferative diseases
75 Myeloproliferative neoplasms and myelodysplastic syndromes
76 Miscellaneous hematopoietic neoplasms
77 Mesothelioma
78 Kaposi sarcoma
79 Miscellaneous neoplasms
81 Brain, other CNS and intracranial gland, benign and borderline
99 Not classified
`;

/** Groups of the expanded SEER site recode 2023. */
export const SITE_RECODE_2023_EXPANDED_LABELS = `${ORGANS_2023}
67 Hodgkin lymphomas
68 Large B-cell lymphoma
69 Chronic lymphocytic leukemia and small lymphocytic lymphoma
70 Plasma cell neoplasms
71 Other B-cell leukemias and lymphomas, and lymphoma, NOS
72 Mycosis fungoides and Sezary syndrome
73 Other T- and NK-cell leukemias and lymphomas
74 Precursor lymphoid neoplasms
75 Acute myeloid leukemias
76 Other leukemias
77 Myelodysplastic syndromes
78 Myeloproliferative neoplasms and overlap syndromes
79 Miscellaneous hematopoietic neoplasms
80 Mesothelioma
81 Kaposi sarcoma
82 Miscellaneous neoplasms
84 Brain, other CNS and intracranial gland, benign and borderline
99 Not classified
`;
