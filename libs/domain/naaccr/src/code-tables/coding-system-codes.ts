/** Codes that tell by which system, and by whom, other items were coded; form as in `PATIENT_CODES`. */
export const CODING_SYSTEM_CODES = `
# morphCodingSysCurrent morphCodingSysOriginl ~
1 ICD-O, first edition
2 ICD-O, field trial of 1986
3 ICD-O, field trial of 1988
4 ICD-O-2
5 ICD-O-2 with REAL lymphoma codes of 1995
6 ICD-O-2 with FAB codes of 1998
7 ICD-O-3
8 ICD-O-3 with hematopoietic terms of 2010
9 Another system

# rxCodingSystemCurrent ~
00 Treatment not coded
01 One-digit surgery codes
02 SEER manuals 1983 to 1992 and CoC manuals 1983 to 1995
03 ROADS manual of 1996
04 ROADS supplement of 1998
05 SEER manual of 1998
06 FORDS manual
07 SEER manual of 2010
99 Another system, or coded in part

# cocCodingSysCurrent cocCodingSysOriginal ~
00 No CoC system
01 Before 1988
02 Data Acquisition Manual of 1988
03 Revisions of 1989
04 Revisions of 1990
05 Data Acquisition Manual of 1994
06 ROADS, cases of 1996 and 1997
07 ROADS with supplement, cases of 1998 to 2002
08 FORDS, cases from 2003 on
09 STORE, cases from 2018 on
99 Not known

# codingSystemForEod ~
0 Two digits, not site-specific (1973 to 1982)
1 Two digits, site-specific (1973 to 1982)
2 Thirteen digits (1973 to 1982)
3 Four digits (1983 to 1987)
4 Ten digits (1988 to 2003)

# tnmEditionNumber ~
00 Not staged
01 First edition
02 Second edition
03 Third edition
04 Fourth edition
05 Fifth edition
06 Sixth edition
07 Seventh edition
08 Eighth edition
09 Ninth version
88 Not applicable
99 Staged, edition not known
U7 Seventh edition of the UICC

# computedEthnicitySource ~
0 No match was run
1 Spanish surnames of a census
2 Spanish surnames of the census of 1980
3 Spanish surnames of the census of 1990
4 GUESS program
5 Several lists, names of South Florida among them
6 Census and local lists
7 Census and GUESS
8 Another way of matching
9 Not known

# reportingFacilityRestrictionFlag ~
00 No restriction by the source
01 From other states only
02 From the Veterans Health Administration only
03 From the Department of Defense only
04 From veterans' hospitals and other states
05 From the Department of Defense and other states
06 From the Department of Defense and veterans' hospitals
07 From all three

# derivedSeerCmbTSrc derivedSeerCmbNSrc derivedSeerCmbMSrc
1 Clinical
2 Pathologic
3 Clinical and pathologic
9 Not known

# derivedAjccFlag derivedSs1977Flag derivedSs2000Flag
1 Derived from collaborative stage
2 Derived from extent of disease

# derivedAjcc6TDescript derivedAjcc6NDescript derivedAjcc6MDescript derivedAjcc7TDescript derivedAjcc7NDescript derivedAjcc7MDescript
a Found at autopsy
c Clinical
p Pathologic
y After treatment

# ajccTnmClinTSuffix ajccTnmPathTSuffix ajccTnmPostTherapyTSuffix ajccTnmPostTherapyClinTSuffix ~
(m) Several tumors of one primary
(s) One tumor

# ajccTnmClinNSuffix ajccTnmPathNSuffix ajccTnmPostTherapyNSuffix ajccTnmPostTherapyClinNSuffix ~
(sn) Sentinel node procedure
(f) Fine needle aspiration or core biopsy

# gradePathValue
1 First grade of the system
2 Second grade
3 Third grade
4 Fourth grade

# gradePathSystem
2 Two grades
3 Three grades
4 Four grades

# icdRevisionComorbid
0 No secondary diagnoses reported
1 ICD-10-CM
9 ICD-9-CM

# ncdbSarsCov2Test
0 Not tested
1 Tested for the virus
9 Not known

# ncdbSarsCov2Pos
0 No positive test
1 Positive test
9 Not known

# ncdbCovid19TxImpact
1 Treatment as planned
2 First course began late
3 First course was changed
4 Planned first course was stopped
5 Patient refused treatment because of the epidemic
9 Not known

# overRideCs20
1 Reviewed and confirmed as reported

# overRideCs1 overRideCs2 overRideCs3 overRideCs4 overRideCs5 overRideCs6 overRideCs7 overRideCs8 overRideCs9 overRideCs10 ~
1 Reviewed and confirmed as reported

# overRideCs11 overRideCs12 overRideCs13 overRideCs14 overRideCs15 overRideCs16 overRideCs17 overRideCs18 overRideCs19 ~
1 Reviewed and confirmed as reported

# institutionReferredFrom institutionReferredTo followingRegistry ~
0000000000 None
0099999999 Not known

# reportingFacility registryId ~
0000000000 None
0099999999 Not known

# physicianPrimarySurg ~
00000000 No surgery
88888888 Not a surgeon
99999999 Not known

# physician3 physician4 ~
00000000 None
99999999 Not known

# physicianManaging physicianFollowUp ~
99999999 Not known

# socialSecurityNumber ~
999999999 Not known

# telephone ~
0000000000 No telephone
9999999999 Not known

# medicalRecordNumber ~
UNK Not known
RT Radiation therapy department, no number of the record
SU Outpatient surgery, no number of the record

# addrAtDxCity addrAtDxNoStreet addrCurrentCity addrCurrentNoStreet ~
UNKNOWN Not known

# followUpContactPostal ~
888888888 Outside the country
999999999 Not known

# survMosActiveFollowup survMosPresumedAlive ~
0000..9998 Months of survival
9999 Not known
`;
