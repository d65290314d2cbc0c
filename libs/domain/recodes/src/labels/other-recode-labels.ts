/** Codes of the behavior recode: code, then label. */
export const BEHAVIOR_RECODE_LABELS = `
0 Benign
1 Borderline malignancy
2 In situ
3 Malignant
4 Malignant only in ICD-O-3
5 No longer reportable in ICD-O-3
6 Malignant only from 2010 on
9 Unknown or not counted
`;

/** Receptor recodes of the breast cancer category. */
export const RECEPTOR_LABELS = `
1 Positive
2 Negative
4 Unknown or borderline
9 Not coded
`;

/** Subtypes of breast cancer. */
export const BREAST_SUBTYPE_LABELS = `
1 HR+/HER2+
2 HR-/HER2+
3 HR+/HER2-
4 HR-/HER2- (triple negative)
5 Unknown
9 Not coded
`;

/** Major categories of ICCC. */
export const ICCC_MAJOR_LABELS = `
01 Leukemias, myeloproliferative and myelodysplastic diseases
02 Lymphomas and reticuloendothelial neoplasms
03 CNS, intracranial and intraspinal neoplasms
04 Neuroblastoma and other peripheral nervous cell tumors
05 Retinoblastoma
06 Renal tumors
07 Hepatic tumors
08 Malignant bone tumors
09 Soft tissue and other extraosseous sarcomas
10 Germ cell and trophoblastic tumors, neoplasms of gonads
11 Thyroid carcinomas
12 Malignant melanomas
13 Skin carcinomas
14 Other malignant epithelial neoplasms
15 Other and unspecified malignant neoplasms
99 Not classified
`;

/** Groups of the brain and CNS recode 2020. */
export const BRAIN_CNS_LABELS = `
01 Diffuse and anaplastic astrocytoma
02 Glioblastoma
03 Diffuse midline glioma, H3 K27M-mutant
04 Oligodendroglioma
05 Oligoastrocytoma
06 Other astrocytic tumors
07 Astroblastoma
08 Ependymal tumors
09 Glioma, unspecified
10 Other glioma
11 Embryonal tumors
12 Malignant meningiomas
13 Malignant choroid plexus tumors
14 Malignant neuronal and mixed neuronal-glial tumors
15 Other malignant
16 Non-malignant meningiomas
17 Non-malignant tumors of cranial and paraspinal nerves
18 Non-malignant ependymal tumors
19 Non-malignant choroid plexus tumors
20 Non-malignant neuronal and mixed neuronal-glial tumors
21 Non-malignant mesenchymal, nonmeningothelial tumors
22 Non-malignant other astrocytic tumors
23 Non-malignant other gliomas
24 Other non-malignant
25 Malignant tumors of the pineal region
26 Non-malignant tumors of the pineal region
27 All other cancer types
99 Not classified
`;

/** Groups of the lymphoid neoplasm recode 2021. */
export const LYMPHOID_LABELS = `
01 Hodgkin, lymphocyte-rich
02 Hodgkin, mixed cellularity
03 Hodgkin, lymphocyte-depleted
04 Hodgkin, nodular sclerosis
05 Classical Hodgkin, NOS
06 Hodgkin, nodular lymphocyte predominant
07 Precursor B-cell
08 Chronic or small lymphocytic leukemia or lymphoma
09 Prolymphocytic leukemia, B-cell
10 Mantle-cell lymphoma
11 Lymphoplasmacytic lymphoma
12 Waldenstrom macroglobulinemia
13 Diffuse large B-cell lymphoma, NOS
14 Intravascular large B-cell lymphoma
15 Primary effusion lymphoma
16 Mediastinal large B-cell lymphoma
17 Burkitt lymphoma or leukemia
18 Splenic marginal-zone lymphoma
19 Extranodal marginal-zone lymphoma, MALT type
20 Nodal marginal-zone lymphoma
21 Follicular lymphoma
22 Hairy-cell leukemia
23 Plasmacytoma
24 Multiple myeloma or plasma-cell leukemia
25 Heavy chain disease
26 B-cell lymphoma, NOS
27 Precursor T-cell
28 Mycosis fungoides
29 Sezary syndrome
30 Peripheral T-cell lymphoma, NOS
31 Angioimmunoblastic T-cell lymphoma
32 Subcutaneous panniculitis-like T-cell lymphoma
33 Anaplastic large cell lymphoma, T or null cell
34 Hepatosplenic T-cell lymphoma
35 Enteropathy-type T-cell lymphoma
36 Cutaneous T-cell lymphoma, NOS
37 Primary cutaneous anaplastic large cell lymphoma
38 Adult T-cell leukemia or lymphoma
39 NK/T-cell lymphoma, nasal type, or aggressive NK-cell leukemia
40 T-cell large granular lymphocytic leukemia
41 Prolymphocytic leukemia, T-cell
42 Non-Hodgkin lymphoma of unknown lineage
43 Composite Hodgkin and non-Hodgkin lymphoma
44 Lymphoid neoplasm, NOS
99 Not a lymphoid neoplasm
`;
