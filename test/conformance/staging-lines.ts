import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';

/** Reads a gzipped text file line by line; lines come in batches, one per chunk, to keep the overhead per line small. */
export async function* lineBatches(file: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of createReadStream(file, { highWaterMark: 262_144 }).pipe(createGunzip({ chunkSize: 262_144 }))) {
    const lines = (rest + decoder.decode(chunk as Uint8Array, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  }
  if (rest !== '') yield [rest];
}

/** What a replay found so far. */
export class Tally {
  cases = 0;
  mismatches = 0;
  notCovered = 0;
  readonly first: string[] = [];

  /** Counts one case. @param why - a description of the difference, made only when there is one */
  count(matches: boolean, why: () => string): void {
    this.cases++;
    if (matches) return;
    this.mismatches++;
    if (this.first.length < 20) this.first.push(why());
  }
}
