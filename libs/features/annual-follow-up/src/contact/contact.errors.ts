import { RegistryError } from '#platform/http';

/** The date of a contact cannot stand: it is no calendar date, or it lies after today. */
export class ContactDateWrong extends RegistryError<'CONTACT_DATE_WRONG', { readonly today: string }> {
  constructor(today: string) {
    super('CONTACT_DATE_WRONG', 422, `Date of Last Contact (1750) must be a calendar date up to today (${today}), such as ${today}.`, {
      today,
    });
  }
}

/** Newer information is on file already. */
export class ContactBeforeLastKnown extends RegistryError<'CONTACT_BEFORE_LAST_KNOWN', { readonly dateOfLastContact: string }> {
  constructor(dateOfLastContact: string) {
    const message = `Date of Last Contact (1750) is ${dateOfLastContact} already; an older contact would move it back. Correct the abstract if the stored date is wrong.`;
    super('CONTACT_BEFORE_LAST_KNOWN', 409, message, { dateOfLastContact });
  }
}

/** The person is recorded dead. */
export class PatientIsDead extends RegistryError<'PATIENT_IS_DEAD', { readonly dateOfLastContact: string }> {
  constructor(dateOfLastContact: string) {
    const message = `Vital Status (1760) is 0 (dead) since ${dateOfLastContact}. Correct the abstract if that is wrong; no contact can follow.`;
    super('PATIENT_IS_DEAD', 409, message, { dateOfLastContact });
  }
}

/** A contact that reached somebody must say whether the person lives. */
export class VitalStatusMissing extends RegistryError<'VITAL_STATUS_MISSING', Record<string, never>> {
  constructor() {
    super('VITAL_STATUS_MISSING', 422, 'Vital Status (1760) is needed when somebody was reached; expected 0 (dead) or 1 (alive).', {});
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
