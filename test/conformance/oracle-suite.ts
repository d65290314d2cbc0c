import path from 'node:path';

/** What one suite found in a folder of recorded answers. */
export interface ConformanceResult {
  /** Answers compared. */
  readonly cases: number;
  /** Answers that differ. */
  readonly mismatches: number;
  /** The first differences, one readable line each. */
  readonly first: readonly string[];
  /** Recorded answers that the suite does not compare yet; it names them in its log. */
  readonly notCovered: number;
}

/** A suite that replays a folder of answers of a publisher or of an independent implementation. */
export interface ConformanceSuite {
  readonly name: string;
  /** Its folder in ../shared/data when that is not called like the suite. */
  readonly data?: string;
  /**
   * @param folder - laid out like its folder in ../shared/data
   * @param log - takes one line of progress
   */
  run(folder: string, log: (line: string) => void): Promise<ConformanceResult>;
}

/** Every suite among the modules beside this one: those that export `conformance`. */
export async function findSuites(modules: readonly (() => Promise<object>)[]): Promise<ConformanceSuite[]> {
  const loaded = await Promise.all(modules.map((load) => load()));
  return loaded.flatMap((module) => ('conformance' in module && isSuite(module.conformance) ? [module.conformance] : []));
}

function isSuite(value: unknown): value is ConformanceSuite {
  return typeof value === 'object' && value !== null && 'name' in value && 'run' in value;
}

/** Folder below `root` that a suite of this name reads when none is named. */
export function defaultFolder(suites: readonly ConformanceSuite[], name: string | undefined, root: string): string {
  return path.join(root, suites.find((suite) => suite.name === name)?.data ?? name ?? '');
}

/** Answers printed at most per run; a thousand of the same mistake tell no more than twenty. */
const FIRST_SHOWN = 20;

/**
 * Runs one suite by name and reports it.
 * @returns exit code: 0 all equal, 1 any difference, an empty folder, or an unknown name
 */
export async function conform(
  suites: readonly ConformanceSuite[],
  { name, folder, log }: { readonly name: string | undefined; readonly folder: string; readonly log: (line: string) => void },
): Promise<number> {
  const suite = suites.find((candidate) => candidate.name === name);
  if (suite === undefined) {
    log(
      `${name === undefined ? 'Name a suite' : `There is no suite ${name}`}: ${suites
        .map((s) => s.name)
        .sort()
        .join(', ')}.`,
    );
    return 1;
  }
  const started = performance.now();
  const { cases, mismatches, first, notCovered } = await suite.run(folder, log);
  for (const line of first.slice(0, FIRST_SHOWN)) log(`  differs: ${line}`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  log(`${suite.name}: ${cases} cases, ${mismatches} mismatches, ${notCovered} not covered, ${seconds} s`);
  if (cases === 0) log(`Nothing to compare in ${folder}.`);
  return mismatches > 0 || cases === 0 ? 1 : 0;
}
