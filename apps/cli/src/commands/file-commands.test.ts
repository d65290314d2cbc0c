import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Command } from 'commander';
import { seedCommand } from './seed.js';
import { stageCommand } from './stage.js';
import { validateCommand } from './validate.js';

let folder: string;
let printed: string[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'registry-cli-'));
  printed = [];
  jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const at = (name: string): string => path.join(folder, name);
const run = (command: Command, ...words: string[]): Promise<Command> => command.exitOverride().parseAsync(words, { from: 'user' });
const seed = (out: string, ...more: string[]): Promise<Command> =>
  run(seedCommand(), '--patients', '40', '--seed', '7', '--today', '20261122', '--out', at(out), ...more);

test('seed writes the same file for the same seed, plain or compressed, and its own validation finds no error', async () => {
  await seed('a.xml');
  await seed('b.xml.gz');
  const plain = readFileSync(at('a.xml'));
  expect(gunzipSync(readFileSync(at('b.xml.gz')))).toEqual(plain);
  expect(plain.toString('utf8').split('<Patient>')).toHaveLength(41);
  await run(validateCommand(), at('b.xml.gz'));
  expect(printed).toEqual([expect.stringMatching(/^40 patients, \d+ tumors: 0 errors, 0 warnings\.$/)]);
});

test('seed takes the facilities it is given', async () => {
  await seed('a.xml', '--facility', '0000000042');
  expect(new Set(readFileSync(at('a.xml'), 'utf8').match(/(?<="reportingFacility">)\d+/g))).toEqual(new Set(['0000000042']));
});

test.each([
  ['--patients', 'many'],
  ['--today', '20260230'],
])('seed refuses %s %s', async (option, value) => {
  const complete = ['--patients', '1', '--seed', '1', '--today', '20261122'];
  await expect(run(seedCommand().configureOutput({ writeErr: () => undefined }), ...complete, option, value)).rejects.toMatchObject({
    code: 'commander.invalidArgument',
  });
});

test('validate names the line and the item of every error and fails', async () => {
  await seed('a.xml');
  const broken = readFileSync(at('a.xml'), 'utf8')
    .replace(/(?<="primarySite">)C\d+/, 'C50444')
    .replace(/(?<="laterality">)\d/, '7');
  writeFileSync(at('broken.xml'), broken);
  const line = broken.slice(0, broken.indexOf('C50444')).split('\n').length;
  await expect(run(validateCommand(), at('broken.xml'))).rejects.toThrow(/40 patients, \d+ tumors: 1 errors, 1 warnings\./);
  expect(printed).toEqual([
    expect.stringMatching(new RegExp(`^error: line ${line}, patient 1, primarySite: VALUE_TOO_LONG Primary Site \\(400\\)`)),
  ]);
});

test('validate prints warnings and failed edits when asked', async () => {
  await seed('a.xml');
  const odd = readFileSync(at('a.xml'), 'utf8').replace(/(?<="sexAssignedAtBirth">)\d/g, '7');
  writeFileSync(at('odd.xml'), odd);
  await run(validateCommand(), at('odd.xml'), '--edits', '--warnings').catch(() => undefined);
  expect(printed.filter((text) => /^warning: line \d+, patient \d+, sexAssignedAtBirth: NOT_A_CODE/.test(text))).toHaveLength(40);
  expect(printed.some((text) => /^(error|warning): line \d+, patient \d+, \w+: [ER]\d+/.test(text))).toBe(true);
});

test('validate and stage say what a file that is none is', async () => {
  writeFileSync(at('none.xml'), 'no XML at all');
  await expect(run(validateCommand(), at('none.xml'))).rejects.toMatchObject({ exitCode: 1 });
  expect(printed[0]).toMatch(/^error: line 1: NOT_XML /);
  await expect(run(stageCommand(), at('none.xml'), '--out', at('x.xml'))).rejects.toThrow(/^NOT_XML in line 1: .*Nothing was written\.$/);
  expect(() => readFileSync(at('x.xml'))).toThrow();
  await expect(run(validateCommand(), at('missing.xml'))).rejects.toMatchObject({
    exitCode: 2,
    message: expect.stringContaining('NO_SUCH_FILE'),
  });
});

test('stage adds the derived items and changes nothing else', async () => {
  await seed('a.xml');
  await run(stageCommand(), at('a.xml'), '--out', at('staged.xml'));
  const derived = /^ *<Item naaccrId="(derived\w+|schemaId)">.*\n/gm;
  const staged = readFileSync(at('staged.xml'), 'utf8');
  expect(staged.match(derived)?.length).toBeGreaterThan(60);
  expect(staged.replace(derived, '')).toBe(readFileSync(at('a.xml'), 'utf8'));
  expect(printed).toEqual([expect.stringMatching(/^\d+ tumors, \d+ staged: /)]);
});
