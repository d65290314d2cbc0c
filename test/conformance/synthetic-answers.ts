import { createReadStream, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createGunzip, gunzipSync } from 'node:zlib';
import { readNaaccrXml, type Items } from '#domain/naaccr';
import { csvRowsOf, type CsvRow } from './csv-rows.js';

/** Derived items of the tumors of one patient, by the column that holds the recorded answer; a column left out is not compared. */
export type DeriveTumors = (patient: Items, tumors: readonly Items[]) => readonly Readonly<Record<string, string | undefined>>[];

/** What a replay of the synthetic file found. */
export interface SyntheticReplay {
  /** Answers compared. */
  readonly cases: number;
  readonly differences: readonly string[];
  /** Columns compared, in the order of the file. */
  readonly columns: readonly string[];
}

const KEYS = ['patientIdNumber', 'tumorRecordNumber'];

/** The folder that holds the synthetic files: the given one, or `synthetic` beside it. */
function syntheticFolder(folder: string): string | undefined {
  return [folder, path.join(folder, '..', 'synthetic')].find((candidate) => existsSync(path.join(candidate, 'synthetic-2k.xml.gz')));
}

function expectedAnswers(file: string): Map<string, CsvRow> {
  const rows = csvRowsOf(gunzipSync(readFileSync(file)).toString('utf8'));
  return new Map(rows.map((row) => [KEYS.map((key) => row[key]).join('/'), row]));
}

/** Answers of one tumor that differ, one readable line each. */
function differencesOf(expected: CsvRow, ours: Readonly<Record<string, string | undefined>>): string[] {
  const tumor = KEYS.map((key) => expected[key]).join('/');
  return Object.entries(ours).flatMap(([column, value]) =>
    (value ?? '') === expected[column]
      ? []
      : [`synthetic ${tumor} ${column}: expected ${expected[column] ?? 'no such column'}, got ${value ?? ''}`],
  );
}

/**
 * Replays the synthetic abstract file, 2,000 tumors of 1,757 patients with the derived items that the reference computed for them.
 * @param folder - a folder with synthetic-2k.xml.gz and synthetic-2k-expected.csv.gz, or one beside a folder `synthetic` that has them
 * @returns `undefined` when there are no such files
 */
export async function replaySynthetic(folder: string, derive: DeriveTumors): Promise<SyntheticReplay | undefined> {
  const root = syntheticFolder(folder);
  if (root === undefined) return undefined;
  const expected = expectedAnswers(path.join(root, 'synthetic-2k-expected.csv.gz'));
  const reader = await readNaaccrXml(createReadStream(path.join(root, 'synthetic-2k.xml.gz')).pipe(createGunzip()));
  const columns = new Set<string>();
  const differences: string[] = [];
  let cases = 0;
  for await (const patient of reader.patients()) {
    const tumors = patient.tumors.map(({ items }): Items => ({ ...patient.items, ...items }));
    derive(patient.items, tumors).forEach((ours, index) => {
      const key = `${tumors[index]?.patientIdNumber ?? ''}/${tumors[index]?.tumorRecordNumber ?? ''}`;
      for (const column of Object.keys(ours)) columns.add(column);
      cases += Object.keys(ours).length;
      differences.push(...differencesOf(expected.get(key) ?? {}, ours));
    });
  }
  return { cases, differences, columns: [...columns] };
}
