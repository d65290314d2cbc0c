import { cellContains, parseCell } from '#domain/staging';

describe('an INPUT cell', () => {
  it.each([
    ['1-21', [{ low: '1', high: '21' }]],
    ['A-B', [{ low: 'A', high: 'B' }]],
    ['A-BB', [{ low: 'A-BB', high: 'A-BB' }]],
    ['p0I-', [{ low: 'p0I-', high: 'p0I-' }]],
    ['-5', [{ low: '-5', high: '-5' }]],
    ['1-2-3', [{ low: '1-2-3', high: '1-2-3' }]],
    ['a-b-', [{ low: 'a', high: 'b' }]],
    ['-', [{ low: '-', high: '-' }]],
    [' C000 - C009 ', [{ low: 'C000', high: 'C009' }]],
    ['2018-{{ctx_year_current}}', [{ low: '2018', high: '{{ctx_year_current}}' }]],
    ['', [{ low: '', high: '' }]],
    [
      ',1',
      [
        { low: '', high: '' },
        { low: '1', high: '1' },
      ],
    ],
    ['*', ['*']],
    [null, []],
  ])('%j reads as written in the format', (cell, ranges) => {
    expect(parseCell(cell)).toEqual(ranges);
  });

  it('holds a number of any padding in a number range, but only the exact text of a single value', () => {
    expect(cellContains('000-120', '5')).toBe(true);
    expect(cellContains('01', '1')).toBe(false);
    expect(cellContains('050-050', '50')).toBe(false);
  });

  it('holds a decimal only if a bound has a decimal point', () => {
    expect(cellContains('001-999', '10.5')).toBe(false);
    expect(cellContains('001-999.99', '10.5')).toBe(true);
  });

  it('compares numbers in single precision', () => {
    expect(cellContains('1-16777216', '16777217')).toBe(true);
  });

  it('compares text ranges by code unit and only at equal length', () => {
    expect(cellContains('2000-XXXX', '2004')).toBe(true);
    expect(cellContains('C000-C009', 'C00')).toBe(false);
  });

  it('matches blank only when it is empty, and anything when it is null or an asterisk', () => {
    expect(cellContains('', '1')).toBe(false);
    expect(cellContains('', null)).toBe(true);
    expect(cellContains(null, '1')).toBe(true);
    expect(cellContains('*', '')).toBe(true);
    expect(cellContains(' *', 'x')).toBe(false);
  });

  it('reads a bound from the context', () => {
    expect(cellContains('2018-{{ctx_year_current}}', '2024', { ctx_year_current: '2026' })).toBe(true);
    expect(cellContains('2018-{{ctx_year_current}}', '2024')).toBe(false);
  });
});
