import fc from 'fast-check';
import type { Items } from '#domain/naaccr';
import { deriveRecodes } from './index.js';

const READ = [
  'primarySite',
  'histologicTypeIcdO3',
  'behaviorCodeIcdO3',
  'dateOfDiagnosis',
  'schemaId',
  'gradeClinical',
  'gradePathological',
  'eodTumorSize',
  'csTumorSize',
  'tumorSizeSummary',
  'tumorMarker1',
  'csSiteSpecificFactor11',
  'csSiteSpecificFactor15',
  'estrogenReceptorSummary',
  'her2OverallSummary',
] as const;

const digitsOf = (length: number): fc.Arbitrary<string> =>
  fc.nat({ max: 10 ** length - 1 }).map((code) => String(code).padStart(length, '0'));

/** Codes as they are, and anything a file could hold instead. */
const coded: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom('C', 'c', '9', ' '), digitsOf(3)).map(([letter, digits]) => letter + digits),
  digitsOf(4),
  digitsOf(1),
  digitsOf(3),
  digitsOf(8),
  fc.string({ unit: 'binary', maxLength: 9 }),
);
const anyItems: fc.Arbitrary<Items> = fc.dictionary(fc.constantFrom(...READ), coded);

const knownTumor: fc.Arbitrary<Items> = fc.record({
  primarySite: digitsOf(3).map((digits) => `C${digits}`),
  histologicTypeIcdO3: fc.integer({ min: 8000, max: 9993 }).map(String),
  behaviorCodeIcdO3: fc.constantFrom('0', '1', '2', '3'),
  dateOfDiagnosis: fc.integer({ min: 1973, max: 2030 }).map(String),
});

describe('recodes of any items', () => {
  it('never fail and are codes of a fixed length', () => {
    fc.assert(
      fc.property(fc.oneof(anyItems, knownTumor), (items) => {
        const recodes = deriveRecodes(items);
        expect(recodes.seerSiteRecode).toMatch(/^\d{5}$/);
        expect(recodes.seerSiteRecode2023).toMatch(/^\d{2}$/);
        expect(recodes.iccc + recodes.icccExtended + recodes.icccMajorCategory).toMatch(/^\d{8}$/);
        expect(recodes.seerBehaviorRecode).toMatch(/^\d$/);
      }),
    );
  });

  it('do not change when they are derived again with the recodes among the items', () => {
    fc.assert(
      fc.property(fc.oneof(anyItems, knownTumor), (items) => {
        const recodes = deriveRecodes(items);
        expect(deriveRecodes({ ...items, ...recodes })).toEqual(recodes);
      }),
    );
  });

  it('do not depend on the order of the items', () => {
    fc.assert(
      fc.property(fc.oneof(anyItems, knownTumor), (items) => {
        expect(deriveRecodes(Object.fromEntries(Object.entries(items).reverse()))).toEqual(deriveRecodes(items));
      }),
    );
  });

  it('agree between the two site recodes of 2003 except for mesothelioma and Kaposi sarcoma', () => {
    fc.assert(
      fc.property(knownTumor, (items) => {
        const { seerSiteRecode2003, seerSiteRecode2003NoKsMeso } = deriveRecodes(items);
        const isTold = seerSiteRecode2003 === '36010' || seerSiteRecode2003 === '36020';
        expect(isTold || seerSiteRecode2003 === seerSiteRecode2003NoKsMeso).toBe(true);
      }),
    );
  });
});
