import { existsSync } from 'node:fs';
import path from 'node:path';
import { conformance as cause } from './cause.js';
import { conformance as county } from './county.js';
import { conformance as survival } from './survival.js';

const folder = path.resolve(__dirname, '../../../shared/data/algorithms');
const itWithAnswers = existsSync(folder) || process.env['CI'] !== undefined ? it : it.skip;

itWithAnswers.each([
  { suite: survival, least: 30_000 },
  { suite: cause, least: 3_000 },
  { suite: county, least: 10_000 },
])('every recorded answer of the reference is reproduced: $suite.name', async ({ suite, least }) => {
  const { cases, mismatches, first } = await suite.run(folder, () => undefined);
  expect({ mismatches, first: first.slice(0, 10) }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(least);
});
