import type { NaaccrReadOptions } from '#domain/naaccr';
import { documentOf, readFile, reasonOf } from '../../test/read-file.js';

const inItem = (value: string): string => documentOf(`<Patient><Tumor><Item naaccrId="textRemarks">${value}</Item></Tumor></Patient>`);
const valueOf = (value: string, options: NaaccrReadOptions = {}): string | undefined =>
  readFile(inItem(value), { valueChecks: 'lengthOnly', ...options }).patients[0]?.tumors[0]?.items['textRemarks'];
const reason = (text: string | Uint8Array, options: NaaccrReadOptions = {}): string => reasonOf(readFile(text, options));
const BROKEN = 'invalid XML syntax';
const NO_ROOT = 'invalid XML syntax, unable to find root tag';

describe('the text of an item', () => {
  it.each([
    ['a&lt;&gt;&amp;&quot;&apos;b', 'a<>&"\'b'],
    ['&#65;&#x42;&#x1F600;', 'AB\u{1f600}'],
    ['a<![CDATA[<&]]>b<![CDATA[ ]]>', 'a<&b '],
    ['<![CDATA[a]]]]><![CDATA[>b]]>', 'a]]>b'],
    ['a<!-- - x -->b<?pi?>c', 'abc'],
    ['a > b ]] >', 'a > b ]] >'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['<![CDATA[a\r\nb\rc]]>', 'a\nb\nc'],
    ['a&#13;&#10;b', 'a\r\nb'],
    ['a\x07&#7;&#0;\x01b', 'a\x07\x07\0\x01b'],
    ['\ufffe&#xFFFF;', '\ufffe\uffff'],
    ['&#xD800;x', '\ud800x'],
  ])('%j is read as %j', (written, value) => {
    expect(valueOf(written)).toBe(value);
  });

  it.each([
    ['a & b'],
    ['&nope;'],
    ['&'],
    ['&#;'],
    ['&#x;'],
    ['&#xG;'],
    ['&#x110000;'],
    ['&#99999999999;'],
    ['a]]>b'],
    ['<!-- a -- b -->'],
    ['< b'],
    ['<!ELEMENT a>'],
    ['<?xml version="1.0"?>'],
    ['</item>'],
    ['</Tumor>'],
  ])('%j breaks the file', (written) => {
    expect(reason(inItem(written))).toBe(BROKEN);
  });

  it('before the first patient is told of like a missing root', () => {
    expect(reason(documentOf('<Item naaccrId="registryId">&nope;</Item><Patient/>'))).toBe(NO_ROOT);
    expect(reason(documentOf('<Patient a=b/>'))).toBe(NO_ROOT);
    expect(reason(documentOf('').replace('</NaaccrData>', ''))).toBe(NO_ROOT);
    expect(reason(documentOf('<Patient>&nope;</Patient>'))).toBe(BROKEN);
    expect(reason(documentOf('<Patient/>').replace('</NaaccrData>', ''))).toBe(BROKEN);
  });

  it.each([
    ['in a text', '<Item naaccrId="nameLast">a\n&nope;\n</Item>', 3],
    ['in a text that ends a CDATA section', '<Item naaccrId="nameLast">a\n]]></Item>', 3],
    ['in a tag', '<Item\nnaaccrId=x\n>a</Item>', 3],
    ['in an attribute without end', '<Item\nnaaccrId="x>a\n</Item>\n<Item naaccrId="y"/>', 4],
    ['in a comment', '<!--\n a -- b\n-->', 3],
  ])('is told of where it stands: %s', (_, body, line) => {
    expect(readFile(documentOf(`<Patient>${body}</Patient>`)).error).toMatchObject({ reason: BROKEN, line });
  });

  it('where the file ends is told of on its last line', () => {
    expect(readFile(inItem('a\nb').slice(0, -40)).error).toMatchObject({ code: 'TRUNCATED', line: 3 });
    expect(readFile(documentOf('<Patient>\n<!-- a\n\n')).error).toMatchObject({ code: 'TRUNCATED', line: 6 });
  });

  it('never expands an entity, however it is declared', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "x"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>';
    const body = documentOf('<Patient><Item naaccrId="nameLast">&b;&f;</Item></Patient>');
    expect(reason(bomb + body)).toMatch(/^a document type with declarations/);
    expect(reason(bomb + body, { compatibility: 'exact' })).toBe(BROKEN);
    expect(reason(`<!DOCTYPE NaaccrData SYSTEM "http://example.org/x.dtd">${inItem('x')}`)).toBe('read');
  });
});

describe('markup', () => {
  const tagged = (tag: string): string => documentOf(`<Patient><Tumor>${tag}C504</Item></Tumor></Patient>`);

  it.each([
    ["<Item naaccrId='primarySite'>"],
    ['<Item  naaccrId = "primarySite" >'],
    ['<Item\n\tnaaccrId="primarySite"\n>'],
    ['<Item naaccrId="primarySite"naaccrNum="400">'],
    ['<Item naaccrId="primarySite" other="&lt;">'],
    ['<Item naaccrId="&#112;rimarySite">'],
  ])('%s begins an item', (tag) => {
    expect(readFile(tagged(tag)).patients[0]?.tumors[0]?.items).toEqual({ primarySite: 'C504' });
  });

  it.each([
    ['<Item naaccrId=primarySite>'],
    ['<Item naaccrId>'],
    ['<Item naaccrId="primarySite" naaccrId="primarySite">'],
    ['<Item naaccrId="a<b">'],
    ['<Item naaccrId="&nope;">'],
    ['<Item "primarySite">'],
    ['<Item / naaccrId="primarySite">'],
  ])('%s breaks the file', (tag) => {
    expect(reason(tagged(tag))).toBe(BROKEN);
  });

  it('turns line ends and tabs of attributes into blanks, which ids are trimmed of', () => {
    expect(readFile(tagged('<Item naaccrId="\nprimarySite\t">')).patients[0]?.tumors[0]?.items).toEqual({ primarySite: 'C504' });
  });

  it('between elements, text, comments and instructions mean nothing', () => {
    const body = 'x<!-- y --><Patient>z<?pi?><Tumor>text</Tumor>&amp;</Patient> more ';
    expect(reason(documentOf(body))).toBe('read');
    expect(reason(`<!-- first --><?pi?>\n${documentOf('')}`)).toBe('read');
    expect(reason(`${documentOf('')} junk <NaaccrData>`)).toBe('read'); // nobody looks behind the end of the root
  });
});

describe('the beginning of a file', () => {
  const after = (prolog: string): string => prolog + documentOf('<Patient/>');

  it.each([
    ['<?xml version="1.0"?>'],
    ["<?xml version='1.0' encoding='UTF-8' standalone='yes'?>"],
    ['<?xml version="1.0" encoding="ISO-8859-1"?>'],
    [' <?xml version="1.0"?>'],
    ['\n<?xml version="1.0"encoding="UTF-8"standalone="no"?>'],
    ['\n\n'],
    ['\ufeff'],
    ['\ufeff<?xml version="1.0"?>'],
    [''],
  ])('%j is passed over', (prolog) => {
    expect(reason(after(prolog))).toBe('read');
  });

  it.each([
    ['<?xml version="1.1"?>'],
    ['<?xml version="1.0" encoding=UTF-8?>'],
    ['<?xml?>'],
    ['text'],
    ['&amp;'],
    ['<![CDATA[x]]>'],
    ['</x>'],
    ['<?xml version="1.0"?><?xml version="1.0"?>'],
    ['\r\n<?xml version="1.0"?>'],
    ['\ufeff <?xml version="1.0"?>'],
    ['<!-- first --><?xml version="1.0"?>'],
    ['<?xml version="1.0" encoding=""?>'],
    ['<? pi?>'],
  ])('%j is no beginning', (prolog) => {
    expect(reason(after(prolog))).toBe(NO_ROOT);
  });

  it('tells by its bytes that it is not UTF-8, when that is demanded', () => {
    const strict: NaaccrReadOptions = { encoding: 'utf-8-strict' };
    for (const encoding of ['utf16le', 'latin1'] as const) {
      const text = encoding === 'latin1' ? inItem('Müller') : `\ufeff${inItem('x')}`;
      expect(readFile(Buffer.from(text, encoding), strict).error).toMatchObject({ code: 'WRONG_ENCODING' });
    }
    expect(readFile(Buffer.from(`\ufeff${inItem('x')}`, 'utf16le').swap16(), strict).error).toMatchObject({ code: 'WRONG_ENCODING' });
    expect(readFile(Buffer.from(inItem('x'), 'utf16le'), strict).error).toMatchObject({ code: 'WRONG_ENCODING' });
    expect(readFile(after('<?xml version="1.0" encoding="ISO-8859-1"?>'), strict).error).toMatchObject({ code: 'WRONG_ENCODING' });
    expect(reason(after('<?xml version="1.0" encoding="utf-8"?>'), strict)).toBe('read');
  });

  it('lets malformed bytes pass as U+FFFD otherwise, and reads an old code page when told', () => {
    const bytes = Buffer.from(inItem('M\xfcller \x80'), 'latin1');
    expect(readFile(bytes).patients[0]?.tumors[0]?.items['textRemarks']).toBe('M\ufffdller \ufffd');
    expect(readFile(bytes, { encoding: 'windows-1252' }).patients[0]?.tumors[0]?.items['textRemarks']).toBe('Müller €');
    expect(readFile(Buffer.from(inItem('\x81'), 'latin1'), { encoding: 'windows-1252' }).patients[0]?.tumors[0]?.items).toEqual({
      textRemarks: '\ufffd',
    });
  });
});
