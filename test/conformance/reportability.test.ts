import { conformance } from './reportability.js';
import { sharedData } from '../support/shared-data.js';

const { path: folder, it: itWithOracle } = sharedData('algorithms');

itWithOracle('the keywords that recorded texts name are found just where they are recorded', async () => {
  const { cases, mismatches, first } = await conformance.run(folder, () => undefined);
  expect({ mismatches, first }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(100);
});
