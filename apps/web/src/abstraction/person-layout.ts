import type { LayoutSection } from './layout-section.js';

/** Who the patient is, where they live, and the case at the facility. */
export const PERSON_LAYOUT: readonly LayoutSection[] = [
  {
    id: 'patient',
    name: 'Patient',
    covers: ['name', 'identifiers', 'birth/sex/age', 'race/ethnicity', 'other demographics', 'occupation/industry'],
    groups: [
      { name: 'Name', items: ['nameLast', 'nameFirst', 'nameMiddle', 'nameSuffix', 'nameBirthSurname', 'nameAlias'] },
      {
        name: 'Identification',
        items: ['medicalRecordNumber', 'socialSecurityNumber', 'medicareBeneficiaryIdentifier', 'patientIdNumber'],
      },
      {
        name: 'Birth and sex',
        items: ['dateOfBirth', 'sexAssignedAtBirth', 'ageAtDiagnosis', 'birthplaceState', 'birthplaceCountry', 'maritalStatusAtDx'],
      },
      { name: 'Race and ethnicity', items: ['race1', 'race2', 'race3', 'spanishHispanicOrigin'] },
      { name: 'Work and habits', items: ['textUsualOccupation', 'textUsualIndustry', 'tobaccoUseSmokingStatus'] },
    ],
  },
  {
    id: 'residence',
    name: 'Residence',
    covers: ['address at diagnosis', 'current address and contact', 'geocode/census (derived)', 'geocode'],
    groups: [
      {
        name: 'Address at diagnosis',
        items: [
          'addrAtDxNoStreet',
          'addrAtDxSupplementl',
          'addrAtDxCity',
          'addrAtDxState',
          'addrAtDxPostalCode',
          'countyAtDx',
          'addrAtDxCountry',
        ],
      },
      {
        name: 'Current address',
        items: ['addrCurrentNoStreet', 'addrCurrentCity', 'addrCurrentState', 'addrCurrentPostalCode', 'addrCurrentCountry', 'telephone'],
      },
    ],
  },
  {
    id: 'case',
    name: 'Facility',
    covers: ['facility/case', 'referral/registry', 'physicians', 'record'],
    groups: [
      {
        name: 'Case',
        items: [
          'accessionNumberHosp',
          'sequenceNumberHospital',
          'classOfCase',
          'dateOf1stContact',
          'typeOfReportingSource',
          'casefindingSource',
        ],
      },
      { name: 'Stay and payer', items: ['dateOfInptAdm', 'dateOfInptDisch', 'primaryPayerAtDx', 'reportingFacility', 'abstractedBy'] },
      {
        name: 'Referral and physicians',
        items: ['institutionReferredFrom', 'institutionReferredTo', 'physicianManaging', 'physicianFollowUp', 'physicianPrimarySurg'],
      },
    ],
  },
];
