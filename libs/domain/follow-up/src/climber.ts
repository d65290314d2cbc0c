import type { FollowedPerson } from './follow-up-state.js';
import type { Addressee, LadderPart, RungKind } from './ladder.js';
import type { CalendarDay } from '#domain/naaccr';

/**
 * States of a step. `scheduled` is planned, `open` to do, `sent` a letter that is out, `done` brought an answer, `expired` ran out or could not happen,
 * `cancelled` was no longer wanted and may come back.
 */
export const STEP_STATES = ['scheduled', 'open', 'sent', 'done', 'expired', 'cancelled'] as const;
/** One of {@link STEP_STATES}. */
export type StepState = (typeof STEP_STATES)[number];

/** Whether a person (or the physician) allows letters to the patient. */
export const LETTER_PERMISSIONS = ['unknown', 'granted', 'refused'] as const;
/** One of {@link LETTER_PERMISSIONS}. */
export type LetterPermission = (typeof LETTER_PERMISSIONS)[number];

/** Why nobody writes to or calls a person any more. */
export const FOLLOW_UP_STOPS = ['opt-out', 'legal-hold', 'returned-deceased', 'moved-abroad', 'by-agreement'] as const;
/** One of {@link FOLLOW_UP_STOPS}. */
export type FollowUpStop = (typeof FOLLOW_UP_STOPS)[number];

/** The stops that also end the duty to follow: such a person is not followed, with the stop as the reason. */
export const STOPS_THAT_END_FOLLOW_UP: readonly FollowUpStop[] = ['opt-out', 'moved-abroad', 'by-agreement'];

/** Why a rung is passed over. `not-needed` is a letter that stands in for another that may go out. */
export type PassedOver = FollowUpStop | 'no-patient-contact' | 'permission-refused' | 'no-permission' | 'not-needed';

/** A step on file. */
export interface LadderStep {
  /** The date of last contact (as coded, blank when there is none) that began the cycle the step belongs to. */
  readonly cycle: string;
  readonly step: string;
  /** 1, and one more each time a repeating rung comes again. */
  readonly round: number;
  readonly kind: RungKind;
  readonly addressee?: Addressee | undefined;
  readonly part: LadderPart;
  readonly state: StepState;
  readonly dueDate: CalendarDay;
  /** The date the ladder names for it, whatever day it could be opened on. */
  readonly naturalDate: CalendarDay;
  readonly openedOn?: CalendarDay | undefined;
}

/** A person on the ladder. */
export interface Climber extends FollowedPerson {
  readonly letterPermission: LetterPermission;
  readonly stop: FollowUpStop | null;
  /** No Patient Contact Flag (1854) is 1. */
  readonly noPatientContact: boolean;
  readonly steps: readonly LadderStep[];
}
