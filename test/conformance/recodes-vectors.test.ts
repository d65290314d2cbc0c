import fs from 'node:fs';
import { replayVectors } from './vector-replay.js';
import { vectorChecks as icdChecks } from './vectors/icd.js';
import { vectorChecks as recodeChecks } from './vectors/recodes.js';
import { sharedData } from '../support/shared-data.js';

const { path: file, it: itWithOracle } = sharedData('algorithms/unit-vectors.jsonl');

itWithOracle('every recorded call of the reference recodes and ICD conversions gets the recorded answer', () => {
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  const { cases, mismatches, first } = replayVectors(lines, { ...recodeChecks, ...icdChecks }, () => undefined);
  expect({ mismatches, first }).toEqual({ mismatches: 0, first: [] });
  expect(cases).toBeGreaterThan(200);
});
