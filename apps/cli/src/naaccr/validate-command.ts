import { Command } from 'commander';
import {
  dictionary,
  isItemId,
  itemDef,
  validateItem,
  type FlatPatient,
  type FlatValidationCode,
  type NaaccrEntity,
  type NaaccrVersion,
} from '#domain/naaccr';
import { count } from './count.js';
import { FileNotValid, NaaccrFileUnreadable } from './naaccr.errors.js';
import { openFile, readingProgress, withReadingOptions, type OpenFile, type ReadingOptions } from './reading-options.js';

interface ValidateOptions extends ReadingOptions {
  readonly codes?: true;
  readonly json?: true;
  readonly limit: string;
}

/** One finding as it is printed; it never holds a value. `patient` and `tumor` count from 1. */
interface Finding {
  readonly severity: 'error' | 'warning';
  readonly code: string;
  readonly message: string;
  readonly line: number | null;
  readonly patient: number | null;
  readonly tumor: number | null;
  readonly item: string | null;
  readonly number: number | null;
}

interface Place {
  readonly patient: number | null;
  readonly tumor: number | null;
}

/** `registry naaccr validate` */
export function naaccrValidateCommand(): Command {
  const command = new Command('validate')
    .description('Check a NAACCR file against its data standard: grammar, dictionary, levels, lengths and types of values.')
    .argument('<file>', 'NAACCR XML or fixed columns; plain, gzip or ZIP; - for standard input')
    .option('--codes', 'also warn of codes that are not in the list of their item, and of impossible dates')
    .option('--limit <number>', 'findings to print; all are counted', '1000')
    .option('--json', 'one JSON object per line: findings, then the summary')
    .action(validate);
  return withReadingOptions(command);
}

async function validate(name: string, options: ValidateOptions): Promise<void> {
  const sums = { patients: 0, tumors: 0, errors: 0, warnings: 0 };
  const print = printer(options, sums);
  let failure: NaaccrFileUnreadable | undefined;
  try {
    await walk(await openFile(name, options), options, { sums, print });
  } catch (error) {
    if (!(error instanceof NaaccrFileUnreadable)) throw error;
    failure = error;
  }
  const text = `${count(sums.patients, 'patient')}, ${count(sums.tumors, 'tumor')}: ${count(sums.errors, 'error')}, ${count(sums.warnings, 'warning')}.`;
  if (options.json) console.log(JSON.stringify({ kind: 'summary', ...sums, failure: failure?.message ?? null }));
  if (failure) throw failure;
  if (sums.errors > 0) throw new FileNotValid(text);
  if (!options.json) console.log(text);
}

function printer({ json, limit }: ValidateOptions, sums: { errors: number; warnings: number }): (finding: Finding) => void {
  let printed = 0;
  return (finding) => {
    if (finding.severity === 'error') sums.errors++;
    else sums.warnings++;
    if (printed++ >= Number(limit)) return;
    console.log(json ? JSON.stringify({ kind: 'finding', ...finding }) : lineOf(finding));
  };
}

function lineOf({ severity, code, message, line, patient, tumor, item }: Finding): string {
  const place = [
    ...(line === null ? [] : [`line ${line}`]),
    ...(patient === null ? [] : [`patient ${patient}`]),
    ...(tumor === null ? [] : [`tumor ${tumor}`]),
    ...(item === null ? [] : [item]),
  ].join(', ');
  return `${severity}: ${place === '' ? '' : `${place}: `}${code}: ${message}`;
}

interface Walk {
  readonly sums: { patients: number; tumors: number };
  readonly print: (finding: Finding) => void;
}

async function walk({ input, records }: OpenFile, { codes }: ValidateOptions, { sums, print }: Walk): Promise<void> {
  const shown = readingProgress(input);
  const listed = codes ? listedItems(records.root.naaccrVersion) : new Set<string>();
  const tell = (entity: NaaccrEntity<FlatValidationCode>, place: Place): void => {
    for (const finding of [...findingsOf(entity, place), ...codeFindings(entity, place, listed)]) print(finding);
  };
  tell(records.root, { patient: null, tumor: null });
  try {
    for await (const patient of records.patients()) {
      sums.patients++;
      sums.tumors += patient.tumors.length;
      tellPatient(patient, sums.patients, tell);
      shown.show(`${sums.tumors} tumors`);
    }
  } finally {
    shown.end();
  }
}

function tellPatient(patient: FlatPatient, ordinal: number, tell: (entity: NaaccrEntity<FlatValidationCode>, place: Place) => void): void {
  tell(patient, { patient: ordinal, tumor: null });
  patient.tumors.forEach((tumor, position) => tell(tumor, { patient: ordinal, tumor: position + 1 }));
}

function findingsOf({ errors, itemList }: NaaccrEntity<FlatValidationCode>, place: Place): Finding[] {
  const all = [...errors, ...itemList.flatMap(({ error }) => (error ? [error] : []))];
  return all.map(({ code, message, line, id, number }) => {
    return { severity: 'error', code, message, line: line ?? null, ...place, item: id ?? null, number: number ?? null };
  });
}

/** Items that mean in the version of the file what they mean in NAACCR 26, so that its code lists hold for them. */
function listedItems(version: NaaccrVersion): ReadonlySet<string> {
  const same = dictionary(version).items.filter(({ id, length, dataType }) => {
    return isItemId(id) && itemDef(id).length === length && itemDef(id).dataType === dataType;
  });
  return new Set(same.map(({ id }) => id));
}

function codeFindings({ itemList }: NaaccrEntity<FlatValidationCode>, place: Place, listed: ReadonlySet<string>): Finding[] {
  return itemList.flatMap(({ id, number, value, line, error }) => {
    const rejected = error === undefined && listed.has(id) ? validateItem(id, value) : undefined;
    if (!rejected) return [];
    const message = `expected ${rejected.expected}`; // without the value
    return [{ severity: 'warning', code: rejected.code, message, line, ...place, item: id, number: number ?? null } as const];
  });
}
