import type { INestApplicationContext } from '@nestjs/common';
import { Command, InvalidArgumentError, Option } from 'commander';
import { FacilityService, systemActor } from '#features/identity';
import { type NewSubmission, SUBMISSION_PROFILES, SubmissionRunService, SubmissionService, SubmissionsModule } from '#features/submissions';
import { Database, newId } from '#platform/database';
import { saveGzipped } from '../output-file.js';
import { withRegistry } from '../with-registry.js';
import { NoSuchFacility } from './facility.errors.js';

const FINDINGS_SHOWN = 20;
const actor = systemActor('registry export');

interface ExportOptions {
  readonly profile: string;
  readonly facilities: readonly number[] | 'all';
  readonly out: string;
  readonly yearFrom?: number;
  readonly yearTo?: number;
  readonly all?: true;
  readonly dictionary?: readonly string[];
}

/** `registry export` */
export function exportCommand(): Command {
  return new Command('export')
    .addOption(new Option('--profile <profile>', 'who it is for').choices(SUBMISSION_PROFILES.map(({ id }) => id)).makeOptionMandatory())
    .addOption(new Option('--facilities <ids>', 'ids of facilities, such as 1,2, or all').argParser(facilityIds).makeOptionMandatory())
    .requiredOption('--out <file>', 'file to write; compressed when it ends in .gz')
    .option('--year-from <year>', 'first year of diagnosis', year)
    .option('--year-to <year>', 'last year of diagnosis', year)
    .option('--all', 'also cases that this receiver has as they are')
    .option('--dictionary <uri...>', 'installed user dictionaries whose items the file holds')
    .action((options: ExportOptions) => withRegistry([SubmissionsModule], (app) => exportTo(app, options)));
}

async function exportTo(app: INestApplicationContext, options: ExportOptions): Promise<void> {
  const submissions = app.get(SubmissionService);
  const asked = await wanted(app, options);
  const id = newId();
  // Should this process be killed, the mark goes with it, and a worker says so in the books.
  await app.get(Database).whileMarked(id, async () => {
    await submissions.open(actor, asked, id);
    await run(app.get(SubmissionRunService), id);
  });
  const { selected, sent, failing, patients } = await submissions.view(actor, id);
  const file = await submissions.file(actor, id);
  await saveGzipped(options.out, file.bytes);
  console.log(`${selected} cases selected: ${sent} sent of ${patients} patients, ${failing} failing.`);
  console.log(`${options.out} (SHA-256 of the compressed file ${file.sha256.toString('hex')})`);
  if (failing > 0) await listFailing(submissions, id, failing);
}

async function run(runs: SubmissionRunService, id: string): Promise<void> {
  try {
    await runs.run(id);
  } catch (error) {
    await runs.abandon(id, error);
    throw error;
  }
}

async function wanted(
  app: INestApplicationContext,
  { profile, facilities, all, yearFrom, yearTo, dictionary }: ExportOptions,
): Promise<NewSubmission> {
  const known = (await app.get(FacilityService, { strict: false }).list(actor)).map(({ id }) => id);
  const facilityIds = facilities === 'all' ? known : [...facilities];
  const unknown = facilityIds.filter((id) => !known.includes(id));
  if (unknown.length > 0 || facilityIds.length === 0) throw new NoSuchFacility(unknown, known);
  return {
    profile,
    facilityIds,
    onlyUnsent: all !== true,
    ...(dictionary && { userDictionaryUris: [...dictionary] }),
    ...(yearFrom !== undefined && { diagnosisYearFrom: yearFrom }),
    ...(yearTo !== undefined && { diagnosisYearTo: yearTo }),
  };
}

async function listFailing(submissions: SubmissionService, id: string, failing: number): Promise<void> {
  const { rows } = await submissions.cases(actor, id, { result: 'failing', limit: FINDINGS_SHOWN });
  for (const { accessionNumberHosp, findings } of rows) {
    console.log(`  ${accessionNumberHosp ?? 'no accession number'}: ${findings.map(({ message }) => message).join(' ')}`);
  }
  if (failing > rows.length) console.log(`  and ${failing - rows.length} more: see submission ${id} on the page.`);
}

function facilityIds(value: string): readonly number[] | 'all' {
  if (value === 'all') return 'all';
  const ids = value.split(',').map(Number);
  if (ids.some((id) => !Number.isInteger(id) || id < 1)) throw new InvalidArgumentError('Expected ids such as 1,2, or all.');
  return [...new Set(ids)];
}

function year(value: string): number {
  if (!/^(18|19|20)\d\d$/.test(value)) throw new InvalidArgumentError('Expected a year, such as 2024.');
  return Number(value);
}
