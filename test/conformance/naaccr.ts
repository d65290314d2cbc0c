import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { NaaccrFlatError, NaaccrWriteError, NaaccrXmlError } from '#domain/naaccr';
import { expectedText, type NaaccrCase, type Written } from './naaccr-cases.js';
import { flatOutcome, fromFlatOutcome, toFlatOutcome } from './naaccr-flat-outcome.js';
import { copyOutcome, dictionaryOutcome, xmlOutcome } from './naaccr-outcome.js';
import type { ConformanceSuite } from './oracle-suite.js';

const COVERED = ['xml', 'dict', 'flat', 'x2x', 'x2f', 'f2x'] as const;
const SHOWN = 20;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// The reference wraps this one in its own debugging text, and a duplicate inside it names the item.
function reasonOf(message: unknown): string {
  const text = String(message);
  return /Duplicate item ID found for '[^']*'/.exec(text)?.[0] ?? text;
}

// Where the reference gives no line or path, ours may: a place more is no contradiction.
function exceptionDiffers(expected: Readonly<Record<string, unknown>>, actual: unknown): boolean {
  if (!isObject(actual) || reasonOf(expected['message']) !== reasonOf(actual['message'])) return true;
  return (['line', 'path'] as const).some((part) => (expected[part] ?? null) !== null && expected[part] !== actual[part]);
}

// The reference lists other attributes in the order of their hashes.
function comparable(part: string, value: unknown): unknown {
  if (part !== 'root' || !isObject(value)) return value;
  const { time, extra } = value;
  return {
    ...value,
    time: typeof time === 'string' ? Date.parse(time) : time,
    extra: typeof extra === 'string' ? extra.slice(1, -1).split(', ').sort() : extra,
  };
}

/** First part of the outcome that differs, or `undefined`. */
export function firstDifference(expected: NaaccrCase['outcome'], actual: object): string | undefined {
  const ours: Readonly<Record<string, unknown>> = { ...actual };
  if (isObject(expected['exception'])) {
    if (exceptionDiffers(expected['exception'], ours['exception'])) return 'exception';
  } else if (ours['exception'] !== undefined) return 'exception';
  const parts = ['root', 'patients', 'n', 'summary', 'all_errors', 'uri', 'version', 'spec', 'items', 'grouped', 'valid'];
  for (const part of parts) {
    if (!(part in expected) || (isObject(expected['exception']) && part !== 'patients' && part !== 'all_errors')) continue;
    if (!isDeepStrictEqual(comparable(part, expected[part]), comparable(part, ours[part]))) return part;
  }
  return undefined;
}

const COPIES: Readonly<Record<string, (folder: string, row: NaaccrCase) => Written>> = {
  x2x: copyOutcome,
  x2f: toFlatOutcome,
  f2x: fromFlatOutcome,
};
const READS: Readonly<Record<string, (folder: string, row: NaaccrCase) => object>> = {
  xml: xmlOutcome,
  dict: dictionaryOutcome,
  flat: flatOutcome,
};

function refusalOf(error: unknown): string {
  if (error instanceof NaaccrXmlError || error instanceof NaaccrFlatError) return error.reason;
  if (error instanceof NaaccrWriteError) return error.message;
  throw error;
}

function writtenOr(row: NaaccrCase, folder: string, copy: (folder: string, row: NaaccrCase) => Written): Written {
  try {
    return copy(folder, row);
  } catch (error) {
    return { written: refusalOf(error), expected: expectedText(folder, row) };
  }
}

function copyDifference(row: NaaccrCase, { written, expected }: Written): string | undefined {
  if (written === expected) return undefined;
  const at = expected.split('').findIndex((char, position) => written[position] !== char);
  return `${row.file} differs at character ${at}: expected ${JSON.stringify(expected.slice(at, at + 60))}, got ${JSON.stringify(written.slice(at, at + 60))}`;
}

function differenceOf(folder: string, row: NaaccrCase): string | undefined {
  const copy = COPIES[row.mode];
  if (copy) return copyDifference(row, writtenOr(row, folder, copy));
  const actual = READS[row.mode]?.(folder, row) ?? {};
  const part = firstDifference(row.outcome, actual);
  if (part === undefined) return undefined;
  const show = (value: unknown): string => JSON.stringify(value ?? null).slice(0, 300);
  const ours: Readonly<Record<string, unknown>> = { ...actual };
  return `${row.file} ${row.options.join(' ')} ${part}: expected ${show(row.outcome[part])}, got ${show(ours[part])}`;
}

/** Replays outcomes of the NAACCR XML reference implementation. */
export const conformance: ConformanceSuite = {
  name: 'naaccr',
  run: (folder, log) => {
    // The file is produced by the reference; its shape is NaaccrCase.
    const rows = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8')) as readonly NaaccrCase[];
    const first: string[] = [];
    let mismatches = 0;
    for (const mode of COVERED) {
      const cases = rows.filter((row) => row.mode === mode);
      const before = mismatches;
      for (const row of cases) {
        const difference = differenceOf(folder, row);
        if (difference === undefined) continue;
        mismatches++;
        if (first.length < SHOWN) first.push(difference);
      }
      log(`${mode}: ${cases.length} cases, ${mismatches - before} differ`);
    }
    const left = rows.filter((row) => !COVERED.some((mode) => mode === row.mode));
    if (left.length > 0) log(`not covered yet: ${left.map((row) => `${row.mode} ${row.file}`).join(', ')}`);
    return Promise.resolve({ cases: rows.length - left.length, mismatches, first, notCovered: left.length });
  },
};
