import path from 'node:path';
import { type Items, parseCalendarDay } from '#domain/naaccr';
import type { ImportRun } from '#features/case-abstraction';
import { type InputFile, inputFile } from '../input-file.js';
import { checkFile } from './file-check.js';
import { recordDifferences } from './same-records.js';
import { syntheticFile } from './synthetic-file.js';
import { TemporaryRegistries } from './temporary-registries.js';
import type { StagedTumors, TrialRegistry } from './trial-registry.js';

const SHOWN = 10;
const SEEDED = { patients: 1800, seed: 42, at: '2026-11-22T00:00:00Z' } as const;

/** Where the lines of the main job go, and what was wrong so far. */
export class MainJobReport {
  readonly problems: string[] = [];

  constructor(private readonly say: (line: string) => void) {}

  /** Does a step and says how long it took. */
  async step<T>(name: string, work: () => Promise<T>, told: (result: T) => string): Promise<T> {
    const started = performance.now();
    const result = await work();
    this.say(`${name.padEnd(20)} ${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${told(result)}`);
    return result;
  }

  /** Something that must be so; else the main job fails, with the first lines of why. */
  demand(isSo: boolean, what: string, lines: readonly string[] = []): void {
    if (isSo) return;
    this.problems.push(what);
    for (const line of [`  WRONG: ${what}`, ...lines.slice(0, SHOWN).map((each) => `    ${each}`)]) this.say(line);
    if (lines.length > SHOWN) this.say(`    and ${lines.length - SHOWN} more`);
  }
}

/**
 * Carries a file through the whole registry on databases of its own: import with staging, follow-up, submission, check of the file sent,
 * and its import into a second registry that must then hold the same items.
 * @param file - NAACCR XML, plain or compressed; undefined makes one of invented patients
 * @returns what was wrong; nothing if all is well
 */
export async function mainJob(file: InputFile | undefined, say: (line: string) => void): Promise<readonly string[]> {
  const report = new MainJobReport(say);
  say(file === undefined ? `File: ${SEEDED.patients} invented patients, seed ${SEEDED.seed}` : `File: ${file.name}`);
  await TemporaryRegistries.lend(async (registries) => {
    const target = path.join(registries.folder, 'submission.xml.gz');
    const sent = await registries.make('sender', (registry) => send(registry, file, { target, report }));
    await report.step(
      'check the file',
      () => checkFile(target),
      ({ patients, tumors, items, findings }) => {
        report.demand(findings.length === 0, 'the exported file has findings', findings);
        report.demand(tumors === sent.size, `the exported file has ${tumors} tumors, ${sent.size} were sent`);
        return `${patients} patients, ${tumors} tumors, ${items} items, ${findings.length} findings`;
      },
    );
    await registries.make('receiver', (registry) => receive(registry, sent, { target, report }));
  });
  say(report.problems.length === 0 ? 'The main job went well.' : `The main job went wrong: ${report.problems.join('; ')}.`);
  return report.problems;
}

interface Part {
  readonly target: string;
  readonly report: MainJobReport;
}

/** The registry that the file comes into and that sends a submission. @returns the records sent */
async function send(registry: TrialRegistry, file: InputFile | undefined, { target, report }: Part): Promise<ReadonlyMap<string, Items>> {
  const source = file === undefined ? seeded() : file.read();
  const run = await report.step('import', () => registry.takeIn(path.basename(file?.name ?? 'seeded.xml'), source), importLine);
  report.demand(run.status === 'done', `the import ended as ${run.status}: ${run.failure?.message ?? ''}`);
  report.demand(run.rowsIn === run.created + run.updated + run.skipped + run.refused, 'the counts of the import do not add up');
  await report.step('stage', () => registry.stages(), stageLine);
  await report.step(
    'sweep',
    () => registry.sweep(),
    (swept) => `${swept.patients} patients: ${swept.due} due, ${swept.lost} lost, ${swept.opened} reminders`,
  );
  const submission = await report.step(
    'export',
    () => registry.submit(target),
    (made) => `${made.selected} cases: ${made.sent} sent, ${made.failing} failing`,
  );
  report.demand(submission.sent > 0, 'no case was sent');
  report.demand(submission.selected === submission.sent + submission.failing, 'the counts of the submission do not add up');
  return registry.records('submitted');
}

/** The empty registry that takes in what was sent. */
async function receive(registry: TrialRegistry, sent: ReadonlyMap<string, Items>, { target, report }: Part): Promise<void> {
  const run = await report.step('import the export', () => registry.takeIn(path.basename(target), inputFile(target).read()), importLine);
  report.demand(
    run.created === sent.size && run.refused === 0,
    `${run.created} of ${sent.size} records came in, ${run.refused} were refused`,
  );
  await report.step(
    'compare',
    () => registry.records('every'),
    (received) => {
      const differences = recordDifferences(sent, received);
      report.demand(differences.length === 0, `${differences.length} records differ from what was sent`, differences);
      const items = [...received.values()].reduce((sum, record) => sum + Object.keys(record).length, 0);
      return `${received.size} records with ${items} items, ${differences.length} differences`;
    },
  );
}

function seeded(): AsyncIterable<Uint8Array> {
  const today = parseCalendarDay(SEEDED.at.slice(0, 10).replaceAll('-', ''));
  if (today === undefined) throw new RangeError(`${SEEDED.at} is no day.`);
  return syntheticFile({ patients: SEEDED.patients, seed: SEEDED.seed, today }, SEEDED.at);
}

function importLine({ rowsIn, created, updated, skipped, refused }: ImportRun): string {
  return `${rowsIn} rows: ${created} created, ${updated} updated, ${skipped} skipped, ${refused} refused`;
}

function stageLine(groups: readonly StagedTumors[]): string {
  const staged = groups.filter(({ stagedBy }) => stagedBy !== null);
  const by = [...new Set(staged.map(({ stagedBy }) => stagedBy))].join(', ');
  const stages = new Map<string, number>();
  for (const { summaryStage, tumors } of groups) stages.set(summaryStage ?? 'none', (stages.get(summaryStage ?? 'none') ?? 0) + tumors);
  const counts = [...stages].sort().map(([stage, tumors]) => `${stage}: ${tumors}`);
  return `${staged.reduce((sum, { tumors }) => sum + tumors, 0)} tumors staged by ${by || 'nothing'}; Summary Stage ${counts.join(', ')}`;
}
