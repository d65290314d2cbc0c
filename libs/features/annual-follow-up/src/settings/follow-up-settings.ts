import { DUE_AFTER_MONTHS, LOST_AFTER_MONTHS } from '../state/follow-up-limits.js';
import { CERTIFICATION_SETTINGS } from '../certification/certification-settings.js';
import { TIMELINESS_SETTINGS } from '../timeliness/timeliness-settings.js';
import { RATE_SETTINGS } from '../rates/rate-settings.js';
import type { FollowUpSetting } from './follow-up-setting.js';

const STATES = 'States of a person';

/** Every dated setting of follow-up that a person may change, in the order in which they are shown. */
export const FOLLOW_UP_SETTINGS: readonly FollowUpSetting[] = [
  { ...DUE_AFTER_MONTHS, group: STATES, unit: 'months', label: 'Months after the last contact up to which somebody is current' },
  { ...LOST_AFTER_MONTHS, group: STATES, unit: 'months', label: 'Months after the last contact up to which somebody is due, then lost' },
  ...RATE_SETTINGS,
  ...TIMELINESS_SETTINGS,
  ...CERTIFICATION_SETTINGS,
];
