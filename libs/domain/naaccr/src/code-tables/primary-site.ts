/** ICD-O-3 topography; form as in `PATIENT_CODES`. "NOS" is not otherwise specified; code 8 of a group is an overlapping lesion. */
export const PRIMARY_SITE_CODES = `
# primarySite
C000 Upper lip, external
C001 Lower lip, external
C002 Lip, external, NOS
C003 Upper lip, mucosa
C004 Lower lip, mucosa
C005 Lip, mucosa, NOS
C006 Lip, commissure
C008 Lip, overlapping
C009 Lip, NOS
C019 Tongue, base
C020 Tongue, dorsal surface
C021 Tongue, border or tip
C022 Tongue, ventral surface
C023 Tongue, anterior two thirds, NOS
C024 Lingual tonsil
C028 Tongue, overlapping
C029 Tongue, NOS
C030 Gum, upper
C031 Gum, lower
C039 Gum, NOS
C040 Floor of mouth, anterior
C041 Floor of mouth, lateral
C048 Floor of mouth, overlapping
C049 Floor of mouth, NOS
C050 Hard palate
C051 Soft palate, NOS
C052 Uvula
C058 Palate, overlapping
C059 Palate, NOS
C060 Cheek mucosa
C061 Mouth, vestibule
C062 Retromolar area
C068 Mouth, other parts, overlapping
C069 Mouth, NOS
C079 Parotid gland
C080 Submandibular gland
C081 Sublingual gland
C088 Major salivary glands, overlapping
C089 Major salivary gland, NOS
C090 Tonsillar fossa
C091 Tonsillar pillar
C098 Tonsil, overlapping
C099 Tonsil, NOS
C100 Vallecula
C101 Epiglottis, anterior surface
C102 Oropharynx, lateral wall
C103 Oropharynx, posterior wall
C104 Branchial cleft
C108 Oropharynx, overlapping
C109 Oropharynx, NOS
C110 Nasopharynx, superior wall
C111 Nasopharynx, posterior wall
C112 Nasopharynx, lateral wall
C113 Nasopharynx, anterior wall
C118 Nasopharynx, overlapping
C119 Nasopharynx, NOS
C129 Pyriform sinus
C130 Postcricoid region
C131 Aryepiglottic fold, hypopharyngeal side
C132 Hypopharynx, posterior wall
C138 Hypopharynx, overlapping
C139 Hypopharynx, NOS
C140 Pharynx, NOS
C142 Waldeyer ring
C148 Lip, mouth and pharynx, overlapping
C150 Esophagus, cervical
C151 Esophagus, thoracic
C152 Esophagus, abdominal
C153 Esophagus, upper third
C154 Esophagus, middle third
C155 Esophagus, lower third
C158 Esophagus, overlapping
C159 Esophagus, NOS
C160 Stomach, cardia and esophagogastric junction
C161 Stomach, fundus
C162 Stomach, body
C163 Stomach, antrum
C164 Stomach, pylorus
C165 Stomach, lesser curvature, NOS
C166 Stomach, greater curvature, NOS
C168 Stomach, overlapping
C169 Stomach, NOS
C170 Duodenum
C171 Jejunum
C172 Ileum
C173 Meckel diverticulum
C178 Small intestine, overlapping
C179 Small intestine, NOS
C180 Cecum
C181 Appendix
C182 Colon, ascending
C183 Colon, hepatic flexure
C184 Colon, transverse
C185 Colon, splenic flexure
C186 Colon, descending
C187 Colon, sigmoid
C188 Colon, overlapping
C189 Colon, NOS
C199 Rectosigmoid junction
C209 Rectum, NOS
C210 Anus, NOS
C211 Anal canal
C212 Cloacogenic zone
C218 Rectum, anus and anal canal, overlapping
C220 Liver
C221 Intrahepatic bile duct
C239 Gallbladder
C240 Extrahepatic bile duct
C241 Ampulla of Vater
C248 Biliary tract, overlapping
C249 Biliary tract, NOS
C250 Pancreas, head
C251 Pancreas, body
C252 Pancreas, tail
C253 Pancreatic duct
C254 Pancreas, islet cells
C257 Pancreas, other specified part
C258 Pancreas, overlapping
C259 Pancreas, NOS
C260 Intestinal tract, NOS
C268 Digestive system, overlapping
C269 Gastrointestinal tract, NOS
C300 Nasal cavity
C301 Middle ear
C310 Maxillary sinus
C311 Ethmoid sinus
C312 Frontal sinus
C313 Sphenoid sinus
C318 Accessory sinuses, overlapping
C319 Accessory sinus, NOS
C320 Larynx, glottis
C321 Larynx, supraglottis
C322 Larynx, subglottis
C323 Laryngeal cartilage
C328 Larynx, overlapping
C329 Larynx, NOS
C339 Trachea
C340 Main bronchus
C341 Lung, upper lobe
C342 Lung, middle lobe
C343 Lung, lower lobe
C348 Lung, overlapping
C349 Lung, NOS
C379 Thymus
C380 Heart
C381 Anterior mediastinum
C382 Posterior mediastinum
C383 Mediastinum, NOS
C384 Pleura, NOS
C388 Heart, mediastinum and pleura, overlapping
C390 Upper respiratory tract, NOS
C398 Respiratory system and chest, overlapping
C399 Respiratory tract, NOS
C400 Long bones of upper limb, scapula and their joints
C401 Short bones of upper limb and their joints
C402 Long bones of lower limb and their joints
C403 Short bones of lower limb and their joints
C408 Bones and joints of limbs, overlapping
C409 Bone of limb, NOS
C410 Bones of skull and face
C411 Mandible
C412 Vertebral column
C413 Rib, sternum, clavicle and their joints
C414 Pelvic bones, sacrum, coccyx and their joints
C418 Bones and joints, overlapping
C419 Bone, NOS
C420 Blood
C421 Bone marrow
C422 Spleen
C423 Reticuloendothelial system, NOS
C424 Hematopoietic system, NOS
C440 Skin of lip, NOS
C441 Eyelid
C442 External ear
C443 Skin of face, other and unspecified
C444 Skin of scalp and neck
C445 Skin of trunk
C446 Skin of upper limb and shoulder
C447 Skin of lower limb and hip
C448 Skin, overlapping
C449 Skin, NOS
C470 Peripheral nerves of head, face and neck
C471 Peripheral nerves of upper limb and shoulder
C472 Peripheral nerves of lower limb and hip
C473 Peripheral nerves of thorax
C474 Peripheral nerves of abdomen
C475 Peripheral nerves of pelvis
C476 Peripheral nerves of trunk, NOS
C478 Peripheral and autonomic nerves, overlapping
C479 Autonomic nervous system, NOS
C480 Retroperitoneum
C481 Peritoneum, specified parts
C482 Peritoneum, NOS
C488 Retroperitoneum and peritoneum, overlapping
C490 Soft tissue of head, face and neck
C491 Soft tissue of upper limb and shoulder
C492 Soft tissue of lower limb and hip
C493 Soft tissue of thorax
C494 Soft tissue of abdomen
C495 Soft tissue of pelvis
C496 Soft tissue of trunk, NOS
C498 Soft tissue, overlapping
C499 Soft tissue, NOS
C500 Breast, nipple
C501 Breast, central portion
C502 Breast, upper inner quadrant
C503 Breast, lower inner quadrant
C504 Breast, upper outer quadrant
C505 Breast, lower outer quadrant
C506 Breast, axillary tail
C508 Breast, overlapping
C509 Breast, NOS
C510 Labium majus
C511 Labium minus
C512 Clitoris
C518 Vulva, overlapping
C519 Vulva, NOS
C529 Vagina
C530 Cervix, endocervix
C531 Cervix, exocervix
C538 Cervix, overlapping
C539 Cervix uteri, NOS
C540 Uterus, isthmus
C541 Endometrium
C542 Myometrium
C543 Uterus, fundus
C548 Uterine body, overlapping
C549 Uterine body, NOS
C559 Uterus, NOS
C569 Ovary
C570 Fallopian tube
C571 Broad ligament
C572 Round ligament
C573 Parametrium
C574 Uterine adnexa
C577 Female genital organs, other specified
C578 Female genital organs, overlapping
C579 Female genital tract, NOS
C589 Placenta
C600 Penis, prepuce
C601 Glans penis
C602 Penis, body
C608 Penis, overlapping
C609 Penis, NOS
C619 Prostate
C620 Testis, undescended
C621 Testis, descended
C629 Testis, NOS
C630 Epididymis
C631 Spermatic cord
C632 Scrotum
C637 Male genital organs, other specified
C638 Male genital organs, overlapping
C639 Male genital organs, NOS
C649 Kidney
C659 Renal pelvis
C669 Ureter
C670 Bladder, trigone
C671 Bladder, dome
C672 Bladder, lateral wall
C673 Bladder, anterior wall
C674 Bladder, posterior wall
C675 Bladder neck
C676 Ureteric orifice
C677 Urachus
C678 Bladder, overlapping
C679 Bladder, NOS
C680 Urethra
C681 Paraurethral gland
C688 Urinary organs, overlapping
C689 Urinary system, NOS
C690 Conjunctiva
C691 Cornea
C692 Retina
C693 Choroid
C694 Ciliary body and iris
C695 Lacrimal gland
C696 Orbit
C698 Eye and adnexa, overlapping
C699 Eye, NOS
C700 Cerebral meninges
C701 Spinal meninges
C709 Meninges, NOS
C710 Cerebrum
C711 Frontal lobe
C712 Temporal lobe
C713 Parietal lobe
C714 Occipital lobe
C715 Brain ventricle
C716 Cerebellum
C717 Brain stem
C718 Brain, overlapping
C719 Brain, NOS
C720 Spinal cord
C721 Cauda equina
C722 Olfactory nerve
C723 Optic nerve
C724 Acoustic nerve
C725 Cranial nerve, other and NOS
C728 Central nervous system, overlapping
C729 Nervous system, NOS
C739 Thyroid gland
C740 Adrenal cortex
C741 Adrenal medulla
C749 Adrenal gland, NOS
C750 Parathyroid gland
C751 Pituitary gland
C752 Craniopharyngeal duct
C753 Pineal gland
C754 Carotid body
C755 Aortic body and other paraganglia
C758 Endocrine glands, overlapping
C759 Endocrine gland, NOS
C760 Head, face or neck, NOS
C761 Thorax, NOS
C762 Abdomen, NOS
C763 Pelvis, NOS
C764 Upper limb, NOS
C765 Lower limb, NOS
C767 Other ill-defined site
C768 Ill-defined sites, overlapping
C770 Lymph nodes of head, face and neck
C771 Intrathoracic lymph nodes
C772 Intra-abdominal lymph nodes
C773 Lymph nodes of axilla or arm
C774 Lymph nodes of inguinal region or leg
C775 Pelvic lymph nodes
C778 Lymph nodes of several regions
C779 Lymph node, NOS
C809 Unknown primary site
`;
