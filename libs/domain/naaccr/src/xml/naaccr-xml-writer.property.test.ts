import fc from 'fast-check';
import {
  itemDefs,
  NaaccrXmlScanner,
  NaaccrXmlWriter,
  NaaccrWriteError,
  type ItemDef,
  type NaaccrPatient,
  type WritablePatient,
  type WritableRoot,
} from '#domain/naaccr';

const root: WritableRoot = {
  naaccrVersion: '260',
  recordType: 'A',
  timeGenerated: '2025-11-30T00:00:00Z',
  items: { registryId: '0000009999' },
};

function write(patients: readonly WritablePatient[], writer = new NaaccrXmlWriter()): string {
  return writer.startDocument(root) + patients.map((patient) => writer.patient(patient)).join('') + writer.endDocument();
}

function readAll(text: string, pieceSize = 65536): NaaccrPatient[] {
  const scanner = new NaaccrXmlScanner();
  const bytes = new TextEncoder().encode(text);
  const patients: NaaccrPatient[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) patients.push(...scanner.push(bytes.subarray(at, at + pieceSize)));
  return [...patients, ...scanner.end()];
}

const letters = (length: number, set: string) =>
  fc.array(fc.constantFrom(...set.split('')), { minLength: length, maxLength: length }).map((chars) => chars.join(''));
const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
// Text without what a file cannot carry: control characters, lone surrogates, blanks at the edges.
const text = (length: number) =>
  fc.string({ unit: 'binary', minLength: 1, maxLength: Math.min(length, 40) }).map((value) =>
    value
      .replaceAll(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
      .slice(0, length)
      .replace(/[\ud800-\udbff]$/, '')
      .replaceAll(/^ +| +$/g, ''),
  );

function valueOf({ dataType, length }: ItemDef): fc.Arbitrary<string> {
  if (dataType === 'digits') return letters(length, DIGITS);
  if (dataType === 'alpha') return letters(length, CAPITALS);
  if (dataType === 'mixed') return letters(length, DIGITS + CAPITALS);
  if (dataType === 'numeric') return fc.constantFrom('1', '0', '2');
  if (dataType === 'date') return fc.constantFrom('2025', '202506', '20250615');
  return dataType === 'dateTime' ? fc.constantFrom('2025', '2025-06-15') : text(length);
}

const itemsAt = (level: string) =>
  fc
    .uniqueArray(fc.constantFrom(...itemDefs().filter((def) => def.level === level)), { maxLength: 12, selector: (def) => def.id })
    .chain((defs) => fc.tuple(...defs.map((def) => valueOf(def).map((value) => [def.id, value] as const))))
    .map((entries) => Object.fromEntries(entries.filter(([, value]) => value !== '')));
const patient: fc.Arbitrary<WritablePatient> = fc.record({
  items: itemsAt('Patient'),
  tumors: fc.array(fc.record({ items: itemsAt('Tumor') }), { maxLength: 3 }),
});
const plain = ({ items, tumors }: WritablePatient) => ({
  items: { ...items },
  tumors: tumors.map((tumor) => ({ items: { ...tumor.items } })),
});

describe('writing NAACCR XML', () => {
  it('is undone by reading: the same items in the same order, without a finding', () => {
    fc.assert(
      fc.property(fc.array(patient, { maxLength: 4 }), fc.integer({ min: 1, max: 300 }), (patients, pieceSize) => {
        const back = readAll(write(patients), pieceSize);
        expect(back.map(plain)).toEqual(patients.map(plain));
        expect(back.map((read) => Object.keys(read.items))).toEqual(patients.map(({ items }) => Object.keys(items)));
        expect(back.flatMap((read) => read.allErrors)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('gives the same text again for what was read from it', () => {
    fc.assert(
      fc.property(fc.array(patient, { maxLength: 3 }), (patients) => {
        const once = write(patients);
        expect(write(readAll(once))).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  it('lays the file out as the standard writers do', () => {
    expect(
      write([
        { items: { patientIdNumber: '00000001' }, tumors: [{ items: { primarySite: 'C504', textRemarks: 'a < b' } }, { items: {} }] },
      ]),
    ).toBe(
      [
        '<?xml version="1.0"?>',
        '',
        '<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml"',
        '            recordType="A"',
        '            timeGenerated="2025-11-30T00:00:00Z"',
        '            specificationVersion="1.8"',
        '            xmlns="http://naaccr.org/naaccrxml">',
        '    <Item naaccrId="registryId">0000009999</Item>',
        '    <Patient>',
        '        <Item naaccrId="patientIdNumber">00000001</Item>',
        '        <Tumor>',
        '            <Item naaccrId="primarySite">C504</Item>',
        '            <Item naaccrId="textRemarks">a &lt; b</Item>',
        '        </Tumor>',
        '        <Tumor/>',
        '    </Patient>',
        '</NaaccrData>',
      ].join('\n'),
    );
  });

  it('fills up with zeros, numbers and sorts items and reports what it cuts when asked', () => {
    const cuts: unknown[] = [];
    const writer = new NaaccrXmlWriter({
      zeroPadding: 'apply',
      itemNumbers: 'all',
      itemOrder: 'alphabetical',
      newLine: 'CRLF',
      onCutValue: (cut) => void cuts.push(cut),
    });
    const written = write([{ items: { vitalStatus: '11', patientIdNumber: '7' }, tumors: [] }], writer);
    expect(written).toContain(
      '        <Item naaccrId="patientIdNumber" naaccrNum="20">00000007</Item>\r\n        <Item naaccrId="vitalStatus" naaccrNum="1760">1</Item>\r\n',
    );
    expect(cuts).toEqual([{ id: 'vitalStatus', number: 1760, length: 2, allowed: 1 }]);
  });

  it('refuses an item that the record type does not carry, by id and without its value', () => {
    const writer = new NaaccrXmlWriter();
    writer.startDocument({ ...root, recordType: 'I' });
    expect(() => writer.patient({ items: { nameLast: 'Secret' }, tumors: [] })).toThrow(
      new NaaccrWriteError('UNKNOWN_ITEM', 'unable to find item definition for NAACCR ID nameLast'),
    );
  });
});
