/** Codes of site-specific items that are measured, scored or told by a marker; form and reserve as in `LABORATORY_CODES`. */
export const FURTHER_MARKER_CODES = `
# brainMolecularMarkers ~
01 Diffuse astrocytoma, IDH mutated
02 Diffuse astrocytoma, IDH wild type
03 Anaplastic astrocytoma, IDH mutated
04 Anaplastic astrocytoma, IDH wild type
05 Glioblastoma, IDH wild type
06 Oligodendroglioma, IDH mutated, 1p/19q lost
07 Anaplastic oligodendroglioma, IDH mutated, 1p/19q lost
08 Medulloblastoma, SHH activated, TP53 wild type
09 Embryonal tumor with multilayered rosettes, C19MC altered
10 Diffuse midline glioma, H3 K27 altered
11 Diffuse hemispheric glioma, H3 G34 mutated
12 Diffuse pediatric high-grade glioma, H3 and IDH wild type
13 Infant hemispheric glioma
14 Supratentorial ependymoma, ZFTA fusion
15 Supratentorial ependymoma, YAP1 fusion
16 Posterior fossa ependymoma, group A
17 Posterior fossa ependymoma, group B
18 Spinal ependymoma, MYCN amplified
19 Diffuse astrocytoma, MYB or MYBL1 altered
20 Diffuse low-grade glioma, MAPK pathway altered
21 Astroblastoma, MN1 altered
22 CNS neuroblastoma, FOXR2 activated
23 CNS tumor with BCOR tandem duplication
85 Not applicable, another histology
86 Benign or borderline tumor
87 Ordered, result not in the chart
88 Not applicable, not collected
99 Not documented or not assessed

# breslowTumorThickness ~
0.0 No tumor found
0.1 Up to 0.1 mm
A0.1..A9.9 At least so many millimeters
AX.0 More than 9.9 mm
XX.1 100 mm or more
XX.8 Not applicable, not collected
XX.9 Not documented or not determined

# circumferentialResectionMargin ~
0.0 Margin involved, or closer than 0.1 mm
XX.0 100 mm or more
XX.1 Margins clear, distance not given
XX.2 Margins cannot be judged
XX.3 At least 1 mm
XX.4 At least 2 mm
XX.5 At least 3 mm
XX.6 More than 3 mm
XX.7 Primary site not resected
XX.8 Not applicable, not collected
XX.9 Not documented or not assessed

# extranodalExtensionHeadNeckPath ~
0.0 Nodes positive, no extension found
X.1 10 mm or more
X.2 Minor extension, size unknown
X.3 Major extension, size unknown
X.4 Extension present, extent and size unknown
X.7 Resected regional nodes negative
X.8 Not applicable, not collected
X.9 Not documented or not assessed

# heritableTrait ~
0 H0: both RB1 alleles normal, no clinical sign
1 H1: RB1 mutated, or clinical signs of it
7 Ordered, result not in the chart
9 HX: not documented, not tested or not enough evidence

# highRiskCytogenetics ~
0 Not found
1 Present
5 Not applicable by the schema discriminator
7 Ordered, result not in the chart
9 Not documented or not assessed

# histologicSubtype ~
0 Not applicable, histology is not 8480
1 Low-grade appendiceal mucinous neoplasm (LAMN)
2 High-grade appendiceal mucinous neoplasm (HAMN)
3 Mucinous, mucoid or colloid adenocarcinoma
4 Another term that is coded 8480

# ki67 ~
XXX.4 Stated as below 3 percent
XXX.5 Stated as 3 to 20 percent
XXX.6 Stated as above 20 percent
XXX.7 Done, percentage not given
XXX.8 Not applicable, not collected
XXX.9 Not documented or not assessed

# lnSize ~
0.0 No regional node involved
XX.1 100 mm or more
XX.2 Microscopic foci, size not given
XX.3 Below 1 cm
XX.4 At least 2 cm
XX.5 At least 3 cm
XX.6 At least 4 cm
XX.7 More than 5 cm
XX.8 Not applicable, not collected
XX.9 Not documented or not assessed

# measuredBasalDiameter ~
0.0 No tumor found
XX.0 100 mm or more
XX.1 Below 3 mm
XX.2 At least 3 mm
XX.3 At least 6 mm
XX.4 At least 9 mm
XX.5 At least 12 mm
XX.6 At least 15 mm
XX.7 At least 18 mm
XX.8 Not applicable, not collected
XX.9 Not documented or not determined

# measuredThickness ~
0.0 No tumor found
XX.0 100 mm or more
XX.1 Below 3 mm
XX.2 At least 3 mm
XX.3 At least 6 mm
XX.4 At least 9 mm
XX.5 At least 12 mm
XX.6 More than 15 mm
XX.8 Not applicable, not collected
XX.9 Not documented or not determined

# microvascularDensity ~
00 No vessel involved
X1 100 or more vessels per 0.3 square millimeters
X2 Lowest quarter of the laboratory's values
X3 Second quarter of the laboratory's values
X4 Third quarter of the laboratory's values
X5 Highest quarter of the laboratory's values
X7 Ordered, result not in the chart
X8 Not applicable, not collected
X9 Not documented or not assessed

# mitoticCountUvealMelanoma ~
0.0 No mitosis
XX.1 100 or more per 40 high-power fields
XX.2 Stated as low, no number
XX.3 Stated as high, no number
XX.4 Counted over another number of fields
XX.7 Ordered, result not in the chart
XX.8 Not applicable, not collected
XX.9 Not documented or not assessed

# multigeneSignatureResults ~
X1 Score of 100
X2 Low risk
X3 Intermediate risk
X4 High risk
X7 Done, result not in the chart
X8 Not applicable, not collected
X9 Not documented or not assessed

# nccnInternationalPrognosticIndex ~
X1 Stated as low risk (0 or 1 point)
X2 Stated as low intermediate risk (2 or 3 points)
X3 Stated as intermediate risk (4 or 5 points)
X4 Stated as high risk (6 to 8 points)
X8 Not applicable, not collected
X9 Not documented or not assessed

# pdl1 ~
0.0 Not expressed
XXX.2 Stated as absent or negative
XXX.3 Expressed, proportion stated as low
XXX.4 Expressed, proportion stated as high or positive
XXX.7 Ordered, result not in the chart
XXX.8 Not applicable, not collected
XXX.9 Not documented or not assessed

# residualCancerBurdenRCB ~
X.777 Without surgery after systemic treatment
X.888 Not applicable, not collected
X.999 Not documented in the pathology report

# residualTumVolPostCytoreduction ~
00 No residual tumor to be seen
50 Nodules up to 1 cm
60 Nodules larger than 1 cm
70 Residual tumor to be seen, size not given
80 Optimal debulking, size not given
97 No such surgery, or in situ
98 Not applicable, not collected
99 Not documented or not assessed

# sarcomatoidFeatures ~
000 None found
R01 Stated as below 10 percent
R02 Stated as 10 to 30 percent
R03 Stated as 31 to 50 percent
R04 Stated as 51 to 80 percent
R05 Stated as above 80 percent
XX5 In a metastasis only
XX6 Present, percentage unknown
XX7 Not applicable, no renal cell carcinoma
XX8 Not applicable, not collected
XX9 Not documented, not resected or not assessed

# visceralParietalPleuralInvasion ~
0 PL0: no invasion of the visceral pleura
4 PL1 or PL2: visceral pleura invaded
5 PL3: parietal pleura or chest wall invaded
6 Pleura invaded, which one not given
8 Not applicable, not collected
9 Not documented, not resected or not assessed
`;
