import type { WritablePatient } from '#domain/naaccr';
import { at, document, lines, PATIENTS, printed, run, save } from '../../test/naaccr-trial.js';

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
