import { dayNumber, itemValue, parseCalendarDay, type Items } from '#domain/naaccr';

const MOST = 998;

/**
 * Days from diagnosis to the first course of treatment, from the dates of diagnosis (390) and of initial treatment as SEER counts it (1260).
 * @returns `000` to `998`, the last also for anything longer; `000` when treatment came first; `999` when a date is blank, partial or impossible
 * @see SEER Days to Treatment, version 1.0 (September 2022)
 * @example daysToTreatment({ dateOfDiagnosis: '20200101', dateInitialRxSeer: '20200201' }) // '031'
 */
export function daysToTreatment(items: Items): string {
  const diagnosis = parseCalendarDay(itemValue(items, 'dateOfDiagnosis'));
  const treatment = parseCalendarDay(itemValue(items, 'dateInitialRxSeer'));
  if (diagnosis === undefined || treatment === undefined) return '999';
  const days = dayNumber(treatment) - dayNumber(diagnosis);
  return String(Math.min(Math.max(days, 0), MOST)).padStart(3, '0');
}
