import { conformance as iarc } from './iarc.js';
import { conformance as mph } from './mph.js';
import { sharedData } from '../support/shared-data.js';

const { path: folder, it: itWithOracle } = sharedData('algorithms');

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
