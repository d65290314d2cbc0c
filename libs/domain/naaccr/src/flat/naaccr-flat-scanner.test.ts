import {
  dictionary,
  flatFormatOf,
  flatLayout,
  flatLineLength,
  NAACCR_VERSIONS,
  NaaccrFlatError,
  NaaccrFlatScanner,
  type FlatPatient,
  type NaaccrFlatReadOptions,
  type RecordType,
} from '#domain/naaccr';

interface Read {
  readonly patients: readonly FlatPatient[];
  readonly root: NaaccrFlatScanner['root'];
  readonly error: unknown;
}

const LENGTH_I_180 = 4048;

/** A record with values in columns counted from 1. */
function record(values: Readonly<Record<number, string>> = {}, length = LENGTH_I_180): string {
  let text = ' '.repeat(length);
  for (const [column, value] of Object.entries({ 1: 'I', 17: '180', 42: '00000001', ...values })) {
    const at = Number(column) - 1;
    text = text.slice(0, at) + value + text.slice(at + value.length);
  }
  return text;
}

const columnOf = (id: string): number => dictionary('180').byId.get(id)?.startColumn ?? 0;
const SITE = columnOf('primarySite');
const RACE = columnOf('race1');

function read(text: string | Uint8Array, options: NaaccrFlatReadOptions = {}, pieceSize = 1 << 16): Read {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const scanner = new NaaccrFlatScanner(options);
  const patients: FlatPatient[] = [];
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) patients.push(...scanner.push(bytes.subarray(at, at + pieceSize)));
    patients.push(...scanner.end());
  } catch (error) {
    return { patients, root: scanner.root, error };
  }
  return { patients, root: scanner.root, error: undefined };
}

const codeOf = ({ error }: Read): unknown => (error instanceof NaaccrFlatError ? error.code : error);
const counts = ({ patients }: Read): number[] => patients.map(({ tumors }) => tumors.length);

describe('the layout of a fixed-column record', () => {
  it.each<[RecordType, number, number]>([
    ['I', 3339, 4048],
    ['C', 5564, 6154],
    ['A', 22824, 24194],
    ['M', 22824, 24194],
  ])('of record type %s has %d columns until NAACCR 16 and %d in 18', (recordType, older, newest) => {
    expect((['140', '150', '160'] as const).map((naaccrVersion) => flatLineLength({ naaccrVersion, recordType }))).toEqual([
      older,
      older,
      older,
    ]);
    expect(flatLineLength({ naaccrVersion: '180', recordType })).toBe(newest);
  });

  it('is gone from NAACCR 21 on', () => {
    for (const naaccrVersion of NAACCR_VERSIONS.slice(4)) {
      expect(flatLineLength({ naaccrVersion, recordType: 'A' })).toBeUndefined();
      expect(() => flatLayout({ naaccrVersion, recordType: 'A' })).toThrow(expect.objectContaining({ code: 'NO_COLUMNS' }));
    }
  });

  it.each(['140', '150', '160', '180'] as const)('of NAACCR %s leaves no column to two items', (naaccrVersion) => {
    const { fields, lineLength } = flatLayout({ naaccrVersion, recordType: 'A' });
    expect(fields.length).toBeGreaterThan(500);
    fields.forEach((field, position) => expect(field.start).toBeGreaterThanOrEqual(fields[position - 1]?.end ?? 0));
    expect(fields.at(-1)?.end).toBeLessThanOrEqual(lineLength);
  });

  it('is named by columns 1 and 17 to 19', () => {
    expect(flatFormatOf('M               180')).toEqual({ naaccrVersion: '180', recordType: 'M' });
    expect(['', 'M', 'X               180', 'M               120'].map(flatFormatOf)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('reading a fixed-column file', () => {
  it.each([1, 7, 4048, 4049, 5000])('gives the same records from pieces of %d bytes and with every line end', (pieceSize) => {
    const records = [record({ [SITE]: 'C504' }), record({ [SITE]: 'C619' }), record({ 42: '00000002' })];
    for (const [lineEnd, last] of [
      ['\n', '\n'],
      ['\r\n', ''],
      ['\r', '\r'],
      ['\r\n', '\r\n'],
    ] as const) {
      const whole = read(records.join(lineEnd) + last, {}, pieceSize);
      expect([whole.error, counts(whole), whole.patients.map(({ startLine }) => startLine)]).toEqual([undefined, [2, 1], [1, 3]]);
      const [first] = whole.patients;
      expect(first?.endByte).toBe(2 * (LENGTH_I_180 + lineEnd.length));
      expect(first?.tumors.map(({ items }) => items['primarySite'])).toEqual(['C504', 'C619']);
    }
  });

  it('takes the items of the file from the first record and states the version in the root', () => {
    const { root } = read(record({ 30: '0000009999' }), { timeGenerated: '2026-01-01T00:00:00Z' });
    expect(root?.items).toEqual({ recordType: 'I', naaccrRecordVersion: '180', registryId: '0000009999' });
    expect(root).toMatchObject({
      naaccrVersion: '180',
      recordType: 'I',
      specificationVersion: '1.8',
      timeGenerated: '2026-01-01T00:00:00Z',
    });
  });

  it('begins with a UTF-8 mark or without, and counts characters and not bytes', () => {
    const city = columnOf('addrAtDxCity');
    const text = record({ [city]: 'Doña Ana' });
    expect(text).toHaveLength(LENGTH_I_180);
    const mark = Uint8Array.of(0xef, 0xbb, 0xbf);
    for (const bytes of [new TextEncoder().encode(text), Uint8Array.from([...mark, ...new TextEncoder().encode(text)])]) {
      const { patients, error } = read(bytes);
      expect([error, patients[0]?.allErrors]).toEqual([undefined, []]);
      expect(patients[0]?.tumors[0]?.items['addrAtDxCity']).toBe('Doña Ana');
    }
  });

  it('reads the code page of old files when asked', () => {
    const text = record({ [columnOf('addrAtDxCity')]: 'Doña Ana' });
    const bytes = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const { patients } = read(bytes, { encoding: 'windows-1252' });
    expect(patients[0]?.tumors[0]?.items['addrAtDxCity']).toBe('Doña Ana');
    expect(codeOf(read(bytes, { encoding: 'utf-8-strict' }))).toBe('WRONG_ENCODING');
  });

  it('groups neighbours by the grouping items that the dictionary knows; blank values never group', () => {
    const two = [record({ 42: '        ' }), record({ 42: '        ' })].join('\n');
    expect(counts(read(two))).toEqual([1, 1]);
    expect(counts(read(two, { tumorGroupingItems: ['nope', 'race1'] }))).toEqual([1, 1]);
    const races = [record({ [RACE]: '01' }), record({ [RACE]: '02', 42: '00000001' }), record({ [RACE]: '02' })].join('\n');
    expect(counts(read(races, { tumorGroupingItems: ['race1'] }))).toEqual([1, 2]);
    expect(counts(read(races, { tumorGroupingItems: ['patientIdNumber', 'race1'] }))).toEqual([1, 2]);
    expect(counts(read(races, { tumorGroupingItems: [] }))).toEqual([1, 1, 1]);
    expect(counts(read(races, { tumorGroupingItems: ['nope'] }))).toEqual([1, 1, 1]);
  });

  it('reads a record of the wrong length as far as it goes and says so', () => {
    const { patients, error } = read([record(), record({ 42: '00000002', [SITE]: 'C504' }).slice(0, SITE + 2)].join('\n'));
    expect(error).toBeUndefined();
    expect(patients[1]?.items['patientIdNumber']).toBe('00000002');
    expect(patients[1]?.tumors[0]?.items['primarySite']).toBeUndefined();
    expect(patients[1]?.errors).toEqual([
      expect.objectContaining({ code: 'Invalid line length', message: `invalid line length, expected 4048 but got ${SITE + 2}`, line: 2 }),
    ]);
  });

  it('keeps blanks of the reserved columns, trims all others, and keeps a no-break space', () => {
    const requestor = dictionary('180').defaultUserItems.find(({ id }) => id === 'stateRequestorItems');
    const { patients } = read(record({ [requestor?.startColumn ?? 0]: '  x', [columnOf('addrAtDxCity')]: ' \u00a0Taos ' }));
    expect(patients[0]?.tumors[0]?.items).toEqual({
      addrAtDxCity: '\u00a0Taos',
      stateRequestorItems: '  x'.padEnd(requestor?.length ?? 0),
    });
    expect(patients[0]?.allErrors).toEqual([]);
  });

  it('reports short and ill-formed values on patient and tumor, also of items that it leaves out, and not when told so', () => {
    const text = record({ [RACE]: '1', [columnOf('dateOfDiagnosis')]: '20251301', [columnOf('ageAtDiagnosis')]: 'x1' });
    const all = read(text, { itemsToExclude: ['race1'] });
    expect(all.patients[0]?.items).toEqual({ patientIdNumber: '00000001' });
    expect(all.patients[0]?.allErrors.map(({ code, id, value, path }) => [code, id, value, path])).toEqual([
      ['Value too short', 'race1', '1', undefined],
      ['Value too short', 'ageAtDiagnosis', 'x1', undefined],
      ['Value invalid for data type', 'dateOfDiagnosis', '20251301', undefined],
    ]);
    expect(read(text, { valueChecks: 'lengthOnly' }).patients[0]?.allErrors).toEqual([]);
  });

  it('reports values of patient and file that differ between records when asked', () => {
    const text = [record({ 30: '0000000001' }), record({ [RACE]: '02' }), record({ 42: '00000003', 30: '0000000001' })].join('\n');
    const of = (options: NaaccrFlatReadOptions): unknown =>
      read(text, options).patients.map(({ tumors }) => tumors.map(({ errors }) => errors.map(({ code, id }) => [code, id])));
    expect(of({ levelMismatches: 'report' })).toEqual([
      [
        [],
        [
          ['NaaccrData value not consistent among tumors', 'registryId'],
          ['Patient value not consistent among tumors', 'race1'],
        ],
      ],
      [[]],
    ]);
    expect(of({})).toEqual([[[], []], [[]]]);
  });

  it('tells of the length of a record before its values, and of a tumor in the order of columns', () => {
    const short = record({ 42: '00000002', [RACE]: '1' }, 4047);
    const other = record({ 42: '00000002', [RACE]: '2', [columnOf('ageAtDiagnosis')]: 'x1', [columnOf('laterality')]: 'x' });
    const [, patient] = read([record(), short, other].join('\n'), { levelMismatches: 'report' }).patients;
    expect(patient?.errors.map(({ code }) => code)).toEqual(['Invalid line length', 'Value too short']);
    expect(patient?.tumors[1]?.errors.map(({ id }) => id)).toEqual(
      ['race1', 'ageAtDiagnosis', 'laterality'].sort((a, b) => columnOf(a) - columnOf(b)),
    );
  });
});

describe('refusing what is not a fixed-column file', () => {
  it.each<[string, string | Uint8Array, NaaccrFlatReadOptions, string]>([
    ['an empty file', '', {}, 'FIRST_LINE_EMPTY'],
    ['an empty first line', `\n${record()}`, {}, 'FIRST_LINE_EMPTY'],
    ['no version', record({ 17: '   ' }), {}, 'BAD_VERSION'],
    ['a line too short for a version', 'I', {}, 'BAD_VERSION'],
    ['an unknown version', record({ 17: '130' }), {}, 'BAD_VERSION'],
    ['a version without columns', record({ 17: '220' }), {}, 'BAD_LINE_LENGTH'],
    ['no record type', record({ 1: ' ' }), {}, 'BAD_RECORD_TYPE'],
    ['an unknown record type', record({ 1: 'i' }), {}, 'BAD_RECORD_TYPE'],
    ['a first record of another length', record({}, 4049), {}, 'BAD_LINE_LENGTH'],
    ['XML', '<?xml version="1.0"?>', {}, 'BAD_VERSION'],
    ['UTF-16', Uint8Array.of(0xff, 0xfe, 0x49, 0), { encoding: 'utf-8-strict' }, 'WRONG_ENCODING'],
    ['a line without end', 'x'.repeat(20_000), { limits: { lineBytes: 10_000 } }, 'LINE_TOO_LONG'],
    ['endless records of one patient', `${record()}\n`.repeat(5), { limits: { tumorsPerPatient: 3 } }, 'TOO_MANY_TUMORS'],
  ])('refuses %s', (_, text, options, code) => {
    for (const pieceSize of [1, 1 << 16]) expect(codeOf(read(text, options, pieceSize))).toBe(code);
  });

  it('hands out the patients before a fault, then fails', () => {
    const far = read([record(), record({ 42: '00000002' }), 'x'.repeat(9000)].join('\n'), { limits: { lineBytes: 8000 } });
    expect([counts(far), codeOf(far)]).toEqual([[1], 'LINE_TOO_LONG']);
  });
});
