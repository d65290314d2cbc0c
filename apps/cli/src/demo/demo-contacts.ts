import type { ContactService } from '#features/annual-follow-up';

/** What a contact of the demo brought. */
export type DemoContact = Pick<Parameters<ContactService['record']>[2], 'method' | 'source' | 'result' | 'vitalStatus' | 'note'>;

const REACHED = { result: 'reached', vitalStatus: '1' } as const;

/** One after the other for the people who waited longest; people reached become current, the others stay due. */
export const DEMO_CONTACTS: readonly DemoContact[] = [
  { ...REACHED, method: 'physician', source: '2', note: 'Seen in the oncology clinic; no new treatment.' },
  { ...REACHED, method: 'patient', source: '3', note: 'Answered the letter by telephone.' },
  { result: 'no-answer', method: 'patient', source: '3', note: 'First letter, no answer so far.' },
  { ...REACHED, method: 'chart', source: '1', note: 'Outpatient visit found in the chart.' },
  { result: 'wrong-address', method: 'patient', source: '3', note: 'Letter came back.' },
  { ...REACHED, method: 'physician', source: '2' },
  { ...REACHED, method: 'relative', source: '8', note: 'Spouse says the patient is well.' },
  { result: 'no-answer', method: 'physician', source: '2', note: 'Office will call back.' },
  { ...REACHED, method: 'chart', source: '1' },
  { ...REACHED, method: 'other-facility', source: '8', note: 'Followed by the registry of the neighbouring hospital.' },
];
