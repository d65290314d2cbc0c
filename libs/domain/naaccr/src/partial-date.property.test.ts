import fc from 'fast-check';
import {
  addMonths,
  comparePartialDates,
  dayNumber,
  dayOfNumber,
  daysBetween,
  displayDate,
  earliestDay,
  latestDay,
  monthsBetween,
  parseCalendarDay,
  parseDateInput,
  parsePartialDate,
  type CalendarDay,
  type PartialDate,
} from '#domain/naaccr';

const first = dayNumber(parseCalendarDay('18000101') as CalendarDay);
const last = dayNumber(parseCalendarDay('20991231') as CalendarDay);
const day = fc.integer({ min: first, max: last }).map(dayOfNumber);
const partial = fc.tuple(day, fc.constantFrom(4, 6, 8)).map(([date, length]) => parsePartialDate(date.slice(0, length)) as PartialDate);
const date = (text: string): PartialDate => {
  const parsed = parsePartialDate(text);
  if (!parsed) throw new Error(`${text} is no date`);
  return parsed;
};
const calendarDay = (text: string): CalendarDay => earliestDay(date(text));

describe('partial dates', () => {
  it.each(['2025', '202512', '20251231', '20240229', '18000101', '20991231'])('reads %s', (text) => {
    expect(parsePartialDate(text)).toBe(text);
  });

  it.each([
    undefined,
    '',
    '99',
    '202513',
    '202500',
    '20250230',
    '20230229',
    '19000229',
    '17991231',
    '21000101',
    '20250',
    '2025061',
    '2025-06',
    ' 2025',
    '2025 ',
  ])('refuses %s', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  it('agree with the calendar of the platform on every day count', () => {
    fc.assert(
      fc.property(day, (d) => dayNumber(d) * 86_400_000 === Date.UTC(Number(d.slice(0, 4)), Number(d.slice(4, 6)) - 1, Number(d.slice(6)))),
    );
  });

  it('order antisymmetrically, and only as surely as their earliest and latest days allow', () => {
    fc.assert(
      fc.property(partial, partial, (a, b) => {
        const order = comparePartialDates(a, b);
        const mirrored = comparePartialDates(b, a);
        expect(mirrored).toBe(order === undefined || order === 0 ? order : -order);
        const { min, max } = daysBetween(a, b);
        expect(order).toBe(min > 0 ? -1 : max < 0 ? 1 : min === 0 && max === 0 ? 0 : undefined);
      }),
    );
  });

  it('cannot be ordered when one may hold the other', () => {
    expect(comparePartialDates(date('2025'), date('20250615'))).toBeUndefined();
    expect(comparePartialDates(date('2025'), date('2025'))).toBeUndefined();
    expect(comparePartialDates(date('202505'), date('20250615'))).toBe(-1);
    expect(comparePartialDates(date('20250615'), date('20250615'))).toBe(0);
  });

  it('span from their earliest to their latest day', () => {
    expect([earliestDay(date('2024')), latestDay(date('2024'))]).toEqual(['20240101', '20241231']);
    expect([earliestDay(date('202402')), latestDay(date('202402'))]).toEqual(['20240201', '20240229']);
    expect(daysBetween(date('2024'), date('202501'))).toEqual({ min: 1, max: 396 });
  });

  it('add months and stop at the end of a shorter month', () => {
    expect(addMonths(calendarDay('20240131'), 1)).toBe('20240229');
    expect(addMonths(calendarDay('20240229'), 12)).toBe('20250228');
    expect(addMonths(calendarDay('20240115'), -13)).toBe('20221215');
    expect(() => addMonths(calendarDay('20991231'), 1)).toThrow('BAD_DATE');
  });

  it('count whole months so that adding them never passes the later day', () => {
    const middle = fc.integer({ min: dayNumber(calendarDay('19000101')), max: dayNumber(calendarDay('20501231')) }).map(dayOfNumber);
    fc.assert(
      fc.property(middle, middle, (a, b) => {
        const [from, to] = a <= b ? [a, b] : [b, a];
        const { min } = monthsBetween(from, to);
        expect(addMonths(from, min) <= to && addMonths(from, min + 1) > to).toBe(true);
      }),
    );
  });
});

describe('typed dates', () => {
  it.each([
    ['20250615', '20250615'],
    ['2025-06-15', '20250615'],
    ['2025/6/5', '20250605'],
    ['6/5/2025', '20250605'],
    ['06-2025', '202506'],
    ['2025.6', '202506'],
    [' 2025 ', '2025'],
    ['15 Jun 2025', '20250615'],
    ['June 5, 2025', '20250605'],
    ['Sep 2024', '202409'],
    ['5-sept-2024', '20240905'],
  ])('%s is %s', (typed, coded) => {
    expect(parseDateInput(typed)).toBe(coded);
  });

  it.each(['', '6/5/25', '13/13/2025', '2/30/2025', 'foo 2025', '15 Foo 2025', 'yesterday', '2025-6-5-1'])('%s cannot be read', (typed) => {
    expect(parseDateInput(typed)).toBeUndefined();
  });

  it('reads back what it displays', () => {
    fc.assert(fc.property(partial, (d) => parseDateInput(displayDate(d)) === d));
  });
});
