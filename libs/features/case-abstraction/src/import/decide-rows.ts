import { itemValue } from '#domain/naaccr';
import type { ImportPatient, ImportRow, Refusal } from './import-row.js';
import { type KnownAbstract, type KnownRecords, sourceRef } from './known-records.js';
import { isOtherPerson, marksOf, matchPerson } from './match-person.js';

/** A row that becomes a new abstract. */
export interface CreatedRow {
  readonly patient: ImportPatient;
  readonly row: ImportRow;
  /** The known person it belongs to; `undefined` for a new one. */
  readonly patientId: string | undefined;
}

/** A row that changes an abstract. */
export interface UpdatedRow {
  readonly patient: ImportPatient;
  readonly row: ImportRow;
  readonly abstract: KnownAbstract;
}

/** What is to become of rows. Skipped ones stand in the registry exactly as the file has them. */
export interface Decisions {
  readonly created: readonly CreatedRow[];
  readonly updated: readonly UpdatedRow[];
  readonly skipped: number;
  readonly refused: readonly Refusal[];
}

/** Decides about the rows of people who have no key in common. Pure. */
export function decideRows(patients: readonly ImportPatient[], known: KnownRecords): Decisions {
  const created: CreatedRow[] = [];
  const updated: UpdatedRow[] = [];
  const refused: Refusal[] = [];
  let skipped = 0;
  for (const patient of patients) {
    const fates = patient.rows.map((row, index) => ({ row, fate: fateOf(patient, row, index, known) }));
    const isNew = fates.some(({ fate }) => fate === 'create');
    const patientId = isNew ? (personOfAbstracts(fates) ?? matchPerson(patient, known)) : undefined;
    for (const { row, fate } of fates) {
      if (fate === 'create') created.push({ patient, row, patientId });
      else if (fate === 'skip') skipped++;
      else if ('change' in fate) updated.push({ patient, row, abstract: fate.change });
      else if ('same' in fate) skipped++;
      else refused.push(fate);
    }
  }
  return { created, updated, skipped, refused };
}

type Fate = 'create' | 'skip' | { readonly same: KnownAbstract } | { readonly change: KnownAbstract } | Refusal;

function fateOf(patient: ImportPatient, row: ImportRow, index: number, known: KnownRecords): Fate {
  const earlier = patient.rows.slice(0, index).find((other) => isSameSource(other, row));
  if (earlier) return earlier.digest.equals(row.digest) ? 'skip' : refusal(row, 'DUPLICATE_TUMOR');
  const abstract = known.abstracts.get(sourceRef(row.facilityId, row.keys.sourceKey));
  if (!abstract) return 'create';
  if (abstract.importDigest?.equals(row.digest)) return { same: abstract };
  const person = known.people.get(abstract.patientId);
  if (person && isOtherPerson(marksOf(patient), person)) return refusal(row, 'OTHER_PERSON');
  if (isOtherTumor(abstract, row)) return refusal(row, 'OTHER_TUMOR');
  if (abstract.importedVersion === null) return refusal(row, 'ENTERED_BY_HAND');
  return abstract.version === abstract.importedVersion ? { change: abstract } : changedSinceImport(row);
}

function isSameSource(a: ImportRow, b: ImportRow): boolean {
  return a.facilityId === b.facilityId && a.keys.sourceKey === b.keys.sourceKey;
}

/** Both the site and the year differ: a number was used again rather than a tumor recoded. */
function isOtherTumor({ primarySite, diagnosisYear }: KnownAbstract, row: ImportRow): boolean {
  const site = itemValue(row.marks, 'primarySite').slice(0, 3);
  const year = itemValue(row.marks, 'dateOfDiagnosis').slice(0, 4);
  const isOtherSite = site !== '' && primarySite !== null && primarySite.slice(0, 3) !== site;
  const isOtherYear = year !== '' && diagnosisYear !== null && String(diagnosisYear) !== year;
  return isOtherSite && isOtherYear;
}

function personOfAbstracts(fates: readonly { readonly fate: Fate }[]): string | undefined {
  for (const { fate } of fates) {
    if (typeof fate !== 'object') continue;
    if ('same' in fate) return fate.same.patientId;
    if ('change' in fate) return fate.change.patientId;
  }
  return undefined;
}

const NUMBERS =
  'the numbers of this record (Accession Number--Hosp (550) and Sequence Number--Hospital (560), or Patient ID Number (20) and Tumor Record Number (60))';

const WORDS = {
  DUPLICATE_TUMOR:
    'The patient carries another tumor with the same accession and sequence numbers and other items; expected one record per tumor.',
  OTHER_PERSON: `The registry holds ${NUMBERS} for a person of another name, birth date and social security number; correct the numbers, or the person.`,
  OTHER_TUMOR: `The registry holds ${NUMBERS} for a tumor of another site and year of diagnosis; correct the numbers, or change the abstract by hand.`,
  ENTERED_BY_HAND: 'The abstract was entered by hand in this registry; compare it with the file and change it by hand.',
  CHANGED_SINCE_IMPORT:
    'The abstract was changed by hand since its last import; compare it with the file and change it by hand. Nothing was lost.',
} as const;

function refusal({ line, patientOrdinal, tumorOrdinal }: ImportRow, code: keyof typeof WORDS): Refusal {
  return { line, patientOrdinal, tumorOrdinal, itemId: null, code, message: WORDS[code] };
}

/** Somebody changed the abstract by hand; the row is refused so that nothing is lost. */
export function changedSinceImport(row: ImportRow): Refusal {
  return refusal(row, 'CHANGED_SINCE_IMPORT');
}
