import { csvRowsOf } from './csv-rows.js';

test('cells are told apart by commas, and quotes may hold commas and quotes', () => {
  expect(csvRowsOf('site,comment,size\r\nC504,"left, ""upper"" part",\nC619,,"035"\n')).toEqual([
    { site: 'C504', comment: 'left, "upper" part', size: '' },
    { site: 'C619', comment: '', size: '035' },
  ]);
});

test('a row cut short has blank cells, and an empty file has no rows', () => {
  expect(csvRowsOf('site,size\nC504\n')).toEqual([{ site: 'C504', size: '' }]);
  expect(csvRowsOf('')).toEqual([]);
});
