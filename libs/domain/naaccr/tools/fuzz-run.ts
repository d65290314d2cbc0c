import { FUZZ_TARGETS } from './fuzz-targets.js';
import type { FuzzSamples } from './fuzz-samples.js';
import { mutated, randomNumbers } from './mutate.js';

/** A file that brought out a fault: it crashed the reader, or took too long. */
export interface FuzzFailure {
  readonly target: keyof FuzzSamples;
  readonly number: number;
  readonly reason: string;
  readonly bytes: Uint8Array;
}

/** What a run came to. */
export interface FuzzResult {
  readonly outcomes: ReadonlyMap<string, number>;
  readonly failures: readonly FuzzFailure[];
  /** Files read; fewer than asked for when failures were too many. */
  readonly files: number;
  readonly bytes: number;
  /** Time of the slowest file for its size, of those large enough to tell. */
  readonly slowestMsPerMb: number;
}

/** A run: the same seed and count damage and read the same files. `now` gives milliseconds, best of the program's own time. */
export interface FuzzRun {
  readonly count: number;
  readonly seed: number;
  readonly samples: FuzzSamples;
  readonly now: () => number;
  readonly onProgress?: (done: number) => void;
}

const TARGETS = ['xml', 'xml', 'flat', 'dictionary'] as const;
const PROGRESS_FILES = 50_000;
const MOST_FAILURES = 20;
/** A file may take a second per megabyte, and this long in any case. */
const PATIENCE_MS = 500;
const TELLING_BYTES = 20_000;

/** Damages files and reads them; a coded error is an outcome, anything else a failure. */
export function fuzz({ count, seed, samples, now, onProgress }: FuzzRun): FuzzResult {
  const outcomes = new Map<string, number>();
  const failures: FuzzFailure[] = [];
  let [total, slowestMsPerMb, number] = [0, 0, 0];
  for (; number < count && failures.length < MOST_FAILURES; number++) {
    const random = randomNumbers(Math.imul(seed, 1_000_003) + number);
    const target = TARGETS[random(TARGETS.length)] ?? 'xml';
    const pool = samples[target];
    const [sample, other] = [pool[random(pool.length)], pool[random(pool.length)]];
    if (!sample || !other) continue;
    const bytes = mutated(sample, other, random);
    const started = now();
    try {
      const outcome = `${target}: ${FUZZ_TARGETS[target](bytes, random)}`;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    } catch (error) {
      failures.push({ target, number, reason: error instanceof Error ? (error.stack ?? error.message) : String(error), bytes });
    }
    const ms = now() - started;
    if (ms > PATIENCE_MS + bytes.length / 1000) failures.push({ target, number, reason: `took ${Math.round(ms)} ms`, bytes });
    if (bytes.length > TELLING_BYTES) slowestMsPerMb = Math.max(slowestMsPerMb, (ms * 1e6) / bytes.length);
    total += bytes.length;
    if ((number + 1) % PROGRESS_FILES === 0) onProgress?.(number + 1);
  }
  return { outcomes, failures, files: number, bytes: total, slowestMsPerMb };
}
