import { type CalendarDay, displayDate } from '#domain/naaccr';
import { type CountedAs, type CountedAt, windowStart } from './counted-as.js';
import type { RateCase } from './rate-case.js';
import type { RateRules } from './rate-rules.js';

/** Why a case is counted where it is, for a person. */
export interface RateExplanation {
  /** A few words for lists. */
  readonly title: string;
  /** One or two sentences with the codes and dates that decided. */
  readonly because: string;
  /** Where the rule comes from. */
  readonly source: string;
}

type Reason = CountedAs['reason'];

const CALCULATIONS = 'SEER Training, follow-up calculations';
const REQUIREMENTS = 'SEER Training, follow-up requirements';
const BOTH = 'SEER Training, follow-up calculations and requirements';
const STANDARD = 'CoC Standard 6.5 (formerly 5.3 and 5.4)';

/** Name and source of every reason. */
export const RATE_REASONS: Readonly<Record<Reason, { readonly title: string; readonly source: string }>> = {
  'non-analytic': { title: 'Not analytic', source: `${BOTH}; NAACCR item 610` },
  'class-00': { title: 'Diagnosed here, treated elsewhere', source: REQUIREMENTS },
  'foreign-resident': { title: 'Foreign resident', source: BOTH },
  'by-agreement': { title: 'Reportable by agreement', source: REQUIREMENTS },
  'benign-or-borderline': { title: 'Benign or borderline', source: CALCULATIONS },
  'in-situ-cervix': { title: 'In situ of the cervix', source: BOTH },
  'local-skin': { title: 'Basal or squamous skin', source: BOTH },
  'diagnosis-day-unknown': { title: 'No date of diagnosis', source: `${STANDARD}: years of diagnosis decide` },
  'before-reference-date': { title: 'Before the reference date', source: STANDARD },
  'outside-years': { title: 'Diagnosed too long ago', source: STANDARD },
  'aged-100-silent': { title: 'Aged 100, long without contact', source: REQUIREMENTS },
  'aged-100-excluded': { title: 'Aged 100', source: CALCULATIONS },
  dead: { title: 'Dead', source: CALCULATIONS },
  'aged-100': { title: 'Aged 100 or more', source: CALCULATIONS },
  current: { title: 'Current', source: STANDARD },
  'not-current': { title: 'Not current', source: STANDARD },
  'no-contact-date': { title: 'No date of last contact', source: STANDARD },
};

interface Asked {
  readonly one: RateCase;
  readonly rules: RateRules;
  readonly at: CountedAt;
}

const coded = (code: string | null): string => (code === null || code === '' ? 'blank' : code);
const date = (day: CalendarDay | null): string => (day === null ? 'blank' : displayDate(day));
const agreed = (): string => 'benign and borderline tumors outside brain and CNS are registered by agreement only';

const BECAUSE: Readonly<Record<Reason, (asked: Asked) => string>> = {
  'non-analytic': ({ one }) => `Class of Case (610) is ${coded(one.classOfCase)}; analytic cases are 00 to 22.`,
  'class-00': ({ one, rules }) =>
    `Class of Case (610) is 00 and the diagnosis is of ${date(one.diagnosisDay)}; from ${date(rules.class00OutFrom)} on such cases are not followed.`,
  'foreign-resident': ({ one }) =>
    one.nextFollowUpSource === '8'
      ? 'Next Follow-Up Source (1800) is 8: a foreign resident is not followed.'
      : 'The facility stopped following this person, who moved abroad.',
  'by-agreement': ({ one }) =>
    one.nextFollowUpSource === '9'
      ? 'Next Follow-Up Source (1800) is 9: follow-up is not required.'
      : one.stopped === 'by-agreement'
        ? 'The facility follows this person by agreement only.'
        : `Behavior (523) is ${coded(one.behavior)}; ${agreed()}.`,
  'benign-or-borderline': ({ one }) => `Behavior (523) is ${coded(one.behavior)}; benign and borderline tumors are left out.`,
  'in-situ-cervix': () => 'Primary Site (400) is the cervix and Behavior (523) is 2, in situ.',
  'local-skin': () => 'A basal or squamous carcinoma of the skin that is in situ or localized.',
  'diagnosis-day-unknown': () => 'Date of Diagnosis (390) is blank, so that no window of years holds the case.',
  'before-reference-date': ({ one }) =>
    `The diagnosis is of ${date(one.diagnosisDay)}, before the facility's reference date ${date(one.referenceDay)}.`,
  'outside-years': ({ one, at }) => `The diagnosis is of ${date(one.diagnosisDay)}; this rate looks back to ${date(windowStart(at))}.`,
  'aged-100-silent': ({ one, at }) =>
    `The person is 100 or older, and the last contact (${date(one.lastContactDay)}) is more than ${at.limits.silentMonths} months ago.`,
  'aged-100-excluded': () => 'The person is 100 or older; such cases are left out.',
  dead: () => 'Vital Status (1760) is 0, dead: nobody has to be contacted, and the case counts as followed.',
  'aged-100': () => 'The person is 100 or older, and the case counts as followed.',
  current: ({ one, at }) => `Last contact ${date(one.lastContactDay)}: within ${at.limits.currentMonths} months.`,
  'not-current': ({ one, at }) => `Last contact ${date(one.lastContactDay)}: more than ${at.limits.currentMonths} months ago.`,
  'no-contact-date': () => 'Date of Last Contact (1750) is blank, so that nothing shows a contact in time.',
};

/** Puts a place and its reason in words. @param counted - what `countedAs` answered for the same case, rules and day */
export function explainCounted(counted: CountedAs, one: RateCase, { rules, at }: Omit<Asked, 'one'>): RateExplanation {
  const partial = one.hasPartialContact && counted.place !== 'excluded' && counted.place !== 'B';
  const note = partial ? ' The date of last contact is partial and counts from its earliest day.' : '';
  return { ...RATE_REASONS[counted.reason], because: BECAUSE[counted.reason]({ one, rules, at }) + note };
}
