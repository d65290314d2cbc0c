import fs from 'node:fs';
import path from 'node:path';
import { conformance as iarc } from './iarc.js';
import { conformance as mph } from './mph.js';

const folder = path.resolve(__dirname, '../../../shared/data/algorithms');
const itWithOracle = fs.existsSync(folder) || process.env['CI'] !== undefined ? it : it.skip;

itWithOracle('every recorded pair gets the result, chapter, rule and questions of the reference implementation', async () => {
  const { cases, mismatches, first } = await mph.run(folder, () => undefined);
  expect({ mismatches, first }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(10_000);
});

itWithOracle('every recorded patient is counted by the international rules as the reference implementation does', async () => {
  const { cases, mismatches, first } = await iarc.run(folder, () => undefined);
  expect({ mismatches, first }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(3_000);
});
