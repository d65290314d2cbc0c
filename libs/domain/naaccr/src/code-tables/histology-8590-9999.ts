/** The commoner other ICD-O-3 morphology codes: sarcomas, melanomas, brain, germ cell, lymphomas, leukemias; form as in `PATIENT_CODES`. */
export const HISTOLOGIES_8590_9999 = `
# histologicTypeIcdO3 ~
8590 Sex cord-stromal tumor
8620 Granulosa cell tumor, adult
8631 Sertoli-Leydig cell tumor
8640 Sertoli cell tumor
8650 Leydig cell tumor
8680 Paraganglioma
8690 Glomus jugulare tumor
8692 Carotid body tumor
8693 Extra-adrenal paraganglioma
8700 Pheochromocytoma
8720 Malignant melanoma, NOS
8721 Nodular melanoma
8722 Balloon cell melanoma
8723 Melanoma, regressing
8730 Amelanotic melanoma
8742 Lentigo maligna melanoma
8743 Superficial spreading melanoma
8744 Acral lentiginous melanoma
8745 Desmoplastic melanoma
8746 Mucosal lentiginous melanoma
8761 Melanoma in congenital nevus
8770 Mixed epithelioid and spindle cell melanoma
8771 Epithelioid cell melanoma
8772 Spindle cell melanoma
8780 Blue nevus, malignant
8800 Sarcoma, NOS
8801 Spindle cell sarcoma
8802 Giant cell or pleomorphic sarcoma
8803 Small cell sarcoma
8804 Epithelioid sarcoma
8805 Undifferentiated sarcoma
8806 Desmoplastic small round cell tumor
8810 Fibrosarcoma
8811 Fibromyxosarcoma
8815 Solitary fibrous tumor
8825 Myofibroblastic sarcoma or tumor
8830 Malignant fibrous histiocytoma
8832 Dermatofibrosarcoma protuberans
8840 Myxosarcoma
8850 Liposarcoma, NOS
8851 Liposarcoma, well differentiated
8852 Myxoid liposarcoma
8854 Pleomorphic liposarcoma
8858 Dedifferentiated liposarcoma
8890 Leiomyosarcoma
8891 Epithelioid leiomyosarcoma
8895 Myosarcoma
8896 Myxoid leiomyosarcoma
8900 Rhabdomyosarcoma, NOS
8901 Pleomorphic rhabdomyosarcoma
8910 Embryonal rhabdomyosarcoma
8912 Spindle cell rhabdomyosarcoma
8920 Alveolar rhabdomyosarcoma
8930 Endometrial stromal sarcoma, high grade
8931 Endometrial stromal sarcoma, low grade
8933 Adenosarcoma
8935 Stromal sarcoma
8936 Gastrointestinal stromal tumor
8940 Mixed tumor, malignant
8941 Carcinoma in pleomorphic adenoma
8950 Mullerian mixed tumor
8951 Mesodermal mixed tumor
8960 Nephroblastoma
8963 Rhabdoid tumor
8964 Clear cell sarcoma of kidney
8970 Hepatoblastoma
8972 Pulmonary blastoma
8973 Pleuropulmonary blastoma
8980 Carcinosarcoma
8982 Myoepithelial carcinoma
9020 Phyllodes tumor
9040 Synovial sarcoma, NOS
9041 Synovial sarcoma, spindle cell
9043 Synovial sarcoma, biphasic
9044 Clear cell sarcoma
9050 Mesothelioma, NOS
9051 Mesothelioma, sarcomatoid
9052 Mesothelioma, epithelioid
9053 Mesothelioma, biphasic
9060 Dysgerminoma
9061 Seminoma, NOS
9062 Seminoma, anaplastic
9063 Spermatocytic tumor
9064 Germinoma
9065 Germ cell tumor, nonseminomatous
9070 Embryonal carcinoma
9071 Yolk sac tumor
9080 Teratoma
9081 Teratocarcinoma
9084 Teratoma with malignant transformation
9085 Mixed germ cell tumor
9100 Choriocarcinoma
9101 Choriocarcinoma with other germ cell elements
9104 Placental site trophoblastic tumor
9110 Mesonephric or rete adenocarcinoma
9120 Angiosarcoma
9130 Hemangioendothelioma
9133 Epithelioid hemangioendothelioma
9140 Kaposi sarcoma
9150 Hemangiopericytoma
9161 Hemangioblastoma
9180 Osteosarcoma, NOS
9181 Osteosarcoma, chondroblastic
9182 Osteosarcoma, fibroblastic
9183 Osteosarcoma, telangiectatic
9187 Osteosarcoma, low grade intraosseous
9192 Osteosarcoma, parosteal
9193 Osteosarcoma, periosteal
9194 Osteosarcoma, high grade surface
9220 Chondrosarcoma, NOS
9221 Chondrosarcoma, periosteal
9231 Chondrosarcoma, myxoid
9240 Chondrosarcoma, mesenchymal
9242 Chondrosarcoma, clear cell
9243 Chondrosarcoma, dedifferentiated
9250 Giant cell tumor of bone
9260 Ewing sarcoma
9310 Ameloblastoma, malignant
9350 Craniopharyngioma
9351 Craniopharyngioma, adamantinomatous
9352 Craniopharyngioma, papillary
9361 Pineocytoma
9362 Pineoblastoma
9364 Primitive neuroectodermal tumor, peripheral
9370 Chordoma
9380 Glioma, malignant
9382 Oligoastrocytoma
9385 Diffuse midline glioma, H3 K27-altered
9390 Choroid plexus papilloma or carcinoma
9391 Ependymoma, NOS
9392 Ependymoma, anaplastic
9394 Myxopapillary ependymoma
9400 Astrocytoma, NOS
9401 Astrocytoma, anaplastic or grade 3
9411 Gemistocytic astrocytoma
9420 Fibrillary astrocytoma
9421 Pilocytic astrocytoma
9424 Pleomorphic xanthoastrocytoma
9425 Pilomyxoid astrocytoma
9440 Glioblastoma
9441 Giant cell glioblastoma
9442 Gliosarcoma
9445 Astrocytoma, IDH-mutant, grade 4
9450 Oligodendroglioma
9451 Oligodendroglioma, anaplastic or grade 3
9470 Medulloblastoma, NOS
9471 Medulloblastoma, desmoplastic nodular
9473 Primitive neuroectodermal tumor, central
9490 Ganglioneuroblastoma
9500 Neuroblastoma
9505 Ganglioglioma
9506 Central neurocytoma
9508 Atypical teratoid rhabdoid tumor
9510 Retinoblastoma, NOS
9522 Olfactory neuroblastoma
9530 Meningioma, NOS
9531 Meningioma, meningothelial
9532 Meningioma, fibrous
9533 Meningioma, psammomatous
9534 Meningioma, angiomatous
9537 Meningioma, transitional
9538 Meningioma, clear cell, chordoid or papillary
9539 Meningioma, atypical
9540 Malignant peripheral nerve sheath tumor
9550 Neurofibroma, plexiform
9560 Schwannoma
9580 Granular cell tumor
9581 Alveolar soft part sarcoma
9590 Lymphoma, NOS
9591 Non-Hodgkin lymphoma, NOS
9596 Composite Hodgkin and non-Hodgkin lymphoma
9597 Primary cutaneous follicle center lymphoma
9650 Hodgkin lymphoma, NOS
9651 Hodgkin lymphoma, lymphocyte rich
9652 Hodgkin lymphoma, mixed cellularity
9653 Hodgkin lymphoma, lymphocyte depleted
9659 Hodgkin lymphoma, nodular lymphocyte predominant
9663 Hodgkin lymphoma, nodular sclerosis
9670 Small lymphocytic B-cell lymphoma, NOS
9671 Lymphoplasmacytic lymphoma
9673 Mantle cell lymphoma
9678 Primary effusion lymphoma
9679 Mediastinal large B-cell lymphoma
9680 Diffuse large B-cell lymphoma
9687 Burkitt lymphoma
9688 T-cell histiocyte rich large B-cell lymphoma
9689 Splenic marginal zone lymphoma
9690 Follicular lymphoma, NOS
9691 Follicular lymphoma, grade 2
9695 Follicular lymphoma, grade 1
9698 Follicular lymphoma, grade 3
9699 Marginal zone lymphoma, MALT
9700 Mycosis fungoides
9701 Sezary syndrome
9702 Peripheral T-cell lymphoma, NOS
9705 Angioimmunoblastic T-cell lymphoma
9708 Subcutaneous panniculitis-like T-cell lymphoma
9709 Cutaneous T-cell lymphoma, NOS
9714 Anaplastic large cell lymphoma
9716 Hepatosplenic T-cell lymphoma
9717 Enteropathy-associated T-cell lymphoma
9718 Primary cutaneous CD30-positive T-cell disorder
9719 NK/T-cell lymphoma, nasal type
9727 Blastic plasmacytoid dendritic cell neoplasm
9731 Solitary plasmacytoma of bone
9732 Multiple myeloma
9733 Plasma cell leukemia
9734 Plasmacytoma, extramedullary
9735 Plasmablastic lymphoma
9737 ALK-positive large B-cell lymphoma
9740 Mast cell sarcoma
9741 Systemic mastocytosis
9742 Mast cell leukemia
9751 Langerhans cell histiocytosis
9755 Histiocytic sarcoma
9756 Langerhans cell sarcoma
9757 Interdigitating dendritic cell sarcoma
9758 Follicular dendritic cell sarcoma
9761 Waldenstrom macroglobulinemia
9766 Lymphomatoid granulomatosis
9769 Immunoglobulin deposition disease
9800 Leukemia, NOS
9801 Acute leukemia, NOS
9805 Acute leukemia of ambiguous lineage
9806 Mixed phenotype acute leukemia with BCR-ABL1
9809 Mixed phenotype acute leukemia, T/myeloid
9811 B lymphoblastic leukemia or lymphoma, NOS
9812 B lymphoblastic leukemia with BCR-ABL1
9820 Lymphoid leukemia, NOS
9823 Chronic lymphocytic leukemia, small lymphocytic lymphoma
9827 Adult T-cell leukemia or lymphoma
9831 T-cell large granular lymphocytic leukemia
9832 Prolymphocytic leukemia, NOS
9833 B-cell prolymphocytic leukemia
9834 T-cell prolymphocytic leukemia
9835 Precursor cell lymphoblastic leukemia, NOS
9836 Precursor B-cell lymphoblastic leukemia
9837 T lymphoblastic leukemia or lymphoma
9840 Acute erythroid leukemia
9860 Myeloid leukemia, NOS
9861 Acute myeloid leukemia, NOS
9863 Chronic myeloid leukemia, NOS
9865 Acute myeloid leukemia with DEK-NUP214
9866 Acute promyelocytic leukemia
9867 Acute myelomonocytic leukemia
9871 Acute myeloid leukemia with CBFB-MYH11
9872 Acute myeloid leukemia, minimal differentiation
9873 Acute myeloid leukemia without maturation
9874 Acute myeloid leukemia with maturation
9875 Chronic myeloid leukemia, BCR-ABL1 positive
9876 Atypical chronic myeloid leukemia
9877 Acute myeloid leukemia with mutated NPM1
9891 Acute monoblastic and monocytic leukemia
9895 Acute myeloid leukemia, myelodysplasia-related
9896 Acute myeloid leukemia with RUNX1-RUNX1T1
9910 Acute megakaryoblastic leukemia
9920 Therapy-related myeloid neoplasm
9930 Myeloid sarcoma
9940 Hairy cell leukemia
9945 Chronic myelomonocytic leukemia
9946 Juvenile myelomonocytic leukemia
9948 Aggressive NK-cell leukemia
9950 Polycythemia vera
9960 Myeloproliferative neoplasm, NOS
9961 Primary myelofibrosis
9962 Essential thrombocythemia
9963 Chronic neutrophilic leukemia
9964 Chronic eosinophilic leukemia
9971 Post-transplant lymphoproliferative disorder
9975 Myelodysplastic/myeloproliferative neoplasm, unclassifiable
9980 Myelodysplastic syndrome with single lineage dysplasia
9982 Myelodysplastic syndrome with ring sideroblasts
9983 Myelodysplastic syndrome with excess blasts
9985 Myelodysplastic syndrome with multilineage dysplasia
9986 Myelodysplastic syndrome with isolated del(5q)
9987 Therapy-related myelodysplastic syndrome
9989 Myelodysplastic syndrome, NOS
9992 Refractory thrombocytopenia
`;
