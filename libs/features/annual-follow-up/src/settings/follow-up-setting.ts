import type { DatedSetting } from '#platform/database';

/** What a setting of follow-up counts in; `day` is CCYYMMDD, 0 for never; `switch` 0 or 1; `choice` the position in `choices`. */
export type SettingUnit = 'months' | 'days' | 'years' | 'percent' | 'per-1000' | 'cases' | 'day' | 'switch' | 'choice';

/** A dated setting with what a person needs to know to change it. */
export interface FollowUpSetting extends DatedSetting {
  readonly group: string;
  readonly label: string;
  readonly unit: SettingUnit;
  readonly choices?: readonly string[];
}

/** Whether a number can be a value of a setting; what it must be, in words, when it cannot. */
export function settingProblem({ unit, choices = [] }: FollowUpSetting, value: number): string | undefined {
  const isWhole = Number.isInteger(value);
  switch (unit) {
    case 'percent':
      return value >= 0 && value <= 100 ? undefined : 'a number from 0 to 100';
    case 'per-1000':
      return value >= 0 && value <= 1000 ? undefined : 'a number from 0 to 1000';
    case 'switch':
      return value === 0 || value === 1 ? undefined : '0 (off) or 1 (on)';
    case 'choice':
      return isWhole && value >= 0 && value < choices.length ? undefined : `a whole number from 0 to ${choices.length - 1}`;
    case 'day':
      return value === 0 || isDay(value) ? undefined : 'a day as CCYYMMDD, or 0 for never';
    default:
      return isWhole && value >= 0 && value <= MOST ? undefined : `a whole number from 0 to ${MOST}`;
  }
}

const MOST = 10_000_000;

const isDay = (value: number): boolean => /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(String(value));
