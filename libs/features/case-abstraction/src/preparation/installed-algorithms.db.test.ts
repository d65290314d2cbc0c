import { strToU8, zipSync } from 'fflate';
import { Clock, Settings } from '#platform/config';
import { EVERY_FACILITY, rows } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { InstalledAlgorithms } from './installed-algorithms.js';

let test: TestDatabase;
let installed: InstalledAlgorithms;
beforeAll(async () => {
  test = await testDatabase();
  installed = new InstalledAlgorithms(new Clock(new Settings()));
});
afterAll(() => test.close());

/** A whole algorithm archive with one schema for lung. */
function archive(version: string): Buffer {
  const of = { algorithm: 'small', version };
  const column = (key: string) => ({ key, name: key, type: 'INPUT' });
  const inputs = ['site', 'hist', 'year_dx'].map((key) => ({ key, name: key }));
  const files = {
    'schemas/lung.json': { ...of, id: 'lung', name: 'Lung', schema_selection_table: 'select', inputs, mappings: [] },
    'tables/select.json': { ...of, id: 'select', definition: [column('site'), column('hist')], rows: [['C341', '8140']] },
    'tables/primary_site.json': { ...of, id: 'primary_site', definition: [column('site')], rows: [['C341']] },
    'tables/histology.json': { ...of, id: 'histology', definition: [column('hist')], rows: [['8140']] },
  };
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, content]) => [name, strToU8(JSON.stringify(content))]))));
}

const sql = (text: string, parameters: readonly unknown[] = []) =>
  test.database.transaction(EVERY_FACILITY, (tx) => rows(tx, text, parameters));
const install = (version: string) =>
  sql(`INSERT INTO algorithm_release ("algorithm", "release", "sha256", "archive", "installedAt") VALUES ('small', $1, '', $2, now())`, [
    version,
    archive(version),
  ]);
const names = () =>
  test.database.transaction(EVERY_FACILITY, async (tx) => (await installed.current(tx)).map((a) => `${a.algorithm} ${a.version}`));

describe('installed algorithms', () => {
  it('are the bundled one alone in a new registry', async () => {
    expect(await names()).toEqual([expect.stringMatching(/^registry_eod /)]);
  });

  it('count from the next transaction on after another process installed or removed a release', async () => {
    await install('1.0');
    await install('1.1');
    expect((await names()).slice(1)).toEqual(['small 1.0', 'small 1.1']);
    await sql(`DELETE FROM algorithm_release WHERE "release" = '1.0'`);
    expect((await names()).slice(1)).toEqual(['small 1.1']);
  });

  it('are loaded once', async () => {
    const loaded = () => test.database.transaction(EVERY_FACILITY, (tx) => installed.current(tx));
    expect((await loaded()).at(-1)).toBe((await loaded()).at(-1));
  });
});
