import fs from 'node:fs';
import path from 'node:path';
import { conformance } from './recodes.js';

const folder = path.resolve(__dirname, '../../../shared/data/algorithms');
const itWithOracle = fs.existsSync(folder) || process.env['CI'] !== undefined ? it : it.skip;

itWithOracle('every recode of every recorded tumor is the one of the reference implementation', async () => {
  const { cases, mismatches, first } = await conformance.run(folder, () => undefined);
  expect({ mismatches, first }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(128_000);
});
