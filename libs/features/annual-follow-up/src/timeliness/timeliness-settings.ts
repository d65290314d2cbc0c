import type { FollowUpSetting } from '../settings/follow-up-setting.js';

/** The five gaps between a patient's first contact and a record that others can use, in their order. */
export const TIMELINESS_STEPS = ['initiated', 'completed', 'exported', 'received', 'available'] as const;

/** One of {@link TIMELINESS_STEPS}. */
export type TimelinessStep = (typeof TIMELINESS_STEPS)[number];

/** Names of the gaps, with the items between which they lie. */
export const STEP_LABELS: Readonly<Record<TimelinessStep, string>> = {
  initiated: 'First contact (580) to initiated (2085)',
  completed: 'Initiated (2085) to completed (2092, or 2090)',
  exported: 'Completed (2092, or 2090) to exported (2110)',
  received: 'Exported (2110) to received (2111)',
  available: 'Received (2111) to available (2113)',
};

const GROUP = 'Timeliness';
const OWN = 'Choice of the registry; state rules allow 180 days from first contact to the report';
const DAYS: Readonly<Record<TimelinessStep, number>> = { initiated: 120, completed: 60, exported: 30, received: 7, available: 30 };

const stepSetting = (step: TimelinessStep): FollowUpSetting => ({
  key: `timeliness.${step}-days`,
  fallback: DAYS[step],
  unit: 'days',
  group: GROUP,
  label: `${STEP_LABELS[step]}: target`,
  source: step === 'initiated' ? 'SEER Training: abstracting begins four to six months after diagnosis' : OWN,
});

/** Target of each gap in days. */
export const STEP_SETTINGS: Readonly<Record<TimelinessStep, FollowUpSetting>> = {
  initiated: stepSetting('initiated'),
  completed: stepSetting('completed'),
  exported: stepSetting('exported'),
  received: stepSetting('received'),
  available: stepSetting('available'),
};

/** Months from first contact within which an abstract is complete. */
export const COMPLETE_WITHIN: FollowUpSetting = {
  key: 'timeliness.complete-within-months',
  fallback: 6,
  unit: 'months',
  group: GROUP,
  label: 'An abstract is complete within so many months of first contact',
  source: 'CoC STORE 2025; SEER Training',
};

/** Every setting of timeliness. */
export const TIMELINESS_SETTINGS: readonly FollowUpSetting[] = [COMPLETE_WITHIN, ...Object.values(STEP_SETTINGS)];
