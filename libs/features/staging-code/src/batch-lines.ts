import { InvalidRequest } from '#platform/http';
import { BatchTooLarge } from './staging.errors.js';

/** Cases in one batch, and bytes: about 2,000 per case, far more than the items that staging reads. */
const MOST_CASES = 10_000;
const MOST_BYTES = 20_000_000;

/**
 * Reads a batch: one JSON object of item ids and codes per line, blank lines are skipped.
 * @throws BatchTooLarge beyond 10,000 cases or 20 MB
 * @throws InvalidRequest naming the first line that is no such object
 */
export async function batchLines(source: AsyncIterable<Uint8Array>): Promise<Record<string, string>[]> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > MOST_BYTES) throw new BatchTooLarge(MOST_CASES);
    parts.push(part);
  }
  const lines = Buffer.concat(parts).toString('utf8').split('\n');
  const cases = lines.flatMap((line, index) => (line.trim() === '' ? [] : [readLine(line, index + 1)]));
  if (cases.length > MOST_CASES) throw new BatchTooLarge(MOST_CASES);
  return cases;
}

function readLine(line: string, number: number): Record<string, string> {
  const property = `line ${number}`;
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new InvalidRequest([{ property, message: `Line ${number} is not JSON; expected one object of items per line.` }]);
  }
  if (!isItemMap(value))
    throw new InvalidRequest([{ property, message: `Line ${number} must be an object that maps item ids to coded strings.` }]);
  return value;
}

function isItemMap(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((code) => typeof code === 'string')
  );
}
