/** Codes of follow-up, recurrence and administration items; form as in `PATIENT_CODES`. */
export const FOLLOW_UP_CODES = `
# cancerStatus
1 No evidence of this tumor
2 Evidence of this tumor
9 Unknown

# followUpSource
0 Reported hospitalization
1 Readmission
2 Physician
3 Patient
4 Department of motor vehicles
5 Medicare or Medicaid file
7 Death certificate
8 Other
9 Unknown

# nextFollowUpSource
0 Chart requisition
1 Physician letter
2 Contact letter
3 Telephone call
4 Other hospital
5 Other
8 Foreign resident, not followed
9 Not followed

# followUpSourceCentral
00 Not followed
01 Medicare or Medicaid file
02 Centers for Medicare and Medicaid Services
03 Department of motor vehicles
04 National Death Index
05 State death records
06 County or municipal death records
07 Social Security death master file
08 Hospital discharge data
09 Health maintenance organization file
10 Social Security vital status for epidemiology
11 Voter registration
12 Linkage with a research study
29 Linkage, not further specified
30 Hospital inpatient or outpatient record
31 Casefinding
32 Hospital cancer registry
33 Radiation treatment center
34 Oncology clinic
35 Ambulatory surgery center
39 Clinic or facility, not further specified
40 Attending physician
41 Medical oncologist
42 Radiation oncologist
43 Surgeon
48 Other specialist
49 Physician, not further specified
50 Patient
51 Relative
59 Patient or relative, not further specified
60 Central or regional registry
61 Internet
62 Hospice
63 Nursing home
64 Obituary
65 Other research or study source
98 Other
99 Unknown

# recurrenceType1st
00 Became free of disease, no recurrence
04 In situ recurrence of an invasive tumor
06 In situ recurrence of an in situ tumor
10 Local recurrence, not further specified
13 Local recurrence of an invasive tumor
14 Trocar recurrence of an invasive tumor
15 Both local and trocar recurrence
16 Local recurrence of an in situ tumor
17 Both local and trocar recurrence of an in situ tumor
20 Regional recurrence, not further specified
21 Regional tissue
22 Regional lymph nodes
25 Regional tissue and lymph nodes
26 Regional recurrence of an in situ tumor
27 Regional tissue and nodes of an in situ tumor
30 Local and regional recurrence of an invasive tumor
36 Local and regional recurrence of an in situ tumor
40 Distant recurrence, site not known
46 Distant recurrence of an in situ tumor
51 Distant, peritoneum
52 Distant, lung
53 Distant, pleura
54 Distant, liver
55 Distant, bone
56 Distant, central nervous system
57 Distant, skin
58 Distant, lymph nodes
59 Distant, systemic or blood disease
60 Distant, one site with local or regional
62 Distant, several sites
70 Never free of disease since diagnosis
88 Recurred, site unknown
99 Unknown whether recurred or ever free of disease

# overRideAcsnClassSeq overRideHospseqDxconf overRideCocSiteType overRideHospseqSite overRideSiteTnmStggrp overRideTnmStage overRideTnmTis overRideTnm3 overRideSeqnoDxconf overRideSiteLatSeqno overRideSurgDxconf overRideSiteType overRideReportSource overRideIllDefineSite overRideLeukLymphoma overRideSiteBehavior overRideSiteEodDxDt overRideSiteLatEod overRideSiteLatMorph overRideNameSex overRideSsNodespos overRideSsTnmN overRideSsTnmM
1 Reviewed, coded as intended

# overRideAgeSiteMorph overRideHistology
1 Reviewed, first question confirmed
2 Reviewed, second question confirmed
3 Reviewed, both questions confirmed

# survFlagActiveFollowup survFlagPresumedAlive
0 Complete dates, no days of survival
1 Complete dates, some days of survival
2 Incomplete dates, possibly no days
3 Incomplete dates, some days of survival
8 Death certificate or autopsy only
9 Unknown

# registryType
1 Central registry, population-based
2 Central registry, not population-based
3 Hospital registry

# recordType
A Full abstract
C Confidential
I Incidence
L Pathology laboratory
M Modified or corrected
U Correction or update

# cocAccreditedFlag
0 Not an accredited program
1 Analytic case of an accredited program
2 Non-analytic case of an accredited program
`;
