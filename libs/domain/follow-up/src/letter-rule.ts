import type { Climber, LetterPermission, PassedOver, StepState } from './climber.js';
import type { Addressee } from './ladder.js';
import { barred } from './passed-over.js';

/** Whether a facility writes to patients with the blanket permission of its physicians, or asks each of them. */
export const PHYSICIAN_PERMISSIONS = ['blanket', 'each'] as const;
/** One of {@link PHYSICIAN_PERMISSIONS}. */
export type PhysicianPermission = (typeof PHYSICIAN_PERMISSIONS)[number];

/** What decides, on the day of printing, whether a letter about a person may leave. */
export interface LetterFacts extends Pick<Climber, 'vitalStatus' | 'stop' | 'noPatientContact' | 'letterPermission'> {
  /** State of the step the letter belongs to. */
  readonly stepState: StepState;
  readonly physicianPermission: PhysicianPermission;
  /** What the person's own physician said; `unknown` when nobody asked or no physician is on file. */
  readonly ownPhysician: LetterPermission;
}

/** Why a letter stays in the house. */
export type WithheldReason = PassedOver | 'dead' | 'answered' | 'step-closed';

/**
 * Why a letter must not go out, weightiest reason first; null when it may. Asked when it is printed, not when it is queued: much happens in
 * between. Stops and No Patient Contact Flag bar letters as they bar rungs of the ladder. Writing to the person also needs a permission on file:
 * the person's own, or the blanket permission of the physicians, or that of the person's physician.
 * @see NAACCR item 1854; SEER Training, follow-up methods (permission of physicians)
 */
export function whyWithheld(facts: LetterFacts, addressee: Addressee): WithheldReason | null {
  if (facts.vitalStatus === '0') return 'dead';
  const bar = barred({ kind: 'letter', addressee }, facts);
  if (bar !== null) return bar;
  if (facts.stepState !== 'open') return facts.stepState === 'done' ? 'answered' : 'step-closed';
  return addressee === 'patient' && !isPermitted(facts) ? 'no-permission' : null;
}

function isPermitted({ letterPermission, physicianPermission, ownPhysician }: LetterFacts): boolean {
  if (letterPermission === 'granted') return true;
  return physicianPermission === 'blanket' ? ownPhysician !== 'refused' : ownPhysician === 'granted';
}
