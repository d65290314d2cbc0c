import { Command } from 'commander';
import { codeLabel, isItemId } from '#domain/naaccr';
import { count } from './count.js';
import { ItemStatistics, type ItemStats } from './item-statistics.js';
import { openFile, readingProgress, withReadingOptions, type OpenFile, type ReadingOptions } from './reading-options.js';
import { textTable } from './text-table.js';

interface StatsOptions extends ReadingOptions {
  readonly top: string;
  readonly json?: true;
}

interface FileStats {
  readonly naaccrVersion: string;
  readonly recordType: string;
  readonly patients: number;
  readonly tumors: number;
  readonly tumorsPerPatient: Readonly<Record<number, number>>;
  readonly items: readonly ItemStats[];
}

/** `registry naaccr stats` */
export function naaccrStatsCommand(): Command {
  const command = new Command('stats')
    .description('How complete each item of a NAACCR file is, and how often its codes occur; no value that identifies a person is shown.')
    .argument('<file>', 'NAACCR XML or fixed columns; plain, gzip or ZIP; - for standard input')
    .option('--top <number>', 'codes to show of each item', '5')
    .option('--json', 'one JSON object')
    .action(stats);
  return withReadingOptions(command);
}

async function stats(name: string, options: StatsOptions): Promise<void> {
  const found = await gathered(await openFile(name, options, { unknownItems: 'process' }), Number(options.top));
  if (options.json) console.log(JSON.stringify(found));
  else for (const part of pagesOf(found)) console.log(part);
}

async function gathered({ input, records }: OpenFile, top: number): Promise<FileStats> {
  const statistics = new ItemStatistics();
  const tumorsPerPatient: Record<number, number> = {};
  const sums = { patients: 0, tumors: 0 };
  const shown = readingProgress(input);
  try {
    for await (const { items, tumors } of records.patients()) {
      sums.patients++;
      sums.tumors += tumors.length;
      tumorsPerPatient[tumors.length] = (tumorsPerPatient[tumors.length] ?? 0) + 1;
      statistics.add('Patient', items);
      for (const tumor of tumors) statistics.add('Tumor', tumor.items);
      shown.show(count(sums.tumors, 'tumor'));
    }
  } finally {
    shown.end();
  }
  const { naaccrVersion, recordType } = records.root;
  return { naaccrVersion, recordType, ...sums, tumorsPerPatient, items: statistics.items(records.root.naaccrVersion, top) };
}

function* pagesOf({ naaccrVersion, recordType, patients, tumors, tumorsPerPatient, items }: FileStats): Generator<string> {
  yield `NAACCR ${naaccrVersion}, record type ${recordType}: ${count(patients, 'patient')}, ${count(tumors, 'tumor')}.`;
  const spread = Object.entries(tumorsPerPatient).map(([number, times]) => `${times} with ${number}`);
  if (spread.length > 0) yield `Patients by tumors: ${spread.join(', ')}.`;
  const rows = items.map(({ id, number, level, filled, percent, distinct, top }) => [
    number ?? '',
    id,
    level,
    filled,
    `${percent.toFixed(1)} %`,
    distinct ?? 'many',
    top.map(({ code, times }) => `${code}${meaningOf(id, code)} ${times}`).join(', '),
  ]);
  yield textTable(['number', 'item', 'level', 'filled', 'complete', 'values', 'most frequent'], rows);
}

function meaningOf(id: string, code: string): string {
  const label = isItemId(id) ? codeLabel(id, code) : undefined;
  return label === undefined ? '' : ` (${label.length > 30 ? `${label.slice(0, 29)}…` : label})`;
}
