import { NaaccrXmlWriter, type WritableRoot } from '#domain/naaccr';
import { type SyntheticOptions, type SyntheticPatient, syntheticPatients } from '#domain/synthetic';

const PIECE_CHARACTERS = 262_144;

/**
 * NAACCR XML of made-up patients, piece by piece: what `registry seed` writes.
 * @param timeGenerated - ISO instant that the file states; the same options and instant give the same bytes
 */
export function syntheticFile(options: SyntheticOptions, timeGenerated: string): AsyncIterable<Buffer> {
  return patientsFile(syntheticPatients(options), timeGenerated);
}

/** The same of patients that somebody changed. */
export async function* patientsFile(patients: Iterable<SyntheticPatient>, timeGenerated: string): AsyncIterable<Buffer> {
  const root: WritableRoot = { naaccrVersion: '260', recordType: 'A', timeGenerated };
  const writer = new NaaccrXmlWriter();
  let text = writer.startDocument(root);
  for (const { items, tumors } of patients) {
    text += writer.patient({ items, tumors: tumors.map((tumor) => ({ items: tumor })) });
    if (text.length < PIECE_CHARACTERS) continue;
    yield await Promise.resolve(Buffer.from(text));
    text = '';
  }
  yield Buffer.from(text + writer.endDocument());
}
