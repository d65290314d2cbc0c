import { conformance } from './recodes.js';
import { sharedData } from '../support/shared-data.js';

const { path: folder, it: itWithOracle } = sharedData('algorithms');

itWithOracle('every recode of every recorded tumor is the one of the reference implementation', async () => {
  const { cases, mismatches, first } = await conformance.run(folder, () => undefined);
  expect({ mismatches, first }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(128_000);
});
