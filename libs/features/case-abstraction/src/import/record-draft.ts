import { blankItems, type CompleteItems, type Dictionary, itemByNumber, type ItemId, LATEST_NAACCR_VERSION } from '#domain/naaccr';
import { type ItemShelf, itemShelf } from './item-shelf.js';
import { blankValues, inOrder, type RecordValues, type RetiredItem } from './record-values.js';

/** One record of a file in the terms of NAACCR 26, patient and tumor level together. */
export interface RecordDraft {
  /** By id, for staging and edits. */
  readonly record: CompleteItems;
  /** The same by rank, and the retired items that stay, for the texts. */
  readonly values: RecordValues;
  /** Coded items of the tumor that are not sealed. */
  readonly tumorItems: number;
  /** Ids of items that have no place any more. */
  readonly notKept: readonly string[];
}

/** Retired items that a present one carries on; taken over when that one is blank and the code means the same there. */
const SUCCESSORS: ReadonlyMap<string, { readonly to: ItemId; readonly codes?: readonly string[] }> = new Map([
  ['nameMaiden', { to: 'nameBirthSurname' }],
  ['sex', { to: 'sexAssignedAtBirth', codes: ['1', '2', '9'] }],
]);

/**
 * Puts the items of a record together, blank ones left out and blanks around values taken off.
 * - An id that a later version renamed becomes today's id of the same item number.
 * - A retired item without successor stays under its old id when its version lets it into incidence files; any other could identify the
 *   person and would be stored in the clear, so it is not kept, and the report says so. The same holds for items of user dictionaries.
 * @param dictionary - base dictionary that the file names
 */
export function recordDraft(parts: readonly (readonly RetiredItem[])[], dictionary: Dictionary): RecordDraft {
  const draft: Draft = { record: blankItems(), values: blankValues(), tumorItems: 0 };
  const retired: RetiredItem[] = [];
  for (const part of parts) {
    for (const { id, value: read } of part) {
      const value = trimmed(read);
      if (value === '') continue;
      const shelf = itemShelf(id);
      if (shelf) put(draft, shelf, value);
      else retired.push({ id, value });
    }
  }
  if (retired.length === 0) return { ...draft, notKept: [] };
  if (dictionary.version === LATEST_NAACCR_VERSION) return { ...draft, notKept: retired.map(({ id }) => id) };
  const notKept = retired.filter((item) => !keep(draft, item, dictionary)).map(({ id }) => id);
  return { ...draft, notKept };
}

interface Draft {
  readonly record: CompleteItems;
  readonly values: RecordValues;
  tumorItems: number;
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

/** Moves a retired item to where it lives on. @returns false when it has no place any more */
function keep(draft: Draft, { id, value }: RetiredItem, dictionary: Dictionary): boolean {
  const earlier = dictionary.byId.get(id);
  if (earlier === undefined) return false;
  const renamed = itemByNumber(earlier.number);
  if (renamed) {
    carryOn(draft, renamed.id, value);
    return true;
  }
  const successor = SUCCESSORS.get(id);
  const isCarriedOn = successor !== undefined && (successor.codes?.includes(value) ?? true);
  if (isCarriedOn) carryOn(draft, successor.to, value);
  const mayStayInTheClear = earlier.recordTypes.includes('I');
  if (mayStayInTheClear) draft.values.retired = inOrder([...draft.values.retired, { id, value }]);
  return isCarriedOn || mayStayInTheClear;
}

function carryOn(draft: Draft, id: ItemId, value: string): void {
  const shelf = itemShelf(id);
  if (draft.record[id] === '' && shelf) put(draft, shelf, value);
}
