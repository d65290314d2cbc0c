import fs from 'node:fs';
import { Command, Option } from 'commander';
import {
  LATEST_NAACCR_VERSION,
  NAACCR_VERSIONS,
  NaaccrFlatError,
  NaaccrWriteError,
  VersionTranslation,
  type NaaccrVersion,
  type RecordType,
  type TranslationFinding,
  type WritablePatient,
  type WritableRoot,
} from '#domain/naaccr';
import { Clock, readSettings } from '#platform/config';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { writeOutput } from '../output-file.js';
import { count } from './count.js';
import { conversionReport, type ConversionReport } from './conversion-report.js';
import { openFile, readingProgress, withReadingOptions, type OpenFile, type ReadingOptions } from './reading-options.js';
import { recordWriter, type OutputForm, type WriterChoices } from './record-writer.js';

interface ConvertOptions extends ReadingOptions, WriterChoices {
  readonly out?: string;
  readonly to?: OutputForm;
  readonly naaccrVersion?: NaaccrVersion;
  readonly recordType?: RecordType;
  readonly report?: string;
  readonly json?: true;
}

const PIECE_CHARACTERS = 262_144;

/** `registry naaccr convert` */
export function naaccrConvertCommand(): Command {
  const command = new Command('convert')
    .description('Copy a NAACCR file into another form, NAACCR version or record type, and tell what could not be carried.')
    .argument('<file>', 'NAACCR XML or fixed columns; plain, gzip or ZIP; - for standard input')
    .option('--out <file>', 'file to write; compressed when it ends in .gz (default: standard output)')
    .addOption(
      new Option('--to <form>', 'NAACCR XML, fixed columns (NAACCR 14 to 18) or one line per tumor (default: xml)').choices([
        'xml',
        'flat',
        'csv',
      ]),
    )
    .addOption(
      new Option('--naaccr-version <version>', `such as ${LATEST_NAACCR_VERSION} (default: that of the file)`).choices(NAACCR_VERSIONS),
    )
    .addOption(
      new Option('--record-type <type>', 'A full, M modified, C confidential, I incidence (default: that of the file)').choices([
        'A',
        'M',
        'C',
        'I',
      ]),
    )
    .option('--include <ids>', 'XML ids of the only items to take, divided by commas', list)
    .option('--exclude <ids>', 'XML ids of items to leave out, divided by commas', list)
    .option('--pad-zeros', 'fill values up with zeros where the dictionary says so')
    .option('--numbers', 'write the number of each item (XML)')
    .option('--sort', 'write items in alphabetical order (XML)')
    .option('--crlf', 'end lines with CR and LF')
    .option('--report <file>', 'write every value that was changed or left out, with the value, as JSON lines')
    .option('--json', 'print the sums as JSON; needs --out')
    .action(convert);
  return withReadingOptions(command);
}

const list = (text: string): readonly string[] => text.split(',').filter((id) => id !== '');

async function convert(name: string, options: ConvertOptions): Promise<void> {
  if (options.json && options.out === undefined)
    throw new CommandFailed(EXIT.wrongInput, 'OUT_MISSING: --json prints the sums where the file would go; give --out.');
  const file = await openFile(name, options, {
    unknownItems: 'process',
    timeGenerated: new Clock(readSettings(process.env)).now().toISOString(),
  });
  const report = conversionReport(options.report === undefined ? undefined : fs.openSync(options.report, 'w', 0o600));
  try {
    await writeOutput(options.out, converted(file, options, report));
  } catch (error) {
    const isTold = error instanceof NaaccrFlatError || error instanceof NaaccrWriteError;
    throw isTold ? new CommandFailed(EXIT.failed, `${error.code}: ${error.message}. Nothing was written.`) : error;
  } finally {
    report.close();
  }
  if (options.json) console.log(JSON.stringify(report.sums()));
  else for (const line of report.lines()) console.error(line);
}

async function* converted(file: OpenFile, options: ConvertOptions, report: ConversionReport): AsyncGenerator<Uint8Array> {
  const { records, input, userDictionaries } = file;
  const { root } = records;
  const { naaccrVersion = root.naaccrVersion, recordType = root.recordType } = options;
  const translation = new VersionTranslation({ from: root.naaccrVersion, to: naaccrVersion, recordType, userDictionaries });
  const isSame = naaccrVersion === root.naaccrVersion && recordType === root.recordType;
  const writer = recordWriter(options.to ?? 'xml', {
    root: writtenRoot(translation.root(root), recordType),
    userDictionaries,
    choices: options,
    report,
  });
  const shown = readingProgress(input);
  let text = writer.start();
  try {
    for await (const patient of records.patients()) {
      const { patient: there, findings } = isSame ? untouched(patient) : translation.patient(patient);
      report.add(there, findings);
      text += writer.patient(there);
      shown.show(count(report.sums().tumors, 'tumor'));
      if (text.length < PIECE_CHARACTERS) continue;
      yield Buffer.from(text);
      text = '';
    }
  } finally {
    shown.end();
  }
  yield Buffer.from(text + writer.end());
}

function untouched(patient: WritablePatient): { readonly patient: WritablePatient; readonly findings: readonly TranslationFinding[] } {
  return { patient, findings: [] };
}

// What the file says about itself, in its items, too.
function writtenRoot(root: WritableRoot, recordType: RecordType): WritableRoot {
  const { naaccrVersion, timeGenerated, items = {}, userDictionaryUris = [], extensions = [], attributes = { extraAttributes: {} } } = root;
  const stated = items['recordType'] === undefined ? items : { ...items, recordType };
  return { naaccrVersion, recordType, timeGenerated, items: stated, userDictionaryUris, extensions, attributes };
}
