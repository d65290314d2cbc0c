import type { ItemId, RecordType } from '#domain/naaccr';

/** What a receiver asks for. */
export interface SubmissionProfile {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Decides which items the file carries: a type I file has no confidential item and no text. */
  readonly recordType: RecordType;
  /** Items without which the receiver refuses a case. */
  readonly requiredItems: readonly ItemId[];
}

const CORE: readonly ItemId[] = [
  'patientIdNumber',
  'sexAssignedAtBirth',
  'dateOfBirth',
  'vitalStatus',
  'dateOfLastContact',
  'primarySite',
  'laterality',
  'histologicTypeIcdO3',
  'behaviorCodeIcdO3',
  'dateOfDiagnosis',
  'diagnosticConfirmation',
  'typeOfReportingSource',
];

/** The receivers that can be chosen; in the order of the list on the page. */
export const SUBMISSION_PROFILES: readonly SubmissionProfile[] = [
  {
    id: 'state-central',
    name: 'State or central registry',
    description: 'Full abstracts with identifiers and text for the registry of the state.',
    recordType: 'A',
    requiredItems: [
      ...CORE,
      'nameLast',
      'nameFirst',
      'addrAtDxState',
      'countyAtDx',
      'classOfCase',
      'reportingFacility',
      'accessionNumberHosp',
    ],
  },
  {
    id: 'national-hospital',
    name: 'National hospital database',
    description: 'Cases of a hospital for the national database of accredited programs: no confidential item, no text.',
    recordType: 'I',
    requiredItems: [...CORE, 'classOfCase', 'reportingFacility', 'accessionNumberHosp', 'sequenceNumberHospital', 'dateOf1stContact'],
  },
  {
    id: 'national-incidence',
    name: 'National incidence call for data',
    description: 'Incidence records of a central registry: no confidential item, no text.',
    recordType: 'I',
    requiredItems: [...CORE, 'addrAtDxState', 'countyAtDx', 'race1', 'spanishHispanicOrigin'],
  },
];

/** The profile of an id, if there is one. */
export function submissionProfile(id: string): SubmissionProfile | undefined {
  return SUBMISSION_PROFILES.find((profile) => profile.id === id);
}
