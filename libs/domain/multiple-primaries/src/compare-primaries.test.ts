import { comparePrimaries, type PrimaryComparison } from '#domain/multiple-primaries';
import type { Items } from '#domain/naaccr';
import { aPrimary } from '../test/a-primary.js';

const OPTIONS = { currentYear: 2026 };
const compare = (first: Items, second: Items): PrimaryComparison => comparePrimaries(aPrimary(first), aPrimary(second), OPTIONS);
const asked = ({ asked }: PrimaryComparison): string => asked.map(({ rule, answer }) => `${rule.id} ${answer}`).join(', ');

describe('a comparison tells', () => {
  it('the chapter, the deciding rule and every rule asked before it', () => {
    const comparison = compare({}, { laterality: '2' });
    expect(comparison).toMatchObject({ result: 'multiple', reason: 'rule', group: { id: 'str_2018_and_later_breast', name: 'Breast' } });
    expect(comparison.rule).toMatchObject({ id: 'M7', outcome: 'multiple', question: expect.stringContaining('left breast') });
    expect(asked(comparison)).toBe('M4 no, M5 no, M6 no, M7 yes');
  });

  it('what to look up when a fact that is not known would decide', () => {
    const comparison = compare({ laterality: '9' }, {});
    expect(comparison).toMatchObject({ result: 'questionable', rule: { id: 'M7' }, missing: ['sides'] });
  });

  it('the item without which no rules can be chosen, and of which tumor', () => {
    expect(compare({}, { primarySite: 'C809' })).toMatchObject({ result: 'invalid', invalid: { item: 'primarySite', tumor: 'second' } });
    expect(compare({ histologicTypeIcdO3: '7999' }, {})).toMatchObject({ invalid: { item: 'histologicTypeIcdO3', tumor: 'first' } });
    expect(compare({ behaviorCodeIcdO3: '9' }, {})).toMatchObject({ invalid: { item: 'behaviorCodeIcdO3', tumor: 'first' } });
    expect(compare({ dateOfDiagnosis: '' }, {})).toMatchObject({ invalid: { item: 'dateOfDiagnosis', tumor: 'first' } });
  });

  it('that a year after the current one is refused, and the current one is not', () => {
    expect(compare({ dateOfDiagnosis: '2027' }, {})).toMatchObject({ result: 'invalid', invalid: { expected: 'a date up to 2026' } });
    expect(compare({ dateOfDiagnosis: '2026' }, {}).result).not.toBe('invalid');
  });
});

describe('the chapter', () => {
  it('is the one of the later diagnosis', () => {
    const melanoma = { primarySite: 'C445', histologicTypeIcdO3: '8720' };
    const group = (first: string, second: string): string | undefined =>
      compare({ ...melanoma, dateOfDiagnosis: first }, { ...melanoma, dateOfDiagnosis: second }).group?.id;
    expect(group('2005', '2006')).toBe('2006_and_earlier_solid_malignant');
    expect(group('2006', '2020')).toBe('mph_2007_to_2017_melanoma');
    expect(group('2020', '2021')).toBe('str_2021_and_later_cutaneous_melanoma');
  });

  it('differs: the tumors are multiple primaries without a rule', () => {
    expect(compare({}, { primarySite: 'C341' })).toMatchObject({ result: 'multiple', reason: 'different groups', asked: [] });
    expect(
      compare(
        { primarySite: 'C711', histologicTypeIcdO3: '9380', behaviorCodeIcdO3: '1' },
        { primarySite: 'C711', histologicTypeIcdO3: '9380' },
      ).reason,
    ).toBe('different groups');
  });

  it('of a lymphoma asks for a site of ICD-O-3', () => {
    const lymphoma = { histologicTypeIcdO3: '9680' };
    expect(compare({ ...lymphoma, primarySite: 'C779' }, { ...lymphoma, primarySite: 'C421' }).result).toBe('single');
    expect(compare({ ...lymphoma, primarySite: 'C999' }, { ...lymphoma, primarySite: 'C421' })).toMatchObject({ reason: 'no group' });
  });

  it('is missing: the tumors are questionable unless they are equal in every item', () => {
    const benign = { behaviorCodeIcdO3: '0' };
    expect(compare(benign, { ...benign, laterality: '2' })).toMatchObject({ result: 'questionable', reason: 'no group' });
    expect(compare(benign, benign)).toMatchObject({ result: 'single', reason: 'all items equal' });
    expect(compare({ ...benign, dateOfDiagnosis: '202403' }, { ...benign, dateOfDiagnosis: '202403' }).result).toBe('questionable');
  });
});

describe('a doubt', () => {
  it('gives way to a later rule of the same result', () => {
    const first = { primarySite: 'C189', histologicTypeIcdO3: '8140', laterality: '0', dateOfDiagnosis: '2020' };
    const comparison = compare(first, { ...first, primarySite: 'C187', dateOfDiagnosis: '2023' });
    expect(asked(comparison)).toBe('M3 no, M4 no, M5 no, M6 no, M9 unknown, M10 yes');
    expect(comparison).toMatchObject({ result: 'multiple', rule: { id: 'M10' }, missing: [] });
  });

  it('stands when a later rule comes to another result', () => {
    const comparison = compare({ laterality: '' }, { dateOfDiagnosis: '20240401' });
    expect(comparison).toMatchObject({ result: 'questionable', rule: { id: 'M7' }, missing: ['sides'] });
    expect(asked(comparison)).toBe('M4 no, M5 no, M6 no, M7 unknown, M10 no, M11 no, M12 yes');
  });

  it('of an unlisted histology ends the questions', () => {
    const comparison = compare({ histologicTypeIcdO3: '8010' }, { histologicTypeIcdO3: '8140' });
    expect(comparison).toMatchObject({ result: 'questionable', rule: { id: 'M13' }, missing: ['histology in the tables'] });
  });
});

describe('dates', () => {
  const inSitu = { behaviorCodeIcdO3: '2', histologicTypeIcdO3: '8500' };
  const invasive = (dateOfDiagnosis: string): Items => ({ histologicTypeIcdO3: '8503', dateOfDiagnosis });

  it('of five completed years are more than five years apart', () => {
    expect(compare({ dateOfDiagnosis: '20190315' }, {}).rule?.id).toBe('M5');
    expect(compare({ dateOfDiagnosis: '20190316' }, {}).rule?.id).not.toBe('M5');
    expect(asked(compare({ dateOfDiagnosis: '2019' }, {}))).toContain('M5 unknown');
  });

  it('of up to 60 days are within 60 days', () => {
    const urinary = { primarySite: 'C670', laterality: '0' };
    const pair = (date: string): string | undefined =>
      compare({ ...urinary, ...inSitu }, { ...urinary, histologicTypeIcdO3: '8500', dateOfDiagnosis: date }).rule?.id;
    expect(pair('20240514')).not.toBe('M6');
    expect(pair('20240515')).toBe('M6');
  });

  it('that are partly known count by their shortest and longest distance', () => {
    const urinary = { primarySite: 'C670', laterality: '0' };
    const answer = (date: string): string =>
      asked(compare({ ...urinary, ...inSitu }, { ...urinary, ...invasive(date), histologicTypeIcdO3: '8500' }));
    expect(answer('202406')).toContain('M6 yes');
    expect(answer('202405')).toContain('M6 unknown');
    expect(answer('202404')).toContain('M6 no');
  });

  it('with a day that does not exist count as known to the month', () => {
    expect(compare({ dateOfDiagnosis: '20190230' }, { dateOfDiagnosis: '20240230' }).asked[1]?.answer).toBe('unknown');
  });
});

it('before 2001 the ICD-O-2 codes go first when they are coded', () => {
  const older = { dateOfDiagnosis: '1999', primarySite: 'C341', histologicTypeIcdO3: '8140' };
  expect(compare({ ...older, histologyIcdO2: '8070', behaviorIcdO2: '3' }, older).rule?.id).toBe('M6');
  expect(compare(older, { ...older, histologyIcdO2: '' }).rule?.id).toBe('M3');
  expect(compare({ ...older, dateOfDiagnosis: '2001', histologyIcdO2: '8070' }, { ...older, dateOfDiagnosis: '2001' }).rule?.id).toBe('M3');
});
