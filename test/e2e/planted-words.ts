import { createHash } from 'node:crypto';

const WORD = /zq[bcdfghjklmnpqrstvwx]{8}/g;
const DIGITS = /\d{9,}/g;
const NUMBER_LENGTHS = [9, 10];
const CONSONANTS = 'bcdfghjklmnpqrstvwx';

/** Names, numbers and words that stand nowhere else in the world, so that whatever holds one got it from where it was planted. */
export class PlantedWords {
  private readonly planted = new Set<string>();

  get count(): number {
    return this.planted.size;
  }

  /** A new word, as a name or inside a text. */
  word(): string {
    const bytes = this.bytes();
    return this.plant(`zq${Array.from(bytes.subarray(0, 8), (byte) => CONSONANTS.charAt(byte % CONSONANTS.length)).join('')}`);
  }

  /** A new number of nine digits, as social security numbers have, or ten. */
  number(digits: 9 | 10): string {
    return this.plant(
      `9${String(this.bytes().readBigUInt64BE())
        .padStart(20, '0')
        .slice(-(digits - 1))}`,
    );
  }

  /** Those that stand in a text, in whatever case. */
  foundIn(text: string): Set<string> {
    const runs = text.match(DIGITS) ?? [];
    const numbers = runs.flatMap((run) => NUMBER_LENGTHS.flatMap((length) => windows(run, length)));
    return new Set([...(text.toLowerCase().match(WORD) ?? []), ...numbers].filter((found) => this.planted.has(found)));
  }

  private bytes(): Buffer {
    return createHash('sha256').update(`planted ${this.planted.size}`).digest();
  }

  private plant(text: string): string {
    if (this.planted.has(text)) throw new Error('planted twice');
    this.planted.add(text);
    return text;
  }
}

function windows(run: string, length: number): string[] {
  return Array.from({ length: Math.max(0, run.length - length + 1) }, (_, at) => run.slice(at, at + length));
}
