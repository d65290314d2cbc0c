import { isPatientItemId, NaaccrXmlScanner, NaaccrXmlWriter, parseCalendarDay } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';

type ItemMap = Readonly<Record<string, string>>;

/** One patient of a file: items of the person and of each tumor. */
export interface DocumentPatient {
  readonly items: ItemMap;
  readonly tumors: readonly ItemMap[];
}

/** A case as one patient with one tumor. */
export function patientOf(items: ItemMap): DocumentPatient {
  const of = (isWanted: (id: string) => boolean): ItemMap => Object.fromEntries(Object.entries(items).filter(([id]) => isWanted(id)));
  return { items: of(isPatientItemId), tumors: [of((id) => !isPatientItemId(id))] };
}

/** Invented patients of some facilities on 22 November 2026. */
export function inventedPatients(options: {
  readonly patients: number;
  readonly seed: number;
  readonly facilities: readonly string[];
}): DocumentPatient[] {
  const today = parseCalendarDay('20261122');
  if (today === undefined) throw new Error('the day of the tests is no day');
  return Array.from(syntheticPatients({ ...options, today }), ({ items, tumors }) => ({ items: plain(items), tumors: tumors.map(plain) }));
}

/** A NAACCR XML file of record type A. */
export function naaccrDocument(patients: readonly DocumentPatient[]): Buffer<ArrayBuffer> {
  const writer = new NaaccrXmlWriter({ unknownItems: 'asGiven' });
  const root = writer.startDocument({ naaccrVersion: '260', recordType: 'A', timeGenerated: '2026-11-22T00:00:00Z' });
  const bodies = patients.map(({ items, tumors }) => writer.patient({ items, tumors: tumors.map((tumor) => ({ items: tumor })) }));
  return Buffer.from(root + bodies.join('') + writer.endDocument());
}

/** The tumors of a file, each with the items of its patient; findings of the reader are an error. */
export function readDocument(bytes: Uint8Array): ItemMap[] {
  const scanner = new NaaccrXmlScanner();
  const patients = [...scanner.push(bytes), ...scanner.end()];
  const findings = patients.flatMap(({ allErrors }) => allErrors);
  if (findings.length > 0) throw new Error(`The file has findings: ${findings.map(({ code, id }) => `${code} ${id ?? ''}`).join(', ')}`);
  return patients.flatMap(({ items, tumors }) => tumors.map((tumor) => ({ ...items, ...tumor.items })));
}

function plain(items: Readonly<Record<string, string | undefined>>): ItemMap {
  return Object.fromEntries(Object.entries(items).flatMap(([id, value]) => (value === undefined ? [] : [[id, value] as const])));
}
