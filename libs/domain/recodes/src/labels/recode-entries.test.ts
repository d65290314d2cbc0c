import fc from 'fast-check';
import { deriveRecodes, recodeEntries, type Recodes } from '../index.js';

const LABELLED = [
  'seerSiteRecode2003',
  'seerSiteRecode2003NoKsMeso',
  'seerSiteRecode',
  'seerSiteRecode2023',
  'seerSiteRecode2023Expanded',
  'seerBehaviorRecode',
  'icccMajorCategory',
  'seerBrainCnsRecode2020',
  'seerLymphNeoplasmRecode2021',
  'estrogenReceptorRecode',
  'her2Recode',
  'breastSubtype',
] as const satisfies readonly (keyof Recodes)[];

describe('labels of recodes', () => {
  it.each(LABELLED)('of %s are one per code', (id) => {
    const entries = recodeEntries(id);
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    expect(entries.length).toBeGreaterThan(3);
    expect(entries.every(({ label }) => label.length > 2)).toBe(true);
  });

  it('exist for every code that a tumor can get', () => {
    const codes = new Map(LABELLED.map((id) => [id, new Set(recodeEntries(id).map(({ code }) => code))]));
    const tumor = fc.record({
      primarySite: fc.integer({ min: 0, max: 809 }).map((site) => `C${String(site).padStart(3, '0')}`),
      histologicTypeIcdO3: fc.integer({ min: 8000, max: 9993 }).map(String),
      behaviorCodeIcdO3: fc.constantFrom('0', '1', '2', '3'),
      dateOfDiagnosis: fc.integer({ min: 1985, max: 2030 }).map(String),
    });
    fc.assert(
      fc.property(tumor, (items) => {
        const recodes = deriveRecodes(items);
        expect(LABELLED.filter((id) => codes.get(id)?.has(recodes[id]) !== true)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('are none for a recode that is a measure', () => {
    expect(recodeEntries('tumorSizeOverTime')).toEqual([]);
  });
});
