import fs from 'node:fs';
import path from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import {
  DERIVATION_ALGORITHMS,
  type DerivationMeans,
  packPartOf,
  type PackTexts,
  type ReferencePackKind,
  surnameLists,
} from '#domain/derived-items';
import { parseCalendarDay } from '#domain/naaccr';
import { derivedFile, type DerivedRow, fileFailure } from '#features/case-abstraction';
import { Clock, readSettings } from '#platform/config';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { failureText, inputFile } from '../input-file.js';
import { writeOutput } from '../output-file.js';
import { TableFile } from '../table-file.js';
import { UnknownSurnameList } from './derive.errors.js';

interface DeriveOptions {
  readonly out: string;
  readonly table?: string;
  readonly studyEnd?: number;
  readonly names: readonly string[];
}

const NAME_PACKS: readonly ReferencePackKind[] = ['nhia-names', 'napiia-names'];

/** Years between the end of a study and the November of its submission to SEER. */
const YEARS_TO_SUBMISSION = 2;

/** `registry derive` */
export function deriveCommand(): Command {
  return new Command('derive')
    .argument('<file>', 'NAACCR XML, plain or gzip')
    .requiredOption('--out <file>', 'file to write; compressed when it ends in .gz')
    .option('--table <file>', 'CSV of all derived values by tumor, also of recodes that are no NAACCR items')
    .option('--study-end <year>', 'last year of the study that survival is measured in; two years ago when left out', yearOf)
    .option('--names <file...>', 'surname lists of NHIA (heavily, rarely) and NAPIIA (asian, pacific islander)', [])
    .action(derive);
}

async function derive(name: string, { out, table, studyEnd, names }: DeriveOptions): Promise<void> {
  const file = inputFile(name);
  const means = derivationMeans(studyEnd, names);
  const rows = table === undefined ? undefined : new TableFile(table, ['patientIdNumber', 'tumorRecordNumber', ...COLUMNS]);
  let tumors = 0;
  const onTumor = (row: DerivedRow): void => {
    tumors++;
    rows?.add(cellsOf(row));
  };
  try {
    await writeOutput(out, derivedFile(file.read(), means, onTumor));
  } catch (error) {
    rows?.drop();
    const failure = fileFailure(error);
    throw failure ? new CommandFailed(EXIT.failed, `${failureText(failure)} Nothing was written.`) : error;
  }
  rows?.keep();
  console.log(`${tumors} tumors, study until ${means.studyEndYear}: ${out}`);
}

function yearOf(text: string): number {
  if (!/^(19|20)\d\d$/.test(text)) throw new InvalidArgumentError('It is a year of four digits, such as 2024.');
  return Number(text);
}

function derivationMeans(studyEnd: number | undefined, names: readonly string[]): DerivationMeans {
  const day = new Clock(readSettings(process.env)).today();
  const today = parseCalendarDay(day);
  if (today === undefined) throw new RangeError(`${day} is not a day of this registry.`);
  return { today, studyEndYear: studyEnd ?? Number(day.slice(0, 4)) - YEARS_TO_SUBMISSION, ...surnameLists(namePacks(names)) };
}

function namePacks(names: readonly string[]): Partial<Record<ReferencePackKind, PackTexts>> {
  const packs: Partial<Record<ReferencePackKind, Record<string, string>>> = {};
  for (const name of names) {
    const file = inputFile(name).name;
    const found = NAME_PACKS.flatMap((kind) => ({ kind, part: packPartOf(kind, path.basename(file)) })).find(
      ({ part }) => part !== undefined,
    );
    if (found?.part === undefined) throw new UnknownSurnameList(name);
    (packs[found.kind] ??= {})[found.part] = fs.readFileSync(file, 'utf8');
  }
  return packs;
}

const COLUMNS = DERIVATION_ALGORITHMS.flatMap(({ items }) => items);

const cellsOf = ({ patientIdNumber, tumorRecordNumber, derived }: DerivedRow): string[] => [
  patientIdNumber,
  tumorRecordNumber,
  ...COLUMNS.map((column) => derived[column] ?? ''),
];
