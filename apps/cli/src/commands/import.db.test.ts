import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { importCommand } from './import.js';
import { seedCommand } from './seed.js';

let folder: string;
let db: TestDatabase;
let printed: string[];
const environment = { ...process.env };

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'registry-cli-'));
  db = await testDatabase();
  Object.assign(process.env, { DATABASE_URL: db.url, REGISTRY_DATA_DIR: folder, REGISTRY_MASTER_KEY: '07'.repeat(32) });
});
beforeEach(() => {
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());
afterAll(async () => {
  process.env = environment;
  rmSync(folder, { recursive: true, force: true });
  await db.close();
});

const at = (name: string): string => path.join(folder, name);
const take = (...words: string[]): Promise<unknown> => importCommand().exitOverride().parseAsync(words, { from: 'user' });

test('a seeded file comes in once, and importing it again changes nothing', async () => {
  const words = ['--patients', '60', '--seed', '3', '--today', '20261122', '--facility', '0000000042', '--out', at('seed.xml.gz')];
  await seedCommand().parseAsync(words, { from: 'user' });
  await take(at('seed.xml.gz'), '--create-facilities');
  expect(printed[0]).toMatch(/^(\d+) rows in: \1 created, 0 updated, 0 skipped, 0 refused; 60 patients\.$/);
  await take(at('seed.xml.gz'));
  expect(printed[2]).toMatch(/^(\d+) rows in: 0 created, 0 updated, \1 skipped, 0 refused; 60 patients\.$/);
});

test('refused rows are listed with line and reason', async () => {
  const words = ['--patients', '2', '--seed', '4', '--today', '20261122', '--facility', '0000000077', '--out', at('other.xml')];
  await seedCommand().parseAsync(words, { from: 'user' });
  await take(at('other.xml'));
  expect(printed.slice(2)[0]).toMatch(/^ {2}line \d+, reportingFacility: FACILITY_UNKNOWN Reporting Facility \(540\) is `0000000077`/);
});

test('a file that cannot be read, one that is not there and an unknown facility end with their exit codes', async () => {
  writeFileSync(at('none.xml'), 'no XML at all');
  await expect(take(at('none.xml'))).rejects.toMatchObject({ exitCode: 1, message: expect.stringMatching(/^NOT_XML in line 1: /) });
  await expect(take(at('missing.xml'))).rejects.toMatchObject({ exitCode: 2 });
  await expect(take(at('none.xml'), '--facility', '99')).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('0000000042'),
  });
});
