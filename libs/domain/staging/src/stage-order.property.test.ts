import fc from 'fast-check';
import { bundledAlgorithm } from '#domain/staging';

const algorithm = bundledAlgorithm({ currentYear: 2026 });
const cases = fc.record(
  {
    site: fc.constantFrom('C504', 'C341', 'C619', 'C187', 'C240', 'C421', 'C50', ''),
    hist: fc.constantFrom('8500', '8140', '9823', '9590', '8720'),
    year_dx: fc.constantFrom('2018', '2024', '2027', ''),
    behavior: fc.constantFrom('2', '3', null),
    discriminator_1: fc.constantFrom('1', '3', ' 1'),
    eod_primary_tumor: fc.constantFrom('100', '300', '999', '123', ' 100'),
    eod_regional_nodes: fc.constantFrom('000', '300', null, ''),
    eod_mets: fc.constantFrom('00', '10', '99'),
    grade_clin: fc.constantFrom('1', 'H', '9'),
    unheard_of: fc.constantFrom('1', ''),
  },
  { requiredKeys: ['site', 'hist'] },
);

/** Errors of one phase come in no particular order. */
const facts = (stage: ReturnType<typeof algorithm.stage>) => ({
  ...stage,
  errors: stage.errors.map((error) => JSON.stringify(error)).sort(),
});

it('the order of the inputs never matters', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const reversed = Object.fromEntries(Object.entries(input).reverse());
      expect(facts(algorithm.stage(reversed))).toEqual(facts(algorithm.stage(input)));
    }),
    { seed: 20180101, numRuns: 500 },
  );
});

it('staging a case twice gives the same result, and the last step of the explanation is the last table of the path', () => {
  fc.assert(
    fc.property(cases, (input) => {
      const first = algorithm.stage(input);
      const { stage, steps } = algorithm.explain(input);
      expect(stage).toEqual(first);
      expect(steps.map(({ trace }) => trace)).toEqual(stage.path);
    }),
    { seed: 20180101, numRuns: 500 },
  );
});
