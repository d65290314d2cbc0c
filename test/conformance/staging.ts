import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadAlgorithm, type StagingAlgorithm } from '#domain/staging';
import { replayCorpus, replayIdentification, replayValidInputs } from './staging-corpus.js';
import { Tally } from './staging-lines.js';
import { replayOracle } from './staging-oracle.js';

/** The reference engine ran with this year when the expected answers were made. */
const CURRENT_YEAR = 2026;

const list = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

function findZip(root: string, name: string): string | undefined {
  const own = list(path.join(root, 'oracle', name)).find((file) => file.endsWith('.zip'));
  if (own !== undefined) return path.join(root, 'oracle', name, own);
  // A folder named without a release means the newest one.
  const shared = list(path.join(root, 'algorithms')).findLast((file) => file === `${name}.zip` || file.startsWith(`${name}-`));
  return shared === undefined ? undefined : path.join(root, 'algorithms', shared);
}

function load(file: string | undefined): StagingAlgorithm | undefined {
  return file === undefined || !existsSync(file) ? undefined : loadAlgorithm(readFileSync(file), { currentYear: CURRENT_YEAR });
}

/** All replays of a folder, in a fixed order: file to replay and how. */
function* replays(root: string, tally: Tally): Generator<{ readonly file: string; readonly replay: () => Promise<void> }> {
  const oracle = path.join(root, 'oracle');
  for (const name of list(oracle)) {
    const at = path.join(oracle, name);
    if (name.endsWith('.jsonl.gz')) {
      const algorithm = load(findZip(root, name.split('.')[0] ?? ''));
      yield { file: at, replay: () => replayOracle(at, algorithm, tally) };
    } else if (name === 'synthetic') yield* syntheticReplays(at, tally);
    else yield* algorithmReplays(at, load(findZip(root, name)), tally);
  }
  const cs = path.join(root, 'corpus', 'cs');
  const algorithm = existsSync(cs) ? load(findZip(root, 'cs')) : undefined;
  if (algorithm !== undefined) yield* corpusReplays(cs, algorithm, tally);
}

function* algorithmReplays(folder: string, algorithm: StagingAlgorithm | undefined, tally: Tally) {
  const files = [...list(folder), ...list(path.join(folder, 'stage')).map((name) => path.join('stage', name))];
  for (const name of files.filter((candidate) => candidate.endsWith('.jsonl.gz'))) {
    const file = path.join(folder, name);
    yield { file, replay: () => replayOracle(file, algorithm, tally) };
  }
}

function* syntheticReplays(folder: string, tally: Tally) {
  for (const name of list(folder).filter((candidate) => candidate.endsWith('.jsonl.gz'))) {
    const file = path.join(folder, name);
    yield { file, replay: () => replayOracle(file, load(file.replace(/\.jsonl\.gz$/, '.zip')), tally) };
  }
}

function* corpusReplays(folder: string, algorithm: StagingAlgorithm, tally: Tally) {
  for (const name of [...list(folder), ...list(path.join(folder, 'schemas')).map((schema) => path.join('schemas', schema))]) {
    if (!name.endsWith('.gz')) continue;
    const file = path.join(folder, name);
    const replay = name.includes('identification')
      ? replayIdentification
      : name.startsWith('valid_inputs')
        ? replayValidInputs
        : replayCorpus;
    yield { file, replay: () => replay(file, algorithm, tally) };
  }
}

/**
 * Replays staging requests and corpora of independent engines.
 * `folder` is laid out like the published conformance data: `algorithms/*.zip`, `oracle/**`, `corpus/cs/**`.
 */
export const conformance = {
  name: 'staging',
  run: async (
    folder: string,
    log: (line: string) => void,
  ): Promise<{ cases: number; mismatches: number; first: string[]; notCovered: number }> => {
    const tally = new Tally();
    for (const { file, replay } of replays(folder, tally)) {
      const before = tally.cases;
      const missed = tally.mismatches;
      const uncovered = tally.notCovered;
      await replay();
      const left = tally.notCovered - uncovered;
      const rest = left === 0 ? '' : `, ${left} not covered (no algorithm at hand, or an unknown request)`;
      log(`${path.relative(folder, file)}: ${tally.cases - before} cases, ${tally.mismatches - missed} mismatches${rest}`);
    }
    const { cases, mismatches, first, notCovered } = tally;
    return { cases, mismatches, first, notCovered };
  },
};
