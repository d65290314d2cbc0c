import fc from 'fast-check';
import { comparePrimaries, hematopoieticPairs, iarcMultiplePrimaries } from '#domain/multiple-primaries';
import type { Items } from '#domain/naaccr';
import { SMALL_TABLES } from '../test/a-primary.js';

const options = { currentYear: 2026, hematopoietic: hematopoieticPairs(SMALL_TABLES) };

const SITES =
  'C000 C050 C079 C148 C180 C189 C209 C341 C349 C445 C447 C504 C569 C619 C649 C659 C669 C670 C680 C700 C711 C724 C739 C754 C771 C421';
const HISTOLOGIES =
  '8000 8010 8041 8070 8120 8130 8140 8210 8220 8255 8260 8310 8311 8312 8330 8480 8500 8520 8522 8530 8720 8721 8743 8960 9140 9380 9400 9413 9440 ' +
  '9445 9509 9510 9530 9560 9590 9650 9670 9699 9731 9732 9740 9742 9823 9861 9930 9971 9989';
const DATES = '1998 2000 200405 2006 20100131 20171230 2018 201801 20180115 20180301 2020 20210101 20230115 20230201 202303 2024 20240930';

const tumors: fc.Arbitrary<Items> = fc.record({
  primarySite: fc.constantFrom(...SITES.split(' ')),
  histologicTypeIcdO3: fc.constantFrom(...HISTOLOGIES.split(' ')),
  behaviorCodeIcdO3: fc.constantFrom('0', '1', '2', '3', '3', '3', '6'),
  laterality: fc.constantFrom('0', '1', '2', '4', '5', '9', ''),
  dateOfDiagnosis: fc.constantFrom(...DATES.split(' ')),
});

/** Tumors that share most of their codes, so that rules deep in a chapter are asked. */
const pairs = fc.tuple(
  tumors,
  tumors,
  fc.subarray(['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3', 'dateOfDiagnosis'] as const),
);
const alike = pairs.map(([a, b, shared]) => [a, { ...b, ...Object.fromEntries(shared.map((id) => [id, a[id]])) }] as const);

/** Whether a site has a side is asked of the first melanoma; with unspecified skin in one the order may matter. */
const isOrderedMelanoma = (a: Items, b: Items): boolean => a.primarySite !== b.primarySite && [a, b].some((t) => t.primarySite === 'C449');

it('the order in which two tumors are given does not matter', () => {
  fc.assert(
    fc.property(alike, ([a, b]) => {
      fc.pre(!isOrderedMelanoma(a, b));
      const forth = comparePrimaries(a, b, options);
      const back = comparePrimaries(b, a, options);
      return back.result === forth.result && back.rule === forth.rule && back.missing.join() === forth.missing.join();
    }),
    { seed: 20180101, numRuns: 20_000 },
  );
});

it('a comparison by rule asks in the order of the chapter, ends with its last question and names its deciding rule', () => {
  fc.assert(
    fc.property(alike, ([a, b]) => {
      const { result, reason, rule, asked } = comparePrimaries(a, b, options);
      fc.pre(reason === 'rule');
      const deciding = asked.filter((question) => question.rule === rule);
      expect(deciding).toHaveLength(1);
      expect(['yes', 'unknown', 'review']).toContain(deciding[0]?.answer);
      expect(asked.slice(0, -1).every(({ answer }) => answer === 'no' || answer === 'unknown')).toBe(true);
      expect(result === 'questionable').toBe(deciding[0]?.answer !== 'yes');
    }),
    { seed: 20180102, numRuns: 5_000 },
  );
});

const anything: fc.Arbitrary<Items> = fc.record(
  {
    primarySite: fc.string(),
    histologicTypeIcdO3: fc.string(),
    histologyIcdO2: fc.string(),
    behaviorCodeIcdO3: fc.string(),
    laterality: fc.string(),
    dateOfDiagnosis: fc.oneof(fc.string(), fc.stringMatching(/^\d{0,8}$/)),
    sequenceNumberCentral: fc.string(),
  },
  { requiredKeys: [] },
);

it('no coded input makes the rules fail', () => {
  fc.assert(
    fc.property(fc.oneof(anything, tumors), fc.oneof(anything, tumors), (a, b) => {
      expect(comparePrimaries(a, b, options).asked.length).toBeLessThan(25);
      expect(iarcMultiplePrimaries([a, b])).toHaveLength(2);
    }),
    { seed: 20180103, numRuns: 5_000 },
  );
});

it('the international count of a patient does not depend on the order of tumors that have different dates', () => {
  const dated = fc.uniqueArray(
    tumors.chain((tumor) =>
      fc
        .date({ min: new Date('2005-01-01'), max: new Date('2024-12-31'), noInvalidDate: true })
        .map((d) => ({ ...tumor, dateOfDiagnosis: d.toISOString().slice(0, 10).replaceAll('-', '') })),
    ),
    { selector: (tumor) => tumor.dateOfDiagnosis, maxLength: 5 },
  );
  fc.assert(
    fc.property(dated, (patient) => {
      const forth = iarcMultiplePrimaries(patient).map(({ indicator }) => indicator);
      const back = iarcMultiplePrimaries(patient.toReversed()).map(({ indicator }) => indicator);
      expect(back.reverse()).toEqual(forth);
    }),
    { seed: 20040101, numRuns: 2_000 },
  );
});
