import { parseTimeGenerated, type NaaccrReadOptions } from '#domain/naaccr';
import { documentOf, readFile, reasonOf, type RootParts } from '../../test/read-file.js';

const reason = (parts: RootParts, options: NaaccrReadOptions = {}): string => reasonOf(readFile(documentOf('', parts), options));
const base = (version: string): string => `http://naaccr.org/naaccrxml/naaccr-dictionary-${version}.xml`;

describe('attributes of the root', () => {
  it.each(['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'])('specification %s is read', (specificationVersion) => {
    expect(readFile(documentOf('', { specificationVersion })).root?.specificationVersion).toBe(specificationVersion);
  });

  it('a file without a specification version is of 1.0', () => {
    expect(readFile(documentOf('', { specificationVersion: undefined })).root?.specificationVersion).toBe('1.0');
  });

  it.each([
    [{ specificationVersion: '1.9' }, 'invalid specification version: 1.9'],
    [{ specificationVersion: ' 1.8' }, 'invalid specification version:  1.8'],
    [{ specificationVersion: '' }, 'invalid specification version: '],
    [{ baseDictionaryUri: undefined }, 'the "baseDictionaryUri" attribute is required'],
    [{ baseDictionaryUri: ' ' }, 'unable to extract NAACCR version from base dictionary URI " "'],
    [
      { baseDictionaryUri: 'https://naaccr.org/naaccrxml/naaccr-dictionary-260.xml' },
      /^unable to extract NAACCR version from base dictionary URI "https/,
    ],
    [{ baseDictionaryUri: `${base('260')} ` }, /^unable to extract NAACCR version/],
    [{ baseDictionaryUri: base('170') }, 'invalid/unsupported NAACCR version: 170'],
    [{ recordType: undefined }, 'the "recordType" attribute is required'],
    [{ recordType: ' ' }, 'the "recordType" attribute is required'],
    [{ recordType: 'a' }, 'invalid record type: a'],
    [{ recordType: 'A ' }, 'invalid record type: A '],
    [{ recordType: 'X' }, 'invalid record type: X'],
    [
      { userDictionaryUri: 'urn:a urn:b', specificationVersion: '1.1' },
      'multiple user dictionaries can only be provided under specification 1.2+',
    ],
  ] as const)('%j is refused', (parts, expected) => {
    if (typeof expected === 'string') expect(reason(parts)).toBe(expected);
    else expect(reason(parts)).toMatch(expected);
  });

  it('are checked in the order of the specification', () => {
    const wrong = { specificationVersion: '9', baseDictionaryUri: 'x', userDictionaryUri: 'a b', recordType: 'X', xmlns: 'urn:x' };
    expect(reason(wrong)).toMatch(/^invalid specification version/);
    expect(reason({ ...wrong, specificationVersion: '1.0' })).toMatch(/^unable to extract/);
    expect(reason({ ...wrong, specificationVersion: '1.0', baseDictionaryUri: base('180') })).toMatch(/^multiple user dictionaries/);
    expect(reason({ ...wrong, specificationVersion: '1.2', baseDictionaryUri: base('180') })).toMatch(/^invalid record type/);
  });

  it('the form of a default user dictionary names a version, too, and no combination of versions is refused', () => {
    const uri = 'http://naaccr.org/naaccrxml/user-defined-naaccr-dictionary-180.xml';
    expect(readFile(documentOf('', { baseDictionaryUri: uri })).root?.naaccrVersion).toBe('180');
    expect(reason({ baseDictionaryUri: base('250'), specificationVersion: '1.0' })).toBe('read');
  });

  it('user dictionaries are divided by blanks, translated, and only demanded when asked', () => {
    const parts = { userDictionaryUri: ' urn:a  urn:b ' };
    expect(readFile(documentOf('', parts)).root?.userDictionaryUris).toEqual(['urn:a', 'urn:b']);
    expect(readFile(documentOf('', { userDictionaryUri: '  ' })).root?.userDictionaryUris).toEqual([]);
    const required = { missingDictionaries: 'required' } as const;
    expect(reason(parts, required)).toBe('missing user dictionaries: urn:a urn:b');
    expect(reason({ userDictionaryUri: 'urn:a' }, { ...required, dictionaryIdsToTranslate: { 'urn:a': 'urn:c' } })).toBe(
      'missing user dictionary: urn:c',
    );
    expect(reason({ userDictionaryUri: 'constructor' }, { ...required, dictionaryIdsToTranslate: {} })).toBe(
      'missing user dictionary: constructor',
    );
  });

  it('other attributes are kept by their names, when their prefix is declared', () => {
    const other = { namespaces: { other: { uri: 'urn:x', tags: [] } } };
    const parts = { 'xmlns:other': 'urn:y', 'other:note': 'a &amp; b', 'other:recordType': 'Z' };
    expect(readFile(documentOf('', parts), other).root?.attributes.extraAttributes).toEqual({
      'other:note': 'a & b',
      'other:recordType': 'Z',
    });
  });
});

describe('the time of a file', () => {
  it.each([
    ['2025-06-15T13:45:30Z', '2025-06-15T13:45:30Z'],
    ['2025-06-15T13:45:30', '2025-06-15T13:45:30Z'],
    ['2025-06-15T13:45', '2025-06-15T13:45:00Z'],
    ['2025-06-15t13:45:30z', '2025-06-15T13:45:30Z'],
    ['2025-06-15T13:45:30.', '2025-06-15T13:45:30Z'],
    ['2025-06-15T13:45:30.1234567Z', '2025-06-15T13:45:30.123Z'],
    ['2025-06-15T13:45:30.120-04:00', '2025-06-15T17:45:30.12Z'],
    ['2025-06-15T01:00:00+04', '2025-06-14T21:00:00Z'],
    ['2025-06-15T01:00:00+04:30:15', '2025-06-14T20:29:45Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['-0044-03-15T12:00:00Z', '-0044-03-15T12:00:00Z'],
    ['+12025-06-15T13:45:30Z', '+12025-06-15T13:45:30Z'],
  ])('%s is %s', (timeGenerated, expected) => {
    const { root } = readFile(documentOf('', { timeGenerated }));
    expect([root?.timeGenerated, root?.errors]).toEqual([expected, []]);
  });

  it.each([
    'GARBAGE',
    '2025-06-15',
    '2025-06-15T9:45:30Z',
    '2025-06-15 13:45:30Z',
    '20250615T134530Z',
    '2025-06-15T13:45:30+0400',
    '2025-06-15T24:00:00Z',
    '2025-06-15T13:60:00Z',
    '2025-06-15T13:45:60Z',
    '2025-02-29T13:45:30Z',
    '2025-06-31T13:45:30Z',
    '2025-13-01T13:45:30Z',
    '2025-06-15T13:45:30.1234567890Z',
    '2025-06-15T13:45:30+19:00',
    '+2025-06-15T13:45:30Z',
    '12025-06-15T13:45:30Z',
    '-0000-06-15T13:45:30Z',
    ' 2025-06-15T13:45:30Z',
    '2025-06-15T13:45:30ZZ',
  ])('%s cannot be read, which ends nothing', (timeGenerated) => {
    const { root, error } = readFile(documentOf('<Patient/>', { timeGenerated }));
    expect([error, root?.timeGenerated]).toEqual([undefined, undefined]);
    expect(root?.errors).toEqual([
      expect.objectContaining({
        code: 'Invalid Time Generated',
        message: `invalid value for 'timeGenerated' attribute: ${timeGenerated}`,
        line: undefined,
        path: undefined,
      }),
    ]);
  });

  it('may be blank, and has milliseconds as its finest part', () => {
    expect(readFile(documentOf('', { timeGenerated: '  ' })).root?.errors).toEqual([]);
    expect(parseTimeGenerated('1970-01-01T00:00:00.0019Z')).toBe(1);
  });
});

describe('namespaces', () => {
  const registered: NaaccrReadOptions = {
    namespaces: {
      other: { uri: 'http://whatever.org', tags: ['Outer', 'Inner'] },
      naaccr: { uri: 'http://naaccr.org/naaccrxml', tags: ['NaaccrData', 'Patient', 'Tumor', 'Item'] },
    },
  };
  const relaxed: NaaccrReadOptions = { namespaceRules: 'relaxed' };
  const none = { xmlns: undefined };
  const naaccr = { ...none, 'xmlns:naaccr': 'http://naaccr.org/naaccrxml' };

  it.each<[string, RootParts, NaaccrReadOptions, string]>([
    ['no namespace at all', none, {}, 'namespace http://naaccr.org/naaccrxml must be defined in the root attributes'],
    ['no namespace at all, relaxed', none, relaxed, 'read'],
    ['another default namespace', { xmlns: 'urn:x' }, {}, 'default namespace can only be set to http://naaccr.org/naaccrxml'],
    [
      'a name that begins like a declaration',
      { xmlnsfoo: 'urn:x' },
      {},
      'default namespace can only be set to http://naaccr.org/naaccrxml',
    ],
    ['another default namespace, relaxed', { xmlns: 'urn:x' }, relaxed, 'default namespace can only be set to http://naaccr.org/naaccrxml'],
    ['an unknown prefix', { 'xmlns:xsi': 'urn:x' }, {}, 'namespace urn:x (prefix=xsi) has not been defined in the configuration'],
    ['an unknown prefix, relaxed', { 'xmlns:xsi': 'urn:x' }, relaxed, 'read'],
    [
      'the name of a method as prefix',
      { 'xmlns:toString': 'urn:x' },
      registered,
      'namespace urn:x (prefix=toString) has not been defined in the configuration',
    ],
    ['a known prefix with another address', { 'xmlns:other': 'urn:x' }, registered, 'read'],
    ['a prefix for the standard itself', naaccr, registered, 'read'],
    ['an attribute without prefix', { note: 'x' }, {}, 'attribute note must use a namespace prefix'],
    ['an attribute without prefix, relaxed', { note: 'x' }, relaxed, 'read'],
    [
      'an attribute of an undeclared prefix',
      { 'other:note': 'x' },
      registered,
      'attribute note uses a prefix other that is not properly defined',
    ],
    ['an attribute of an undeclared prefix, relaxed', { 'other:note': 'x' }, relaxed, 'read'],
  ])('%s', (_, parts, options, expected) => {
    expect(reason(parts, options)).toBe(expected);
  });

  it.each<[string, string, NaaccrReadOptions, string]>([
    ['a prefixed patient that is registered', '<naaccr:Patient><Tumor/></naaccr:Patient>', registered, 'read'],
    ['a prefixed patient that is not', '<n:Patient/>', {}, "tag 'Patient' is not allowed for namespace 'n'"],
    [
      'a prefixed patient that is not, extensions ignored',
      '<n:Patient/>',
      { extensions: 'ignore' },
      "tag 'Patient' is not allowed for namespace 'n'",
    ],
    ['a prefix that every object has', '<constructor:Patient/>', registered, "tag 'Patient' is not allowed for namespace 'constructor'"],
    ['an extension that is not registered', '<o:Foo/>', {}, "tag 'Foo' is not allowed for namespace 'o'"],
    ['a tag that is not registered with its prefix', '<other:Foo/>', registered, "tag 'Foo' is not allowed for namespace 'other'"],
    ['an extension that is ignored', '<o:Foo><o:Bar>x</o:Bar></o:Foo><Patient/>', { extensions: 'ignore' }, 'read'],
    ['an unknown tag', '<Foo/>', {}, "tag 'Foo' needs to be defined within a namespace"],
    ['an unknown tag, relaxed', '<Foo/>', relaxed, 'invalid tag: Foo'],
    ['an unknown tag, relaxed and ignored', '<Foo/><Patient/>', { ...relaxed, extensions: 'ignore' }, 'read'],
    ['a tag in lower case', '<patient/>', {}, "tag 'patient' needs to be defined within a namespace"],
  ])('%s', (_, body, options, expected) => {
    expect(reasonOf(readFile(documentOf(body), options))).toBe(expected);
  });

  it('extensions are kept as they are, at every level, with their lines', () => {
    const extension = (text: string): string => `<other:Outer a="1&lt;">\n<other:Inner>${text}</other:Inner></other:Outer>`;
    const body = `${extension('r')}${extension('s')}<Patient>${extension('p')}<Tumor>${extension('t')}</Tumor></Patient>`;
    const { root, patients, error } = readFile(documentOf(body, { 'xmlns:other': 'http://whatever.org' }), registered);
    expect(error).toBeUndefined();
    const [patient] = patients;
    const texts = [root, patient, patient?.tumors[0]].map((entity) => entity?.extensions.map(({ children }) => children[0]?.text));
    expect(texts).toEqual([['r', 's'], ['p'], ['t']]);
    expect(root?.extensions[0]).toMatchObject({ name: 'other:Outer', attributes: { a: '1<' }, startLine: 2, children: [{ startLine: 3 }] });
  });
});
