const WINKLER_PREFIX = 4;
const WINKLER_SCALE = 0.1;

/**
 * Jaro-Winkler similarity of two texts, the same whichever comes first.
 * @returns 0 (nothing in common) to 1 (equal); 0 when one is blank
 * @example jaroWinkler('MARTHA', 'MARHTA') // 0.961
 * @see Winkler 1990, String Comparator Metrics and Enhanced Decision Rules
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return a === '' ? 0 : 1;
  // Jaro's pairing goes from left to right and may depend on which text leads, so the order is fixed.
  const [short, long] = a.length < b.length || (a.length === b.length && a < b) ? [a, b] : [b, a];
  const jaro = jaroOf(short, long);
  let prefix = 0;
  while (prefix < WINKLER_PREFIX && prefix < short.length && short[prefix] === long[prefix]) prefix += 1;
  return jaro + prefix * WINKLER_SCALE * (1 - jaro);
}

function jaroOf(short: string, long: string): number {
  const reach = Math.max(0, Math.floor(long.length / 2) - 1);
  const taken = new Array<boolean>(long.length).fill(false);
  const paired: string[] = [];
  for (let at = 0; at < short.length; at++) {
    const letter = short.charAt(at);
    for (let to = Math.max(0, at - reach); to <= Math.min(long.length - 1, at + reach); to++) {
      if (taken[to] === true || long.charAt(to) !== letter) continue;
      taken[to] = true;
      paired.push(letter);
      break;
    }
  }
  if (paired.length === 0) return 0;
  let next = 0;
  let moved = 0;
  for (let at = 0; at < long.length; at++) if (taken[at] === true && long.charAt(at) !== paired[next++]) moved += 1;
  const common = paired.length;
  return (common / short.length + common / long.length + (common - moved / 2) / common) / 3;
}

/** How two texts of the same length differ: one character, two neighbors exchanged, or otherwise. */
export type NumberDifference = 'none' | 'one-digit' | 'neighbors-exchanged' | 'other';

/**
 * Compares two numbers of the same length digit by digit, as typing errors change them.
 * @example numberDifference('123456789', '123456798') // 'neighbors-exchanged'
 */
export function numberDifference(a: string, b: string): NumberDifference {
  if (a.length !== b.length) return 'other';
  const places: number[] = [];
  for (let at = 0; at < a.length && places.length < 3; at++) if (a[at] !== b[at]) places.push(at);
  const [first = 0, second = 0] = places;
  if (places.length === 0) return 'none';
  if (places.length === 1) return 'one-digit';
  const isExchange = places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first];
  return isExchange ? 'neighbors-exchanged' : 'other';
}
