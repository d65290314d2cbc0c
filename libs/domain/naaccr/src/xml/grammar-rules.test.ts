import type { NaaccrReadOptions } from '#domain/naaccr';
import { documentOf, readFile, reasonOf } from '../../test/read-file.js';

const reason = (body: string, options: NaaccrReadOptions = {}): string =>
  reasonOf(readFile(documentOf(body, other.parts), { ...other.options, ...options }));
const other = {
  parts: { 'xmlns:o': 'urn:o' },
  options: { namespaces: { o: { uri: 'urn:o', tags: ['x'] } } },
};
const SITE = '<Item naaccrId="primarySite">C504</Item>';
const RACE = '<Item naaccrId="race1">01</Item>';
const REGISTRY = '<Item naaccrId="registryId">0000000001</Item>';

describe('the order of elements', () => {
  it.each([
    ['nothing', ''],
    ['empty elements', '<Patient/><Patient></Patient><Patient><Tumor/><Tumor></Tumor></Patient>'],
    ['items, extensions, patients', `${REGISTRY}<o:x/><o:x/><Patient>${RACE}<o:x/><Tumor>${SITE}<o:x/><o:x/></Tumor></Patient>`],
  ])('%s is right', (_, body) => {
    expect(reason(body)).toBe('read');
  });

  it.each([
    ['an item after an extension of the file', `<o:x/>${REGISTRY}`, 'unexpected tag: Item'],
    ['an item after a patient', `<Patient/>${REGISTRY}`, 'Unexpected tag: Item'],
    ['an extension after a patient', '<Patient/><o:x/>', 'Unexpected tag: o:x'],
    ['a tumor after a patient', '<Patient/><Tumor/>', 'Unexpected tag: Tumor'],
    ['a tumor without patient', '<Tumor/>', 'invalid tag: Tumor'],
    ['a root in a root', '<NaaccrData/>', 'invalid tag: NaaccrData'],
    ['a patient in a patient', '<Patient><Patient/></Patient>', 'invalid tag: Patient'],
    ['a patient in a patient with a tumor', '<Patient><Tumor/><Patient/></Patient>', 'unexpected tag: Patient'],
    ['a patient in a tumor', '<Patient><Tumor><Patient/></Tumor></Patient>', 'invalid tag: Patient'],
    ['an unknown tag after a patient', '<Patient/><Foo/>', "tag 'Foo' needs to be defined within a namespace"],
    ['an item after a tumor', `<Patient><Tumor/>${RACE}</Patient>`, 'unexpected tag: Item'],
    ['an item after an extension of the patient', `<Patient><o:x/>${RACE}</Patient>`, 'unexpected tag: Item'],
    ['an extension after a tumor', '<Patient><Tumor/><o:x/></Patient>', 'unexpected tag: x'],
    ['an item after an extension of the tumor', `<Patient><Tumor><o:x/>${SITE}</Tumor></Patient>`, 'unexpected tag: Item'],
    ['a tumor in a tumor', '<Patient><Tumor><Tumor/></Tumor></Patient>', 'invalid tag: Tumor'],
    ['an item in an item', `<Patient><Tumor><Item naaccrId="primarySite">${SITE}</Item></Tumor></Patient>`, 'unexpected tag: Item'],
    ['an attribute of a patient', '<Patient a="X"/>', 'unexpected attribute for Patient tag: X'],
    [
      'a namespace on a patient',
      '<Patient xmlns="http://naaccr.org/naaccrxml"/>',
      'unexpected attribute for Patient tag: http://naaccr.org/naaccrxml',
    ],
    ['an attribute of a tumor', '<Patient><Tumor a="X"/></Patient>', 'unexpected attribute for Tumor tag: X'],
  ])('%s is refused', (_, body, expected) => {
    expect(reason(body)).toBe(expected);
  });

  it('is watched less closely when the reference is to be matched', () => {
    const exact: NaaccrReadOptions = { compatibility: 'exact' };
    expect(reason(`<Patient><Tumor><Item naaccrId="primarySite">C504<o:x/>more</Item></Tumor></Patient>`, exact)).toBe('read');
    const cut = documentOf(`<Patient><Tumor><Item naaccrId="primarySite">C504\n<o:x/>more\n</Item></Tumor></Patient>`, other.parts);
    expect(readFile(cut, { ...other.options, ...exact }).patients[0]?.tumors[0]?.itemList[0]).toMatchObject({ value: 'C504\n', line: 3 });
    expect(reason('<Patient><Item>x<o:x/>&nope;</Item></Patient>', exact)).toBe("attribute 'naaccrId' is required");
    expect(reason('<Tumor/>', { ...exact, extensions: 'ignore' })).toBe('read');
    expect(reason(`<o:x/>${REGISTRY}`, { ...exact, extensions: 'ignore' })).toBe('read');
    expect(reason('<Patient><Patient/></Patient>', { ...exact, extensions: 'ignore' })).toBe('read');
    expect(reason('<Patient><Tumor><Patient/></Tumor></Patient>', exact)).toBe('read');
    expect(reason('<Patient><Tumor/><Patient/></Patient>', exact)).toBe('unexpected tag: Patient');
    expect(reason('<Patient><Tumor><Tumor/></Tumor></Patient>', { ...exact, extensions: 'ignore' })).toBe('read');
    expect(readFile(documentOf('<Patient/><NaaccrData/><Patient/>'), exact).patients).toHaveLength(1);
    expect(readFile(documentOf('<NaaccrData><Patient/>'), exact).patients).toHaveLength(0);
  });

  it('is kept: items come out as they stand in the file', () => {
    const ids = ['laterality', 'primarySite', 'ageAtDiagnosis'];
    const items = ids.map((id) => `<Item naaccrId="${id}">1</Item>`).join('');
    const { patients } = readFile(documentOf(`<Patient><Tumor>${items}</Tumor></Patient>`));
    expect(patients[0]?.tumors[0]?.itemList.map(({ id }) => id)).toEqual(ids);
  });
});

describe('lines and paths', () => {
  const body = [
    '<Item naaccrId="registryId">1</Item>', // line 2
    '<Patient', // 3
    '>', // 4
    '  <Item naaccrId="nameLast">a\r', // 5, ends with CRLF
    'b ', // 6
    '</Item>', // 7
    '  <Item naaccrId="race1"></Item><Item naaccrId="race2">1</Item>', // 8
    '  <Tumor/>', // 9
    '  <Tumor>', // 10
    '    <!--', // 11
    '    --><Item naaccrId="nope">1</Item>', // 12
    '  </Tumor>', // 13
    '</Patient', // 14
    '>', // 15
  ].join('\n');
  const { root, patients } = readFile(documentOf(body));

  it('are those where a start tag, a value or an end tag is over', () => {
    const [patient] = patients;
    expect(root?.itemList[0]?.line).toBe(2);
    expect([patient?.startLine, patient?.endLine]).toEqual([4, 15]);
    expect(patient?.itemList.map(({ id, line }) => [id, line])).toEqual([
      ['nameLast', 7],
      ['race2', 8],
    ]);
    expect(patient?.tumors.map(({ startLine, endLine }) => [startLine, endLine])).toEqual([
      [9, 9],
      [10, 13],
    ]);
  });

  it('count every item of the element, the ignored ones, too; the file has a path without a number', () => {
    const places = [root, ...patients].flatMap((entity) => entity?.allErrors ?? []).map(({ path, line }) => [path, line]);
    expect(places).toEqual([
      ['/NaaccrData', 2],
      ['/Patient/Item[3]', 8],
      ['/Patient/Tumor[2]/Item[1]', 12],
    ]);
  });

  it('of an error that ends the file name open elements, with a number from the second one on', () => {
    const broken = documentOf(
      `<Patient>\n<Tumor>${SITE}</Tumor>\n<Tumor>${SITE}<Item naaccrId="laterality">&nope;</Item></Tumor></Patient>`,
    );
    expect(readFile(broken).error).toMatchObject({ line: 4, path: '/Patient/Tumor[2]/Item[2]' });
  });
});

describe('a file that is cut off', () => {
  const whole = documentOf(`<Patient>${RACE}</Patient>\n<Patient><Tumor>${SITE}</Tumor></Patient>`);

  it('always ends in an error, wherever it is cut, after all patients that were whole', () => {
    const end = whole.indexOf('</NaaccrData>') + '</NaaccrData>'.length;
    for (let at = 0; at < end; at++) {
      const { patients, error } = readFile(whole.slice(0, at));
      expect(error).toMatchObject({ code: at < whole.indexOf('>') + 1 ? 'NOT_XML' : 'TRUNCATED' });
      expect(patients).toHaveLength(whole.slice(0, at).split('</Patient>').length - 1);
    }
  });
});
