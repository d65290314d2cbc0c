import { nameBirthKey, nameKey, ssnKey } from '#domain/matching';
import { type Items, itemValue } from '#domain/naaccr';

/** Makes keyed digests; the part of `Vault` that identity needs. */
export interface BlindIndexer {
  blindIndex(kind: string, value: string): Buffer;
}

/** Under what an abstract and its patient are found again without any name in the clear. */
export interface IdentityKeys {
  /** `registryId/patientIdNumber`, or `~` and a keyed digest of the person when the number is blank. */
  readonly patientKey: string;
  /** Same for every report of the same abstract by the same facility. */
  readonly sourceKey: string;
  readonly ssnIndex: Buffer | null;
  /** Last name, first name, date of birth. */
  readonly nameBirthIndex: Buffer | null;
  readonly lastNameIndex: Buffer | null;
}

/**
 * Keys of one abstract. Names are compared without case, accents and punctuation; unknown numbers (999999999) and partial birth dates make no key.
 * @param registryId - the registry that assigned the patient number (item `registryId` of the file), `''` for this one
 */
export function identityKeys(items: Items, registryId: string, vault: BlindIndexer): IdentityKeys {
  const patientKey = patientKeyOf(items, registryId, vault);
  const index = (kind: string, value: string) => (value === '' ? null : vault.blindIndex(kind, value));
  return {
    patientKey,
    sourceKey: sourceKeyOf(items, patientKey, vault),
    ssnIndex: index('ssn', ssnKey(itemValue(items, 'socialSecurityNumber'))),
    nameBirthIndex: index('name-birth', nameBirthKey(items)),
    lastNameIndex: index('last-name', nameKey(itemValue(items, 'nameLast'))),
  };
}

function patientKeyOf(items: Items, registryId: string, vault: BlindIndexer): string {
  const number = itemValue(items, 'patientIdNumber');
  if (number !== '') return `${registryId}/${number}`;
  const person = [
    ssnKey(itemValue(items, 'socialSecurityNumber')),
    nameKey(itemValue(items, 'nameLast')),
    nameKey(itemValue(items, 'nameFirst')),
    itemValue(items, 'dateOfBirth'),
    itemValue(items, 'medicalRecordNumber'),
  ];
  return `~${vault.blindIndex('patient-key', person.join('|')).toString('hex')}`;
}

// The only primary is numbered 00 (60) until a second one is found, then 01 (61): the same tumor.
const ONLY_PRIMARY: ReadonlyMap<string, string> = new Map([
  ['00', '01'],
  ['60', '61'],
]);

function sourceKeyOf(items: Items, patientKey: string, vault: BlindIndexer): string {
  const accession = itemValue(items, 'accessionNumberHosp');
  const sequence = itemValue(items, 'sequenceNumberHospital');
  const tumorRecord = itemValue(items, 'tumorRecordNumber');
  if (accession !== '') return `${accession}/${ONLY_PRIMARY.get(sequence) ?? sequence}/${tumorRecord}`;
  if (tumorRecord !== '' && !patientKey.startsWith('~')) return `${patientKey}/${tumorRecord}`;
  const tumor = [
    patientKey,
    itemValue(items, 'primarySite'),
    itemValue(items, 'laterality'),
    itemValue(items, 'histologicTypeIcdO3'),
    itemValue(items, 'dateOfDiagnosis'),
    itemValue(items, 'dateOf1stContact'),
    sequence,
  ];
  return `~${vault.blindIndex('source-key', tumor.join('|')).toString('hex')}`;
}
