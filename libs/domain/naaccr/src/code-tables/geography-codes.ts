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
`;
