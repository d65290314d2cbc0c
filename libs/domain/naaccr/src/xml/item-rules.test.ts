import type { NaaccrReadOptions, ValidationError } from '#domain/naaccr';
import { documentOf, readFile, reasonOf } from '../../test/read-file.js';

const VERSION = (version: string) => ({ baseDictionaryUri: `http://naaccr.org/naaccrxml/naaccr-dictionary-${version}.xml` });
const item = (attributes: string, value: string): string => `<Item ${attributes}>${value}</Item>`;
const id = (name: string, value: string): string => item(`naaccrId="${name}"`, value);
const inTumor = (items: string): string => documentOf(`<Patient><Tumor>${items}</Tumor></Patient>`);

function tumorOf(items: string, options: NaaccrReadOptions = {}) {
  const read = readFile(inTumor(items), options);
  return { reason: reasonOf(read), tumor: read.patients[0]?.tumors[0] };
}
const codesOf = (errors: readonly ValidationError[] | undefined): unknown => errors?.map(({ code }) => code);
const findingsOf = (items: string, options: NaaccrReadOptions = {}): unknown => codesOf(tumorOf(items, options).tumor?.allErrors);

describe('the id of an item', () => {
  it.each([
    [id('', 'x'), "attribute 'naaccrId' is required"],
    [id(' ', 'x'), "attribute 'naaccrId' is required"],
    [item('', 'x'), "attribute 'naaccrId' is required"],
    [item('', ''), 'read'],
    [id('nope', ''), 'read'],
    [`${id('primarySite', 'C504')}${id('primarySite', 'C504')}`, "item 'primarySite' should be unique within the Tumor tags"],
    [`${id('primarySite', '')}${id('primarySite', 'C504')}`, "item 'primarySite' should be unique within the Tumor tags"],
    [`${id('nope', '1')}${id('nope', '1')}`, "item 'nope' should be unique within the Tumor tags"],
    [`${id('primarySite', 'C504')}${id(' primarySite', 'C504')}`, "Duplicate item ID found for 'primarySite'"],
    [`${item('', '')}${item('', '')}`, 'read'],
  ])('%s: %s', (items, expected) => {
    expect(tumorOf(items).reason).toBe(expected);
  });

  it('is trimmed, but its case counts', () => {
    expect(tumorOf(id(' primarySite\t', 'C504')).tumor?.items).toEqual({ primarySite: 'C504' });
    expect(findingsOf(id('primarysite', 'C504'))).toEqual(['Unknown NAACCR ID']);
  });

  it('is unique within its element only, and the root names itself in quotes', () => {
    expect(
      reasonOf(
        readFile(
          documentOf(
            `<Patient><Tumor>${id('sequenceNumberCentral', '01')}</Tumor><Tumor>${id('sequenceNumberCentral', '01')}</Tumor></Patient>`,
          ),
        ),
      ),
    ).toBe('read');
    expect(reasonOf(readFile(documentOf(id('registryId', '0000000001').repeat(2))))).toBe(
      `item 'registryId' should be unique within the "NaaccrData" tags`,
    );
    expect(reasonOf(readFile(documentOf(`<Patient>${id('race1', '01').repeat(2)}</Patient>`)))).toBe(
      "item 'race1' should be unique within the Patient tags",
    );
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is an unknown item like any other', (name) => {
    const options: NaaccrReadOptions = { renamedItems: 'translate', itemIdsToTranslate: {} };
    expect(tumorOf(id(name, '1'), options).tumor?.errors).toEqual([
      expect.objectContaining({ code: 'Unknown NAACCR ID', id: name, message: `unknown NAACCR ID: ${name}`, value: '1' }),
    ]);
    expect(tumorOf(id(name, '1'), { ...options, unknownItems: 'process' }).tumor?.itemList).toMatchObject([{ id: name, value: '1' }]);
  });
});

describe('unknown items', () => {
  it('are reported on the element with id, number and value; dropped; or kept unchecked', () => {
    const items = item('naaccrId="nope" naaccrNum="0123"', ' x') + id('primarySite', 'C504');
    const { tumor } = tumorOf(items);
    expect(tumor?.errors).toMatchObject([
      { code: 'Unknown NAACCR ID', id: 'nope', number: 123, value: ' x', path: '/Patient/Tumor[1]/Item[1]' },
    ]);
    expect(tumor?.items).toEqual({ primarySite: 'C504' });
    expect(tumorOf(items, { unknownItems: 'ignore' }).tumor).toMatchObject({ errors: [], items: { primarySite: 'C504' } });
    expect(tumorOf(items, { unknownItems: 'process' }).tumor?.itemList).toMatchObject([
      { id: 'nope', number: 123, value: ' x', error: undefined },
      { id: 'primarySite' },
    ]);
  });

  it('are what other record types carry: a name in an incidence file', () => {
    const read = readFile(documentOf(`<Patient>${id('nameLast', 'x')}</Patient>`, { recordType: 'I' }));
    expect(read.patients[0]?.errors).toMatchObject([{ code: 'Unknown NAACCR ID', id: 'nameLast' }]);
  });

  it('fall silently through lists of wanted items; a list of wanted ones makes that of unwanted ones void', () => {
    const items = id('nope', 'x') + id('primarySite', 'C504') + id('laterality', '1');
    const of = (options: NaaccrReadOptions): unknown => [tumorOf(items, options).tumor?.items, findingsOf(items, options)];
    expect(of({ itemsToInclude: ['primarySite'], itemsToExclude: ['primarySite'] })).toEqual([{ primarySite: 'C504' }, []]);
    expect(of({ itemsToExclude: ['primarySite'] })).toEqual([{ laterality: '1' }, ['Unknown NAACCR ID']]);
  });
});

describe('an item that stands twice', () => {
  it('is told of where it begins, whatever its value', () => {
    const twice = documentOf(
      `<Item naaccrId="registryId">1</Item><Patient>${id('race1', '01')}<Item naaccrId="race1">\n&nope;</Item></Patient>`,
    );
    expect(readFile(twice).error).toMatchObject({ reason: "item 'race1' should be unique within the Patient tags", line: 2 });
  });

  it('is bad syntax among those of the file when blanks alone tell it apart', () => {
    const root = readFile(documentOf(`${id('registryId', '1')}${id(' registryId', '1')}`));
    expect(root.error).toMatchObject({ code: 'DUPLICATE_ITEM', reason: 'invalid XML syntax' });
    expect(String(root.error)).toContain("Duplicate item ID found for 'registryId'");
  });
});

describe('the number of an item', () => {
  it.each([
    ['', 'read', []],
    ['  ', 'read', []],
    ['400', 'read', []],
    [' 400 ', 'read', []],
    ['+400', 'read', []],
    ['00400', 'read', []],
    ['401', 'read', ['Wrong NAACCR Number']],
    ['-400', 'read', ['Wrong NAACCR Number']],
    ['4OO', "invalid 'naaccrNum' attribute value: 4OO", undefined],
    [' 4 ', 'read', ['Wrong NAACCR Number']],
    [' 4x', "invalid 'naaccrNum' attribute value: 4x", undefined],
    ['400.0', "invalid 'naaccrNum' attribute value: 400.0", undefined],
    ['2147483648', "invalid 'naaccrNum' attribute value: 2147483648", undefined],
  ])('%j: %s', (number, reason, codes) => {
    const found = tumorOf(item(`naaccrId="primarySite" naaccrNum="${number}"`, 'C504'));
    expect(found.reason).toBe(reason);
    if (codes) expect(codesOf(found.tumor?.allErrors)).toEqual(codes);
  });

  it('comes from the dictionary when the file has none, and a wrong one is named without the value', () => {
    expect(tumorOf(id('primarySite', 'C504')).tumor?.itemList[0]?.number).toBe(400);
    const [error] = tumorOf(item('naaccrId="primarySite" naaccrNum=" +0390 "', 'C504')).tumor?.allErrors ?? [];
    expect(error).toMatchObject({
      message: "NAACCR Number '+0390' does not correspond to NAACCR ID 'primarySite'",
      id: undefined,
      number: undefined,
      value: undefined,
    });
  });

  it('does not matter when the item is empty', () => {
    expect(tumorOf(item('naaccrId="primarySite" naaccrNum="x"', '')).reason).toBe('read');
  });
});

describe('the value of an item', () => {
  it.each([
    ['primarySite', 'C5044', ['Value too long']],
    ['primarySite', 'c50', []],
    ['primarySite', ' C50', ['Value starts with a space']],
    ['primarySite', 'C50 ', ['Value ends with a space']],
    ['primarySite', '    ', ['Value starts with a space']],
    ['ageAtDiagnosis', '68', ['Value too short']],
    ['ageAtDiagnosis', '6x', ['Value too short']],
    ['ageAtDiagnosis', '06x', ['Value invalid for data type']],
    ['ageAtDiagnosis', '0668', ['Value too long']],
    ['ageAtDiagnosis', '٠٦٨', ['Value invalid for data type']],
    ['addrAtDxState', 'nm', ['Value invalid for data type']],
    ['dateOfDiagnosis', '17991231', ['Value invalid for data type']],
    ['dateOfDiagnosis', '20991231', []],
    ['dateOfDiagnosis', '20250230', []],
    ['dateOfDiagnosis', '20250', ['Value invalid for data type']],
    ['dateOfDiagnosis', '202500', ['Value invalid for data type']],
    ['dateOfDiagnosis', '20250132', ['Value invalid for data type']],
    ['schemaIdVersionCurrent', '3.2', []],
    ['schemaIdVersionCurrent', '3.', ['Value invalid for data type']],
    ['schemaIdVersionCurrent', '.5', ['Value invalid for data type']],
    ['pathDateSpecCollect1', '2025-06-15T13:45:60Z', []],
    ['pathDateSpecCollect1', '2025-06+', []],
    ['pathDateSpecCollect1', '2025-06-15T24:00:00Z', ['Value invalid for data type']],
    ['pathDateSpecCollect1', '2025-06-15T13:45Z', ['Value invalid for data type']],
    ['pathDateSpecCollect1', '0000', ['Value invalid for data type']],
    ['pathDateSpecCollect1', '2025-06-15T13:45:30+13:59', []],
    ['pathDateSpecCollect1', '2025-06-15T13:45:30+14:01', ['Value invalid for data type']],
    ['textRemarks', '&#160;x&#160;', []],
    ['textRemarks', '\tx\n', []],
  ])('%s %j: %j', (name, value, codes) => {
    const { tumor } = tumorOf(id(name, value));
    expect(codesOf(tumor?.allErrors)).toEqual(codes);
    expect(tumor?.itemList).toHaveLength(1); // a finding changes nothing
  });

  it('is checked for length and level also where nothing else is', () => {
    const checks: NaaccrReadOptions = { valueChecks: 'lengthOnly' };
    expect(findingsOf(id('ageAtDiagnosis', 'x ') + id('primarySite', 'C5044') + id('race1', '01'), checks)).toEqual([
      'Value too long',
      'Invalid data level',
    ]);
  });

  it('has one finding, the first: number before length before type before level', () => {
    const at = (attributes: string, value: string): unknown => findingsOf(item(attributes, value));
    expect(at('naaccrId="race1" naaccrNum="1"', '12345')).toEqual(['Wrong NAACCR Number']);
    expect(at('naaccrId="race1"', '12345')).toEqual(['Value too long']);
    expect(at('naaccrId="race1"', 'x1')).toEqual(['Value invalid for data type']);
    expect(at('naaccrId="race1"', '01')).toEqual(['Invalid data level']);
  });

  it('counts UTF-16 units, and may be any length where the dictionary of the version says so', () => {
    const long = 'x'.repeat(1001);
    const read = (version: string): unknown =>
      codesOf(
        readFile(documentOf(`<Patient><Tumor>${id('textRemarks', long)}</Tumor></Patient>`, VERSION(version))).patients[0]?.allErrors,
      );
    expect(['140', '180', '220'].map(read)).toEqual([[], [], []]);
    expect(findingsOf(id('textRemarks', 'x'.repeat(4001)))).toEqual(['Value too long']);
    expect(findingsOf(id('primarySite', '\u{1f600}\u{1f600}'))).toEqual([]);
    expect(findingsOf(id('primarySite', '\u{1f600}\u{1f600}x'))).toEqual(['Value too long']);
  });
});

describe('translated ids', () => {
  const in18 = (items: string, options: NaaccrReadOptions, version = '180') =>
    readFile(documentOf(`<Patient>${items}<Tumor/><Tumor/></Patient>`, VERSION(version)), options);

  it("are the caller's, each used once, after the long ids of NAACCR 18", () => {
    const map = { itemIdsToTranslate: { site: 'primarySite', old: 'site', dateSentinelLymphNodeBiopsy: 'dateOfDiagnosis' } };
    expect(tumorOf(id('site', 'C504'), map).tumor?.items).toEqual({ primarySite: 'C504' });
    expect(findingsOf(id('old', 'C504'), { ...map, renamedItems: 'translate' })).toEqual(['Unknown NAACCR ID']);
    const read = readFile(
      documentOf(`<Patient><Tumor>${id('dateOfSentinelLymphNodeBiopsy', '20180101')}</Tumor></Patient>`, VERSION('180')),
      { ...map, renamedItems: 'translate' },
    );
    expect(read.patients[0]?.tumors[0]?.items).toEqual({ dateOfDiagnosis: '20180101' });
    expect(tumorOf(id('site', 'C504') + id('primarySite', 'C504'), map).reason).toBe("Duplicate item ID found for 'primarySite'");
  });

  it('of NAACCR 18 mean nothing in other versions', () => {
    const read = readFile(
      documentOf(`<Patient><Tumor>${id('dateOfSentinelLymphNodeBiopsy', '20180101')}</Tumor></Patient>`, VERSION('210')),
      { renamedItems: 'translate' },
    );
    expect(codesOf(read.patients[0]?.allErrors)).toEqual(['Unknown NAACCR ID']);
  });

  it.each(['180', '210'])('come with items that moved from patient to tumor in NAACCR %s: every tumor gets them', (version) => {
    const items = id('dateOfLastCancerStatus', '20180101');
    const { patients, error } = in18(items, { renamedItems: 'translate' }, version);
    expect([error, patients[0]?.allErrors, patients[0]?.items]).toEqual([undefined, [], {}]);
    expect(patients[0]?.tumors.map((tumor) => tumor.items)).toEqual([
      { dateOfLastCancerStatus: '20180101' },
      { dateOfLastCancerStatus: '20180101' },
    ]);
    expect(codesOf(in18(items, {}, version).patients[0]?.allErrors)).toEqual(['Invalid data level']);
    expect(codesOf(in18(items, { renamedItems: 'translate' }, '220').patients[0]?.allErrors)).toEqual(['Invalid data level']);
  });

  it('end the file when a tumor has such an item already', () => {
    const items = id('dateOfLastCancerStatus', '20180101');
    const read = readFile(documentOf(`<Patient>${items}<Tumor>${items}</Tumor></Patient>`, VERSION('180')), { renamedItems: 'translate' });
    expect(reasonOf(read)).toBe("Duplicate item ID found for 'dateOfLastCancerStatus'");
  });
});
