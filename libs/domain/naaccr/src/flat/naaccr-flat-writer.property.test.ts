import fc from 'fast-check';
import {
  flatLayout,
  flatLineLength,
  NaaccrFlatScanner,
  NaaccrFlatWriter,
  NaaccrXmlScanner,
  NaaccrXmlWriter,
  type FlatField,
  type FlatFormat,
  type FlatPatient,
  type NaaccrFlatWriteOptions,
  type WritableRoot,
} from '#domain/naaccr';

const VERSIONS = ['140', '150', '160', '180'] as const;
const RECORD_TYPES = ['A', 'M', 'C', 'I'] as const;
const letters = (length: number, set: string): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...set.split('')), { minLength: length, maxLength: length }).map((chars) => chars.join(''));
const DIGITS = '0123456789';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

// Text as it may stand in columns: printable, no line ends, no blanks at its edges.
const text = (length: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...'aZ9 &<>"\'-]é€\u00a0'.split('')), { minLength: 1, maxLength: Math.min(length, 30) })
    .map((chars) => chars.join('').replaceAll(/^ +| +$/g, '') || 'x');

function valueOf({ item }: FlatField): fc.Arbitrary<string> {
  const { dataType, length, trim } = item;
  if (trim === 'none') return text(length).map((value) => value.padStart(Math.min(length, value.length + 1)).padEnd(length));
  if (dataType === 'digits') return letters(length, DIGITS);
  if (dataType === 'alpha') return letters(length, CAPITALS);
  if (dataType === 'mixed') return letters(length, DIGITS + CAPITALS);
  return dataType === 'date' ? fc.constantFrom('2015', '201506', '20150615') : text(length);
}

type Values = ReadonlyMap<FlatField, string>;
const valuesOf = (fields: readonly FlatField[]): fc.Arbitrary<Values> =>
  fc
    .subarray([...fields], { maxLength: Math.min(25, fields.length) })
    .chain((chosen) => fc.tuple(...chosen.map((field) => valueOf(field).map((value) => [field, value] as const))))
    .map((entries) => new Map(entries));

/** Lays values out by hand, independently of the writer. */
function line(format: FlatFormat, length: number, groups: readonly Values[]): string {
  const columns = new Array<string>(length).fill(' ');
  const put = (start: number, value: string): void => value.split('').forEach((char, at) => void (columns[start + at] = char));
  for (const [{ item, start, end }, value] of groups.flatMap((values) => [...values])) {
    put(item.padding === 'leftBlank' ? end - value.length : start, value);
  }
  put(0, format.recordType);
  put(16, format.naaccrVersion);
  return columns.join('');
}

const file: fc.Arbitrary<{ readonly format: FlatFormat; readonly text: string; readonly tumors: number }> = fc
  .record({ naaccrVersion: fc.constantFrom(...VERSIONS), recordType: fc.constantFrom(...RECORD_TYPES) })
  .chain((format) => {
    const { fields, lineLength } = flatLayout(format);
    const at = (level: string): FlatField[] =>
      fields.filter(({ item }) => item.level === level && !['recordType', 'naaccrRecordVersion', 'patientIdNumber'].includes(item.id));
    const idField = fields.filter(({ item }) => item.id === 'patientIdNumber');
    const patient = fc.record({
      items: valuesOf(at('Patient')),
      tumors: fc.array(valuesOf(at('Tumor')), { minLength: 1, maxLength: 3 }),
    });
    return fc.record({ root: valuesOf(at('NaaccrData')), patients: fc.array(patient, { minLength: 1, maxLength: 3 }) }).map((content) => ({
      format,
      tumors: content.patients.reduce((sum, { tumors }) => sum + tumors.length, 0),
      text: content.patients
        .flatMap(({ items, tumors }, position) => {
          const id: Values = new Map(idField.map((field) => [field, String(position + 1).padStart(8, '0')]));
          return tumors.map((tumor) => `${line(format, lineLength, [content.root, id, items, tumor])}\n`);
        })
        .join(''),
    }));
  });

function readFlat(
  content: string,
  pieceSize = 1 << 16,
): { readonly scanner: NaaccrFlatScanner; readonly patients: readonly FlatPatient[] } {
  const scanner = new NaaccrFlatScanner();
  const bytes = new TextEncoder().encode(content);
  const patients: FlatPatient[] = [];
  for (let at = 0; at < bytes.length; at += pieceSize) patients.push(...scanner.push(bytes.subarray(at, at + pieceSize)));
  return { scanner, patients: [...patients, ...scanner.end()] };
}

const rootOf = ({ root }: { readonly root: NaaccrFlatScanner['root'] }): WritableRoot => {
  if (!root) throw new Error('the file has no root');
  return root;
};

describe('a fixed-column file', () => {
  it('is the same byte for byte after the way through NAACCR XML, without a finding', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 50, max: 40_000 }), ({ text: original, tumors }, pieceSize) => {
        const { scanner, patients } = readFlat(original, pieceSize);
        expect(patients.flatMap(({ allErrors }) => allErrors)).toEqual([]);
        expect(patients.reduce((sum, patient) => sum + patient.tumors.length, 0)).toBe(tumors);
        const xml = new NaaccrXmlWriter();
        const head = xml.startDocument(rootOf(scanner));
        const document = head + patients.map((patient) => xml.patient(patient)).join('') + xml.endDocument();
        const back = new NaaccrXmlScanner();
        const read = [...back.push(new TextEncoder().encode(document)), ...back.end()];
        const writer = new NaaccrFlatWriter(rootOf(back));
        expect(read.map((patient) => writer.patient(patient)).join('')).toBe(original);
      }),
      { numRuns: 60 },
    );
  });
});

describe('writing fixed columns', () => {
  const root: WritableRoot = { naaccrVersion: '180', recordType: 'A', timeGenerated: undefined, items: { registryId: '12' } };
  const written = (items: Readonly<Record<string, string>>, options: NaaccrFlatWriteOptions = {}): ((id: string) => string) => {
    const text = new NaaccrFlatWriter(root, options).patient({ items: { patientIdNumber: '7' }, tumors: [{ items }] });
    const { fields } = flatLayout(root);
    return (id) => {
      const field = fields.find(({ item }) => item.id === id);
      return text.slice(field?.start, field?.end);
    };
  };

  it('fills up with zeros only when asked, digits or not, and with blanks always', () => {
    const plain = written({ ageAtDiagnosis: '5' });
    expect([plain('registryId'), plain('patientIdNumber'), plain('ageAtDiagnosis')]).toEqual(['12        ', '7       ', '5  ']);
    const padded = written({ ageAtDiagnosis: 'x' }, { zeroPadding: 'apply' });
    expect([padded('registryId'), padded('patientIdNumber'), padded('ageAtDiagnosis')]).toEqual(['0000000012', '00000007', '00x']);
    const { fields } = flatLayout(root);
    const right = fields.find(({ item }) => item.padding === 'leftBlank');
    expect(written({ [right?.item.id ?? '']: '1' })(right?.item.id ?? '')).toBe('1'.padStart(right?.item.length ?? 0));
  });

  it('writes each line end of a value as one blank, cuts to the columns, and reports cuts but those of unlimited text', () => {
    const cuts: unknown[] = [];
    const of = written(
      { textRemarks: `a\r\nb\rc\n${'x'.repeat(1500)}`, addrAtDxCity: 'y'.repeat(60) },
      { onCutValue: (cut) => cuts.push(cut) },
    );
    expect(of('textRemarks')).toBe(`a b c ${'x'.repeat(994)}`);
    expect(of('addrAtDxCity')).toBe('y'.repeat(50));
    expect(cuts).toEqual([{ id: 'addrAtDxCity', number: 70, length: 60, allowed: 50 }]);
  });

  it('writes one record for a patient without tumors, and tells which values have no column', () => {
    const leftOut: string[] = [];
    const options = { onLeftOut: (id: string) => void leftOut.push(id), newLine: 'CRLF' } as const;
    const writer = new NaaccrFlatWriter({ ...root, recordType: 'I', items: { recordType: 'A' } }, options);
    const text = writer.patient({ items: { patientIdNumber: '00000001', nameLast: 'x', primarySite: 'C504', race1: '' }, tumors: [] });
    expect(text).toHaveLength((flatLineLength({ naaccrVersion: '180', recordType: 'I' }) ?? 0) + 2);
    expect([text[0], text.slice(16, 19), text.endsWith(' \r\n')]).toEqual(['I', '180', true]);
    expect(leftOut).toEqual(['nameLast', 'primarySite']);
  });

  it('refuses NAACCR 21 and later, which have no columns', () => {
    expect(() => new NaaccrFlatWriter({ ...root, naaccrVersion: '210' })).toThrow(expect.objectContaining({ code: 'NO_COLUMNS' }));
  });
});
