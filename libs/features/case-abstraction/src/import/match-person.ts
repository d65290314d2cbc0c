import { itemValue } from '#domain/naaccr';
import type { ImportPatient } from './import-row.js';
import type { KnownPerson, KnownRecords, PersonMarks } from './known-records.js';

const isSame = (a: Buffer | null, b: Buffer | null): boolean => a !== null && b !== null && a.equals(b);
const isOther = (a: Buffer | null, b: Buffer | null): boolean => a !== null && b !== null && !a.equals(b);
const isSameBirth = (a: PersonMarks, b: PersonMarks): boolean => a.dateOfBirth?.length === 8 && a.dateOfBirth === b.dateOfBirth;

/** The marks of the person of a patient element. */
export function marksOf({ keys, first }: ImportPatient): PersonMarks {
  const { ssnIndex, nameBirthIndex, lastNameIndex } = keys;
  return { ssnIndex, nameBirthIndex, lastNameIndex, dateOfBirth: itemValue(first.marks, 'dateOfBirth') || null };
}

/** True when something that both know differs and nothing agrees: numbers were used for another person. */
export function isOtherPerson(a: PersonMarks, b: PersonMarks): boolean {
  const agrees = isSame(a.ssnIndex, b.ssnIndex) || isSame(a.lastNameIndex, b.lastNameIndex) || isSameBirth(a, b);
  return !agrees && (isOther(a.ssnIndex, b.ssnIndex) || isOther(a.lastNameIndex, b.lastNameIndex));
}

/**
 * The known person of a patient element, by rules that would rather hold one person twice than two as one; the linkage room joins later.
 * In this order, the oldest of several first:
 * 1. same patient number of the same registry (of the same facility when the file names no registry), unless nothing else agrees;
 * 2. same social security number, and same last name or same date of birth;
 * 3. same last name, first name and full date of birth, unless both have a social security number and they differ.
 */
export function matchPerson(patient: ImportPatient, known: KnownRecords): string | undefined {
  const marks = marksOf(patient);
  return byNumber(patient, marks, known) ?? bySsn(marks, known) ?? byNameAndBirth(marks, known);
}

function byNumber({ keys, rows }: ImportPatient, marks: PersonMarks, known: KnownRecords): string | undefined {
  const namesRegistry = !keys.patientKey.startsWith('/');
  const found = known.byPatientKey.get(keys.patientKey) ?? [];
  const candidates = found.filter(({ facilityId }) => namesRegistry || rows.some((row) => row.facilityId === facilityId));
  return candidates.map(({ patientId }) => known.people.get(patientId)).find((person) => person && !isOtherPerson(marks, person))?.id;
}

function bySsn(marks: PersonMarks, known: KnownRecords): string | undefined {
  const fits = (person: KnownPerson): boolean => isSame(marks.lastNameIndex, person.lastNameIndex) || isSameBirth(marks, person);
  return peopleOf(marks.ssnIndex, known.bySsn, known).find(fits)?.id;
}

function byNameAndBirth(marks: PersonMarks, known: KnownRecords): string | undefined {
  return peopleOf(marks.nameBirthIndex, known.byNameBirth, known).find((person) => !isOther(marks.ssnIndex, person.ssnIndex))?.id;
}

function peopleOf(index: Buffer | null, by: ReadonlyMap<string, readonly string[]>, { people }: KnownRecords): KnownPerson[] {
  if (index === null) return [];
  return (by.get(index.toString('hex')) ?? []).flatMap((id) => people.get(id) ?? []);
}
