/** Codes of the items that describe the diagnosis and how it was reported; form as in `PATIENT_CODES`. */
export const DIAGNOSIS_CODES = `
# laterality
0 Not a paired site
1 Right side
2 Left side
3 One side only, side not known
4 Both sides, single primary
5 Midline of a paired site
9 Paired site, side unknown

# behaviorCodeIcdO3
0 Benign
1 Borderline, uncertain whether benign or malignant
2 In situ
3 Malignant, primary
6 Malignant, metastatic (not for a reported primary)

# behaviorIcdO2 behaviorIcdO1
0 Benign
1 Borderline, uncertain whether benign or malignant
2 In situ
3 Malignant, primary
6 Malignant, metastatic

# diagnosticConfirmation
1 Positive histology
2 Positive cytology
3 Positive histology with immunophenotyping or genetic studies
4 Microscopic, method not specified
5 Positive laboratory test or marker
6 Direct visualization without microscopy
7 Imaging without microscopy
8 Clinical diagnosis only
9 Unknown whether microscopically confirmed

# classOfCase
00 Diagnosed here, all treatment elsewhere or decided elsewhere
10 Diagnosed here, part or all of treatment here, not further specified
11 Diagnosed in a staff office, part of treatment here
12 Diagnosed in a staff office, all treatment here
13 Diagnosed here, part of treatment here
14 Diagnosed here, all treatment here
20 Diagnosed elsewhere, part or all of treatment here, not further specified
21 Diagnosed elsewhere, part of treatment here
22 Diagnosed elsewhere, all treatment here
30 Diagnosed and treated elsewhere, work-up or consult here
31 Diagnosed and treated elsewhere, in transit care here
32 Diagnosed and treated elsewhere, recurrence or persistence here
33 Diagnosed and treated elsewhere, history of the disease only
34 Not required by the accreditor, diagnosed here, treated here at least in part
35 Before the reference date, diagnosed here, treated here at least in part
36 Not required by the accreditor, diagnosed elsewhere, treated here at least in part
37 Before the reference date, diagnosed elsewhere, treated here at least in part
38 Found at autopsy here, not suspected before death
40 Diagnosed and treated in the same staff office
41 Diagnosed and treated in several staff offices
42 Outside physician or facility, abstracted here for them
43 Pathology or laboratory specimen only
49 Death certificate only
99 Non-analytic case of unknown relation to the facility

# typeOfReportingSource
1 Hospital inpatient, or managed plan with one record
2 Radiation treatment or medical oncology center
3 Laboratory only
4 Physician office
5 Nursing home or hospice
6 Autopsy only
7 Death certificate only
8 Other hospital outpatient unit or surgery center

# casefindingSource
10 Reporting hospital, not further specified
20 Pathology department review
21 Daily discharge review
22 Disease index review
23 Radiation therapy review
24 Laboratory report review
25 Outpatient chemotherapy
26 Diagnostic imaging
27 Tumor board
28 Hospital rehabilitation or clinic
29 Other source in the hospital
30 Physician-initiated case
40 Consultation or pathology only report
50 Independent laboratory report
60 Nursing home initiated case
70 Coroner or medical examiner record review
75 Managed care organization
80 Death certificate follow-back
85 Out-of-state case sharing
90 Other source outside the hospital
95 Quality control review
99 Unknown

# sequenceNumberCentral
00 One reportable primary only
01..59 Ordinal of reportable in situ or malignant primaries
60 One non-malignant primary only
61..87 Ordinal of non-malignant primaries
88 Number of non-malignant primaries unknown
98 Cervix in situ, not counted
99 Number of primaries unknown

# sequenceNumberHospital
00 One malignant or in situ primary only
01..59 Ordinal of malignant or in situ primaries
60 One non-malignant primary only
61..87 Ordinal of non-malignant primaries
88 Number of non-malignant primaries unknown
99 Number of primaries unknown

# ambiguousTerminologyDx
0 Conclusive diagnosis
1 Ambiguous terms only
2 Ambiguous first, conclusive later
9 Unknown

# multTumRptAsOnePrim
00 Single tumor
10 At least two benign tumors
11 At least two borderline tumors
12 Benign and borderline tumors
20 At least two in situ tumors
30 In situ and invasive tumors
31 Invasive tumor and polyp with in situ or invasive cancer
32 Familial polyposis with cancer
40 At least two invasive tumors
80 Multiple tumors, behavior not told
88 Not applicable
99 Unknown

# multiplicityCounter
00 No primary tumor found
01..87 Number of tumors
88 Not applicable
89 Multicentric, number unknown
99 Unknown

# grade gradeIcdO1
1 Well differentiated
2 Moderately differentiated
3 Poorly differentiated
4 Undifferentiated or anaplastic
5 T-cell
6 B-cell
7 Null cell
8 NK cell
9 Not determined

# gradeClinical gradePathological gradePostTherapy gradePostTherapyClin derivedSummaryGrade2018 ~
1 Grade 1 of the site's own system
2 Grade 2 of the site's own system
3 Grade 3 of the site's own system
4 Grade 4 of the site's own system
5 Grade 5 of the site's own system
8 Not applicable
9 Grade cannot be assessed or unknown
A Well differentiated
B Moderately differentiated
C Poorly differentiated
D Undifferentiated or anaplastic
E Site-specific: see the schema
H High grade
L Low grade
M Site-specific: see the schema
S Sarcomatous overgrowth

# siteCodingSysCurrent siteCodingSysOriginal
1 ICD-8 or MOTNAC
2 ICD-9
3 ICD-O, first edition
4 ICD-O, second edition
5 ICD-O, third edition
6 ICD-10
9 Other

# pathReportType1 pathReportType2 pathReportType3 pathReportType4 pathReportType5
01 Pathology
02 Cytology
03 Gynecologic cytology
04 Bone marrow
05 Autopsy
06 Clinical laboratory, blood
07 Tumor marker
08 Cytogenetics
09 Immunohistochemistry
10 Molecular studies
11 Flow cytometry or immunophenotype
98 Other
99 Unknown

# icdO3ConversionFlag
0 Coded in ICD-O-3, or not converted
1 Converted from ICD-O-2 without review
3 Converted from ICD-O-2 with review
`;
