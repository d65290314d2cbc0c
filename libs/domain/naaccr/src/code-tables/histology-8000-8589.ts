/** The commoner ICD-O-3 morphology codes of carcinomas; form as in `PATIENT_CODES`. Behavior stands in its own item. */
export const HISTOLOGIES_8000_8589 = `
# histologicTypeIcdO3 ~
8000 Neoplasm, NOS
8001 Tumor cells, NOS
8010 Carcinoma, NOS
8012 Large cell carcinoma
8013 Large cell neuroendocrine carcinoma
8014 Large cell carcinoma with rhabdoid phenotype
8020 Carcinoma, undifferentiated
8021 Carcinoma, anaplastic
8022 Pleomorphic carcinoma
8023 NUT carcinoma
8030 Giant cell and spindle cell carcinoma
8031 Giant cell carcinoma
8032 Spindle cell or sarcomatoid carcinoma
8033 Pseudosarcomatous carcinoma
8041 Small cell carcinoma
8044 Small cell carcinoma, hypercalcemic or large cell variant
8045 Combined small cell carcinoma
8046 Non-small cell carcinoma
8050 Papillary carcinoma, NOS
8051 Verrucous or condylomatous carcinoma
8052 Papillary squamous cell carcinoma
8070 Squamous cell carcinoma, NOS
8071 Squamous cell carcinoma, keratinizing
8072 Squamous cell carcinoma, non-keratinizing
8073 Squamous cell carcinoma, small cell, non-keratinizing
8074 Squamous cell carcinoma, spindle cell
8075 Squamous cell carcinoma, acantholytic
8076 Squamous cell carcinoma, microinvasive
8077 Squamous intraepithelial neoplasia, high grade
8081 Bowen disease
8082 Lymphoepithelial carcinoma
8083 Basaloid squamous cell carcinoma
8085 Squamous cell carcinoma, HPV-associated
8086 Squamous cell carcinoma, HPV-independent
8090 Basal cell carcinoma
8097 Basal cell carcinoma, nodular
8120 Transitional cell or urothelial carcinoma
8122 Urothelial carcinoma, sarcomatoid
8123 Basaloid carcinoma
8124 Cloacogenic carcinoma
8130 Papillary urothelial carcinoma
8131 Urothelial carcinoma, micropapillary
8140 Adenocarcinoma, NOS
8141 Scirrhous adenocarcinoma
8142 Linitis plastica
8144 Adenocarcinoma, intestinal type
8145 Carcinoma, diffuse type
8147 Basal cell adenocarcinoma
8148 Glandular intraepithelial neoplasia, high grade
8150 Pancreatic endocrine tumor
8151 Insulinoma
8152 Glucagonoma or enteroglucagonoma
8153 Gastrinoma
8155 Vipoma
8156 Somatostatinoma
8160 Cholangiocarcinoma
8162 Klatskin tumor, perihilar cholangiocarcinoma
8163 Pancreatobiliary-type carcinoma
8170 Hepatocellular carcinoma
8171 Hepatocellular carcinoma, fibrolamellar
8180 Combined hepatocellular carcinoma and cholangiocarcinoma
8200 Adenoid cystic carcinoma
8201 Cribriform carcinoma
8210 Adenocarcinoma in adenomatous polyp
8211 Tubular adenocarcinoma
8213 Serrated adenocarcinoma
8220 Adenocarcinoma in familial polyposis
8221 Adenocarcinoma in several polyps
8230 Solid carcinoma
8240 Neuroendocrine tumor, grade 1, or carcinoid
8241 Enterochromaffin cell carcinoid
8243 Goblet cell adenocarcinoma
8244 Mixed adenoneuroendocrine carcinoma
8246 Neuroendocrine carcinoma, NOS
8247 Merkel cell carcinoma
8249 Neuroendocrine tumor, grade 2 or 3, or atypical carcinoid
8250 Lepidic adenocarcinoma
8251 Acinar adenocarcinoma of lung
8252 Bronchioloalveolar carcinoma, non-mucinous
8253 Mucinous adenocarcinoma of lung, invasive
8254 Mixed mucinous and non-mucinous adenocarcinoma of lung
8255 Adenocarcinoma with mixed subtypes
8256 Minimally invasive adenocarcinoma, non-mucinous
8257 Minimally invasive adenocarcinoma, mucinous
8260 Papillary adenocarcinoma
8261 Adenocarcinoma in villous adenoma
8262 Villous adenocarcinoma
8263 Adenocarcinoma in tubulovillous adenoma
8265 Micropapillary carcinoma
8270 Chromophobe carcinoma of pituitary
8272 Pituitary adenoma, NOS
8290 Oncocytic or Hurthle cell carcinoma
8310 Clear cell adenocarcinoma
8311 Hereditary or MiT family renal cell carcinoma
8312 Renal cell carcinoma, NOS
8317 Renal cell carcinoma, chromophobe
8318 Renal cell carcinoma, sarcomatoid
8319 Collecting duct carcinoma
8320 Granular cell carcinoma
8323 Mixed cell adenocarcinoma
8330 Follicular carcinoma, NOS
8331 Follicular carcinoma, well differentiated
8332 Follicular carcinoma, trabecular
8335 Follicular carcinoma, minimally invasive
8337 Poorly differentiated or insular thyroid carcinoma
8340 Papillary carcinoma, follicular variant
8341 Papillary microcarcinoma
8342 Papillary carcinoma, oxyphilic
8343 Papillary carcinoma, encapsulated
8344 Papillary carcinoma, tall or columnar cell
8345 Medullary thyroid carcinoma
8370 Adrenal cortical carcinoma
8380 Endometrioid carcinoma
8381 Endometrioid adenofibroma, malignant
8382 Endometrioid adenocarcinoma, secretory
8383 Endometrioid adenocarcinoma, ciliated
8384 Adenocarcinoma, endocervical type
8390 Skin appendage carcinoma
8400 Sweat gland adenocarcinoma
8401 Apocrine adenocarcinoma
8407 Sclerosing sweat duct carcinoma
8410 Sebaceous carcinoma
8413 Eccrine adenocarcinoma
8430 Mucoepidermoid carcinoma
8440 Cystadenocarcinoma, NOS
8441 Serous carcinoma
8442 Serous tumor, borderline
8450 Papillary cystadenocarcinoma
8452 Solid pseudopapillary neoplasm
8453 Intraductal papillary mucinous carcinoma
8460 Low grade serous carcinoma
8461 High grade serous or surface papillary carcinoma
8462 Serous papillary tumor, borderline
8470 Mucinous cystadenocarcinoma
8471 Papillary mucinous cystadenocarcinoma
8472 Mucinous tumor, borderline
8473 Papillary mucinous tumor, borderline
8480 Mucinous adenocarcinoma
8481 Mucin-producing adenocarcinoma
8482 Mucinous carcinoma, gastric or endocervical type
8483 Adenocarcinoma, HPV-associated
8484 Adenocarcinoma, HPV-independent
8490 Signet ring cell carcinoma
8500 Invasive carcinoma of no special type, ductal
8501 Comedocarcinoma
8502 Secretory carcinoma of breast
8503 Intraductal papillary adenocarcinoma
8504 Intracystic or encapsulated papillary carcinoma
8507 Ductal carcinoma, micropapillary
8509 Solid papillary carcinoma
8510 Medullary carcinoma
8512 Medullary carcinoma with lymphoid stroma
8514 Duct carcinoma, desmoplastic
8519 Pleomorphic lobular carcinoma in situ
8520 Lobular carcinoma
8521 Ductular carcinoma
8522 Ductal and lobular carcinoma
8523 Ductal carcinoma mixed with other types
8524 Lobular carcinoma mixed with other types
8525 Polymorphous adenocarcinoma
8530 Inflammatory carcinoma
8540 Paget disease of breast
8541 Paget disease with ductal carcinoma
8542 Paget disease, extramammary
8543 Paget disease with intraductal carcinoma
8550 Acinar cell carcinoma
8551 Acinar cell cystadenocarcinoma
8560 Adenosquamous carcinoma
8562 Epithelial-myoepithelial carcinoma
8570 Adenocarcinoma with squamous metaplasia
8571 Adenocarcinoma with cartilage or bone metaplasia
8572 Adenocarcinoma with spindle cell metaplasia
8573 Adenocarcinoma with apocrine metaplasia
8574 Adenocarcinoma with neuroendocrine differentiation
8575 Metaplastic carcinoma
8576 Hepatoid adenocarcinoma
8580 Thymoma, NOS
8581 Thymoma, type A
8582 Thymoma, type AB
8583 Thymoma, type B1
8584 Thymoma, type B2
8585 Thymoma, type B3
8586 Thymic carcinoma
`;
