import { setImmediate } from 'node:timers/promises';
import { NaaccrXmlScanner, NaaccrXmlWriter, parsePartialDate, type WritableRoot } from '#domain/naaccr';
import { syntheticPatients } from '#domain/synthetic';
import { withPeakMemory } from './bench-run.js';

const ROOT: WritableRoot = { naaccrVersion: '260', recordType: 'A', timeGenerated: '2026-11-22T00:00:00Z' };
const PATIENTS = 2_000;
const PIECE = 256 * 1024;

interface Parts {
  readonly head: Uint8Array;
  readonly body: Uint8Array;
  readonly tail: Uint8Array;
}

function parts(): Parts {
  const today = parsePartialDate('20261122');
  if (today === undefined) throw new Error('the date of the bench is not a date');
  const writer = new NaaccrXmlWriter();
  const head = `${writer.startDocument(ROOT)}>\n`;
  let body = '';
  for (const { items, tumors } of syntheticPatients({ patients: PATIENTS, seed: 42, today })) {
    body += writer.patient({ items, tumors: tumors.map((tumor) => ({ items: tumor })) });
  }
  const [head_, body_, tail] = [head, body.replace(/^>\n/, ''), writer.endDocument()].map((text) => new TextEncoder().encode(text));
  if (!head_ || !body_ || !tail) throw new Error('a file has three parts');
  return { head: head_, body: body_, tail };
}

/** A file of any size, without ever holding more than its repeated part. */
function* endless({ head, body, tail }: Parts, bytes: number): Generator<Uint8Array> {
  yield head;
  for (let made = 0; made < bytes; made += body.length) {
    for (let at = 0; at < body.length; at += PIECE) yield body.subarray(at, at + PIECE);
  }
  yield tail;
}

interface Sum {
  bytes: number;
  patients: number;
  tumors: number;
  findings: number;
}

async function validated(pieces: Iterable<Uint8Array>): Promise<Sum> {
  const sum: Sum = { bytes: 0, patients: 0, tumors: 0, findings: 0 };
  const scanner = new NaaccrXmlScanner({ encoding: 'utf-8-strict' });
  const take = (patients: ReturnType<NaaccrXmlScanner['push']>): void => {
    for (const { tumors, allErrors } of patients) {
      sum.patients++;
      sum.tumors += tumors.length;
      sum.findings += allErrors.length;
    }
  };
  for (const piece of pieces) {
    take(scanner.push(piece));
    sum.bytes += piece.length;
    await setImmediate(); // as a stream would, and so that memory is sampled
  }
  take(scanner.end());
  return sum;
}

/** A file of NAACCR_ENDLESS_MB megabytes (default 200), made on the fly and validated; budget: the same memory at any size, under 100 MB more than before. */
export const bench = {
  name: 'naaccr-endless',
  async run(log: (line: string) => void): Promise<void> {
    const megabytes = Number(process.env['NAACCR_ENDLESS_MB'] ?? 200);
    const file = parts();
    globalThis.gc?.();
    const before = Math.round(process.memoryUsage.rss() / 1_048_576);
    const started = process.cpuUsage();
    const { result, peakMegabytes } = await withPeakMemory(() => validated(endless(file, megabytes * 1e6)));
    const { user, system } = process.cpuUsage(started);
    globalThis.gc?.();
    const live = Math.round(process.memoryUsage().heapUsed / 1_048_576);
    const seconds = (user + system) / 1e6;
    log(
      `naaccr-endless: ${(result.bytes / 1e6).toFixed(0)} MB, ${result.patients} patients, ${result.tumors} tumors, ${result.findings} findings: ` +
        `${(result.bytes / 1e6 / seconds).toFixed(0)} MB per CPU second, peak ${peakMegabytes} MB resident, ${before} MB of it before the first byte; ${live} MB of heap in use at the end`,
    );
  },
};
