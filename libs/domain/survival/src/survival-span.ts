import { UNKNOWN_PART, type DateParts } from './date-parts.js';

/** Survival of one tumor up to one end point, as coded. */
export interface SurvivalSpan {
  readonly date: string;
  readonly months: string;
  readonly days: string;
  readonly flag: string;
}

/** Where follow-up ends: the day, coded and counted, and the last contact as far as it is known, which decides how sure the answer is. */
export interface EndPoint {
  readonly date: string;
  readonly day: number;
  readonly contact: DateParts;
}

/** Date of diagnosis of a tumor, as known, and counted after its unknown parts were filled. */
export interface FilledDiagnosis {
  readonly dx: DateParts;
  readonly day: number;
  readonly isDeathOnly: boolean;
}

const DAYS_PER_MONTH = 365.24 / 12;

/** Survival that cannot be computed, with the date of the end point when there is one. */
export function unknownSpan(end: EndPoint | undefined): SurvivalSpan {
  return { date: end?.date ?? '', months: '9999', days: '99999', flag: '9' };
}

/**
 * Survival of the tumors of a patient up to one end point.
 * @param tumors - in the order of diagnosis
 * @param end - `undefined` when follow-up has no end, so that nothing can be computed
 */
export function survivalSpans(tumors: readonly FilledDiagnosis[], end: EndPoint | undefined): SurvivalSpan[] {
  if (end === undefined) return tumors.map((tumor) => deathOnly(tumor, unknownSpan(end)));
  const spans = tumors.map((tumor) => spanOf(tumor, end));
  // A patient who lived on after a later tumor did so after the earlier ones.
  let livedOn = false;
  for (let at = spans.length - 1; at >= 0; at--) {
    const span = spans[at];
    if (span === undefined) continue;
    livedOn ||= span.flag === '1' || span.flag === '3';
    if (livedOn && span.flag === '2') spans[at] = { ...span, flag: '3' };
  }
  return spans.map((span, at) => deathOnly(tumors[at], span));
}

function deathOnly(tumor: FilledDiagnosis | undefined, span: SurvivalSpan): SurvivalSpan {
  return tumor?.isDeathOnly === true ? { ...span, months: '9999', days: '99999', flag: '8' } : span;
}

function spanOf({ dx, day }: FilledDiagnosis, end: EndPoint): SurvivalSpan {
  const days = end.day - day;
  if (!(days >= 0)) return unknownSpan(end);
  return {
    date: end.date,
    months: String(Math.floor(days / DAYS_PER_MONTH)).padStart(4, '0'),
    days: String(days).padStart(5, '0'),
    flag: flagOf(dx, end.contact, days),
  };
}

function flagOf(dx: DateParts, contact: DateParts, days: number): string {
  // A date without month has no day either.
  if (dx.day !== UNKNOWN_PART && contact.day !== UNKNOWN_PART) return days > 0 ? '1' : '0';
  const maySameMonth = dx.month === contact.month || dx.month === UNKNOWN_PART || contact.month === UNKNOWN_PART;
  return dx.year === contact.year && maySameMonth ? '2' : '3';
}
