import type { ConformanceResult } from './oracle-suite.js';

/**
 * How recorded calls of the reference are answered here: name of the reference's method, and a function from its recorded input to the answer in
 * the recorded shape (a missing property counts as null).
 */
export type VectorChecks = Readonly<Record<string, (input: unknown) => unknown>>;

/** One recorded call, as the file holds it. */
interface Vector {
  readonly alg: string;
  readonly test: string;
  readonly in: unknown;
  readonly out: unknown;
}

type Shape = Readonly<Record<string, unknown>>;

const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null;

/** Whether an answer is the recorded one; null, undefined and a missing property are the same. */
export function sameAnswer(expected: unknown, actual: unknown): boolean {
  if (!isShape(expected) || !isShape(actual)) return (expected ?? null) === (actual ?? null);
  if (Array.isArray(expected) !== Array.isArray(actual)) return false;
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])].every((key) => sameAnswer(expected[key], actual[key]));
}

function answer(check: (input: unknown) => unknown, input: unknown): unknown {
  try {
    return check(input);
  } catch (error) {
    return { threw: String(error) };
  }
}

const show = (value: unknown): string => JSON.stringify(value ?? null).slice(0, 400);

/**
 * Replays the recorded calls of a file, one JSON object per line.
 * @param log - takes one line per method: how many calls and how many differ, or that nothing answers it
 */
export function replayVectors(lines: readonly string[], checks: VectorChecks, log: (line: string) => void): ConformanceResult {
  // The file is produced by the reference; its shape is Vector.
  const vectors = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Vector);
  const first: string[] = [];
  let notCovered = 0;
  for (const alg of new Set(vectors.map((vector) => vector.alg))) {
    const calls = vectors.filter((vector) => vector.alg === alg);
    const check = checks[alg];
    if (check === undefined) {
      notCovered += calls.length;
      log(`${alg}: not covered (${calls.length} calls)`);
      continue;
    }
    const differences = calls.flatMap((call) => {
      const ours = answer(check, call.in);
      return sameAnswer(call.out, ours) ? [] : [`${alg} ${call.test} ${show(call.in)}: expected ${show(call.out)}, got ${show(ours)}`];
    });
    first.push(...differences);
    log(`${alg}: ${calls.length} calls, ${differences.length} differ`);
  }
  return { cases: vectors.length - notCovered, mismatches: first.length, first, notCovered };
}
