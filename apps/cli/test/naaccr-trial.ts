import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NaaccrXmlWriter, type WritablePatient, type WritableRoot } from '#domain/naaccr';
import { naaccrCommand } from '../src/naaccr/naaccr-command.js';

let folder: string;
/** What the commands of this test wrote so far, to standard output and to standard error. */
export let printed: string[];
export let told: string[];
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

/** The path of a file in the folder of this test. */
export const at = (name: string): string => path.join(folder, name);
/** Runs `registry naaccr` with some words. */
export const run = async (...words: string[]): Promise<void> => {
  const command = naaccrCommand();
  for (const each of [command, ...command.commands]) each.exitOverride().configureOutput({ writeErr: () => undefined });
  await command.parseAsync(words, { from: 'user' });
};
/** What was printed, each line as JSON. */
export const lines = (): unknown[] => printed.map((line) => JSON.parse(line) as unknown);

export const ROOT: WritableRoot = {
  naaccrVersion: '260',
  recordType: 'A',
  timeGenerated: '2026-11-22T00:00:00Z',
  items: { registryId: '0000009999' },
};
/** Two people, three tumors. */
export const PATIENTS: readonly WritablePatient[] = [
  {
    items: { patientIdNumber: '00000001', nameLast: 'Doe', sexAssignedAtBirth: '2' },
    tumors: [
      { items: { tumorRecordNumber: '01', primarySite: 'C504', laterality: '1' } },
      { items: { tumorRecordNumber: '02', primarySite: 'C619', histologicSubtype: '1' } },
    ],
  },
  { items: { patientIdNumber: '00000002', nameLast: 'Roe' }, tumors: [{ items: { tumorRecordNumber: '01', primarySite: 'C509' } }] },
];

/** NAACCR XML of some patients. */
export function document(patients: readonly WritablePatient[], root: WritableRoot = ROOT): string {
  const writer = new NaaccrXmlWriter({ unknownItems: 'asGiven' });
  return writer.startDocument(root) + patients.map((patient) => writer.patient(patient)).join('') + writer.endDocument();
}

/** Writes a file into the folder of this test. @returns its path */
export const save = (name: string, content: string | Uint8Array): string => {
  writeFileSync(at(name), content);
  return at(name);
};
