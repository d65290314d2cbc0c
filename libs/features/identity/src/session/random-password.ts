import { randomInt } from 'node:crypto';

/** Digits and letters that nobody mistakes for one another when reading them aloud. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password of four groups of five characters, such as `k7mqx-2rp9w-tz4hn-dc6vb`: 99 bits of chance. */
export function randomPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return [group(), group(), group(), group()].join('-');
}
