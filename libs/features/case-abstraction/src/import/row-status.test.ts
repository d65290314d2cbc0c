import { STANDARD_DICTIONARY } from '#domain/naaccr';
import { aBreastCase } from '../../../../../test/support/an-abstract.js';
import { recordDraft } from './record-draft.js';
import { recordTerms } from './record-terms.js';
import { rowStatus } from './row-status.js';

const draftOf = (items: Record<string, string>) =>
  recordDraft([Object.entries(items).map(([id, value]) => ({ id, value }))], recordTerms('260', STANDARD_DICTIONARY));

const NOT_BEGUN = { accessionNumberHosp: undefined, abstractedBy: undefined, classOfCase: undefined };

it('a case that its facility completed is complete, unless an edit blocks it', () => {
  const items = aBreastCase({ dateCaseCompleted: '20261001' });
  expect(rowStatus(draftOf(items), 0)).toBe('complete');
  expect(rowStatus(draftOf(items), 1)).toBe('in-progress');
});

it('a case that casefinding knows much about and nobody began to abstract is in suspense', () => {
  expect(rowStatus(draftOf(aBreastCase(NOT_BEGUN)), 3)).toBe('suspense');
  expect(rowStatus(draftOf(aBreastCase({ ...NOT_BEGUN, classOfCase: '14' })), 3)).toBe('in-progress');
});

it('a case with an accession number and next to nothing else is in suspense', () => {
  expect(rowStatus(draftOf({ accessionNumberHosp: '202600001', primarySite: 'C504', dateOfDiagnosis: '20260610' }), 9)).toBe('suspense');
});
