import type { Items } from '#domain/naaccr';
import { deriveRecodes, RECODE_ALGORITHMS, seerBehaviorRecode, seerSiteRecode, seerSiteRecode2023, type Recodes } from './index.js';

const breast: Items = { primarySite: 'C504', histologicTypeIcdO3: '8500', behaviorCodeIcdO3: '3', dateOfDiagnosis: '20230615' };

/** Answers for a tumor without a site, a histology, a behavior and a year. */
const NOTHING_CODED: Partial<Recodes> = {
  seerSiteRecode2003: '99999',
  seerSiteRecode2003NoKsMeso: '99999',
  seerSiteRecode: '99999',
  seerSiteRecode2023: '99',
  seerSiteRecode2023Expanded: '99',
  seerBehaviorRecode: '9',
  ayaSiteRecode2008: '99',
  ayaSiteRecode2020: '999',
  icccThirdEdition: '999',
  icccWho2008: '999',
  icccWho2008Extended: '999',
  iccc: '999',
  icccExtended: '999',
  icccMajorCategory: '99',
  seerBrainCnsRecode2020: '99',
  seerLymphNeoplasmRecode2021: '99',
  derivedSummaryGrade2018: undefined,
  estrogenReceptorRecode: '9',
  breastSubtype: '9',
  tumorSizeOverTime: undefined,
};

describe('recodes of a tumor', () => {
  it('classify a duct carcinoma of the breast in every table', () => {
    expect(deriveRecodes(breast)).toMatchObject({
      seerSiteRecode: '26000',
      seerSiteRecode2023: '39',
      seerBehaviorRecode: '3',
      ayaSiteRecode2020: '168',
      iccc: '116',
      icccExtended: '103',
      icccMajorCategory: '14',
      seerBrainCnsRecode2020: '27',
      seerLymphNeoplasmRecode2021: '99',
    });
  });

  it.each<[string, Items]>([
    ['nothing coded', {}],
    ['blank items', { primarySite: '', histologicTypeIcdO3: '', behaviorCodeIcdO3: '', dateOfDiagnosis: '' }],
  ])('are the unknown codes with %s', (_, items) => {
    expect(deriveRecodes(items)).toMatchObject(NOTHING_CODED);
  });

  it('are unknown with codes that are none, but for the table of the brain, to which these are other tumors', () => {
    const items = { ...breast, primarySite: 'C50', histologicTypeIcdO3: '850', dateOfDiagnosis: '' };
    expect(deriveRecodes(items)).toMatchObject({ ...NOTHING_CODED, seerBrainCnsRecode2020: '27' });
    const brainCns = (changes: Items): string => deriveRecodes({ ...breast, ...changes }).seerBrainCnsRecode2020;
    expect(brainCns({ primarySite: 'C7523', histologicTypeIcdO3: '9361', behaviorCodeIcdO3: '1' })).toBe('27');
    expect(['primarySite', 'histologicTypeIcdO3', 'behaviorCodeIcdO3'].map((blank) => brainCns({ [blank]: ' ' }))).toEqual([
      '99',
      '99',
      '99',
    ]);
  });

  it('need behavior and year only where the table asks for them', () => {
    const items = { primarySite: 'C504', histologicTypeIcdO3: '8500' };
    expect(deriveRecodes(items)).toMatchObject({ seerSiteRecode: '26000', icccThirdEdition: '102', iccc: '999', seerSiteRecode2023: '99' });
  });

  it('read the year of an incomplete date of diagnosis', () => {
    const lymphoma = { primarySite: 'C770', histologicTypeIcdO3: '9727', behaviorCodeIcdO3: '3' };
    expect(seerSiteRecode2023({ ...lymphoma, dateOfDiagnosis: '2009' })).toBe('67');
    expect(seerSiteRecode2023({ ...lymphoma, dateOfDiagnosis: '201001' })).toBe('70');
  });

  it('tell the parts of ICCC group XI apart in the major category', () => {
    const major = (primarySite: string, histologicTypeIcdO3: string): string =>
      deriveRecodes({ ...breast, primarySite, histologicTypeIcdO3 }).icccMajorCategory;
    expect([major('C739', '8260'), major('C445', '8720'), major('C443', '8090'), major('C110', '8070')]).toEqual(['11', '12', '13', '14']);
    expect([major('C692', '9510'), major('C809', '8000'), major('C421', '9811')]).toEqual(['05', '15', '01']);
  });

  it('have one algorithm with a version for every item', () => {
    const items = RECODE_ALGORITHMS.flatMap((algorithm) => algorithm.items);
    expect([...items].sort()).toEqual(Object.keys(deriveRecodes({})).sort());
    expect(RECODE_ALGORITHMS.every(({ name, version }) => name !== '' && version !== '')).toBe(true);
  });
});

describe('the site recode alone', () => {
  it('is the one among all recodes', () => {
    expect(seerSiteRecode(breast)).toBe(deriveRecodes(breast).seerSiteRecode);
  });
});

describe('the behavior recode', () => {
  it.each([
    ['C672', '8120', '1', '2005', '3', 'bladder is always malignant'],
    ['C700', '9530', '0', '2004', '0', 'benign meningioma is counted from 2004 on'],
    ['C700', '9530', '0', '2003', '9', 'and was not before'],
    ['C569', '8442', '1', '2010', '5', 'borderline ovary is no longer reportable'],
    ['C421', '9961', '3', '2001', '4', 'myelofibrosis is malignant only in ICD-O-3'],
    ['C421', '9961', '3', '2000', '3', 'cases before ICD-O-3 are not told apart'],
    ['C421', '9975', '3', '2010', '6', 'malignant only from 2010 on'],
    ['C349', '9133', '3', '2005', '4', 'epithelioid hemangioendothelioma of lung'],
    ['C220', '9133', '3', '2005', '3', 'and not elsewhere'],
    ['C504', '8500', '2', '2005', '2', 'in situ'],
    ['C504', '8500', '6', '2005', '9', 'metastatic site'],
  ])('of %s %s/%s in %s is %s: %s', (primarySite, histologicTypeIcdO3, behaviorCodeIcdO3, dateOfDiagnosis, recode) => {
    expect(seerBehaviorRecode({ primarySite, histologicTypeIcdO3, behaviorCodeIcdO3, dateOfDiagnosis })).toBe(recode);
  });
});

describe('tumor size over time', () => {
  const size = (items: Items): string | undefined => deriveRecodes({ ...breast, ...items }).tumorSizeOverTime;

  it.each<[string, Items, string | undefined]>([
    ['comes from Extent of Disease until 2003', { dateOfDiagnosis: '2003', eodTumorSize: '035', csTumorSize: '099' }, '035'],
    ['comes from Collaborative Stage until 2015', { dateOfDiagnosis: '2004', eodTumorSize: '035', csTumorSize: '045' }, '045'],
    ['comes from Tumor Size Summary from 2016 on', { dateOfDiagnosis: '2016', csTumorSize: '045', tumorSizeSummary: '055' }, '055'],
    ['has no item before 1988', { dateOfDiagnosis: '1987', eodTumorSize: '035' }, undefined],
    ['is not derived from a blank item', { tumorSizeSummary: '' }, undefined],
    ['is unknown above what the site can hold', { tumorSizeSummary: '091' }, '999'],
    ['is unknown between 401 and 989', { primarySite: 'C492', tumorSizeSummary: '500' }, '999'],
    ['does not apply to lymphoma', { histologicTypeIcdO3: '9680', tumorSizeSummary: '035' }, 'XX1'],
    ['takes the middle of a centimeter for a less-than code', { dateOfDiagnosis: '2010', csTumorSize: '992' }, '015'],
    ['is diffuse only where diffuse tumors exist', { tumorSizeSummary: '998' }, '998'],
    ['and nowhere else', { primarySite: 'C619', tumorSizeSummary: '998' }, '999'],
  ])('%s', (_, items, expected) => {
    expect(size(items)).toBe(expected);
  });
});

describe('the breast cancer category', () => {
  const category = (items: Items): string => {
    const recodes = deriveRecodes({ ...breast, ...items });
    return [recodes.estrogenReceptorRecode, recodes.progesteroneReceptorRecode, recodes.her2Recode, recodes.breastSubtype].join('');
  };

  it.each<[string, Items, string]>([
    ['from site-specific data items', { estrogenReceptorSummary: '1', progesteroneRecepSummary: '0', her2OverallSummary: '1' }, '1211'],
    ['triple negative', { estrogenReceptorSummary: '0', progesteroneRecepSummary: '0', her2OverallSummary: '0' }, '2224'],
    ['unknown when a receptor is', { estrogenReceptorSummary: '0', progesteroneRecepSummary: '7', her2OverallSummary: '0' }, '2425'],
    ['from tumor markers, without HER2', { dateOfDiagnosis: '1999', tumorMarker1: '1', tumorMarker2: '3' }, '1499'],
    [
      'from factors, HER2 from its tests when there is no summary',
      {
        dateOfDiagnosis: '2012',
        csSiteSpecificFactor1: '010',
        csSiteSpecificFactor2: '020',
        csSiteSpecificFactor15: '988',
        csSiteSpecificFactor13: '020',
      },
      '1223',
    ],
    [
      'from factors, HER2 from its summary first',
      {
        dateOfDiagnosis: '2012',
        csSiteSpecificFactor1: '020',
        csSiteSpecificFactor2: '020',
        csSiteSpecificFactor15: '010',
        csSiteSpecificFactor13: '020',
      },
      '2212',
    ],
    ['not before 1990', { dateOfDiagnosis: '1989', tumorMarker1: '1' }, '9999'],
    ['not of another organ', { primarySite: 'C619', estrogenReceptorSummary: '1' }, '9999'],
    ['not of a melanoma of the nipple', { primarySite: 'C500', histologicTypeIcdO3: '8720', estrogenReceptorSummary: '1' }, '9999'],
    ['of a melanoma elsewhere in the breast', { histologicTypeIcdO3: '8720', her2OverallSummary: '1' }, '4415'],
  ])('is told %s', (_, items, expected) => {
    expect(category(items)).toBe(expected);
  });
});
