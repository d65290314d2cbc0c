import {
  AGED_100_RULES,
  type CliffLimits,
  RATE_RULE_SETS,
  type RateLimits,
  type RateMeasure,
  type RateRules,
  type RateRuleSet,
} from '#domain/follow-up';
import { parseCalendarDay } from '#domain/naaccr';
import { type DatedSetting, settingsOn, type Tx } from '#platform/database';
import { DUE_AFTER_MONTHS, LOST_AFTER_MONTHS } from '../state/follow-up-limits.js';
import { CLIFF_SETTINGS, RATE_SETTINGS, RATE_WINDOWS, RULE_SETTINGS } from './rate-settings.js';

/** Everything that settings decide about the rates on a day. */
export interface RateTerms {
  readonly limits: RateLimits;
  readonly rules: Readonly<Record<RateRuleSet, RateRules>>;
  readonly targets: Readonly<Record<RateMeasure, number>>;
  readonly cliff: CliffLimits;
  /** Value of any other setting of the rates. */
  readonly valueOf: (setting: DatedSetting) => number;
}

/** The terms in force on a day. @param day - CCYYMMDD */
export async function rateTerms(tx: Tx, day: string): Promise<RateTerms> {
  const values = await settingsOn(tx, [DUE_AFTER_MONTHS, LOST_AFTER_MONTHS, ...RATE_SETTINGS], day);
  const valueOf = (setting: DatedSetting): number => values.get(setting.key) ?? setting.fallback;
  return {
    limits: {
      currentMonths: valueOf(LOST_AFTER_MONTHS),
      silentMonths: valueOf(DUE_AFTER_MONTHS),
      lastYears: valueOf(RATE_WINDOWS.lastYears),
      longestYears: valueOf(RATE_WINDOWS.longestYears),
    },
    rules: { newer: rulesOf('newer', valueOf), older: rulesOf('older', valueOf) },
    targets: { 'since-reference': valueOf(RATE_WINDOWS.targetSinceReference), 'last-years': valueOf(RATE_WINDOWS.targetLastYears) },
    cliff: { cliffCases: valueOf(CLIFF_SETTINGS.cliffCases), cliffPercent: valueOf(CLIFF_SETTINGS.cliffPercent) },
    valueOf,
  };
}

function rulesOf(ruleSet: RateRuleSet, valueOf: (setting: DatedSetting) => number): RateRules {
  const settings = RULE_SETTINGS[ruleSet];
  const isOn = (setting: DatedSetting): boolean => valueOf(setting) === 1;
  const dayOf = (setting: DatedSetting) => parseCalendarDay(String(valueOf(setting))) ?? null;
  return {
    ruleSet,
    class00OutFrom: dayOf(settings.class00OutFrom),
    agreementOut: isOn(settings.agreementOut),
    benignOut: isOn(settings.benignOut),
    cnsBenignFrom: dayOf(settings.cnsBenignFrom),
    inSituCervixOut: isOn(settings.inSituCervixOut),
    localSkinOut: isOn(settings.localSkinOut),
    aged100: AGED_100_RULES[valueOf(settings.aged100)] ?? 'count-as-dead',
  };
}

/** Both lists of rules, for figures that are kept for each. */
export const rulesOfBoth = ({ rules }: RateTerms): readonly RateRules[] => RATE_RULE_SETS.map((ruleSet) => rules[ruleSet]);
