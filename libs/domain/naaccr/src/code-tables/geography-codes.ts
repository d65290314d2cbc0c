/** Codes of items that geocoding fills, and of rural and urban measures; form as in `PATIENT_CODES`. */
export const GEOGRAPHY_CODES = `
# geocodingQualityCode
M Address matched
I Address matched after a person looked at it
R To be reviewed before use below the county
F Not matched; address to be corrected and geocoded again

# geocodingAccuracyType ~
rooftop Building
point Address point
range_interpolation Between the ends of a street segment
nearest_rooftop_match Nearest known building
intersection Crossing of streets
street_center Middle of the street
place City or place
county County
state State

# gisCoordinateQuality
00 Address point kept by local government
01 Global positioning system
02 House number and street, by parcel
03 House number and street, interpolated along the segment
04 Crossing of streets
05 Middle of a street segment, house number missing or wrong
06 Center of the nine-digit ZIP code
07 Center of the seven-digit ZIP code
08 Looked up on a map by hand
09 Center of the five-digit ZIP code
10 ZIP code of a post office box or rural route
11 Center of the city
12 Center of the county
98 Coordinates assigned, quality unknown
99 Tried, no coordinates assigned

# censusTrCert19708090 censusTrCertainty2000 censusTrCertainty2010 censusTractCertainty2020
1 Complete street address
2 Nine-digit ZIP code
3 Seven-digit ZIP code
4 Five-digit ZIP code only
5 ZIP code of a post office box
6 City or ZIP code that has one tract only
9 Tried, not assigned

# censusCodSys19708090
0 Area had no tracts
1 Census of 1970
2 Census of 1980
3 Census of 1990

# censusTract19708090 censusTract2000 censusTract2010 censusTract2020
000000 Area has no tracts
000100..999998 Census tract
999999 Area has tracts, tract not known

# censusBlockGrp197090 censusBlockGroup2000 censusBlockGroup2010
0 Not assigned
1..9 Block group

# censusBlockGroup2020
0..9 Block group

# censusTrPovertyIndictr
1 Under 5 % of people in poverty
2 5 % to under 10 %
3 10 % to under 20 %
4 20 % or more
9 Not known

# countyAtDxGeocode1990 countyAtDxGeocode2000 countyAtDxGeocode2010 countyAtDxGeocode2020 countyAtDxAnalysis ~
001..997 County code of the state
998 Outside the state of the registry, county not coded
999 County not known

# ruca2000 ruca2010 ruca2020
1 Urban commuting area
2 Rural commuting area
9 Not known
A State, county or tract not valid
B County not reported
C Tract not found in the county
D State, county or tract blank or unknown

# uric2000 uric2010 uric2020
1 All urban
2 Mostly urban
3 Mostly rural
4 All rural
9 Not known
A State, county or tract not valid
B County not reported
C Tract not found in the county
D State, county or tract blank or unknown

# ruralurbanContinuum2003 ruralurbanContinuum2013 ~
01 Metropolitan area of a million people or more
02 Metropolitan area of 250,000 to a million
03 Metropolitan area under 250,000
04 Urban population of 20,000 or more, next to a metropolitan area
05 Urban population of 20,000 or more, apart from one
06 Urban population of 2,500 to 19,999, next to one
07 Urban population of 2,500 to 19,999, apart from one
08 Rural or under 2,500 urban people, next to one
09 Rural or under 2,500 urban people, apart from one
98 Outside the counties of the table
99 County not known

# ruralurbanContinuum1993 ~
00 Central county of a metropolitan area of a million people or more
01 Fringe county of a metropolitan area of a million people or more
02 Metropolitan area of 250,000 to a million
03 Metropolitan area under 250,000
04 Urban population of 20,000 or more, next to a metropolitan area
05 Urban population of 20,000 or more, apart from one
06 Urban population of 2,500 to 19,999, next to one
07 Urban population of 2,500 to 19,999, apart from one
08 Rural or under 2,500 urban people, next to one
09 Rural or under 2,500 urban people, apart from one
98 Outside the counties of the table
99 County not known

# ihsPurchRefCareDeliveryArea ~
0 County is not of the delivery area
1 County is of the delivery area
9 Not known

# urbanIndianHealthOrganization ~
0 County is not served by an urban Indian organization
1 County is served by an urban Indian organization
9 Not known

# edpMdeLink ~
0 Linked, no record found
1 Linked, record found

# stateAtDxGeocode19708090 stateAtDxGeocode2000 stateAtDxGeocode2010 stateAtDxGeocode2020 ~
01 Alabama
02 Alaska
04 Arizona
05 Arkansas
06 California
08 Colorado
09 Connecticut
10 Delaware
11 District of Columbia
12 Florida
13 Georgia
15 Hawaii
16 Idaho
17 Illinois
18 Indiana
19 Iowa
20 Kansas
21 Kentucky
22 Louisiana
23 Maine
24 Maryland
25 Massachusetts
26 Michigan
27 Minnesota
28 Mississippi
29 Missouri
30 Montana
31 Nebraska
32 Nevada
33 New Hampshire
34 New Jersey
35 New Mexico
36 New York
37 North Carolina
38 North Dakota
39 Ohio
40 Oklahoma
41 Oregon
42 Pennsylvania
44 Rhode Island
45 South Carolina
46 South Dakota
47 Tennessee
48 Texas
49 Utah
50 Vermont
51 Virginia
53 Washington
54 West Virginia
55 Wisconsin
56 Wyoming
60 American Samoa
66 Guam
69 Northern Mariana Islands
72 Puerto Rico
78 Virgin Islands

# uihoFacility ~
00 Not applicable
01 Flagstaff
02 Phoenix
03 Tucson
04 Bakersfield
05 Fresno
06 Los Angeles
07 Oakland
08 Sacramento
09 San Diego
10 San Jose
11 Santa Barbara
12 Denver
13 Chicago
14 Lincoln and Omaha
15 Wichita
16 Jamaica Plain
17 Detroit
18 Minneapolis and St. Paul
19 Billings
20 Butte
21 Great Falls
22 Helena
23 Missoula
24 Reno
25 Albuquerque
26 New York
27 Portland
28 Pierre and Sioux Falls
29 Dallas
30 Salt Lake City
31 Seattle
32 Spokane
33 Green Bay
34 Milwaukee
35 Kansas City
36 Oklahoma City
37 Tulsa
38 San Francisco
39 Boston
40 Baltimore
41 Anchorage
42 Akron
43 Bismarck
44 Buffalo
45 Indianapolis
46 San Antonio
47 St. Louis
48 Riverside
49 Sawyer
50 Eureka
51 Manteca
52 Fountain Valley
`;
