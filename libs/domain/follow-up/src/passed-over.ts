import type { Climber, PassedOver } from './climber.js';
import type { Addressee, Rung, RungKind } from './ladder.js';

/** Kinds that reach out to somebody; a look-up, a list and a search stay in the house. */
const OUTWARD: readonly RungKind[] = ['letter', 'telephone', 'retry'];

type Permissions = Pick<Climber, 'stop' | 'noPatientContact' | 'letterPermission'>;

/**
 * Why something of this kind may not happen to a person, or null: a stop ends all that reaches out, No Patient Contact Flag (1854) letters to the patient
 * and the contact, a refusal letters to the patient.
 * @see NAACCR 26 item 1854; SEER Training, follow-up (permission to write to patients)
 */
export function barred(
  { kind, addressee }: { readonly kind: RungKind; readonly addressee?: Addressee | undefined },
  person: Permissions,
): PassedOver | null {
  if (person.stop !== null && OUTWARD.includes(kind)) return person.stop;
  if (person.noPatientContact && (addressee === 'patient' || addressee === 'contact')) return 'no-patient-contact';
  return addressee === 'patient' && person.letterPermission === 'refused' ? 'permission-refused' : null;
}

/** Why a rung is passed over for a person, or null when it happens. @param ladder - where the rung it stands in for is found */
export function passedOver(rung: Rung, person: Permissions, ladder: readonly Rung[]): PassedOver | null {
  const reason = barred(rung, person) ?? (rung.needsPermission && person.letterPermission !== 'granted' ? 'no-permission' : null);
  if (reason !== null || rung.insteadOf === undefined) return reason;
  const wanted = ladder.find(({ step }) => step === rung.insteadOf);
  return wanted !== undefined && passedOver(wanted, person, []) === null ? 'not-needed' : null;
}
