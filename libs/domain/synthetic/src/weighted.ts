import type { Random } from './random.js';

/** Values with how often each is drawn. */
export interface Weighted<T> {
  readonly values: readonly T[];
  /** Running sums of the weights, ascending. */
  readonly sums: readonly number[];
}

/** Pairs values with weights. */
export function weightedOf<T>(pairs: readonly (readonly [value: T, weight: number])[]): Weighted<T> {
  let sum = 0;
  return { values: pairs.map(([value]) => value), sums: pairs.map(([, weight]) => (sum += weight)) };
}

/** Reads 'C504:33 C509:12'; a value without a weight counts 1. @throws RangeError for an empty list */
export function weighted(list: string): Weighted<string> {
  const pairs = list.split(' ').map((pair): [string, number] => {
    const [value = '', weight = '1'] = pair.split(':');
    return [value, Number(weight)];
  });
  if (list === '') throw new RangeError('a weighted list needs a value');
  return weightedOf(pairs);
}

/** Draws one value. */
export function draw<T>(random: Random, { values, sums }: Weighted<T>): T {
  const at = random.next() * (sums[sums.length - 1] ?? 0);
  let place = 0;
  while (place < sums.length - 1 && at >= (sums[place] ?? 0)) place++;
  const value = values[place];
  if (value === undefined) throw new RangeError('a weighted list needs a value');
  return value;
}
