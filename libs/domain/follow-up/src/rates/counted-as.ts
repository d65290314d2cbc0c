import { addMonths, type CalendarDay } from '#domain/naaccr';
import type { RateCase } from './rate-case.js';
import type { RateRules } from './rate-rules.js';

/** The two rates of the standard: all cases since the reference date, and those of the last years. */
export const RATE_MEASURES = ['since-reference', 'last-years'] as const;

/** One of {@link RATE_MEASURES}. */
export type RateMeasure = (typeof RATE_MEASURES)[number];

/** Limits of the rates; each is a dated setting. */
export interface RateLimits {
  /** Months after the last contact up to and including which a case is current. */
  readonly currentMonths: number;
  /** Months without contact after which somebody of 100 is silent. */
  readonly silentMonths: number;
  /** Years of diagnosis that `last-years` looks back on. */
  readonly lastYears: number;
  /** Years that `since-reference` looks back on at most; 0: no end. */
  readonly longestYears: number;
}

/** Why a case is not counted, in the order in which it is asked: the first that holds is the reason. */
export const EXCLUSIONS = [
  'non-analytic',
  'class-00',
  'foreign-resident',
  'by-agreement',
  'benign-or-borderline',
  'in-situ-cervix',
  'local-skin',
  'diagnosis-day-unknown',
  'before-reference-date',
  'outside-years',
  'aged-100-silent',
  'aged-100-excluded',
] as const;

/** One of {@link EXCLUSIONS}. */
export type Exclusion = (typeof EXCLUSIONS)[number];

/**
 * Where a case is counted: B dead or aged 100, D current, E not current; or nowhere, with the reason. Exactly one for every case.
 */
export type CountedAs =
  | { readonly place: 'excluded'; readonly reason: Exclusion }
  | { readonly place: 'B'; readonly reason: 'dead' | 'aged-100' }
  | { readonly place: 'D'; readonly reason: 'current' }
  | { readonly place: 'E'; readonly reason: 'not-current' | 'no-contact-date' };

/** When and how a case is looked at. */
export interface CountedAt {
  readonly measure: RateMeasure;
  readonly today: CalendarDay;
  readonly limits: RateLimits;
}

const inSitu = (one: RateCase): boolean => one.behavior === '2';
const benign = (one: RateCase): boolean => one.behavior === '0' || one.behavior === '1';

/** A benign or borderline tumor that the law asks for: brain and CNS from the day of the rules on. */
const requiredBenign = (one: RateCase, { cnsBenignFrom }: RateRules): boolean =>
  one.siteKind === 'brain-and-cns' && cnsBenignFrom !== null && one.diagnosisDay !== null && one.diagnosisDay >= cnsBenignFrom;

/** Analytic is class 00 to 22. */
const analytic = (one: RateCase): boolean => one.classOfCase !== null && one.classOfCase >= '00' && one.classOfCase <= '22';

/** First day of diagnosis that the measure looks at; null: no end but the reference date. */
export function windowStart({ measure, today, limits }: CountedAt): CalendarDay | null {
  const years = measure === 'last-years' ? limits.lastYears : limits.longestYears;
  return years === 0 ? null : addMonths(today, -12 * years);
}

const silent = (one: RateCase, { today, limits }: CountedAt): boolean =>
  one.lastContactDay === null || today > addMonths(one.lastContactDay, limits.silentMonths);

const aged100 = (one: RateCase, today: CalendarDay): boolean => one.hundredthBirthday !== null && one.hundredthBirthday <= today;

/** Each reason to leave a case out, as a question. */
const HOLDS: Readonly<Record<Exclusion, (one: RateCase, rules: RateRules, at: CountedAt) => boolean>> = {
  'non-analytic': (one) => !analytic(one),
  'class-00': (one, { class00OutFrom }) =>
    one.classOfCase === '00' && class00OutFrom !== null && one.diagnosisDay !== null && one.diagnosisDay >= class00OutFrom,
  'foreign-resident': (one) => one.nextFollowUpSource === '8' || one.stopped === 'moved-abroad',
  'by-agreement': (one, rules) =>
    rules.agreementOut &&
    (one.nextFollowUpSource === '9' || one.stopped === 'by-agreement' || (benign(one) && !requiredBenign(one, rules))),
  'benign-or-borderline': (one, rules) => rules.benignOut && benign(one) && !requiredBenign(one, rules),
  'in-situ-cervix': (one, { inSituCervixOut }) => inSituCervixOut && one.siteKind === 'cervix' && inSitu(one),
  'local-skin': (one, { localSkinOut }) => localSkinOut && one.siteKind === 'skin-basal-squamous' && (inSitu(one) || one.isLocalized),
  'diagnosis-day-unknown': (one) => one.diagnosisDay === null,
  'before-reference-date': (one) => one.referenceDay !== null && one.diagnosisDay !== null && one.diagnosisDay < one.referenceDay,
  'outside-years': (one, _, at) => {
    const from = windowStart(at);
    return from !== null && one.diagnosisDay !== null && one.diagnosisDay < from;
  },
  'aged-100-silent': (one, rules, at) =>
    rules.aged100 === 'exclude-when-silent' && one.vitalStatus !== '0' && aged100(one, at.today) && silent(one, at),
  'aged-100-excluded': (one, rules, at) => rules.aged100 === 'exclude' && one.vitalStatus !== '0' && aged100(one, at.today),
};

/**
 * Where a case is counted on a day, and why: the one rule behind both follow-up rates, their forecast and the answer to "why is this
 * case not counted?".
 *
 * Limits include their day: current up to and including the day 15 months after the last contact (clamped to the end of a month), inside the last
 * five years from the day five years ago on, aged 100 from the birthday on. A partial date counts from the earliest day it can mean and a
 * blank date of last contact is not current, so that neither flatters the registry.
 * @see CoC Standard 6.5 (formerly 5.3, 5.4); SEER Training, follow-up: calculations and requirements
 */
export function countedAs(one: RateCase, rules: RateRules, at: CountedAt): CountedAs {
  const excluded = EXCLUSIONS.find((reason) => HOLDS[reason](one, rules, at));
  if (excluded !== undefined) return { place: 'excluded', reason: excluded };
  if (one.vitalStatus === '0') return { place: 'B', reason: 'dead' };
  if (rules.aged100 !== 'ignore' && aged100(one, at.today)) return { place: 'B', reason: 'aged-100' };
  if (one.lastContactDay === null) return { place: 'E', reason: 'no-contact-date' };
  const isCurrent = at.today <= addMonths(one.lastContactDay, at.limits.currentMonths);
  return isCurrent ? { place: 'D', reason: 'current' } : { place: 'E', reason: 'not-current' };
}
