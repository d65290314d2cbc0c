import { Command } from 'commander';
import type { FlatPatient } from '#domain/naaccr';
import { count } from './count.js';
import { entityDifferences, patientDifferences, type Difference } from './differences.js';
import { FilesDiffer } from './naaccr.errors.js';
import type { NaaccrRecords } from './naaccr-records.js';
import { pairedPatients, type PatientPair } from './paired-patients.js';
import { openFile, withReadingOptions, type ReadingOptions } from './reading-options.js';

interface DiffOptions extends ReadingOptions {
  readonly key: string;
  readonly values?: true;
  readonly json?: true;
  readonly limit: string;
}

interface Sums {
  same: number;
  different: number;
  onlyFirst: number;
  onlySecond: number;
}

/** `registry naaccr diff` */
export function naaccrDiffCommand(): Command {
  const command = new Command('diff')
    .description('Compare two NAACCR files patient by patient, tumor by tumor, item by item; the order of items does not matter.')
    .argument('<first>', 'NAACCR XML or fixed columns; plain, gzip or ZIP; - for standard input')
    .argument('<second>', 'the other file')
    .option('--key <ids>', 'items of the patient that tell who is who, divided by commas', 'patientIdNumber')
    .option('--values', 'show values of items that identify people, too')
    .option('--limit <number>', 'differences to print; all are counted', '1000')
    .option('--json', 'one JSON object per line: differences, then the sums')
    .action(diff);
  return withReadingOptions(command);
}

async function diff(first: string, second: string, options: DiffOptions): Promise<void> {
  const [a, b] = [
    await openFile(first, options, { unknownItems: 'process' }),
    await openFile(second, options, { unknownItems: 'process' }),
  ];
  const sums: Sums = { same: 0, different: 0, onlyFirst: 0, onlySecond: 0 };
  let printed = 0;
  const print = (patient: string | null, difference: Difference): void => {
    if (printed++ >= Number(options.limit)) return;
    console.log(options.json ? JSON.stringify({ kind: 'difference', patient, ...difference }) : lineOf(patient, difference));
  };
  for (const difference of rootDifferences(a.records, b.records)) print(null, difference);
  for await (const pair of pairedPatients(a.records.patients(), b.records.patients(), keyOf(options.key.split(',')))) {
    for (const difference of differencesOf(pair, sums, options)) print(pair.key, difference);
  }
  const isSame = printed === 0;
  const text = sumText(sums);
  if (options.json) console.log(JSON.stringify({ kind: 'summary', isSame, ...sums }));
  if (!isSame) throw new FilesDiffer(text);
  if (!options.json) console.log(text);
}

function sumText({ same, different, onlyFirst, onlySecond }: Sums): string {
  return `${count(same, 'patient')} the same, ${different} different, ${onlyFirst} only in the first file, ${onlySecond} only in the second.`;
}

const keyOf =
  (ids: readonly string[]) =>
  ({ items }: FlatPatient): string =>
    ids
      .map((id) => items[id] ?? '')
      .join(' ')
      .trim();

function* rootDifferences(a: NaaccrRecords, b: NaaccrRecords): Generator<Difference> {
  const parts = ['naaccrVersion', 'recordType', 'timeGenerated'] as const;
  for (const part of parts) {
    if (a.root[part] !== b.root[part]) yield { tumor: null, item: part, first: a.root[part] ?? null, second: b.root[part] ?? null };
  }
  yield* entityDifferences(a.root.items, b.root.items, { tumor: null, sealed: 'show' });
}

function* differencesOf({ first, second }: PatientPair, sums: Sums, { values }: DiffOptions): Generator<Difference> {
  if (!first || !second) {
    if (first) sums.onlyFirst++;
    else sums.onlySecond++;
    yield { tumor: null, item: null, first: first ? 'there' : null, second: second ? 'there' : null };
    return;
  }
  let found = 0;
  for (const difference of patientDifferences(first, second, values ? 'show' : 'hide')) {
    found++;
    yield difference;
  }
  if (found === 0) sums.same++;
  else sums.different++;
}

function lineOf(patient: string | null, { tumor, item, first, second }: Difference): string {
  const place = [
    patient === null ? 'file' : `patient ${patient}`,
    ...(tumor === null ? [] : [`tumor ${tumor}`]),
    ...(item === null ? [] : [item]),
  ];
  const side = (value: string | null): string => (value === null ? 'nothing' : `\`${value}\``);
  return `${place.join(', ')}: ${side(first)} -> ${side(second)}`;
}
