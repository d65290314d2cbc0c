import { vectorChecks } from './vectors/breast-category.js';

const answer = (step: string, input: object): unknown => vectorChecks[`breastcategory.${step}`]?.(input);

test('steps of the breast cancer category are answered from all recodes of a tumor', () => {
  expect(answer('isBreastCase', { site: 'C500', hist: '8500' })).toBe(true);
  expect(answer('isBreastCase', { site: null, hist: '8500' })).toBe(false);
  expect(answer('computeErPr', { dxYear: 2003, tumorMarker: '2', ssf: null, ssdi: null })).toBe('2');
  expect(answer('computeErPr', { dxYear: 0, tumorMarker: '2', ssf: null, ssdi: null })).toBe('9');
  expect(answer('computeHer2', { dxYear: 2012, ssf9: '020', ssf11: null, ssf13: null, ssf14: null, ssf15: '988', ssdi: null })).toBe('2');
  expect(answer('computeBreastSubtype', { dxYear: 2012, erRecode: '2', prRecode: '2', her2Recode: '1' })).toBe('2');
  expect(answer('computeBreastSubtype', { dxYear: 2009, erRecode: '2', prRecode: '2', her2Recode: '9' })).toBe('9');
});
