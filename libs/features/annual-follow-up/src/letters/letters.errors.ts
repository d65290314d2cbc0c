import { RegistryError } from '#platform/http';

/** Somebody else changed a setting of letters meanwhile. */
export class LetterSettingChanged extends RegistryError<'LETTER_SETTING_CHANGED', { readonly held: number; readonly current: number }> {
  constructor(held: number, current: number) {
    const message = `This was changed since you opened it (version ${current}, you hold ${held}). Load it again and repeat your change.`;
    super('LETTER_SETTING_CHANGED', 409, message, { held, current });
  }
}

/** Nobody said yet in whose name the facility writes. */
export class LetterPolicyMissing extends RegistryError<'LETTER_POLICY_MISSING', { readonly facilityId: number }> {
  constructor(facilityId: number) {
    const message =
      'This facility has no letter policy yet: sender, return address, signer and telephone must be set before letters are made.';
    super('LETTER_POLICY_MISSING', 422, message, { facilityId });
  }
}

/** A text that leaves the house tells of cancer, and the facility's policy forbids that. */
export class LetterNamesCancer extends RegistryError<'LETTER_NAMES_CANCER', { readonly word: string; readonly place: string }> {
  constructor(word: string, place: string) {
    const message = `The ${place} holds the word "${word}", and the letter policy of this facility forbids words that tell of cancer. Use neutral wording.`;
    super('LETTER_NAMES_CANCER', 422, message, { word, place });
  }
}

/** The batch is past the point at which this can be done. */
export class LetterBatchNotReady extends RegistryError<'LETTER_BATCH_NOT_READY', { readonly status: string }> {
  constructor(status: string, expected: string) {
    super('LETTER_BATCH_NOT_READY', 409, `This batch is ${status}; expected ${expected}.`, { status });
  }
}

/** The letter was never printed, so there is no file of it and it cannot come back. */
export class LetterNotPrinted extends RegistryError<'LETTER_NOT_PRINTED', { readonly state: string }> {
  constructor(state: string) {
    super('LETTER_NOT_PRINTED', 409, `This letter was not printed; it is ${state}.`, { state });
  }
}

/** What was typed or scanned is no barcode of a letter. */
export class BarcodeWrong extends RegistryError<'BARCODE_WRONG', Record<string, never>> {
  constructor() {
    super('BARCODE_WRONG', 422, 'A barcode of a letter has 12 digits; scan it again or type the digits under the bars.', {});
  }
}

/** A digit of the barcode is wrong. */
export class BarcodeCheckDigitWrong extends RegistryError<'BARCODE_CHECK_DIGIT_WRONG', Record<string, never>> {
  constructor() {
    const message =
      'The check digit does not fit: a digit of the barcode is wrong or two are swapped. Compare it with the digits under the bars.';
    super('BARCODE_CHECK_DIGIT_WRONG', 422, message, {});
  }
}

/** A file of physicians is no table that can be read. */
export class PhysicianFileWrong extends RegistryError<'PHYSICIAN_FILE_WRONG', { readonly problem: string }> {
  constructor(problem: string) {
    const message = `The file of physicians cannot be read: ${problem}. Expected CSV in UTF-8, at most 5 MB, its first line the names of columns: number, name, address1, city, and if known npi, address2, state, postalCode, language, permission.`;
    super('PHYSICIAN_FILE_WRONG', 422, message, { problem });
  }
}
