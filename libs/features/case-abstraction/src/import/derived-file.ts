import { type DerivationMeans, type DerivedPatient, derivePatient, withDerived } from '#domain/derived-items';
import { type Items, itemValue } from '#domain/naaccr';
import { asRead, rewrittenFile } from './rewritten-file.js';

/** One tumor of a file with everything that was derived of it. */
export interface DerivedRow {
  readonly patientIdNumber: string;
  readonly tumorRecordNumber: string;
  /** By name: NAACCR items and recodes together; what could not be decided is absent. */
  readonly derived: Readonly<Record<string, string | undefined>>;
}

/**
 * A file with the derived items of every patient, in the place of those it came with; nothing else of it changes.
 * @param source - NAACCR XML, plain or gzip
 * @param onTumor - told each tumor in the order of the file
 * @throws NaaccrXmlError, FileUnreadable when it cannot be read on
 */
export function derivedFile(
  source: AsyncIterable<Uint8Array>,
  means: DerivationMeans,
  onTumor: (row: DerivedRow) => void,
): AsyncGenerator<Buffer> {
  return rewrittenFile(source, (patient) => {
    const records = patient.tumors.map((tumor): Items => ({ ...patient.items, ...tumor.items }));
    const derived = derivePatient(records, means);
    records.forEach((items, at) => onTumor(rowOf(items, derived, at)));
    return {
      ...asRead(patient),
      // A patient without a tumor has nothing to derive from.
      items: records.length === 0 ? patient.items : withDerived(patient.items, derived.items),
      tumors: patient.tumors.map((tumor, at) => ({
        ...asRead(tumor),
        items: withDerived(tumor.items, derived.tumors[at]?.items ?? {}),
      })),
    };
  });
}

function rowOf(items: Items, { items: ofPatient, tumors }: DerivedPatient, at: number): DerivedRow {
  return {
    patientIdNumber: itemValue(items, 'patientIdNumber'),
    tumorRecordNumber: itemValue(items, 'tumorRecordNumber'),
    derived: { ...ofPatient, ...tumors[at]?.items, ...tumors[at]?.recodes },
  };
}
