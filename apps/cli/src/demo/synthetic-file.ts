import { NaaccrXmlWriter, type WritableRoot } from '#domain/naaccr';
import { type SyntheticOptions, syntheticPatients } from '#domain/synthetic';

const PIECE_CHARACTERS = 262_144;

/**
 * NAACCR XML of made-up patients, piece by piece: the file of the demo and of `registry seed`.
 * @param timeGenerated - ISO instant that the file states; the same options and instant give the same bytes
 */
export async function* syntheticFile(options: SyntheticOptions, timeGenerated: string): AsyncIterable<Buffer> {
  const root: WritableRoot = { naaccrVersion: '260', recordType: 'A', timeGenerated };
  const writer = new NaaccrXmlWriter();
  let text = writer.startDocument(root);
  for (const { items, tumors } of syntheticPatients(options)) {
    text += writer.patient({ items, tumors: tumors.map((tumor) => ({ items: tumor })) });
    if (text.length < PIECE_CHARACTERS) continue;
    yield await Promise.resolve(Buffer.from(text));
    text = '';
  }
  yield Buffer.from(text + writer.endDocument());
}
