/** Codes of patient-level and demographic items. Blocks: `# item ids`, then `code label` or `from..to label`; `~` marks a list that is not complete. */
export const PATIENT_CODES = `
# sexAssignedAtBirth
1 Male
2 Female
9 Not stated or unknown

# race1 race2 race3 race4 race5 raceNapiia
01 White
02 Black or African American
03 American Indian or Alaska Native
04 Chinese
05 Japanese
06 Filipino
07 Native Hawaiian
08 Korean
10 Vietnamese
11 Laotian
12 Hmong
13 Cambodian (Kampuchean)
14 Thai
15 Asian Indian or Pakistani, not further specified
16 Asian Indian
17 Pakistani
20 Micronesian, not further specified
21 Chamorro
22 Guamanian, not further specified
25 Polynesian, not further specified
26 Tahitian
27 Samoan
28 Tongan
30 Melanesian, not further specified
31 Fiji Islander
32 Papua New Guinean
88 No further race recorded
96 Other Asian, including Asian not further specified
97 Pacific Islander, not further specified
98 Some other race
99 Unknown

# spanishHispanicOrigin
0 Not Spanish or Hispanic
1 Mexican, including Chicano
2 Puerto Rican
3 Cuban
4 South or Central American, except Brazilian
5 Other Spanish or Hispanic, including European
6 Hispanic or Latino, origin not specified
7 Spanish surname only
8 Dominican Republic
9 Unknown

# nhiaDerivedHispOrigin
0 Not Hispanic
1 Mexican
2 Puerto Rican
3 Cuban
4 South or Central American
5 Other Hispanic origin
6 Hispanic, origin not specified
7 Hispanic by surname match only
8 Dominican

# computedEthnicity
0 No match program run
1 Last name and maiden name not Hispanic
2 Last name not Hispanic, maiden name not checked
3 Last name not Hispanic, maiden name missing
4 Last name Hispanic, maiden name not
5 Last name Hispanic, maiden name not checked
6 Last name Hispanic, maiden name missing
7 Maiden name Hispanic
9 Not applicable, diagnosed before 1994

# ihsLink ~
0 Linked, no match with Indian Health Service
1 Linked, matched with Indian Health Service

# vitalStatus vitalStatusRecode
0 Dead
1 Alive

# maritalStatusAtDx
1 Single, never married
2 Married, including common law
3 Separated
4 Divorced
5 Widowed
6 Unmarried or domestic partner
9 Unknown

# tobaccoUseSmokingStatus
0 Never smoked
1 Smokes now
2 Smoked in the past
3 Smokes, current or past not known
9 Unknown

# primaryPayerAtDx
01 Not insured
02 Not insured, self-pay
10 Insurance, kind not specified
20 Private: managed care, HMO or PPO
21 Private: fee for service
31 Medicaid
35 Medicaid through a managed care plan
60 Medicare without supplement, or Medicare not otherwise specified
61 Medicare with supplement, kind not specified
62 Medicare through a managed care plan
63 Medicare with private supplement
64 Medicare with Medicaid eligibility
65 TRICARE
66 Military
67 Veterans Affairs
68 Indian or Public Health Service
99 Insurance status unknown

# autopsy
0 Patient alive
1 Autopsy performed
2 No autopsy performed
9 Unknown whether autopsy performed

# icdRevisionNumber
0 Patient alive at last follow-up
1 ICD-10
7 ICD-7
8 ICDA-8
9 ICD-9

# seerCauseSpecificCod seerOtherCod
0 Alive, or dead of another cause
1 Dead of the cause counted
8 Dead, cause missing or unknown
9 Not applicable, not a first tumor

# causeOfDeath ~
0000 Patient alive
7777 Death certificate not available
7797 Certificate available, cause not coded

# addrAtDxPostalCode addrCurrentPostalCode ~
888888888 Outside the United States and Canada, postal code not known
999999999 United States, postal code unknown
999999 Canada, postal code unknown

# countyAtDx countyCurrent
001..997 County code
998 Outside the state
999 County unknown

# ageAtDiagnosis
000 Under 1 year
001..120 Years of age
999 Unknown

# noPatientContactFlag
0 Contact allowed
1 No contact with the patient

# occupationSource industrySource
0 No information abstracted
1 Reporting facility record
2 Death certificate
3 Interview
7 Other source
8 Not applicable, under 14 years
9 Source unknown
`;
