import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { NaaccrXmlWriter, type WritablePatient, type WritableRoot } from '#domain/naaccr';
import { naaccrCommand } from './naaccr-command.js';

let folder: string;
let printed: string[];
let told: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'registry-naaccr-'));
  printed = [];
  told = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  jest.spyOn(console, 'error').mockImplementation((line: string) => void told.push(line));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);
const run = async (...words: string[]): Promise<void> => {
  const command = naaccrCommand();
  for (const each of [command, ...command.commands]) each.exitOverride().configureOutput({ writeErr: () => undefined });
  await command.parseAsync(words, { from: 'user' });
};
const lines = (): unknown[] => printed.map((line) => JSON.parse(line) as unknown);

const ROOT: WritableRoot = {
  naaccrVersion: '260',
  recordType: 'A',
  timeGenerated: '2026-11-22T00:00:00Z',
  items: { registryId: '0000009999' },
};
const PATIENTS: readonly WritablePatient[] = [
  {
    items: { patientIdNumber: '00000001', nameLast: 'Doe', sexAssignedAtBirth: '2' },
    tumors: [
      { items: { tumorRecordNumber: '01', primarySite: 'C504', laterality: '1' } },
      { items: { tumorRecordNumber: '02', primarySite: 'C619', histologicSubtype: '1' } },
    ],
  },
  { items: { patientIdNumber: '00000002', nameLast: 'Roe' }, tumors: [{ items: { tumorRecordNumber: '01', primarySite: 'C509' } }] },
];

function document(patients: readonly WritablePatient[], root: WritableRoot = ROOT): string {
  const writer = new NaaccrXmlWriter({ unknownItems: 'asGiven' });
  return writer.startDocument(root) + patients.map((patient) => writer.patient(patient)).join('') + writer.endDocument();
}

const save = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};

describe('registry naaccr validate', () => {
  const bad = document([
    { items: { patientIdNumber: '1', nameLast: ' Doe' }, tumors: [{ items: { primarySite: 'C504', nope: '1' } }] },
  ]).replace('C504', 'C50444');

  it('finds nothing in a good file, plain, packed, or in an archive', async () => {
    const plain = document(PATIENTS);
    save('a.xml', plain);
    save('a.gz', gzipSync(plain));
    save('a.zip', zipSync({ 'in/a.xml': Buffer.from(plain) }));
    for (const name of ['a.xml', 'a.gz', 'a.zip']) await run('validate', at(name));
    expect(printed).toEqual(Array.from({ length: 3 }, () => '2 patients, 3 tumors: 0 errors, 0 warnings.'));
  });

  it('names line, patient, tumor and item of every finding, and no value, and fails', async () => {
    save('a.xml', bad);
    await expect(run('validate', at('a.xml'))).rejects.toMatchObject({ code: 'FILE_NOT_VALID', exitCode: 1 });
    expect(printed).toEqual([
      expect.stringMatching(/^error: line 10, patient 1, patientIdNumber: Value too short: /),
      expect.stringMatching(/^error: line 11, patient 1, nameLast: Value starts with a space: /),
      expect.stringMatching(/^error: line 14, patient 1, tumor 1, nope: Unknown NAACCR ID: /),
      expect.stringMatching(/^error: line 13, patient 1, tumor 1, primarySite: Value too long: /),
    ]);
    expect(printed.join()).not.toMatch(/Doe|C50444/);
  });

  it('prints the same for machines, with the sums at the end, and counts what it does not print', async () => {
    save('a.xml', bad);
    await expect(run('validate', at('a.xml'), '--json', '--limit', '1')).rejects.toThrow('1 patient, 1 tumor: 4 errors, 0 warnings.');
    expect(lines()).toEqual([
      expect.objectContaining({
        kind: 'finding',
        severity: 'error',
        code: 'Value too short',
        line: 10,
        patient: 1,
        item: 'patientIdNumber',
        number: 20,
      }),
      { kind: 'summary', patients: 1, tumors: 1, errors: 4, warnings: 0, failure: null },
    ]);
  });

  it('warns of codes outside their list when asked, only where the item is the same in NAACCR 26', async () => {
    save('a.xml', document([{ items: { sexAssignedAtBirth: '7' }, tumors: [{ items: { dateOfDiagnosis: '20250230' } }] }]));
    await run('validate', at('a.xml'), '--codes');
    expect(printed).toEqual([
      expect.stringMatching(/^warning: line \d+, patient 1, sexAssignedAtBirth: NOT_A_CODE: expected 1, 2 or 9$/),
      expect.stringMatching(/^warning: line \d+, patient 1, tumor 1, dateOfDiagnosis: BAD_DATE: expected a date/),
      '1 patient, 1 tumor: 0 errors, 2 warnings.',
    ]);
  });

  it('takes user dictionaries, and says everything that is wrong with one', async () => {
    const definition = (number: number): string =>
      `<NaaccrDictionary dictionaryUri="urn:x" specificationVersion="1.8"><ItemDefs><ItemDef naaccrId="ours" naaccrNum="${number}" length="3" parentXmlElement="Tumor"/></ItemDefs></NaaccrDictionary>`;
    const referring = document([{ items: {}, tumors: [{ items: { ours: 'abc' } }] }]).replace(
      'recordType=',
      'userDictionaryUri="urn:x" recordType=',
    );
    save('a.xml', referring);
    await run('validate', at('a.xml'), '--dictionary', save('ours.xml', definition(9801)));
    expect(printed).toEqual(['1 patient, 1 tumor: 0 errors, 0 warnings.']);
    save('empty.xml', '<NaaccrDictionary/>');
    await expect(run('validate', at('a.xml'), '--dictionary', at('empty.xml'))).rejects.toThrow(
      /DICTIONARY_UNUSABLE[\s\S]*dictionaryUri[\s\S]*at least one item/,
    );
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['text', 'no file of ours', /^NAACCR_FILE_UNREADABLE: .*NOT_XML in line 1/],
    ['nothing', '', /^NAACCR_FILE_UNREADABLE: .*NOT_XML/],
    ['a cut file', bad.slice(0, -20), /^NAACCR_FILE_UNREADABLE: .*TRUNCATED in line \d+/],
    ['fixed columns of a version that is not read', `A${' '.repeat(15)}130${' '.repeat(22805)}`, /BAD_VERSION.*record: 130/],
    ['UTF-16', Buffer.from(`\ufeff${bad}`, 'utf16le'), /WRONG_ENCODING/],
    ['a cut packed file', gzipSync(bad).subarray(0, 60), /^PACKED_FILE_BROKEN: .*ends early/],
    ['a damaged packed file', Buffer.concat([gzipSync(bad).subarray(0, 10), Buffer.alloc(60, 7)]), /^PACKED_FILE_BROKEN: .*damaged/],
    ['an empty archive', zipSync({ 'folder/': new Uint8Array() }), /^PACKED_FILE_BROKEN|^WHICH_MEMBER/],
    ['a cut archive', zipSync({ a: Buffer.from(bad) }).subarray(0, 80), /^PACKED_FILE_BROKEN: .*directory/],
  ])('says what is wrong with %s', async (_, content, message) => {
    save('a', content);
    await expect(run('validate', at('a'))).rejects.toThrow(message);
  });

  it('reads the file of an archive that is named, and one whose bytes differ from their checksum not at all', async () => {
    const archive = zipSync({ 'a.xml': Buffer.from(document(PATIENTS)), 'b.xml': Buffer.from(document([])) }, { level: 0 });
    save('a.zip', archive);
    await expect(run('validate', at('a.zip'))).rejects.toThrow(/WHICH_MEMBER: .*--member: a\.xml, b\.xml/);
    await run('validate', at('a.zip'), '--member', 'b.xml');
    expect(printed).toEqual(['0 patients, 0 tumors: 0 errors, 0 warnings.']);
    const place = archive.indexOf('D'.charCodeAt(0), Buffer.from(archive).indexOf('Doe'));
    archive[place] = 'T'.charCodeAt(0);
    save('a.zip', archive);
    await expect(run('validate', at('a.zip'), '--member', 'a.xml')).rejects.toMatchObject({ code: 'PACKED_FILE_BROKEN' });
  });
});

describe('registry naaccr convert', () => {
  it('copies a file as it is, and fixed columns to NAACCR XML and back byte for byte', async () => {
    const older = document(
      PATIENTS.map(({ items, tumors }) => ({ items: { patientIdNumber: items['patientIdNumber'] }, tumors: tumors.slice(0, 1) })),
      {
        ...ROOT,
        naaccrVersion: '180',
      },
    );
    save('a.xml', older);
    await run('convert', at('a.xml'), '--out', at('same.xml'));
    expect(readFileSync(at('same.xml'), 'utf8')).toBe(older);
    await run('convert', at('a.xml'), '--to', 'flat', '--out', at('a.txt.gz'));
    await run('convert', at('a.txt.gz'), '--out', at('b.xml'));
    await run('convert', at('b.xml'), '--to', 'flat', '--out', at('b.txt'));
    const flat = readFileSync(at('b.txt'), 'utf8');
    expect(flat).toBe(gunzipSync(readFileSync(at('a.txt.gz'))).toString('utf8'));
    expect(flat.split('\n').map(({ length }) => length)).toEqual([24194, 24194, 0]);
    expect(printed).toEqual([]);
  });

  it('carries a file to another version and record type, sums up what changed and lists every change in a report', async () => {
    save('a.xml', document(PATIENTS));
    await run(
      'convert',
      at('a.xml'),
      '--naaccr-version',
      '180',
      '--record-type',
      'I',
      '--to',
      'flat',
      '--out',
      at('a.txt'),
      '--report',
      at('report'),
      '--json',
    );
    expect(lines()).toEqual([
      {
        patients: 2,
        tumors: 3,
        changes: [
          { code: 'NOT_IN_RECORD_TYPE', item: 'nameLast', times: 2 },
          { code: 'RENAMED', item: 'sexAssignedAtBirth', times: 1 },
          { code: 'ITEM_NOT_YET', item: 'histologicSubtype', times: 1 },
        ],
      },
    ]);
    const report = readFileSync(at('report'), 'utf8').trim().split('\n');
    expect(report).toHaveLength(4);
    expect(JSON.parse(report[0] ?? '')).toMatchObject({ patient: 1, code: 'NOT_IN_RECORD_TYPE', id: 'nameLast', value: 'Doe' });
    expect(readFileSync(at('a.txt'), 'utf8')).toMatch(/^I {15}180/);
  });

  it('writes one line per tumor for a spreadsheet, and tells what had no column', async () => {
    save(
      'a.xml',
      document([
        { items: { patientIdNumber: '00000001', nameLast: '=1+"x"' }, tumors: [{ items: { primarySite: 'C504', textRemarks: 'a,b' } }] },
      ]),
    );
    await run('convert', at('a.xml'), '--to', 'csv', '--include', 'patientIdNumber,nameLast,primarySite', '--out', at('a.csv'));
    expect(readFileSync(at('a.csv'), 'utf8')).toBe('patientIdNumber,nameLast,primarySite\n00000001,"\'=1+""x""",C504\n');
    expect(told.join('\n')).toMatch(/1 +NO_COLUMN +textRemarks/);
  });

  it('refuses fixed columns for a version that has none, and leaves no file behind', async () => {
    save('a.xml', document(PATIENTS));
    await expect(run('convert', at('a.xml'), '--to', 'flat', '--out', at('a.txt'))).rejects.toThrow(/^NO_COLUMNS: .*Nothing was written/);
    expect(() => readFileSync(at('a.txt'))).toThrow();
    await expect(run('convert', at('a.xml'), '--json')).rejects.toThrow(/OUT_MISSING/);
  });
});

describe('registry naaccr diff', () => {
  const save2 = (changed: readonly WritablePatient[]): void => {
    save('a.xml', document(PATIENTS));
    save('b.xml', document(changed));
  };

  it('finds two files the same whatever the order of patients and items', async () => {
    const turned = PATIENTS.toReversed().map(({ items, tumors }) => ({
      items: Object.fromEntries(Object.entries(items).reverse()),
      tumors: tumors.toReversed(),
    }));
    save2(turned);
    await run('diff', at('a.xml'), at('b.xml'));
    expect(printed).toEqual(['2 patients the same, 0 different, 0 only in the first file, 0 only in the second.']);
  });

  it('shows each difference at its place, and those of people only when asked', async () => {
    const [first, second] = PATIENTS;
    if (!first || !second) throw new Error('no patients');
    const [tumor] = first.tumors;
    save2([
      { items: { ...first.items, nameLast: 'Moe' }, tumors: [{ items: { ...tumor?.items, primarySite: 'C505' } }] },
      { ...second, items: { ...second.items, patientIdNumber: '00000003' } },
    ]);
    await expect(run('diff', at('a.xml'), at('b.xml'))).rejects.toMatchObject({ code: 'FILES_DIFFER', exitCode: 1 });
    expect(printed).toEqual([
      'patient 00000001, nameLast: `3 characters` -> `3 characters`',
      'patient 00000001, tumor 01, primarySite: `C504` -> `C505`',
      'patient 00000001, tumor 02: `there` -> nothing',
      'patient 00000002: `there` -> nothing',
      'patient 00000003: nothing -> `there`',
    ]);
    printed.length = 0;
    await expect(run('diff', at('a.xml'), at('b.xml'), '--values', '--json')).rejects.toThrow();
    expect(lines()[0]).toEqual({ kind: 'difference', patient: '00000001', tumor: null, item: 'nameLast', first: 'Doe', second: 'Moe' });
    expect(lines().at(-1)).toEqual({ kind: 'summary', isSame: false, same: 0, different: 1, onlyFirst: 1, onlySecond: 1 });
  });
});

describe('registry naaccr stats', () => {
  it('tells how complete each item is and how often its codes occur, never a name', async () => {
    save('a.xml', document(PATIENTS));
    await run('stats', at('a.xml'), '--json');
    const [stats] = lines() as [{ items: { id: string }[] }];
    expect(stats).toMatchObject({ naaccrVersion: '260', recordType: 'A', patients: 2, tumors: 3, tumorsPerPatient: { 1: 1, 2: 1 } });
    const of = (id: string): unknown => stats.items.find((item) => item.id === id);
    expect(of('laterality')).toMatchObject({ number: 410, level: 'Tumor', filled: 1, distinct: 1, top: [{ code: '1', times: 1 }] });
    expect(of('nameLast')).toMatchObject({ level: 'Patient', filled: 2, percent: 100, distinct: null, top: [] });
    expect(of('patientIdNumber')).toMatchObject({ filled: 2, distinct: null, top: [] });
    printed.length = 0;
    await run('stats', at('a.xml'));
    expect(printed.join('\n')).toMatch(/220|225 +sexAssignedAtBirth +Patient +1 +50\.0 % +1 +2 \(Female\) 1/);
    expect(printed.join('\n')).not.toMatch(/Doe|Roe/);
  });
});

describe('registry naaccr dictionary', () => {
  it('lists items, for people and for machines', async () => {
    await run('dictionary', '--csv', '--record-type', 'I');
    expect(printed[0]).toBe('number,item,name,length,type,level,records,padding,column,section');
    expect(printed).toContain('400,primarySite,Primary Site,4,text,Tumor,AMCI,none,,Cancer Identification');
    expect(printed.join()).not.toContain('nameLast');
  });

  it('shows one item by id or number with its codes', async () => {
    await run('dictionary', '225', '--json');
    expect(lines()).toEqual([
      expect.objectContaining({ id: 'sexAssignedAtBirth', length: 1, isListComplete: true, codes: expect.any(Array) }),
    ]);
    printed.length = 0;
    await run('dictionary', 'sex', '--naaccr-version', '180');
    expect(printed.join('\n')).toMatch(/name +Sex\n[\s\S]*column +\d+/);
    await expect(run('dictionary', 'sex')).rejects.toThrow(/NO_SUCH_ITEM/);
  });

  it('tells what changed between two versions', async () => {
    await run('dictionary', '--changes-since', '250', '--json');
    const rows = lines() as { what: string; number: number }[];
    expect(rows.filter(({ what }) => what === 'new')).toHaveLength(8);
    expect(rows.filter(({ what }) => what === 'retired')).toHaveLength(17);
    expect(rows).toContainEqual({ what: 'retired', number: 220, item: 'sex', before: 'Sex', now: '' });
  });
});
