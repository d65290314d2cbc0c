import { defaultKeywordList, keywordList, textScreener, type Screening } from '#domain/reportability';

const LIST = keywordList(
  { name: 'test', release: '1' },
  {
    positive: ['carcinoma', 'small cell carcinoma', 'c18', 'iii', "paget's disease"],
    negative: ['no evidence of carcinoma', 'negative for', 'evidence of carcinoma is absent'],
    other: ['colon'],
  },
);
const screen = textScreener(LIST);
const found = ({ positive, negative, other }: Screening): string =>
  [positive, negative, other].map((matches) => matches.map(({ keyword }) => keyword).join('+')).join(' | ');

it('a report with a positive keyword is reportable, in any case of letters, and every overlapping keyword is told', () => {
  const screening = screen('COLON: Small Cell Carcinoma.');
  expect(screening).toMatchObject({ result: 'reportable', list: { name: 'test', release: '1' } });
  expect(found(screening)).toBe('small cell carcinoma+carcinoma |  | colon');
  expect(screening.positive[0]).toEqual({ keyword: 'small cell carcinoma', start: 7, end: 27 });
});

it('a positive keyword inside a denial does not count, one beside it does', () => {
  const denied = screen('No evidence of carcinoma.');
  expect(denied.result).toBe('not reportable');
  expect(denied.positive).toEqual([{ keyword: 'carcinoma', start: 15, end: 24, negatedBy: 'no evidence of carcinoma' }]);
  expect(screen('No evidence of carcinoma. Second: carcinoma.').result).toBe('reportable');
  expect(screen('Negative for carcinoma').result).toBe('reportable');
});

it('of several denials any one that covers the keyword silences it', () => {
  const screening = screen('no evidence of carcinoma is absent');
  expect(screening.result).toBe('not reportable');
  expect(found(screening)).toBe('carcinoma | no evidence of carcinoma+evidence of carcinoma is absent | ');
});

it('a keyword is found as a whole word only; a digit may follow', () => {
  expect(screen('carcinomatous change').result).toBe('not reportable');
  expect(screen('adenocarcinoma').result).toBe('not reportable');
  expect(screen('µcarcinoma').result).toBe('not reportable');
  expect(screen('C182').result).toBe('reportable');
  expect(screen('stage iii, viii').positive).toHaveLength(1);
  expect(screen("Paget's disease").result).toBe('reportable');
});

it('a line break or a second blank inside a phrase keeps it from being found', () => {
  expect(found(screen('small cell\ncarcinoma'))).toBe('carcinoma |  | ');
  expect(screen('no evidence  of carcinoma').result).toBe('reportable');
});

it('letters that change their length in lower case do not move what follows', () => {
  expect(screen('İİ carcinoma').positive).toEqual([{ keyword: 'carcinoma', start: 3, end: 12 }]);
  expect(screen('CARCİNOMA').positive).toEqual([{ keyword: 'carcinoma', start: 0, end: 9 }]);
});

it('a text that is too long or full of keywords is not screened', () => {
  expect(screen('a'.repeat(2_000_001)).result).toBe('not screened');
  expect(screen('iii '.repeat(20_001)).result).toBe('not screened');
  expect(screen('iii '.repeat(19_000)).positive).toHaveLength(19_000);
});

it('the default list finds diagnoses and heeds plain denials', () => {
  const byDefault = textScreener(defaultKeywordList);
  expect(byDefault('Breast, core biopsy: invasive ductal carcinoma, grade 2.').result).toBe('reportable');
  expect(byDefault('Skin: nodular melanoma, Breslow 1.2 mm').result).toBe('reportable');
  expect(byDefault('Discharge diagnosis C50.4').result).toBe('reportable');
  expect(byDefault('Colon polyp: tubular adenoma. Negative for malignancy; no carcinoma in situ.').result).toBe('not reportable');
  expect(byDefault('Gallbladder: chronic cholecystitis. Malignant cells not identified.').result).toBe('not reportable');
});
