import type { Addressee } from '#domain/follow-up';
import type { TemplateFields } from '#platform/print';

const OF_EVERY_LETTER = [
  'date',
  'replyBy',
  'letter.number',
  'recipient.name',
  'sender.name',
  'sender.address',
  'sender.telephone',
  'signer.name',
  'signer.title',
] as const;

/** The list of a physician's packet: `<tr data-each="patients">`. */
export const PATIENT_LIST = 'patients';

/**
 * Fields of each kind of letter. None tells why somebody is followed: a diagnosis cannot stand in a letter, whatever its template says. Letters
 * to patients and contacts hold no date of birth.
 */
export const LETTER_FIELDS: Readonly<Record<Addressee, TemplateFields>> = {
  physician: {
    letter: [...OF_EVERY_LETTER, 'patients.count'],
    rows: { [PATIENT_LIST]: ['patient.name', 'patient.birthDate', 'patient.lastContact'] },
  },
  patient: { letter: [...OF_EVERY_LETTER, 'patient.name'], rows: {} },
  contact: { letter: [...OF_EVERY_LETTER, 'patient.name'], rows: {} },
};

/** Fields that hold what is a person's own: names and dates, which cannot be written in other words. They are not looked at for words of cancer. */
export const OWN_FIELDS: ReadonlySet<string> = new Set(['recipient.name', 'patient.name', 'patient.birthDate', 'patient.lastContact']);
