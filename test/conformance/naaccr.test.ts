import fs from 'node:fs';
import path from 'node:path';
import { conformance } from './naaccr.js';

const folder = path.resolve(__dirname, '../../../shared/data/naaccr');
const itWithOracle = fs.existsSync(folder) || process.env['CI'] !== undefined ? it : it.skip;

itWithOracle('every recorded outcome of the NAACCR XML reference implementation is reproduced', async () => {
  const log: string[] = [];
  const { cases, mismatches, first, notCovered } = await conformance.run(folder, (line) => void log.push(line));
  expect({ mismatches, first, notCovered }).toEqual({ mismatches: 0, first: [], notCovered: 0 });
  expect(cases).toBeGreaterThan(300);
});
