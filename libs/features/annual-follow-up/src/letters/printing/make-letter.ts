import type { Addressee, MailingAddress } from '#domain/follow-up';
import { fillTemplate, type LetterPrinter, plainText, type PrintedLetter, type Template, type TemplateValues } from '#platform/print';
import type { LetterPolicy } from '../policy/letter-policy.contract.js';
import { demandNeutral, demandNeutralSender } from '../policy/letter-words.js';
import { LETTER_FIELDS, OWN_FIELDS, PATIENT_LIST } from '../template/letter-fields.js';

const DAY_MS = 86_400_000;

/** A person in a physician's packet, as text. */
export interface PacketRow {
  readonly name: string;
  readonly birthDate: string;
  readonly lastContact: string;
}

/** Everything one letter is made of. */
export interface LetterDraft {
  readonly addressee: Addressee;
  readonly language: string;
  readonly policy: LetterPolicy;
  readonly template: Template;
  readonly barcode: string;
  readonly recipient: MailingAddress;
  /** The person a letter to a patient or a contact is about; a packet names its people in rows. */
  readonly patientName: string;
  readonly packet: readonly PacketRow[];
  readonly now: Date;
}

/**
 * Makes one letter: fills the fields, looks once more for words of cancer where the policy forbids them, and sets the pages.
 * @throws LetterNamesCancer LETTER_NAMES_CANCER, UnprintableCharacter UNPRINTABLE_CHARACTER, AddressDoesNotFit ADDRESS_DOES_NOT_FIT
 */
export function makeLetter(printer: LetterPrinter, draft: LetterDraft): PrintedLetter {
  const { policy, language, recipient } = draft;
  const values = valuesOf(draft);
  demandNeutralSender(policy);
  demandNeutral(policy, plainText(fillTemplate(draft.template, withoutOwn(draft.addressee, values))), { place: 'letter', language });
  // A patient's own street cannot be written otherwise; a physician's address line can.
  if (draft.addressee === 'physician') demandNeutral(policy, recipient.lines.join('\n'), { place: 'address of the physician', language });
  return printer.letter({
    envelope: policy.envelope,
    title: draft.barcode,
    language,
    madeAt: draft.now,
    sender: [policy.senderName, ...policy.returnAddress, policy.telephone],
    recipient: [recipient.name, ...recipient.lines],
    date: values.letter.date ?? '',
    barcode: draft.barcode,
    body: fillTemplate(draft.template, values),
  });
}

function valuesOf({ policy, language, recipient, patientName, packet, barcode, now }: LetterDraft): TemplateValues {
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    letter: {
      date: date.format(now),
      replyBy: date.format(new Date(now.getTime() + policy.replyDays * DAY_MS)),
      'letter.number': barcode,
      'recipient.name': recipient.name,
      'sender.name': policy.senderName,
      'sender.address': policy.returnAddress.join('\n'),
      'sender.telephone': policy.telephone,
      'signer.name': policy.signer,
      'signer.title': policy.signerTitle,
      'patient.name': patientName,
      'patients.count': String(packet.length),
    },
    rows: {
      [PATIENT_LIST]: packet.map((row) => ({
        'patient.name': row.name,
        'patient.birthDate': row.birthDate,
        'patient.lastContact': row.lastContact,
      })),
    },
  };
}

/** The values with names and dates of people left blank: somebody may be called like a disease. */
function withoutOwn(addressee: Addressee, { letter, rows }: TemplateValues): TemplateValues {
  const blanked = (row: Readonly<Record<string, string>>): Record<string, string> =>
    Object.fromEntries(Object.entries(row).map(([field, value]) => [field, OWN_FIELDS.has(field) ? '' : value]));
  const lists = Object.keys(LETTER_FIELDS[addressee].rows);
  return { letter: blanked(letter), rows: Object.fromEntries(lists.map((list) => [list, (rows[list] ?? []).map(blanked)])) };
}
