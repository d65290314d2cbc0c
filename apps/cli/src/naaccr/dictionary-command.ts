import { Command, Option } from 'commander';
import {
  codeList,
  dictionary,
  dictionaryChanges,
  isItemId,
  LATEST_NAACCR_VERSION,
  NAACCR_VERSIONS,
  type DictionaryItem,
  type NaaccrVersion,
  type RecordType,
} from '#domain/naaccr';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { csvLine } from './csv-line.js';
import { dictionaryInstallCommand, dictionaryListCommand } from './dictionary-install-command.js';
import { userDictionaryIn } from './reading-options.js';
import { textTable } from './text-table.js';

interface DictionaryOptions {
  readonly naaccrVersion: NaaccrVersion;
  readonly recordType?: RecordType;
  readonly changesSince?: NaaccrVersion;
  readonly dictionary?: readonly string[];
  readonly csv?: true;
  readonly json?: true;
}

/** `registry naaccr dictionary` */
export function naaccrDictionaryCommand(): Command {
  return new Command('dictionary')
    .description('Items of a NAACCR version, or one of them with its codes; checks user dictionaries and lists their items, too.')
    .argument('[item]', 'XML id or number of one item')
    .addOption(new Option('--naaccr-version <version>', 'which dictionary').choices(NAACCR_VERSIONS).default(LATEST_NAACCR_VERSION))
    .addOption(new Option('--record-type <type>', 'only items that it carries').choices(['A', 'M', 'C', 'I']))
    .addOption(new Option('--changes-since <version>', 'what differs from an older version').choices(NAACCR_VERSIONS))
    .option('--dictionary <file...>', 'user dictionaries to check and to list')
    .option('--csv', 'comma-separated values')
    .option('--json', 'one JSON object per line')
    .action(show)
    .addCommand(dictionaryInstallCommand())
    .addCommand(dictionaryListCommand());
}

function show(wanted: string | undefined, options: DictionaryOptions): void {
  const { naaccrVersion, recordType, changesSince } = options;
  if (changesSince !== undefined) {
    const rows = dictionaryChanges(changesSince, naaccrVersion).map(({ what, number, id, before, now }) => [what, number, id, before, now]);
    print(['what', 'number', 'item', 'before', 'now'], rows, options);
    return;
  }
  const users = (options.dictionary ?? []).flatMap((file) => userDictionaryIn(file, naaccrVersion).items);
  const all = [...dictionary(naaccrVersion).items, ...users];
  if (wanted !== undefined) showItem(itemNamed(wanted, all, naaccrVersion), options);
  else
    showItems(
      options.dictionary ? users : all.filter((item) => recordType === undefined || item.recordTypes.includes(recordType)),
      options,
    );
}

function itemNamed(wanted: string, items: readonly DictionaryItem[], version: NaaccrVersion): DictionaryItem {
  const found = items.find(({ id, number }) => id === wanted || String(number) === wanted);
  if (found) return found;
  throw new CommandFailed(
    EXIT.wrongInput,
    `NO_SUCH_ITEM: NAACCR ${version} has no item ${wanted}; expected an XML id or a number, such as primarySite or 400.`,
  );
}

const HEADS = ['number', 'item', 'name', 'length', 'type', 'level', 'records', 'padding', 'column', 'section'];

function rowOf({
  number,
  id,
  name,
  length,
  dataType,
  level,
  recordTypes,
  padding,
  startColumn,
  section,
}: DictionaryItem): (string | number)[] {
  return [number, id, name, length, dataType, level, recordTypes, padding, startColumn ?? '', section];
}

function showItems(items: readonly DictionaryItem[], options: DictionaryOptions): void {
  print(HEADS, items.map(rowOf), options);
}

function showItem(item: DictionaryItem, options: DictionaryOptions): void {
  const list = isItemId(item.id) ? codeList(item.id) : undefined;
  const codes = (list?.entries ?? []).map(({ code, to, label }) => [to === undefined ? code : `${code}..${to}`, label] as const);
  if (options.json) {
    console.log(
      JSON.stringify({ ...item, codes: codes.map(([code, label]) => ({ code, label })), isListComplete: list?.isComplete ?? null }),
    );
    return;
  }
  const row = rowOf(item);
  if (!options.csv) console.log(HEADS.map((head, column) => `${head.padEnd(8)} ${row[column] ?? ''}`).join('\n'));
  if (codes.length > 0) print(['code', 'meaning'], codes, options);
}

function print(heads: readonly string[], rows: readonly (readonly (string | number)[])[], { csv, json }: DictionaryOptions): void {
  if (json) for (const row of rows) console.log(JSON.stringify(Object.fromEntries(heads.map((head, column) => [head, row[column]]))));
  else if (csv) for (const row of [heads, ...rows]) console.log(csvLine(row.map(String)));
  else console.log(textTable(heads, rows));
}
