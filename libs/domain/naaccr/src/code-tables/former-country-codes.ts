/** Former countries, regions and unknown; form as in `PATIENT_CODES`. */
export const FORMER_COUNTRY_CODES = `
# addrAtDxCountry addrCurrentCountry birthplaceCountry placeOfDeathCountry followupContactCountry
CSK Czechoslovakia, former
YUG Yugoslavia, former
XAP Arabian Peninsula
XCB Caribbean, other
XCH China, not further specified
XCR Caucasus republics of the former USSR
XEF East Africa
XEN England, Channel Islands and Isle of Man
XET Ethiopia and Eritrea
XGR Germanic countries
XIF African islands
XIS Israel and former Palestine
XMC Micronesia, not further specified
XML Melanesia, not further specified
XMS Malaysia, Singapore and Brunei
XNF North Africa
XNI North American islands
XOR Other Asian republics of the former USSR
XPL Polynesia, not further specified
XSC Scandinavia
XSD Sudanese countries
XSE Southeast Asia
XSF South Africa, not further specified
XSL Slavic countries
XUM Ukraine and Moldova
XWF West Africa
ZZA Asia, not further specified
ZZC Central America, not further specified
ZZE Europe, not further specified
ZZF Africa, not further specified
ZZN North America, not further specified
ZZP Pacific, not further specified
ZZS South America, not further specified
ZZX Not the United States, otherwise unknown
ZZU Unknown
`;
