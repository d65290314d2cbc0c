import {
  NaaccrXmlError,
  NaaccrXmlScanner,
  readNaaccrXml,
  type NaaccrPatient,
  type NaaccrReadOptions,
  type NaaccrRoot,
} from '#domain/naaccr';

const head = (attributes = ''): string =>
  `<?xml version="1.0"?>\n<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml" recordType="A" specificationVersion="1.8" xmlns="http://naaccr.org/naaccrxml"${attributes}>\n`;
const file = (body: string): string => `${head()}${body}\n</NaaccrData>`;
const patient = (items: string, tumors = ''): string => `<Patient>\n${items}\n${tumors}</Patient>`;
const tumor = (items: string): string => `<Tumor>\n${items}\n</Tumor>\n`;
const item = (id: string, value: string): string => `<Item naaccrId="${id}">${value}</Item>`;

interface Read {
  readonly root: NaaccrRoot | undefined;
  readonly patients: readonly NaaccrPatient[];
  readonly error: unknown;
}

function read(text: string | Uint8Array, options: NaaccrReadOptions = {}, pieceSize = 1 << 16): Read {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const scanner = new NaaccrXmlScanner(options);
  const patients: NaaccrPatient[] = [];
  try {
    for (let at = 0; at < bytes.length; at += pieceSize) patients.push(...scanner.push(bytes.subarray(at, at + pieceSize)));
    patients.push(...scanner.end());
  } catch (error) {
    return { root: scanner.root, patients, error };
  }
  return { root: scanner.root, patients, error: undefined };
}

const codeOf = ({ error }: Read): unknown => (error instanceof NaaccrXmlError ? error.code : error);

describe('reading NAACCR XML', () => {
  const two = file(
    patient(item('patientIdNumber', '00000001'), tumor(item('primarySite', 'C504')) + tumor(item('primarySite', 'C619'))) + patient('', ''),
  );

  it('hands out one patient after the other with items, tumors, lines and the byte after each', () => {
    const { root, patients, error } = read(two);
    expect(error).toBeUndefined();
    expect(root).toMatchObject({ naaccrVersion: '260', recordType: 'A', specificationVersion: '1.8' });
    expect(patients.map(({ items }) => items)).toEqual([{ patientIdNumber: '00000001' }, {}]);
    expect(patients[0]?.tumors.map(({ items }) => items.primarySite)).toEqual(['C504', 'C619']);
    expect(patients.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [3, 11],
      [11, 13],
    ]);
    expect(two.slice(0, patients[0]?.endByte).endsWith('</Patient>')).toBe(true);
  });

  it('reads the same from an asynchronous source', async () => {
    async function* source(): AsyncGenerator<Uint8Array> {
      const bytes = new TextEncoder().encode(two);
      for (let at = 0; at < bytes.length; at += 100) yield await Promise.resolve(bytes.subarray(at, at + 100));
    }
    const reader = await readNaaccrXml(source());
    expect(reader.root.naaccrVersion).toBe('260');
    const sites: unknown[] = [];
    for await (const { tumors } of reader.patients()) sites.push(tumors.map(({ items }) => items.primarySite));
    expect(sites).toEqual([['C504', 'C619'], []]);
  });

  it.each([1, 2, 3, 7, 61])('gives the same records from pieces of %d bytes', (pieceSize) => {
    const text = file(
      patient('<!-- x --><Item naaccrId="nameLast">Núñez &amp; <![CDATA[<Söhne>]]>\r\n&#x41;</Item>', tumor(item('textRemarks', 'a\n b'))),
    );
    expect(JSON.stringify(read(text, {}, pieceSize))).toBe(JSON.stringify(read(text)));
    expect(read(text, {}, pieceSize).patients[0]?.items).toEqual({ nameLast: 'Núñez & <Söhne>\nA' });
  });

  it('reports what is wrong with an item, where, and keeps the value', () => {
    const { patients } = read(file(patient('', tumor(item('ageAtDiagnosis', '82') + item('nope', '1')))));
    expect(patients[0]?.allErrors).toEqual([
      expect.objectContaining({ code: 'Unknown NAACCR ID', id: 'nope', line: 6, path: '/Patient/Tumor[1]/Item[2]' }),
      expect.objectContaining({
        code: 'Value too short',
        id: 'ageAtDiagnosis',
        number: 230,
        value: '82',
        path: '/Patient/Tumor[1]/Item[1]',
      }),
    ]);
  });

  it('hands out the patients before a fault, then fails', () => {
    const cut = read(two.slice(0, two.lastIndexOf('<Patient>') + 4));
    expect([cut.patients.length, codeOf(cut)]).toEqual([1, 'TRUNCATED']);
  });
});

describe('refusing what is not NAACCR XML', () => {
  it.each<[string, string | Uint8Array, NaaccrReadOptions, string]>([
    ['an empty file', '', {}, 'NOT_XML'],
    ['other text', 'recordType,primarySite\nA,C504', {}, 'NOT_XML'],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), {}, 'NOT_XML'],
    ['another root', '<html></html>', { namespaceRules: 'relaxed' }, 'WRONG_ROOT'],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 60, 0, 63, 0, 120, 0]), { encoding: 'utf-8-strict' }, 'WRONG_ENCODING'],
    [
      'bytes of another code page',
      Uint8Array.from([...new TextEncoder().encode(head() + '<Patient><Item naaccrId="nameLast">M'), 0xfc, 60]),
      { encoding: 'utf-8-strict' },
      'WRONG_ENCODING',
    ],
    [
      'a declared other encoding',
      '<?xml version="1.0" encoding="ISO-8859-1"?>' + head().slice(22),
      { encoding: 'utf-8-strict' },
      'WRONG_ENCODING',
    ],
    ['a DTD', '<!DOCTYPE NaaccrData [<!ENTITY a "aaaaaaaaaa">]>' + head().slice(22), {}, 'DTD_REFUSED'],
    ['an undefined entity', file(patient(item('nameLast', '&a;'))), {}, 'MALFORMED_XML'],
    ['an element inside an item', file(patient(item('nameLast', 'a<b/>c'))), { namespaceRules: 'relaxed' }, 'UNEXPECTED_TAG'],
    ['a repeated item', file(patient(item('nameLast', 'a') + item('nameLast', 'a'))), {}, 'DUPLICATE_ITEM'],
    [
      'a value without end',
      head() + '<Patient><Item naaccrId="nameLast">' + 'x'.repeat(300_000),
      { limits: { valueBytes: 200_000 } },
      'VALUE_TOO_LARGE',
    ],
    ['a tag without end', head() + '<Patient ' + 'x'.repeat(100_000), {}, 'TAG_TOO_LARGE'],
    ['endless nesting', head(' xmlns:x="urn:x"') + '<x:a>'.repeat(1000), { namespaces: { x: { uri: 'urn:x', tags: ['a'] } } }, 'TOO_DEEP'],
    [
      'endless items',
      file(patient(Array.from({ length: 50 }, (_, i) => item(`x${i}`, '1')).join(''))),
      { limits: { itemsPerEntity: 40 } },
      'TOO_MANY_ITEMS',
    ],
    ['endless tumors', file(patient('', '<Tumor/>'.repeat(50))), { limits: { tumorsPerPatient: 40 } }, 'TOO_MANY_TUMORS'],
    [
      'an endless patient',
      head() + '<Patient>' + '<Tumor></Tumor>\n'.repeat(1000),
      { limits: { patientBytes: 5000 } },
      'PATIENT_TOO_LARGE',
    ],
  ])('refuses %s', (_, text, options, code) => {
    expect(codeOf(read(text, options))).toBe(code);
  });

  it('names line, path and cause, and no value', () => {
    const { error } = read(file(patient('', tumor(item('nameLast', 'Secret & Co')))));
    expect(error).toMatchObject({ code: 'MALFORMED_XML', reason: 'invalid XML syntax', line: 6, path: '/Patient/Tumor/Item' });
    expect(String(error)).not.toContain('Secret');
  });
});
