import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { conformance } from './staging.js';

let folder: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'staging-'));
  for (const place of ['algorithms', 'oracle/small']) fs.mkdirSync(path.join(folder, place), { recursive: true });
});

afterEach(() => {
  fs.rmSync(folder, { recursive: true });
});

/** Writes a release whose code table lists the codes in the given order. */
function release(version: string, codes: readonly string[]): void {
  const table = (id: string, rows: readonly (readonly string[])[]) => {
    const definition = [{ key: 'code', type: 'INPUT' }];
    return [`tables/${id}.json`, strToU8(JSON.stringify({ id, algorithm: 'small', version, definition, rows }))] as const;
  };
  const tables = [
    table('primary_site', [['C341']]),
    table('histology', [['8140']]),
    table(
      'codes',
      codes.map((code) => [code]),
    ),
  ];
  fs.writeFileSync(path.join(folder, `algorithms/small-${version}.zip`), zipSync(Object.fromEntries(tables)));
}

test('requests without a release in their name are answered by the newest one', async () => {
  release('1.0', ['A', 'B']);
  release('2.0', ['B', 'A']);
  const request = { op: 'row', table: 'codes', context: { code: 'A' }, row: 1 };
  fs.writeFileSync(path.join(folder, 'oracle/small/api.jsonl.gz'), gzipSync(JSON.stringify(request)));
  expect(await conformance.run(folder, () => undefined)).toEqual({ cases: 1, mismatches: 0, first: [], notCovered: 0 });
});
