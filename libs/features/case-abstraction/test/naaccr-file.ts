import { gzipSync } from 'node:zlib';
import { isPatientItemId } from '#domain/naaccr';

/** One patient of a test file: items of the person, and of each tumor. */
export interface FilePatient {
  readonly items: Readonly<Record<string, string>>;
  readonly tumors: readonly Readonly<Record<string, string>>[];
}

/** Divides the items of a case into a patient with one tumor. */
export function filePatient(...cases: readonly Readonly<Record<string, string>>[]): FilePatient {
  const of = (wanted: 'person' | 'tumor', items: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(items).filter(([id]) => isPatientItemId(id) === (wanted === 'person')));
  return { items: of('person', cases[0] ?? {}), tumors: cases.map((items) => of('tumor', items)) };
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const itemLines = (items: Readonly<Record<string, string>>): string =>
  Object.entries(items)
    .map(([id, value]) => `<Item naaccrId="${id}">${escaped(value)}</Item>\n`)
    .join('');

/** A NAACCR XML file, one element a line, of the version and with the root items given. */
export function naaccrFile(
  patients: readonly FilePatient[],
  { version = '260', root = {} }: { version?: string; root?: Record<string, string> } = {},
) {
  const body = patients.map(
    ({ items, tumors }) =>
      `<Patient>\n${itemLines(items)}${tumors.map((tumor) => `<Tumor>\n${itemLines(tumor)}</Tumor>\n`).join('')}</Patient>\n`,
  );
  return Buffer.from(`<?xml version="1.0"?>
<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-${version}.xml" recordType="A" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml">
${itemLines(root)}${body.join('')}</NaaccrData>
`);
}

/** The bytes of a file in pieces, as they come from a disk or a network; the last error, if any, ends them. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += size) {
    await Promise.resolve();
    yield bytes.subarray(from, from + size);
  }
}

/** A file cut off after so many bytes of its compressed form. */
export function cutGzip(bytes: Uint8Array, share: number): Buffer {
  const whole = gzipSync(bytes);
  return whole.subarray(0, Math.floor(whole.length * share));
}
