import type { Items } from '#domain/naaccr';
import {
  additionalAlgorithms,
  algorithmFromParts,
  bundledAlgorithm,
  chooseAlgorithm,
  deriveStage,
  STAGING_RULES,
  stagingCase,
  type StagingAlgorithm,
} from '#domain/staging';
import { smallInput, smallSchema, smallTable } from '../../test/small-algorithm.js';

const algorithms = [bundledAlgorithm({ currentYear: 2026 })];
const derive = (items: Items) => deriveStage(items, algorithms, { currentYear: 2026 });

const OWN = { algorithm: 'pediatric', version: '1.3' };

const breast: Items = {
  ...{ primarySite: 'C504', histologicTypeIcdO3: '8500', behaviorCodeIcdO3: '3', dateOfDiagnosis: '20240315', nameLast: 'Example' },
  ...{ eodPrimaryTumor: '100', eodRegionalNodes: '200', eodMets: '00', gradeClinical: '2' },
};

describe('deriving the stage of a tumor from its items', () => {
  it('derives summary stage, summary grade and schema id', () => {
    expect(derive(breast)).toMatchObject({
      ...{ status: 'staged', algorithm: 'registry_eod', release: '1.0', schemaId: 'breast', schemaName: 'Breast', errors: [], missing: [] },
      derived: { schemaId: '00480', derivedSummaryStage2018: '3', derivedSummaryGrade2018: '2' },
    });
  });

  it('takes only the year of a partial date of diagnosis', () => {
    expect(derive({ ...breast, dateOfDiagnosis: '2024' }).status).toBe('staged');
  });

  it('does not call an uncoded extent of disease unknown', () => {
    const uncoded = derive({ ...breast, eodPrimaryTumor: '', eodRegionalNodes: undefined, eodMets: '', gradeClinical: '' });
    expect(uncoded).toMatchObject({ status: 'not-staged', reason: 'INPUTS_BLANK', schemaId: 'breast', derived: { schemaId: '00480' } });
    expect(uncoded.derived).not.toHaveProperty('derivedSummaryStage2018');
  });

  it('gives the default to a blank item once something of the stage is coded', () => {
    expect(derive({ ...breast, eodRegionalNodes: '' }).derived.derivedSummaryStage2018).toBe('1');
  });

  it('ignores items of other schemas', () => {
    expect(derive({ ...breast, prostatePathologicalExtension: '300', schemaDiscriminator2: '1' }).status).toBe('staged');
  });

  it('reports an invalid code of the schema and still stages', () => {
    const stage = derive({ ...breast, eodPrimaryTumor: '123' });
    expect(stage.errors).toContainEqual(expect.objectContaining({ type: 'INVALID_REQUIRED_INPUT', key: 'eod_primary_tumor' }));
    expect(stage).toMatchObject({ status: 'staged', derived: { derivedSummaryStage2018: '9' } });
  });

  it('asks for a discriminator that decides between schemas, as an item with its answers', () => {
    const bileDuct: Items = { ...breast, primarySite: 'C240', histologicTypeIcdO3: '8140' };
    const stage = derive(bileDuct);
    expect(stage).toMatchObject({ status: 'not-staged', reason: 'DISCRIMINATOR_MISSING', schemaId: null });
    const [question] = stage.missing;
    expect(question).toMatchObject({ item: 'schemaDiscriminator1', key: 'discriminator_1' });
    const answered = question?.answers.map(({ value, schemas }) => {
      expect(schemas.length).toBeGreaterThan(0);
      return derive({ ...bileDuct, schemaDiscriminator1: value.slice(0, 1) }).schemaId;
    });
    expect(new Set(answered).size).toBeGreaterThan(1);
  });

  it('says so when a discriminator left from another site fits no schema', () => {
    const stage = derive({ ...breast, primarySite: 'C240', histologicTypeIcdO3: '8140', schemaDiscriminator1: 'X' });
    expect(stage).toMatchObject({ reason: 'DISCRIMINATOR_INVALID', missing: [{ item: 'schemaDiscriminator1' }] });
  });

  it.each<[string, Items, string]>([
    ['without a date of diagnosis', { dateOfDiagnosis: '' }, 'YEAR_OF_DIAGNOSIS_MISSING'],
    ['of 2017 without TNM installed', { dateOfDiagnosis: '20170101' }, 'NO_ALGORITHM_FOR_YEAR'],
    ['of 1999', { dateOfDiagnosis: '1999' }, 'NO_ALGORITHM_FOR_YEAR'],
    ['of next year', { dateOfDiagnosis: '2027' }, 'YEAR_NOT_ACCEPTED'],
    ['without a histology', { histologicTypeIcdO3: '' }, 'SITE_OR_HISTOLOGY_MISSING'],
    ['with a site that does not exist', { primarySite: 'C999' }, 'NO_MATCHING_SCHEMA'],
  ])('does not stage a case %s', (_, change, reason) => {
    expect(derive({ ...breast, ...change })).toMatchObject({ status: 'not-staged', reason, derived: {} });
  });
});

describe('a child or adolescent where the pediatric algorithm is installed', () => {
  /** Adds the Pediatric Mets of the case as a stage group of its own, and the summary grade that EOD derived. */
  const pediatric = algorithmFromParts(
    {
      schemas: [
        smallSchema(
          {
            inputs: [
              smallInput('site', { naaccrXmlId: 'primarySite' }),
              smallInput('hist', { naaccrXmlId: 'histologicTypeIcdO3' }),
              smallInput('year_dx', { naaccrXmlId: 'dateOfDiagnosis' }),
              smallInput('ped_mets', { naaccrXmlId: 'pediatricMets' }),
              smallInput('grade', { naaccrXmlId: 'derivedSummaryGrade2018' }),
            ],
            outputs: [
              { key: 'group', name: 'Group', naaccrXmlId: 'derivedPediatricStageGroup', metadata: [] },
              { key: 'id', name: 'Id', naaccrXmlId: 'pediatricId', default: '6a3', metadata: [] },
            ],
            ...OWN,
          },
          ['group_of_mets'],
        ),
      ],
      tables: [
        smallTable('primary_site', ['site'], [['C504']]),
        smallTable('histology', ['hist'], [['8500']]),
        smallTable('select_lung', ['site', 'hist'], [['C504', '8500']]),
        smallTable('group_of_mets', ['ped_mets', 'grade', 'group!'], [['10', '2', 'VALUE:IV']]),
      ].map((table) => ({ ...table, ...OWN })),
    },
    { currentYear: 2026 },
  );
  const child = (age: string, change: Items = {}) =>
    deriveStage({ ...breast, ageAtDiagnosis: age, pediatricMets: '10', ...change }, [...algorithms, pediatric], { currentYear: 2026 });

  it('is staged by EOD, and then by the pediatric algorithm, which reads what EOD derived', () => {
    expect(child('017')).toMatchObject({
      ...{ status: 'staged', algorithm: 'registry_eod', schemaId: 'breast' },
      derived: { derivedSummaryStage2018: '3', derivedSummaryGrade2018: '2', derivedPediatricStageGroup: 'IV', pediatricId: '6a3' },
      additional: [{ algorithm: 'pediatric', release: '1.3', schemaId: 'lung', status: 'staged' }],
    });
  });

  it.each(['020', '999', ''])('at an age of "%s" is staged by EOD alone', (age) => {
    const stage = child(age);
    expect([stage.additional, stage.derived.derivedPediatricStageGroup]).toEqual([undefined, undefined]);
  });

  it('gets no pediatric stage from uncoded pediatric items', () => {
    const stage = child('017', { pediatricMets: '', gradeClinical: '' });
    expect(stage.additional).toMatchObject([{ status: 'not-staged', reason: 'INPUTS_BLANK' }]);
    expect(stage.derived).not.toHaveProperty('derivedPediatricStageGroup');
  });

  it('is found in the dated table', () => {
    const names = (year: number, age: number) =>
      additionalAlgorithms({ year, age }, [...algorithms, pediatric]).map(({ algorithm }) => algorithm);
    expect([names(2018, 0), names(2024, 19), names(2017, 5), names(2024, 20)]).toEqual([['pediatric'], ['pediatric'], [], []]);
    expect(STAGING_RULES.filter(({ role }) => role === 'adds')).toMatchObject([{ ages: { from: 0, to: 19 }, algorithms: ['pediatric'] }]);
  });
});

describe('the case that staging sees', () => {
  it('holds the items of the schema under the keys of the algorithm, and can be explained', () => {
    const found = stagingCase(breast, algorithms);
    expect(found).toMatchObject({
      schemaId: 'breast',
      input: { site: 'C504', hist: '8500', year_dx: '2024', eod_mets: '00', grade_clin: '2' },
    });
    expect(found?.algorithm.stage(found.input).output['ss2018_derived']).toBe(derive(breast).derived.derivedSummaryStage2018);
  });

  it('has no schema while a discriminator is missing, and is none without a year that can be staged', () => {
    expect(stagingCase({ ...breast, primarySite: 'C240', histologicTypeIcdO3: '8140' }, algorithms)?.schemaId).toBeNull();
    expect(stagingCase({ ...breast, dateOfDiagnosis: '1999' }, algorithms)).toBeUndefined();
  });
});

describe('choosing the algorithm by year of diagnosis', () => {
  const named = (algorithm: string, version: string): StagingAlgorithm =>
    Object.assign(Object.create(bundledAlgorithm()) as StagingAlgorithm, { algorithm, version });
  const installed = [
    named('cs', '02.05.50'),
    named('eod_public', '3.9'),
    named('registry_eod', '1.0'),
    named('eod_public', '3.10'),
    named('tnm', '2.1'),
  ];
  const chosen = (year: number) => {
    const algorithm = chooseAlgorithm(year, installed);
    return algorithm === undefined ? undefined : `${algorithm.algorithm} ${algorithm.version}`;
  };

  it('takes Collaborative Stage to 2015, TNM for 2016 and 2017, and the newest EOD release from 2018', () => {
    expect([2003, 2004, 2015, 2016, 2017, 2018, 2026].map(chosen)).toEqual([
      ...[undefined, 'cs 02.05.50', 'cs 02.05.50', 'tnm 2.1', 'tnm 2.1', 'eod_public 3.10', 'eod_public 3.10'],
    ]);
  });
});
