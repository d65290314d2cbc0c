import { type MailingAddress, patientAddress, whyWithheld } from '#domain/follow-up';
import { displayDate, itemValue, parsePartialDate } from '#domain/naaccr';
import { RegistryError } from '#platform/http';
import type { LetterPrinter, PrintedLetter } from '#platform/print';
import { nameOf } from '../../people/follow-up.queries.js';
import { barcodeOf } from '../letter-view.js';
import type { PrintSubject, QueuedLetter, SubjectOutcome } from './letter-page.queries.js';
import { makeLetter, type PacketRow } from './make-letter.js';
import { languageOf, type PrintPage } from './print-page.js';

/** A letter as it was printed, or why it was not, with everybody it is about. */
export interface LetterResult {
  readonly letter: QueuedLetter;
  readonly printed: PrintedLetter | null;
  readonly state: 'printed' | 'withheld' | 'not-made';
  readonly reason: string | null;
  readonly subjects: readonly SubjectOutcome[];
}

/** Why a letter that may go out could not be made, by the error that said so. */
const NOT_MADE: Readonly<Record<string, string>> = {
  UNPRINTABLE_CHARACTER: 'unprintable-character',
  ADDRESS_DOES_NOT_FIT: 'address-too-long',
  LETTER_NAMES_CANCER: 'names-cancer',
};

/** Looks at everybody a letter is about once more and prints it about those who may be written about. */
export function printLetter(printer: LetterPrinter, page: PrintPage, letter: QueuedLetter): LetterResult {
  const everybody = page.subjects.get(letter.id) ?? [];
  const withheld = everybody.flatMap((subject) => {
    const reason = reasonFor(page, letter, subject);
    return reason === null ? [] : [{ ...placeOf(subject), state: 'withheld' as const, reason }];
  });
  const allowed = everybody.filter(({ stepId }) => withheld.every((subject) => subject.stepId !== stepId));
  const ended = (state: 'withheld' | 'not-made', reason: string): LetterResult => {
    const rest = allowed.map((subject) => ({ ...placeOf(subject), state, reason }));
    return { letter, printed: null, state, reason, subjects: [...withheld, ...rest] };
  };
  if (allowed.length === 0) return ended('withheld', withheld[0]?.reason ?? 'step-closed');
  const recipient = recipientOf(page, letter, allowed);
  if (recipient === undefined) return ended('not-made', letter.addressee === 'contact' ? 'no-contact-person' : 'no-address');
  try {
    const printed = made(printer, page, { letter, recipient, about: allowed });
    const sent = allowed.map((subject) => ({ ...placeOf(subject), state: 'sent' as const, reason: null }));
    return { letter, printed, state: 'printed', reason: null, subjects: [...withheld, ...sent] };
  } catch (error) {
    const reason = error instanceof RegistryError ? NOT_MADE[(error as RegistryError).code] : undefined;
    if (reason === undefined) throw error;
    return ended('not-made', reason);
  }
}

function made(
  printer: LetterPrinter,
  page: PrintPage,
  {
    letter,
    recipient,
    about,
  }: { readonly letter: QueuedLetter; readonly recipient: MailingAddress; readonly about: readonly PrintSubject[] },
): PrintedLetter {
  const wanted = languageOf(letter, about, page.physicians);
  const inForce = page.templates.get(wanted);
  if (inForce === undefined) throw new Error(`No template was looked up for ${wanted}.`);
  const packet = about.map((subject) => packetRow(page, subject)).sort((a, b) => (a.name < b.name ? -1 : 1));
  return makeLetter(printer, {
    addressee: letter.addressee,
    ...inForce,
    policy: page.policy,
    barcode: barcodeOf(letter),
    recipient,
    patientName: spokenName(page, about[0]),
    packet: letter.addressee === 'physician' ? packet : [],
    now: page.now,
  });
}

function reasonFor(page: PrintPage, { addressee }: QueuedLetter, subject: PrintSubject): string | null {
  const { physicianPermission } = page.policy;
  const ownPhysician = page.ownPhysicians.get(subject.patientId) ?? 'unknown';
  return whyWithheld({ ...subject, physicianPermission, ownPhysician }, addressee);
}

function recipientOf(page: PrintPage, letter: QueuedLetter, [about]: readonly PrintSubject[]): MailingAddress | undefined {
  const patientId = about?.patientId ?? '';
  if (letter.addressee === 'contact') return page.contacts.get(patientId);
  if (letter.addressee === 'patient') return patientAddress(page.people.get(patientId) ?? {});
  const physician = page.physicians.get(letter.physicianId ?? '');
  return physician && { name: physician.name, lines: physician.addressLines };
}

function packetRow({ people }: PrintPage, { patientId }: PrintSubject): PacketRow {
  const items = people.get(patientId) ?? {};
  return {
    name: nameOf(items),
    birthDate: shown(items.dateOfBirth),
    lastContact: shown(items.dateOfLastContact),
  };
}

function spokenName({ people }: PrintPage, subject: PrintSubject | undefined): string {
  const items = people.get(subject?.patientId ?? '') ?? {};
  return [itemValue(items, 'nameFirst'), itemValue(items, 'nameLast')].filter((part) => part !== '').join(' ');
}

function placeOf({ letterId, stepId }: PrintSubject): { readonly letterId: string; readonly stepId: string } {
  return { letterId, stepId };
}

/** A date of the record as people read it; a blank or impossible one is left blank. */
function shown(coded: string | undefined): string {
  const date = parsePartialDate(coded);
  return date === undefined ? '' : displayDate(date);
}
