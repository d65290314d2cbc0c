import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { builtFile } from '#platform/config';
import { aBreastCase } from '../support/an-abstract.js';
import { MASTER_KEY } from '../support/first-account.js';
import type { HttpPerson } from '../support/http-person.js';
import { readDocument } from '../support/naaccr-document.js';
import { NOW } from '../support/running-registry.js';
import { smallAlgorithm } from '../support/small-algorithm.js';
import { WholeApi } from '../support/whole-api.js';

jest.setTimeout(60_000);

const CLI = builtFile('bin', 'cli.js');

let api: WholeApi;
let manager: HttpPerson;
let facilityId: number;
let folder: string;

beforeAll(async () => {
  api = await WholeApi.start();
  facilityId = await api.people.facility('0000000001', 'East Hospital');
  manager = await api.people.person('manager');
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-cli-'));
});
afterAll(async () => {
  fs.rmSync(folder, { recursive: true, force: true });
  await api.stop();
});

/** Runs a command beside the running registry, as an operator would. */
function registry(...words: string[]): { readonly status: number | null; readonly said: string; readonly complained: string } {
  const environment = { PATH: process.env['PATH'], DATABASE_URL: api.url, REGISTRY_MASTER_KEY: MASTER_KEY, REGISTRY_NOW: NOW };
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], { env: environment, encoding: 'utf8' });
  return { status, said: stdout, complained: stderr };
}

async function complete(changed: Parameters<typeof aBreastCase>[0]): Promise<void> {
  const { id, version } = (
    await manager.post<{ id: string; version: number }>('/api/abstracts', { facilityId, items: aBreastCase(changed) })
  ).body;
  expect((await manager.post(`/api/abstracts/${id}/complete`, { version })).status).toBe(200);
}

it('export writes a submission of complete cases, lists what cannot be sent, and sends each case once', async () => {
  await complete({ accessionNumberHosp: '202600001', nameLast: 'One', socialSecurityNumber: '900100001' });
  await complete({ accessionNumberHosp: '202600002', nameLast: 'Two', socialSecurityNumber: '900100002', dateOfBirth: undefined });
  const out = path.join(folder, 'sent.xml');
  const first = registry('export', '--profile', 'state-central', '--facilities', 'all', '--out', out);
  expect(first).toMatchObject({ status: 0, complained: '' });
  expect(first.said).toContain('2 cases selected: 1 sent of 1 patients, 1 failing.');
  expect(first.said).toMatch(/202600002: Date of Birth \(240\) is blank/);
  expect(readDocument(fs.readFileSync(out))).toMatchObject([{ accessionNumberHosp: '202600001', nameLast: 'One' }]);
  expect(fs.statSync(out).mode & 0o777).toBe(0o600);

  const again = registry('export', '--profile', 'state-central', '--facilities', String(facilityId), '--out', `${out}.gz`, '--all');
  expect(again.said).toContain('2 cases selected: 1 sent');
  expect(readDocument(gunzipSync(fs.readFileSync(`${out}.gz`)))).toHaveLength(1);
  const nothing = registry('export', '--profile', 'state-central', '--facilities', String(facilityId), '--out', out);
  expect(nothing.said).toContain('1 cases selected: 0 sent');
});

it.each([
  [
    'a facility that does not exist',
    ['--profile', 'state-central', '--facilities', '999'],
    'NO_SUCH_FACILITY: there is no facility 999; choose among',
  ],
  ['no profile', ['--facilities', 'all'], "required option '--profile <profile>' not specified"],
])('export to %s ends with 2 and says what would be right', (_, options, words) => {
  const { status, complained } = registry('export', ...options, '--out', path.join(folder, 'never.xml'));
  expect(status).toBe(2);
  expect(complained).toContain(words);
  expect(fs.existsSync(path.join(folder, 'never.xml'))).toBe(false);
});

it('algorithms are listed, installed from a file and removed', () => {
  expect(registry('algorithms', 'list').said).toMatch(/^registry_eod \S+: \d+ schemas, bundled\n$/);
  const file = path.join(folder, 'small.zip');
  fs.writeFileSync(file, smallAlgorithm());
  expect(registry('algorithms', 'install', file)).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^small 1\.0: 1 schemas, SHA-256 [0-9a-f]{64}\n$/) as string,
  });
  expect(registry('algorithms', 'remove', 'small', '1.0')).toMatchObject({ status: 0, said: 'small 1.0 is removed.\n' });
  fs.writeFileSync(file, 'no archive');
  expect(registry('algorithms', 'install', file).status).toBe(1);
});

it('reference packs are installed from their files, listed and verified', () => {
  const files = { 'nhia-heavily-hisp-names.csv': 'GARCIA\n', 'nhia-rarely-hisp-names.csv': 'SMITH\n' };
  const names = Object.entries(files).map(([name, text]) => {
    fs.writeFileSync(path.join(folder, name), text);
    return path.join(folder, name);
  });
  const install = (...given: string[]) =>
    registry('reference', 'install', 'nhia-names', ...given, '--release', '2024', '--provenance', 'test');
  const line = /^nhia-names 2024: 2 files, SHA-256 [0-9a-f]{64}, from test\n$/;
  expect(install(names[0] ?? '')).toMatchObject({ status: 1, complained: expect.stringContaining('rarely is missing') as string });
  expect(install(...names)).toMatchObject({ status: 0, said: expect.stringMatching(line) as string });
  expect(registry('reference', 'list').said).toMatch(line);
  expect(registry('reference', 'verify')).toMatchObject({ status: 0, said: expect.stringMatching(/^intact nhia-names 2024/) as string });
});
