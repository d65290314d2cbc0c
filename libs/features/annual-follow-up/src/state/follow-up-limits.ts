import { type DatedSetting, settingOn, type Tx } from '#platform/database';
import type { FollowUpLimits } from '#domain/follow-up';

/** Months after the last contact up to which somebody is current. */
export const DUE_AFTER_MONTHS: DatedSetting = {
  key: 'follow-up.due-after-months',
  fallback: 12,
  source: 'Annual follow-up: a person falls due in the month of the last contact one year later',
};

/** Months after the last contact up to which somebody is not lost. */
export const LOST_AFTER_MONTHS: DatedSetting = {
  key: 'follow-up.lost-after-months',
  fallback: 15,
  source: 'CoC Standard 6.5: last contact within 15 months',
};

/** The limits in force on a day. @param day - CCYYMMDD */
export async function followUpLimits(tx: Tx, day: string): Promise<FollowUpLimits> {
  return { dueAfterMonths: await settingOn(tx, DUE_AFTER_MONTHS, day), lostAfterMonths: await settingOn(tx, LOST_AFTER_MONTHS, day) };
}
