import { blankItems, type CarriedItem, type CompleteItems, type TranslationCode, type VersionTranslation } from '#domain/naaccr';
import { type ItemShelf, itemShelf } from './item-shelf.js';
import type { RecordTerms } from './record-terms.js';
import { blankValues, inOrder, type OtherItem, otherItem, type RecordValues } from './record-values.js';

/** One record of a file in the terms of NAACCR 26, patient and tumor level together. */
export interface RecordDraft {
  /** By id, for staging and edits. */
  readonly record: CompleteItems;
  /** The same by rank, and the other items, for the texts. */
  readonly values: RecordValues;
  /** Coded items of the tumor that are not sealed. */
  readonly tumorItems: number;
  /** What could not be carried as it was. */
  readonly notCarried: readonly NotCarried[];
}

/** An item whose value is not there any more, or with less detail. The message quotes no sealed item. */
export interface NotCarried {
  readonly id: string;
  /** Whether it came in with less detail; else it is not there at all. */
  readonly isCarried: boolean;
  readonly message: string;
}

/** An item of a file. */
interface ReadValue {
  readonly id: string;
  readonly value: string;
}

interface Draft {
  readonly record: CompleteItems;
  readonly values: RecordValues;
  readonly others: OtherItem[];
  readonly notCarried: NotCarried[];
  /** Items that took another number, for places that the record itself may fill. */
  readonly successors: { readonly read: ReadValue; readonly carried: CarriedItem }[];
  tumorItems: number;
}

/**
 * Puts the items of a record together, blank ones left out and blanks around values taken off.
 * - Items of the registry's user dictionaries stay as they are.
 * - Items of an earlier version become today's as `VersionTranslation` carries them; one that took the place of another fills it where it is
 *   blank.
 * - What has no place today, or lost detail on its way, stays under its old id as well when its version lets it into incidence files; any other
 *   could identify the person and would be stored in the clear, so it is left out, and told.
 */
export function recordDraft(parts: readonly (readonly ReadValue[])[], terms: RecordTerms): RecordDraft {
  const draft: Draft = { record: blankItems(), values: blankValues(), others: [], notCarried: [], successors: [], tumorItems: 0 };
  const { translation } = terms;
  for (const part of parts) {
    for (const { id, value: read } of part) {
      const value = trimmed(read);
      if (value === '') continue;
      if (translation && !terms.unchanged.has(id)) carry(draft, { id, value }, { ...terms, translation });
      else take(draft, { id, value }, terms);
    }
  }
  for (const { read, carried } of draft.successors) succeed(draft, read, { ...terms, carried });
  if (draft.others.length > 0) draft.values.others = inOrder(draft.others);
  return draft;
}

/** An item of the newest version, or one that is the same in it. */
function take(draft: Draft, { id, value }: ReadValue, { running }: RecordTerms): void {
  const shelf = itemShelf(id);
  if (shelf) put(draft, shelf, value);
  else if (running.isUserItem(id)) draft.others.push(otherItem(id, value, running));
  else
    draft.notCarried.push({
      id,
      isCarried: false,
      message: `${id} is no item of NAACCR 26 and may identify a person; it was not kept.`,
    });
}

function put(draft: Draft, { id, rank, level, isSealed }: ItemShelf, value: string): void {
  draft.record[id] = value;
  draft.values.byRank[rank] = value;
  if (level === 'tumor' && !isSealed) draft.tumorItems++;
}

/** Codes have no blanks around them; only what may have some is trimmed. */
function trimmed(value: string): string {
  return value.charCodeAt(0) <= 0x20 || value.charCodeAt(value.length - 1) <= 0x20 ? value.trim() : value;
}

type OldTerms = RecordTerms & { readonly translation: VersionTranslation };

/** An item of an earlier version. */
function carry(draft: Draft, read: ReadValue, terms: OldTerms): void {
  const { running, translation } = terms;
  if (running.isUserItem(read.id)) {
    draft.others.push(otherItem(read.id, read.value, running));
    return;
  }
  const carried = translation.item(read.id, read.value);
  const { source, target, value, code } = carried;
  if (!source) {
    take(draft, read, terms);
    return;
  }
  const shelf = target && itemShelf(target.id);
  if (shelf && target.number === source.number) {
    put(draft, shelf, value);
    if (code !== undefined && !LOSSLESS.has(code)) tell(draft, read, { translation, code });
  } else if (shelf) draft.successors.push({ read, carried });
  else if (!stays(draft, read, terms)) tell(draft, read, { translation, code: code ?? 'ITEM_RETIRED' });
}

/** Nothing is lost on these ways. */
const LOSSLESS: ReadonlySet<TranslationCode> = new Set(['RENAMED', 'CONVERTED', 'MOVED']);

function succeed(draft: Draft, read: ReadValue, terms: RecordTerms & { readonly carried: CarriedItem }): void {
  const { carried, translation } = terms;
  const isKept = stays(draft, read, terms);
  const shelf = carried.target && itemShelf(carried.target.id);
  if (!shelf || !translation) return;
  const present = draft.record[shelf.id];
  if (present === '') put(draft, shelf, carried.value);
  const { code = 'RENAMED' } = carried;
  if (present !== '' && present !== carried.value && !isKept) tell(draft, read, { translation, code: 'VALUES_DIFFER' });
  else if (present === '' && !LOSSLESS.has(code)) tell(draft, read, { translation, code });
}

/** Keeps an item under its old id where it may be kept in the clear. @returns whether it is kept */
function stays(draft: Draft, { id, value }: ReadValue, { dictionary }: RecordTerms): boolean {
  if (itemShelf(id) || dictionary.byId.get(id)?.recordTypes.includes('I') !== true) return false;
  draft.others.push({ id, value, isSealed: false, level: undefined });
  return true;
}

function tell(
  draft: Draft,
  { id, value }: ReadValue,
  { translation, code }: { readonly translation: VersionTranslation; readonly code: TranslationCode },
): void {
  const { isCarried, message } = translation.finding(code, id, value);
  draft.notCarried.push({ id, isCarried, message });
}
