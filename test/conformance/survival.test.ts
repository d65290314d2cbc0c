import { conformance as cause } from './cause.js';
import { conformance as county } from './county.js';
import { conformance as survival } from './survival.js';
import { sharedData } from '../support/shared-data.js';

const { path: folder, it: itWithAnswers } = sharedData('algorithms');

itWithAnswers.each([
  { suite: survival, least: 30_000 },
  { suite: cause, least: 3_000 },
  { suite: county, least: 10_000 },
])('every recorded answer of the reference is reproduced: $suite.name', async ({ suite, least }) => {
  const { cases, mismatches, first } = await suite.run(folder, () => undefined);
  expect({ mismatches, first: first.slice(0, 10) }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(least);
});
