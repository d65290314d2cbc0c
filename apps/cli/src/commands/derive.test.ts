import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Command } from 'commander';
import { deriveCommand } from './derive.js';
import { seedCommand } from './seed.js';

let folder: string;
let printed: string[];
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'registry-derive-'));
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await run(seedCommand(), '--patients', '30', '--seed', '7', '--today', '20261122', '--out', at('in.xml'));
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);
const read = (name: string): string => readFileSync(at(name), 'utf8');
const run = (command: Command, ...words: string[]): Promise<Command> => command.exitOverride().parseAsync(words, { from: 'user' });
const derive = (...words: string[]): Promise<Command> =>
  run(deriveCommand(), at('in.xml'), '--out', at('out.xml'), '--study-end', '2024', ...words);
const countOf = (text: string, id: string): number => text.split(`naaccrId="${id}"`).length - 1;

test('derive puts the derived items into the file and changes nothing else', async () => {
  await derive();
  const tumors = read('in.xml').split('<Tumor>').length - 1;
  expect(printed).toEqual([`${tumors} tumors, study until 2024: ${at('out.xml')}`]);
  for (const id of ['survMosActiveFollowup', 'seerCauseSpecificCod', 'countyAtDxAnalysis'])
    expect(countOf(read('out.xml'), id)).toBe(tumors);
  const reported = read('in.xml').match(/naaccrId="(primarySite|dateOfLastContact|nameLast)">[^<]*/g);
  expect(read('out.xml').match(/naaccrId="(primarySite|dateOfLastContact|nameLast)">[^<]*/g)).toEqual(reported);
});

test('derive of a derived file changes nothing', async () => {
  await derive();
  await run(deriveCommand(), at('out.xml'), '--out', at('again.xml'), '--study-end', '2024');
  expect(read('again.xml')).toBe(read('out.xml'));
});

test('derive writes a table with recodes that no NAACCR item holds', async () => {
  await derive('--table', at('table.csv'));
  const [head = '', ...rows] = read('table.csv').trim().split('\n');
  expect(head).toMatch(/^patientIdNumber,tumorRecordNumber,.*race1Recode.*seerSiteRecode/);
  const at2023 = head.split(',').indexOf('seerSiteRecode2023');
  expect(rows).toHaveLength(read('in.xml').split('<Tumor>').length - 1);
  expect(rows.every((row) => /^\d\d$/.test(row.split(',')[at2023] ?? ''))).toBe(true);
});

test('derive takes surname lists by their names and refuses any other', async () => {
  writeFileSync(at('heavily.csv'), [...read('in.xml').matchAll(/naaccrId="nameLast">([^<]*)/g)].map(([, name]) => name).join('\n'));
  writeFileSync(at('rarely.csv'), 'SMITH\n');
  await derive('--names', at('heavily.csv'), at('rarely.csv'));
  expect(countOf(read('out.xml'), 'nhiaDerivedHispOrigin')).toBe(30);
  await expect(derive('--names', at('in.xml'))).rejects.toThrow(/^UNKNOWN_SURNAME_LIST: .*in\.xml/);
});

test('derive leaves no file and no table behind when the file is none', async () => {
  writeFileSync(at('in.xml'), 'no XML at all');
  await expect(derive('--table', at('table.csv'))).rejects.toThrow(/^NOT_XML in line 1: .*Nothing was written\.$/);
  expect(() => read('table.csv')).toThrow(/ENOENT/);
  expect(() => read('table.csv.part')).toThrow(/ENOENT/);
});
