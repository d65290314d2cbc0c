import type { ReplyFinding } from '#domain/follow-up';
import { displayDate, parsePartialDate } from '#domain/naaccr';
import { RegistryError } from '#platform/http';

/** Something of a reply cannot stand, item by item; nothing of it is saved. */
export class ReplyRefused extends RegistryError<'REPLY_REFUSED', { readonly findings: readonly ReplyFinding[] }> {
  constructor(findings: readonly ReplyFinding[]) {
    super('REPLY_REFUSED', 422, findings.map(({ message }) => message).join(' '), { findings });
  }
}

/** The date of a reply is the day on which its letter was printed, and nobody said that the sender wrote it. */
export class DateIsMailingDate extends RegistryError<'DATE_IS_MAILING_DATE', { readonly printedOn: string }> {
  constructor(printedOn: string) {
    const day = parsePartialDate(printedOn);
    const message = `The letter went out on ${day === undefined ? printedOn : displayDate(day)}; a mailing date is no date of contact. Type the date that the sender wrote, else the postmark, or confirm that the sender wrote this very day.`;
    super('DATE_IS_MAILING_DATE', 422, message, { printedOn });
  }
}

/** The facility has no case of this person, so it records no contact. */
export class NotThisFacilitysPatient extends RegistryError<'NOT_THIS_FACILITYS_PATIENT', { readonly facilityId: number }> {
  constructor(facilityId: number) {
    super('NOT_THIS_FACILITYS_PATIENT', 422, 'This facility has no abstract of the patient; choose the facility that has one.', {
      facilityId,
    });
  }
}

/** The contact was taken back before. */
export class ContactWithdrawn extends RegistryError<'CONTACT_WITHDRAWN', Record<string, never>> {
  constructor() {
    super('CONTACT_WITHDRAWN', 409, 'This contact was withdrawn already; what it had brought no longer counts.', {});
  }
}

/** The id of a new contact belongs to a contact of another person. */
export class ContactIdTaken extends RegistryError<'CONTACT_ID_TAKEN', Record<string, never>> {
  constructor() {
    super('CONTACT_ID_TAKEN', 409, 'Another contact has this id; send the contact with an id of its own.', {});
  }
}
