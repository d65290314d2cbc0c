import { addMonths, type CalendarDay, dayNumber, dayOfNumber } from '#domain/naaccr';
import { countedAs, RATE_MEASURES, type RateLimits, type RateMeasure } from './counted-as.js';
import { countRate, percentOf, type RateFigures, type RateGroup } from './rate-figures.js';
import type { RateRules } from './rate-rules.js';

/** Both rates at the end of a month if nobody is contacted until then, and what happens in that month. */
export interface ForecastMonth {
  readonly monthEnd: CalendarDay;
  readonly figures: Readonly<Record<RateMeasure, RateFigures>>;
  /** Living counted cases whose contact becomes older than a year in this month. */
  readonly fallsDue: number;
  /** Living counted cases that stop being current in this month. */
  readonly becomesLost: number;
}

/** The next month ends after a day, ascending. */
export function monthEndsAfter(today: CalendarDay, count: number): CalendarDay[] {
  const first = dayNumber(today) + 1;
  const ends: CalendarDay[] = [];
  for (let month = dayOfNumber(first); ends.length < count; month = addMonths(firstOfMonth(month), 1)) ends.push(endOfMonth(month));
  return ends;
}

const firstOfMonth = (day: CalendarDay): CalendarDay => dayOfNumber(dayNumber(day) - Number(day.slice(6)) + 1);

/** Last day of the month of a day. */
export function endOfMonth(day: CalendarDay): CalendarDay {
  return dayOfNumber(dayNumber(addMonths(firstOfMonth(day), 1)) - 1);
}

/** What a forecast begins with. */
export interface ForecastStart {
  readonly rules: RateRules;
  readonly limits: RateLimits;
  readonly today: CalendarDay;
  readonly monthEnds: readonly CalendarDay[];
}

/** Rates at coming month ends if nothing is done: time passes, nobody is contacted, nobody dies, no case is added. */
export function forecastRates(groups: readonly RateGroup[], { rules, limits, today, monthEnds }: ForecastStart): ForecastMonth[] {
  return monthEnds.map((monthEnd, index) => {
    const before = monthEnds[index - 1] ?? today;
    const figuresOf = (measure: RateMeasure): RateFigures => countRate(groups, rules, { measure, today: monthEnd, limits }).figures;
    const figures = { 'since-reference': figuresOf(RATE_MEASURES[0]), 'last-years': figuresOf(RATE_MEASURES[1]) };
    return { monthEnd, figures, ...changesBetween(groups, { rules, limits, from: before, to: monthEnd }) };
  });
}

interface Between {
  readonly rules: RateRules;
  readonly limits: RateLimits;
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

function changesBetween(groups: readonly RateGroup[], { rules, limits, from, to }: Between): { fallsDue: number; becomesLost: number } {
  let fallsDue = 0;
  let becomesLost = 0;
  for (const { one, count } of groups) {
    if (one.lastContactDay === null || one.vitalStatus === '0') continue;
    const placeOn = (today: CalendarDay) => countedAs(one, rules, { measure: 'since-reference', today, limits }).place;
    const dueFrom = addMonths(one.lastContactDay, limits.silentMonths);
    const isTurning = (dueFrom >= from && dueFrom < to) || isLostBetween(one.lastContactDay, { limits, from, to });
    if (!isTurning || placeOn(from) !== 'D') continue;
    if (dueFrom >= from && dueFrom < to && placeOn(to) !== 'excluded') fallsDue += count;
    if (placeOn(to) === 'E') becomesLost += count;
  }
  return { fallsDue, becomesLost };
}

function isLostBetween(lastContact: CalendarDay, { limits, from, to }: Pick<Between, 'limits' | 'from' | 'to'>): boolean {
  const last = addMonths(lastContact, limits.currentMonths);
  return last >= from && last < to;
}

/** Many current cases that share one date of last contact: they fall due on one day and are lost on one day. */
export interface ContactCliff {
  readonly lastContactDay: CalendarDay;
  readonly cases: number;
  /** Percent of all living counted cases. */
  readonly share: number;
  /** First day on which they are due. */
  readonly dueFrom: CalendarDay;
  /** First day on which they are not current any more. */
  readonly lostFrom: CalendarDay;
  /** Month of `lostFrom`, CCYYMM. */
  readonly month: string;
}

/** From when on a shared date is worth a warning; dated settings. */
export interface CliffLimits {
  readonly cliffCases: number;
  readonly cliffPercent: number;
}

/** The shared dates that will cost the rate a step, the earliest first. */
export function contactCliffs(
  groups: readonly RateGroup[],
  { rules, limits, today, days }: Omit<ForecastStart, 'monthEnds'> & { readonly days: ReadonlySet<string> },
  { cliffCases, cliffPercent }: CliffLimits,
): ContactCliff[] {
  const cases = new Map<CalendarDay, number>();
  let living = 0;
  for (const { one, count } of groups) {
    const { place } = countedAs(one, rules, { measure: 'since-reference', today, limits });
    if (place === 'D' || place === 'E') living += count;
    if (place !== 'D' || one.lastContactDay === null || !days.has(one.lastContactDay)) continue;
    cases.set(one.lastContactDay, (cases.get(one.lastContactDay) ?? 0) + count);
  }
  return [...cases]
    .filter(([, count]) => count >= cliffCases && 100 * count >= cliffPercent * living)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([lastContactDay, count]) => cliff(lastContactDay, { count, living, limits }));
}

function cliff(
  lastContactDay: CalendarDay,
  { count, living, limits }: { readonly count: number; readonly living: number; readonly limits: RateLimits },
): ContactCliff {
  const after = (months: number): CalendarDay => dayOfNumber(dayNumber(addMonths(lastContactDay, months)) + 1);
  const lostFrom = after(limits.currentMonths);
  const share = percentOf(count, living) ?? 0;
  return { lastContactDay, cases: count, share, dueFrom: after(limits.silentMonths), lostFrom, month: lostFrom.slice(0, 6) };
}
