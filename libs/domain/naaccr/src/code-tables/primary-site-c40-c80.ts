/** ICD-O-3 topography C40 to C80; form as in `PATIENT_CODES`. */
export const PRIMARY_SITES_C40_C80 = `
# primarySite
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
