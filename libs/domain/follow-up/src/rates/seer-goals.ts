import { countedAs, type CountedAt } from './counted-as.js';
import type { RateCase } from './rate-case.js';
import { type RateFigures, rateFigures, type RateGroup } from './rate-figures.js';
import type { RateRules } from './rate-rules.js';

/** Groups for which SEER sets a minimum and a goal of follow-up. */
export const SEER_FOLLOW_UP_GROUPS = ['invasive-under-20', 'invasive-20-64', 'invasive-65-and-over', 'in-situ'] as const;

/** One of {@link SEER_FOLLOW_UP_GROUPS}. */
export type SeerFollowUpGroup = (typeof SEER_FOLLOW_UP_GROUPS)[number];

/** Minimum and goal in percent as published; dated settings stand in their place. */
export const SEER_FOLLOW_UP_GOALS: Readonly<Record<SeerFollowUpGroup, { readonly minimum: number; readonly goal: number }>> = {
  'invasive-under-20': { minimum: 80, goal: 90 },
  'invasive-20-64': { minimum: 80, goal: 90 },
  'invasive-65-and-over': { minimum: 90, goal: 95 },
  'in-situ': { minimum: 80, goal: 90 },
};

/** Group of a case; null for benign and borderline tumors and for an invasive one of unknown age, for which there is no goal. */
export function seerFollowUpGroup({ behavior, ageGroup }: RateCase): SeerFollowUpGroup | null {
  if (behavior === '2') return 'in-situ';
  return behavior === '3' && ageGroup !== 'unknown' ? `invasive-${ageGroup}` : null;
}

/** The work sheet of each group, over the cases that the rates count. @see SEER Training, requirements of governing agencies */
export function seerFollowUp(
  groups: readonly RateGroup[],
  rules: RateRules,
  at: CountedAt,
): Readonly<Record<SeerFollowUpGroup, RateFigures>> {
  const of = (wanted: SeerFollowUpGroup): RateFigures => {
    const places = { b: 0, d: 0, e: 0 };
    for (const { one, count } of groups) {
      if (seerFollowUpGroup(one) !== wanted) continue;
      const { place } = countedAs(one, rules, at);
      if (place === 'B') places.b += count;
      if (place === 'D') places.d += count;
      if (place === 'E') places.e += count;
    }
    return rateFigures(places);
  };
  return {
    'invasive-under-20': of('invasive-under-20'),
    'invasive-20-64': of('invasive-20-64'),
    'invasive-65-and-over': of('invasive-65-and-over'),
    'in-situ': of('in-situ'),
  };
}
