import {
  NaaccrXmlWriter,
  parseUserDictionary,
  type NaaccrWriteOptions,
  type UserDictionary,
  type WritableItems,
  type WritablePatient,
  type WritableRoot,
} from '#domain/naaccr';
import { readFile } from '../../test/read-file.js';

const ROOT: WritableRoot = { naaccrVersion: '260', recordType: 'A', timeGenerated: undefined };

function write(patients: readonly WritablePatient[], options: NaaccrWriteOptions = {}, root: Partial<WritableRoot> = {}): string {
  const writer = new NaaccrXmlWriter(options);
  const start = writer.startDocument({ ...ROOT, ...root });
  return start + patients.map((patient) => writer.patient(patient)).join('') + writer.endDocument();
}

const bodyOf = (text: string): string => text.slice(text.indexOf('>', text.indexOf('<NaaccrData')) + 1);
const headOf = (options: NaaccrWriteOptions, root: Partial<WritableRoot> = {}): string[] =>
  write([], options, root)
    .split('\n')
    .slice(2)
    .map((line) => line.trim());
/** What stands in the file for one item of a tumor. */
function written(items: WritableItems, options: NaaccrWriteOptions = {}, root: Partial<WritableRoot> = {}): string {
  const text = write([{ items: {}, tumors: [{ items }] }], options, root);
  return [...text.matchAll(/<Item naaccrId="\w+"[^>]*>([\s\S]*?)<\/Item>/g)].map(([, value = '']) => value).join('|');
}

function userDictionary(uri: string, id: string): UserDictionary {
  const parsed = parseUserDictionary(
    `<NaaccrDictionary dictionaryUri="${uri}" specificationVersion="1.8"><ItemDefs><ItemDef naaccrId="${id}" naaccrNum="9801" length="5" dataType="digits" padding="leftZero" parentXmlElement="Tumor"/></ItemDefs></NaaccrDictionary>`,
  );
  if ('problems' in parsed) throw new Error(parsed.problems.join());
  return parsed.dictionary;
}

describe('the root that is written', () => {
  it('states dictionary, record type, specification and namespace, and closes itself when there is nothing else', () => {
    expect(write([])).toBe(
      '<?xml version="1.0"?>\n\n<NaaccrData baseDictionaryUri="http://naaccr.org/naaccrxml/naaccr-dictionary-260.xml"\n            recordType="A"\n            specificationVersion="1.8"\n            xmlns="http://naaccr.org/naaccrxml"/>',
    );
  });

  it.each([
    ['1.0', '1.0'],
    ['1.5', '1.5'],
    ['9.9', '1.8'],
    ['', '1.8'],
  ])('states the specification %j as %s', (specificationVersion, stated) => {
    expect(headOf({ specificationVersion })).toContain(`specificationVersion="${stated}"`);
  });

  it('names the user dictionaries that it was given, sorted; those of the source only when asked', () => {
    const userDictionaries = [userDictionary('urn:b', 'oursB'), userDictionary('urn:a', 'oursA')];
    expect(headOf({ userDictionaries })[1]).toBe('userDictionaryUri="urn:a urn:b"');
    const userDictionaryUris = ['urn:d', 'urn:c'];
    expect(headOf({}, { userDictionaryUris }).join()).not.toContain('userDictionaryUri');
    expect(headOf({ userDictionaryUri: 'keep' }, { userDictionaryUris })[1]).toBe('userDictionaryUri="urn:c urn:d"');
    expect(() => write([], { userDictionaries }, { userDictionaryUris })).toThrow(expect.objectContaining({ code: 'BAD_USER_DICTIONARY' }));
    expect(headOf({ userDictionaries }, { userDictionaryUris: ['urn:b', 'urn:a'] })[1]).toBe('userDictionaryUri="urn:a urn:b"');
  });

  it('keeps other attributes, with a prefix only when it is declared, and declares every registered prefix', () => {
    const attributes = { extraAttributes: { 'other:note': 'a & "b"', 'toString:x': '1' } };
    expect(headOf({}, { attributes }).slice(3, 5)).toEqual(['note="a &amp; &quot;b&quot;"', 'x="1"']);
    const blanks = { extraAttributes: { note: 'a\tb\nc\rd\x07' } };
    expect(headOf({}, { attributes: blanks })[3]).toBe('note="a&#x9;b&#xa;c&#xd;d&#x7;"');
    const namespaces = { other: { uri: 'urn:o', tags: [] } };
    expect(headOf({ namespaces }, { attributes }).slice(3)).toEqual([
      'other:note="a &amp; &quot;b&quot;"',
      'x="1"',
      'xmlns:other="urn:o"',
      'xmlns="http://naaccr.org/naaccrxml"/>',
    ]);
  });

  it('begins before patients, once, and ends after them', () => {
    const writer = new NaaccrXmlWriter();
    expect(() => writer.patient({ items: {}, tumors: [] })).toThrow(expect.objectContaining({ code: 'WRONG_ORDER' }));
    writer.startDocument(ROOT);
    expect(() => writer.startDocument(ROOT)).toThrow(expect.objectContaining({ code: 'WRONG_ORDER' }));
    writer.endDocument();
    expect(() => writer.patient({ items: {}, tumors: [] })).toThrow(expect.objectContaining({ code: 'WRONG_ORDER' }));
  });
});

describe('the value that is written', () => {
  it.each([
    ['a<b>&"\'c', 'a&lt;b&gt;&amp;&quot;&apos;c'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a\tb', 'a\tb'],
    ['\x00a\x07\x0b\x0c\x1f\x7fb', 'ab'],
    ['\u0080\u009f', '&#x80;&#x9f;'],
    ['é\u00a0\u{1f600}', 'é\u00a0\u{1f600}'],
    ['\ufffe', '&#xfffe;'],
    ['x\ud800y', 'x?y'],
    ['   ', '   '],
    ['', ''],
  ])('%j stands as %j', (value, text) => {
    expect(written({ textRemarks: value })).toBe(text);
  });

  it('is refused for control characters when that is asked for, without being quoted', () => {
    const refuse = { controlCharacters: 'refuse' } as const;
    expect(() => written({ textRemarks: 'Secret\x07' }, refuse)).toThrow(
      "value for item 'textRemarks' contains non-printable control characters",
    );
    expect(written({ textRemarks: 'a\tb\r\n' }, refuse)).toBe('a\tb\n');
  });

  it('is filled up with zeros when asked, where the dictionary does and the value is digits', () => {
    const zeros = { zeroPadding: 'apply' } as const;
    expect(written({ sequenceNumberCentral: '1', primarySite: 'C5' }, zeros)).toBe('01|C5');
    expect(written({ sequenceNumberCentral: 'x' }, zeros)).toBe('x');
    expect(written({ sequenceNumberCentral: '1' })).toBe('1');
    expect(written({ oursA: '12' }, { ...zeros, userDictionaries: [userDictionary('urn:a', 'oursA')] })).toBe('00012');
    expect(written({ comorbidComplication1: '1' }, zeros, { naaccrVersion: '180' })).toBe('10000');
  });

  it('is cut to its length, after line ends became one character, but not where the version has no limit', () => {
    const cuts: unknown[] = [];
    const options: NaaccrWriteOptions = { onCutValue: (cut) => void cuts.push(cut) };
    expect(written({ primarySite: 'C5\r\n04' }, options)).toBe('C5\n0');
    expect(cuts).toEqual([{ id: 'primarySite', number: 400, length: 5, allowed: 4 }]);
    const long = 'x'.repeat(5000);
    expect(written({ textRemarks: long })).toHaveLength(4000);
    expect(written({ textRemarks: long }, {}, { naaccrVersion: '220' })).toHaveLength(5000);
  });
});

describe('the items that are written', () => {
  it('keep their order and their place, also at the wrong level, with numbers and in alphabetical order when asked', () => {
    const patients = [{ items: { race2: '88', race1: '01', primarySite: 'C504' }, tumors: [{ items: {} }] }];
    const ids = (options: NaaccrWriteOptions): string[] =>
      [...write(patients, options).matchAll(/<Item ([^>]*)>/g)].map(([, text = '']) => text);
    expect(ids({})).toEqual(['naaccrId="race2"', 'naaccrId="race1"', 'naaccrId="primarySite"']);
    expect(ids({ itemOrder: 'alphabetical' })).toEqual(['naaccrId="primarySite"', 'naaccrId="race1"', 'naaccrId="race2"']);
    expect(ids({ itemNumbers: 'all' })[0]).toBe('naaccrId="race2" naaccrNum="161"');
    expect(readFile(write(patients)).patients[0]?.allErrors.map(({ code }) => code)).toEqual(['Invalid data level']);
  });

  it('must be known; else they are refused, left out, or written without a number', () => {
    const items = { nope: '1', primarySite: 'C504' };
    expect(() => written(items)).toThrow('unable to find item definition for NAACCR ID nope');
    expect(written({ nope: '', primarySite: 'C504' })).toBe('C504'); // nothing to write
    expect(written(items, { unknownItems: 'skip' })).toBe('C504');
    const text = write([{ items: {}, tumors: [{ items }] }], { unknownItems: 'asGiven', itemNumbers: 'all' });
    expect(text).toContain('<Item naaccrId="nope">1</Item>');
  });

  it('may be chosen; the list of wanted ones makes that of unwanted ones void', () => {
    const items = { primarySite: 'C504', laterality: '1', nope: 'x' };
    expect(written(items, { itemsToInclude: ['laterality'], itemsToExclude: ['laterality'] })).toBe('1');
    expect(written(items, { itemsToExclude: ['laterality', 'nope'] })).toBe('C504');
  });

  it('are followed by extensions, which come back as they were', () => {
    const namespaces = { o: { uri: 'urn:o', tags: ['x', 'y'] } };
    const inner = { name: 'o:y', attributes: {}, children: [], text: 'a < b', startLine: 1 };
    const extensions = [{ name: 'o:x', attributes: { a: '"1"' }, children: [inner], text: '', startLine: 1 }];
    const patient: WritablePatient = { items: { race1: '01' }, tumors: [{ items: {}, extensions }], extensions };
    const { patients, error } = readFile(write([patient], { namespaces }), { namespaces });
    expect(error).toBeUndefined();
    for (const read of [patients[0], patients[0]?.tumors[0]]) {
      expect(read?.extensions).toMatchObject([{ name: 'o:x', attributes: { a: '"1"' }, children: [{ name: 'o:y', text: 'a < b' }] }]);
    }
    expect(bodyOf(write([patient], { namespaces, extensions: 'ignore' }))).not.toContain('o:x');
  });

  it('end lines with CR and LF when asked, but not inside values', () => {
    const text = write([{ items: {}, tumors: [{ items: { textRemarks: 'a\nb' } }] }], { newLine: 'CRLF' });
    expect(text.split('\r\n')).toHaveLength(12);
    expect(text).toContain('>a\nb<');
    expect(text.endsWith('</NaaccrData>')).toBe(true);
  });
});
