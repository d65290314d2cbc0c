/** Name, version and items of the algorithms of this package; both are stored and exported beside the values. */
export const GEOGRAPHY_ALGORITHMS = [
  {
    name: 'NAACCR County at Diagnosis Analysis',
    version: '3.0 (August 2023)',
    items: ['countyAtDxAnalysis', 'countyAtDxAnalysisFlag'],
  },
  {
    name: 'NAACCR Rural Urban Continuum',
    version: '1993, 2003 and 2013',
    items: ['ruralurbanContinuum1993', 'ruralurbanContinuum2003', 'ruralurbanContinuum2013'],
  },
  {
    name: 'NPCR PRCDA Linkage Program',
    version: '2.2 (June 2022)',
    items: ['ihsPurchRefCareDeliveryArea', 'ihsPurchRefCareDeliveryArea2017'],
  },
  { name: 'NPCR UIHO Linkage Program', version: '2.2 (June 2022)', items: ['urbanIndianHealthOrganization', 'uihoFacility'] },
] as const;
