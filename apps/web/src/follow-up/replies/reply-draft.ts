import { parseDateInput } from '#domain/naaccr';
import type { NewContact, ReplyForm } from '../../api/contract.js';
import { ProblemError } from '../../api/problem.js';

/** What is typed of one reply, before it is sent. */
export interface ReplyDraft {
  /** Id of the contact to be: sent again after a lost connection, it is recorded once. */
  readonly id: string;
  readonly facilityId: number;
  readonly dateText: string;
  readonly dateIsSenders: boolean;
  readonly method: NewContact['method'];
  readonly source: string;
  readonly result: NewContact['result'];
  readonly vitalStatus: '0' | '1';
  readonly optOut: boolean;
  readonly note: string;
  readonly letterId?: string | undefined;
  /** Typed values by item id; blank ones are not sent. */
  readonly items: Readonly<Record<string, string>>;
  /** The same by tumor id. */
  readonly tumors: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The draft as a form opens: most replies are a physician's about a living patient. */
export function startOf(form: Pick<ReplyForm, 'facilityId' | 'vitalStatus'>): ReplyDraft {
  return {
    id: crypto.randomUUID(),
    facilityId: form.facilityId,
    dateText: '',
    dateIsSenders: false,
    method: 'physician',
    source: '2',
    result: 'reached',
    vitalStatus: form.vitalStatus === '0' ? '0' : '1',
    optOut: false,
    note: '',
    items: {},
    tumors: {},
  };
}

const typed = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** The contact to send, or `undefined` while the date cannot be read. Only an answer says how the patient is. */
export function contactOf(draft: ReplyDraft): NewContact | undefined {
  const contactDate = parseDateInput(draft.dateText);
  if (!contactDate) return undefined;
  const { id, facilityId, method, source, result, vitalStatus, note, letterId } = draft;
  const isReached = result === 'reached';
  const tumors = Object.entries(draft.tumors).map(([tumorId, values]) => [tumorId, typed(values)] as const);
  const told = tumors.filter(([, values]) => Object.keys(values).length > 0);
  const items = typed(draft.items);
  return {
    ...{ id, facilityId, contactDate, method, source, result },
    ...(isReached && { vitalStatus }),
    ...(draft.dateIsSenders && { dateIsSenders: true }),
    ...(draft.optOut && { optOut: true }),
    ...(Object.keys(items).length > 0 && { items }),
    ...(isReached && told.length > 0 && { tumors: Object.fromEntries(told) }),
    ...(letterId !== undefined && { letterId }),
    ...(note.trim() !== '' && { note: note.trim() }),
  };
}

/** The draft with one value of the person, or of a tumor, typed. */
export function withItem(draft: ReplyDraft, { tumorId, id, value }: { tumorId: string | null; id: string; value: string }): ReplyDraft {
  if (tumorId === null) return { ...draft, items: { ...draft.items, [id]: value } };
  return { ...draft, tumors: { ...draft.tumors, [tumorId]: { ...draft.tumors[tumorId], [id]: value } } };
}

/** True when a reply was refused because its date is the day on which the letter was printed; the sender may have written that very day. */
export const isMailingDate = (code: string | undefined): boolean => code === 'DATE_IS_MAILING_DATE';

/** What the server refuses, by tumor (blank for the person) and item. */
export type Findings = ReadonlyMap<string, string>;

/** Key of an item in `Findings`. */
export const findingKey = (tumorId: string | null, id: string): string => `${tumorId ?? ''}:${id}`;

/** The findings of a refused reply; none when it was refused for another reason. */
export function findingsOf(error: unknown): Findings {
  const data = error instanceof ProblemError && error.code === 'REPLY_REFUSED' ? error.data : undefined;
  const { findings = [] } = (data ?? {}) as { findings?: readonly { itemId: string; tumorId: string | null; message: string }[] }; // documented data of the code
  return new Map(findings.map(({ itemId, tumorId, message }) => [findingKey(tumorId, itemId), message]));
}
