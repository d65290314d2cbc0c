import type { Items } from '#domain/naaccr';
import { bundledAlgorithm, chooseAlgorithm, deriveStage, type StagingAlgorithm } from '#domain/staging';

const algorithms = [bundledAlgorithm({ currentYear: 2026 })];
const derive = (items: Items) => deriveStage(items, algorithms, { currentYear: 2026 });

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
