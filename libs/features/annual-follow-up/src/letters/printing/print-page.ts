import type { LetterPermission, MailingAddress } from '#domain/follow-up';
import type { Items } from '#domain/naaccr';
import type { Template } from '#platform/print';
import type { PhysicianView } from '../physician/physician.contract.js';
import type { LetterPolicy } from '../policy/letter-policy.contract.js';
import type { PrintSubject, QueuedLetter } from './letter-page.queries.js';

/** Everything a page of letters is printed from, opened and looked up at once. */
export interface PrintPage {
  readonly letters: readonly QueuedLetter[];
  readonly subjects: ReadonlyMap<string, readonly PrintSubject[]>;
  readonly policy: LetterPolicy;
  readonly people: ReadonlyMap<string, Items>;
  readonly contacts: ReadonlyMap<string, MailingAddress>;
  readonly physicians: ReadonlyMap<string, PhysicianView>;
  /** What the own physician of a person said, by patient id. */
  readonly ownPhysicians: ReadonlyMap<string, LetterPermission>;
  /** The template in force by language. */
  readonly templates: ReadonlyMap<string, { readonly language: string; readonly template: Template }>;
  readonly now: Date;
}

/** The language a letter is written in: that of the physician, else that of the person it is about. */
export function languageOf(
  letter: QueuedLetter,
  subjects: readonly PrintSubject[],
  physicians: ReadonlyMap<string, PhysicianView>,
): string {
  const physician = letter.physicianId === null ? undefined : physicians.get(letter.physicianId);
  return physician?.language ?? subjects[0]?.language ?? 'en';
}
