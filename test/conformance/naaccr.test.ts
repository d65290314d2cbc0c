import { conformance } from './naaccr.js';
import { sharedData } from '../support/shared-data.js';

const { path: folder, it: itWithOracle } = sharedData('naaccr');

itWithOracle('every recorded outcome of the NAACCR XML reference implementation is reproduced', async () => {
  const log: string[] = [];
  const { cases, mismatches, first, notCovered } = await conformance.run(folder, (line) => void log.push(line));
  expect({ mismatches, first, notCovered }).toEqual({ mismatches: 0, first: [], notCovered: 0 });
  expect(cases).toBeGreaterThan(300);
});
