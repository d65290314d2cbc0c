import fs from 'node:fs';
import path from 'node:path';
import { conformance } from './reportability.js';

const folder = path.resolve(__dirname, '../../../shared/data/algorithms');
const itWithOracle = fs.existsSync(folder) || process.env['CI'] !== undefined ? it : it.skip;

itWithOracle('the keywords that recorded texts name are found just where they are recorded', async () => {
  const { cases, mismatches, first } = await conformance.run(folder, () => undefined);
  expect({ mismatches, first }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(100);
});
