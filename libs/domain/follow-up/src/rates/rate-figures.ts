import type { RateCase } from './rate-case.js';
import { countedAs, type CountedAs, type CountedAt } from './counted-as.js';
import type { RateRules } from './rate-rules.js';

/** Cases that are alike in everything the rates read, and how many they are. */
export interface RateGroup {
  readonly one: RateCase;
  readonly count: number;
}

/** The work sheet of a rate: A eligible, B dead or aged 100, C living, D current, E not current; B + D + E = A and C = A - B. */
export interface RateFigures {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  /** (B + D) / A in percent to two digits; null when there is no case. */
  readonly rate: number | null;
  /** D / C, the rate among the living; null when nobody lives. */
  readonly livingRate: number | null;
}

/** Percent of a whole to two digits, half away from zero; null when the whole is 0. */
export function percentOf(part: number, whole: number): number | null {
  return whole === 0 ? null : Math.round((part * 10_000) / whole) / 100;
}

/** Figures of the work sheet from three counts. @see SEER Training, follow-up: calculations */
export function rateFigures({ b, d, e }: { readonly b: number; readonly d: number; readonly e: number }): RateFigures {
  const a = b + d + e;
  return { a, b, c: d + e, d, e, rate: percentOf(b + d, a), livingRate: percentOf(d, d + e) };
}

/** How many cases are counted at one place for one reason. */
export interface ReasonCount {
  readonly place: CountedAs['place'];
  readonly reason: CountedAs['reason'];
  readonly count: number;
}

/** A rate and where its cases are. */
export interface CountedRate {
  readonly figures: RateFigures;
  /** Every reason that any case has, excluded ones too; together all cases, each once. */
  readonly reasons: readonly ReasonCount[];
  /** Living counted cases whose date of last contact is partial, counted from its earliest day. */
  readonly partialDates: number;
}

/** Counts groups of cases on a day. */
export function countRate(groups: readonly RateGroup[], rules: RateRules, at: CountedAt): CountedRate {
  const counts = new Map<string, { readonly counted: CountedAs; count: number }>();
  const places = { b: 0, d: 0, e: 0 };
  let partialDates = 0;
  for (const { one, count } of groups) {
    const counted = countedAs(one, rules, at);
    const held = counts.get(counted.reason);
    if (held) held.count += count;
    else counts.set(counted.reason, { counted, count });
    if (counted.place === 'B') places.b += count;
    if (counted.place === 'D') places.d += count;
    if (counted.place === 'E') places.e += count;
    if (one.hasPartialContact && (counted.place === 'D' || counted.place === 'E')) partialDates += count;
  }
  const reasons = [...counts.values()].map(({ counted, count }) => ({ place: counted.place, reason: counted.reason, count }));
  return { figures: rateFigures(places), reasons, partialDates };
}
