/** Schemas of EOD and Summary Stage 2018 under their numbers, and the FIGO stages that the schemas of gynecologic sites share; form as in `LABORATORY_CODES`. */
export const SCHEMA_CODES = `
# schemaId ~
00060 Cervical Lymph Nodes and Unknown Primary
00071 Lip
00072 Tongue Anterior
00073 Gum
00074 Floor of Mouth
00075 Palate Hard
00076 Buccal Mucosa
00077 Mouth Other
00080 Major Salivary Glands, diagnosed to 2025
00090 Nasopharynx, diagnosed to 2024
00100 Oropharynx HPV-Associated, diagnosed to 2025
00111 Oropharynx HPV-Independent
00112 Hypopharynx
00118 Pharynx Other
00119 Middle Ear
00121 Maxillary Sinus
00122 Nasal Cavity and Ethmoid Sinus
00128 Sinus Other
00130 Larynx Other
00131 Larynx Supraglottic
00132 Larynx Glottic
00133 Larynx Subglottic
00140 Melanoma Head and Neck
00150 Cutaneous Carcinoma of Head and Neck
00161 Esophagus (including GE junction) Squamous
00169 Esophagus (including GE junction) (excluding Squamous)
00170 Stomach
00180 Small Intestine
00190 Appendix, diagnosed to 2022
00200 Colon and Rectum
00210 Anus, diagnosed to 2022
00220 Liver
00230 Bile Ducts Intrahepatic
00241 Gallbladder
00242 Cystic Duct
00250 Bile Ducts Perihilar
00260 Bile Duct Distal
00270 Ampulla of Vater
00278 Biliary Other
00280 Pancreas
00288 Digestive Other
00290 Neuroendocrine tumor of Stomach, diagnosed to 2023
00301 Neuroendocrine tumor of Duodenum, diagnosed to 2023
00302 Neuroendocrine tumor of Ampulla of Vater, diagnosed to 2023
00310 Neuroendocrine tumor of Jejunum and Ileum, diagnosed to 2023
00320 Neuroendocrine tumor of Appendix, diagnosed to 2023
00330 Neuroendocrine tumor of Colon and Rectum, diagnosed to 2023
00340 Neuroendocrine tumor of Pancreas, diagnosed to 2023
00350 Thymus, diagnosed to 2024
00358 Trachea
00360 Lung, diagnosed to 2024
00370 Pleural Mesothelioma, diagnosed to 2024
00378 Respiratory Other
00381 Bone Appendicular Skeleton
00382 Bone Spine
00383 Bone Pelvis
00400 Soft Tissue Head and Neck
00410 Soft Tissue Trunk and Extremities
00421 Soft Tissue Abdomen and Thoracic
00422 Heart, Mediastinum and Pleura
00430 Gastrointestinal stromal tumor
00440 Retroperitoneum
00450 Soft Tissue Rare
00458 Kaposi Sarcoma
00459 Soft Tissue Other
00460 Merkel Cell Skin
00470 Melanoma Skin
00478 Skin Other
00480 Breast
00500 Vulva, diagnosed to 2023
00510 Vagina
00520 Cervix, diagnosed to 2020
00528 Cervix Sarcoma
00530 Corpus Carcinoma and Carcinosarcoma
00541 Corpus Sarcoma
00542 Corpus Adenosarcoma
00551 Ovary
00552 Primary Peritoneal Carcinoma
00553 Fallopian Tube
00558 Adnexa Uterine Other
00559 Genital Female Other
00560 Placenta
00570 Penis
00580 Prostate
00590 Testis
00598 Genital Male Other
00600 Kidney Parenchyma
00610 Kidney Renal Pelvis
00620 Bladder
00631 Urethra
00633 Urethra-Prostatic
00638 Urinary Other
00640 Skin Eyelid
00650 Conjunctiva
00660 Melanoma Conjunctiva
00671 Melanoma Iris
00672 Melanoma Choroid and Ciliary Body
00680 Retinoblastoma
00690 Lacrimal Gland
00698 Lacrimal Sac
00700 Orbital Sarcoma
00710 Lymphoma Ocular Adnexa
00718 Eye Other
00721 Brain, diagnosed to 2022
00722 CNS Other, diagnosed to 2022
00723 Intracranial Gland, diagnosed to 2022
00730 Thyroid
00740 Thyroid Medullary
00750 Parathyroid
00760 Adrenal Gland
00770 Neuroendocrine tumor of Adrenal Gland
00778 Endocrine Other
00790 Lymphoma
00795 Lymphoma-CLL/SLL
00811 Mycosis Fungoides
00812 Primary Cutaneous Lymphoma (excluding MF and SS)
00821 Plasma Cell Myeloma
00822 Plasma Cell Disorders
00830 Hematopoietic and reticuloendothelial
09081 Major Salivary Glands, diagnosed from 2026
09090 Nasopharynx, diagnosed from 2025
09100 Oropharynx HPV-Associated, diagnosed from 2026
09190 Appendix, diagnosed from 2023
09210 Anus, diagnosed from 2023
09290 Neuroendocrine tumor of Stomach, diagnosed from 2024
09301 Neuroendocrine tumor of Duodenum, diagnosed from 2024
09302 Neuroendocrine tumor of Ampulla of Vater, diagnosed from 2024
09310 Neuroendocrine tumor of Jejunum and Ileum, diagnosed from 2024
09320 Neuroendocrine tumor of Appendix, diagnosed from 2024
09330 Neuroendocrine tumor of Colon and Rectum, diagnosed from 2024
09340 Neuroendocrine tumor of Pancreas, diagnosed from 2024
09350 Thymus, diagnosed from 2025
09360 Lung, diagnosed from 2025
09370 Pleural Mesothelioma, diagnosed from 2025
09500 Vulva, diagnosed from 2024
09520 Cervix, diagnosed from 2021
09721 Brain, diagnosed from 2023
09722 CNS Other, diagnosed from 2023
09723 Intracranial Gland, diagnosed from 2023
09724 Medulloblastoma, diagnosed from 2023
99999 Ill-Defined Other

# figoStage ~
1 Stage I
1A Stage IA
1A1 Stage IA1
1A2 Stage IA2
1B Stage IB
1B1 Stage IB1
1B2 Stage IB2
1B3 Stage IB3
1C Stage IC
1C1 Stage IC1
1C2 Stage IC2
1C3 Stage IC3
2 Stage II
2A Stage IIA
2A1 Stage IIA1
2A2 Stage IIA2
2B Stage IIB
3 Stage III
3A Stage IIIA
3A1 Stage IIIA1
3A11 Stage IIIA1(i)
3A12 Stage IIIA1(ii)
3A2 Stage IIIA2
3B Stage IIIB
3C Stage IIIC
3C1 Stage IIIC1
3C2 Stage IIIC2
4 Stage IV
4A Stage IVA
4B Stage IVB
97 Not applicable, in situ
98 Not applicable, not collected
99 Not documented or not assessed

# ajccTnmClinT ajccTnmClinN ajccTnmClinM ajccTnmPathT ajccTnmPathN ajccTnmPathM ajccTnmPostTherapyT ajccTnmPostTherapyN ajccTnmPostTherapyM ajccTnmPostTherapyClinT ajccTnmPostTherapyClinN ajccTnmPostTherapyClinM ~
88 Not applicable

# ajccTnmClinStageGroup ajccTnmPathStageGroup ajccTnmPostTherapyStageGroup ajccTnmPostTherapyClinStageGrp tnmClinStageGroup tnmPathStageGroup ~
88 Not applicable
99 Unknown

# tnmClinT tnmClinN tnmClinM tnmPathT tnmPathN tnmPathM ~
88 Not applicable

# torontoVersionNumber ~
1 First edition of the Toronto guidelines
2 Second edition of the Toronto guidelines

# pediatricPrimaryTumor ~
000 In situ
800 No evidence of a primary tumor
888 Not applicable
999 Unknown

# pediatricRegionalNodes ~
000 No regional node involved
800 Regional nodes involved, which ones not given
888 Not applicable
999 Unknown

# pediatricMets ~
00 No distant metastasis
70 Distant metastasis, place not given
88 Not applicable
99 Unknown
`;
