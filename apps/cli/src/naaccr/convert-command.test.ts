import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { at, document, lines, PATIENTS, printed, ROOT, run, save, told } from '../../test/naaccr-trial.js';

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
