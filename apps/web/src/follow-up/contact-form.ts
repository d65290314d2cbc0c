import { parseDateInput } from '#domain/naaccr';
import type { FollowUpPatient, NewContact } from '../api/contract.js';

/** What stands in the contact dialog. */
export interface ContactForm {
  readonly facilityId: string;
  readonly dateText: string;
  readonly method: NewContact['method'];
  readonly source: string;
  readonly result: NewContact['result'];
  readonly vitalStatus: '0' | '1';
  /** Code by tumor id; blank leaves the tumor as it is. */
  readonly cancerStatus: Readonly<Record<string, string>>;
  readonly note: string;
}

/** The dialog as it opens: most contacts are answers about a living patient. */
export function startOf(patient: FollowUpPatient, facilityId: number | undefined): ContactForm {
  return {
    facilityId: String(facilityId ?? ''),
    dateText: '',
    method: 'physician',
    source: '2',
    result: 'reached',
    vitalStatus: patient.vitalStatus === '0' ? '0' : '1',
    cancerStatus: {},
    note: '',
  };
}

/** The contact to send, or `undefined` while the date cannot be read. Only an answer says how the patient is. */
export function newContact(form: ContactForm): NewContact | undefined {
  const contactDate = parseDateInput(form.dateText);
  if (!contactDate) return undefined;
  const told = Object.entries(form.cancerStatus).filter(([, code]) => code !== '');
  const tumors = Object.fromEntries(told.map(([tumorId, cancerStatus]) => [tumorId, { cancerStatus }]));
  const isReached = form.result === 'reached';
  return {
    facilityId: Number(form.facilityId),
    contactDate,
    method: form.method,
    source: form.source,
    result: form.result,
    ...(isReached && { vitalStatus: form.vitalStatus }),
    ...(isReached && told.length > 0 && { tumors }),
    ...(form.note.trim() !== '' && { note: form.note.trim() }),
  };
}
