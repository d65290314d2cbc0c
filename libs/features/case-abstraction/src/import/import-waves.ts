import type { ImportPatient } from './import-row.js';

/**
 * Divides the patients of a batch into waves, in file order, so that no two of one wave could be the same person or carry the same abstract.
 * Within a wave everybody is looked up at once; a later wave finds what the earlier ones stored. What becomes of a file therefore does not
 * depend on where its batches end.
 */
export function importWaves(patients: readonly ImportPatient[]): ImportPatient[][] {
  const lastWaveOf = new Map<string, number>();
  const waves: ImportPatient[][] = [];
  for (const patient of patients) {
    const marks = marksOf(patient);
    const wave = Math.max(-1, ...marks.map((mark) => lastWaveOf.get(mark) ?? -1)) + 1;
    for (const mark of marks) lastWaveOf.set(mark, wave);
    (waves[wave] ??= []).push(patient);
  }
  return waves;
}

function marksOf({ keys, rows }: ImportPatient): string[] {
  const { patientKey, ssnIndex, nameBirthIndex } = keys;
  const sources = rows.map((row) => `source ${row.facilityId} ${row.keys.sourceKey}`);
  return [
    `key ${patientKey}`,
    `ssn ${ssnIndex?.toString('latin1') ?? ''}`,
    `name ${nameBirthIndex?.toString('latin1') ?? ''}`,
    ...sources,
  ].filter((mark) => mark !== 'ssn ' && mark !== 'name ');
}
