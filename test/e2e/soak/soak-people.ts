import { gzipSync } from 'node:zlib';
import { type DocumentPatient, inventedPatients, naaccrDocument } from '../../support/naaccr-document.js';

const FACILITY = '0000990101';
/** Fell due in the middle of September 2026; lost in the middle of December. */
const LAST_SEEN = '20250915';
const LIVES = {
  dateOfLastContact: LAST_SEEN,
  vitalStatus: '1',
  causeOfDeath: '0000',
  icdRevisionNumber: '0',
  addrCurrentNoStreet: '7 SIDE STREET',
  addrCurrentCity: 'EXAMPLETOWN',
  addrCurrentState: 'NM',
  addrCurrentPostalCode: '87101',
};

/** Invented people of one facility, all alive, all last seen on one day, all with an address, and nobody whom a file of deaths could not name without a doubt. */
export function soakPeople(patients: number, seed: number): DocumentPatient[] {
  const everyone = inventedPatients({ patients, seed, facilities: [FACILITY] });
  const early = everyone.filter(({ tumors }) => tumors.every(({ dateOfDiagnosis = '' }) => dateOfDiagnosis < '2025'));
  return early.map(({ items, tumors }, at) => {
    const socialSecurityNumber = `8980${String(at).padStart(5, '0')}`;
    const dateOfBirth = `${items['dateOfBirth'] ?? '1950'}0615`.slice(0, 8);
    return { items: { ...items, ...LIVES, socialSecurityNumber, dateOfBirth }, tumors };
  });
}

/** The people as a file to import. */
export function soakFile(people: readonly DocumentPatient[]): Buffer<ArrayBuffer> {
  return Buffer.from(gzipSync(naaccrDocument(people), { level: 1 }));
}

/** A file of deaths: those people, and as many whom nobody knows. */
export function soakDeaths(people: readonly DocumentPatient[]): Buffer<ArrayBuffer> {
  const known = people.map(({ items }) => row(items));
  const strangers = people.map(({ items }, at) =>
    row({
      ...items,
      socialSecurityNumber: `8990${String(at).padStart(5, '0')}`,
      nameLast: `Stranger${at}`,
      nameFirst: 'Nobody',
      dateOfBirth: '19010203',
    }),
  );
  return Buffer.from(['SSN,LAST,FIRST,DOB,SEX,DOD,COD', ...known, ...strangers].join('\r\n'));
}

function row(items: DocumentPatient['items']): string {
  const { socialSecurityNumber = '', nameLast = '', nameFirst = '', dateOfBirth = '', sexAssignedAtBirth = '' } = items;
  return [socialSecurityNumber, nameLast, nameFirst, dateOfBirth, sexAssignedAtBirth, '20260314', 'C509']
    .map((value) => `"${value}"`)
    .join(',');
}
