import { Command } from 'commander';
import { coreEditSet } from '#domain/edits';
import { parseCalendarDay, STANDARD_DICTIONARY } from '#domain/naaccr';
import { bundledAlgorithm } from '#domain/staging';
import { type FileFinding, FileInspection, type PreparationContext } from '#features/case-abstraction';
import { Clock, readSettings } from '#platform/config';
import { CommandFailed, EXIT } from '../exit-codes.js';
import { inputFile } from '../input-file.js';
import { progress } from '../progress.js';

interface ValidateOptions {
  readonly edits?: true;
  readonly warnings?: true;
}

/** `registry validate` */
export function validateCommand(): Command {
  return new Command('validate')
    .argument('<file>', 'NAACCR XML, plain or gzip')
    .option('--edits', 'also run the core edits on every tumor')
    .option('--warnings', 'also print warnings, such as codes outside the list of their item')
    .action(validate);
}

async function validate(name: string, { edits, warnings }: ValidateOptions): Promise<void> {
  const file = inputFile(name);
  const inspection = new FileInspection(file.read(), edits && preparation());
  const shown = progress(file.bytes);
  for await (const finding of inspection.findings()) {
    if (finding.severity === 'error' || warnings) console.log(lineOf(finding));
    shown.show(inspection.bytesRead, `${inspection.content.tumors} tumors`);
  }
  shown.end();
  const { patients, tumors, errors, warnings: doubts } = inspection.content;
  const sum = `${patients} patients, ${tumors} tumors: ${errors} errors, ${doubts} warnings.`;
  if (errors > 0) throw new CommandFailed(EXIT.failed, sum);
  console.log(sum);
}

function lineOf({ severity, line, patientOrdinal, itemId, code, message }: FileFinding): string {
  const place = [line === null ? [] : [`line ${line}`], patientOrdinal === null ? [] : [`patient ${patientOrdinal}`], itemId ?? []].flat();
  return [severity, ...(place.length === 0 ? [] : [place.join(', ')]), `${code} ${message}`].join(': ');
}

function preparation(): PreparationContext {
  const day = new Clock(readSettings(process.env)).today();
  const today = parseCalendarDay(day);
  if (today === undefined) throw new RangeError(`${day} is not a day of this registry.`);
  return {
    today,
    algorithms: [bundledAlgorithm({ currentYear: Number(day.slice(0, 4)) })],
    editSet: coreEditSet,
    dictionary: STANDARD_DICTIONARY,
  };
}
