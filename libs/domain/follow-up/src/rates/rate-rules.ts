import { type CalendarDay, parseCalendarDay } from '#domain/naaccr';

/** The two published lists of cases to follow, which disagree: SEER Training's calculation pages, and its later page of requirements. */
export const RATE_RULE_SETS = ['newer', 'older'] as const;

/** One of {@link RATE_RULE_SETS}. */
export type RateRuleSet = (typeof RATE_RULE_SETS)[number];

/** What being 100 does to a living case. `exclude-when-silent` leaves it out only after more months without contact than the limit. */
export const AGED_100_RULES = ['ignore', 'count-as-dead', 'exclude', 'exclude-when-silent'] as const;

/** One of {@link AGED_100_RULES}. */
export type Aged100Rule = (typeof AGED_100_RULES)[number];

/** A list of cases to follow as switches; every difference between the lists is one. */
export interface RateRules {
  readonly ruleSet: RateRuleSet;
  /** Class of case 00 is left out when diagnosed on this day or later; null keeps it. */
  readonly class00OutFrom: CalendarDay | null;
  /** Leaves out what is reportable by agreement: Next Follow-Up Source 9, and benign or borderline tumors that no law asks for. */
  readonly agreementOut: boolean;
  /** Leaves out every benign and borderline tumor, whatever was agreed. */
  readonly benignOut: boolean;
  /** Benign and borderline tumors of brain and CNS diagnosed on this day or later are required and stay; null: none is. */
  readonly cnsBenignFrom: CalendarDay | null;
  readonly inSituCervixOut: boolean;
  readonly localSkinOut: boolean;
  readonly aged100: Aged100Rule;
}

const day = (text: string): CalendarDay | null => parseCalendarDay(text) ?? null;

/**
 * Both lists as published. The spec of neither mentions brain and CNS; benign tumors there are required from 2004 on, so both keep them.
 * @see SEER Training, follow-up: calculations (older); requirements (newer)
 */
export const PUBLISHED_RATE_RULES: Readonly<Record<RateRuleSet, RateRules>> = {
  older: {
    ruleSet: 'older',
    class00OutFrom: null,
    agreementOut: false,
    benignOut: true,
    cnsBenignFrom: day('20040101'),
    inSituCervixOut: true,
    localSkinOut: true,
    aged100: 'count-as-dead',
  },
  newer: {
    ruleSet: 'newer',
    class00OutFrom: day('20060101'),
    agreementOut: true,
    benignOut: false,
    cnsBenignFrom: day('20040101'),
    inSituCervixOut: true,
    localSkinOut: true,
    aged100: 'exclude-when-silent',
  },
};
