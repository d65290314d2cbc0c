import { type Dictionary, ITEM_IDS, itemByNumber, type ItemId, LATEST_NAACCR_VERSION } from '#domain/naaccr';
import type { ReadItem } from './item-problems.js';
import { asObject, type ItemShelf, itemShelf, member, retiredShelf, withMember } from './item-shelf.js';

/** Every item of NAACCR 26, blank ones as `''`. */
export type FullRecord = Record<ItemId, string>;

/** An item of a record with its value as a JSON member. */
export interface DraftItem {
  readonly shelf: ItemShelf;
  readonly member: string;
}

/** One record of a file in the terms of NAACCR 26, patient and tumor level together. */
export interface RecordDraft {
  readonly record: FullRecord;
  /** What the file has coded, in its order; retired items that stay are here only. */
  readonly coded: readonly DraftItem[];
  /** The record as it stands in the file; equal texts are equal records. */
  readonly text: string;
  /** Ids of items that have no place any more. */
  readonly notKept: readonly string[];
}

/**
 * All records have this one layout, so that reading an item is a plain load for the engine; a hundred items put together key by key
 * would be a hash table, five times as slow to make, stage and edit. (The spread of a spread matters: it is what fixes the layout.)
 */
const BLANK_RECORD: FullRecord = { ...(Object.fromEntries(ITEM_IDS.map((id) => [id, ''])) as FullRecord) };

/** Retired items that a present one carries on; taken over when that one is blank and the code means the same there. */
const SUCCESSORS: ReadonlyMap<string, { readonly to: ItemId; readonly codes?: readonly string[] }> = new Map([
  ['nameMaiden', { to: 'nameBirthSurname' }],
  ['sex', { to: 'sexAssignedAtBirth', codes: ['1', '2', '9'] }],
]);

/** Id and value of an item as read. */
type CodedItem = Pick<ReadItem, 'id' | 'value'>;

/**
 * Puts the items of a record together, blank ones left out and blanks around values taken off.
 * - An id that a later version renamed becomes today's id of the same item number.
 * - A retired item without successor stays under its old id when its version lets it into incidence files; any other could identify the
 *   person and would be stored in the clear, so it is not kept, and the report says so. The same holds for items of user dictionaries.
 * @param dictionary - base dictionary that the file names
 */
export function recordDraft(parts: readonly (readonly CodedItem[])[], dictionary: Dictionary): RecordDraft {
  const record = { ...BLANK_RECORD };
  const coded: DraftItem[] = [];
  const retired: CodedItem[] = [];
  let text = '';
  for (const part of parts) {
    for (const { id, value: read } of part) {
      const value = trimmed(read);
      if (value === '') continue;
      const shelf = itemShelf(id);
      if (shelf) {
        const own = member(shelf, value);
        record[shelf.id as ItemId] = value; // shelves are of items
        coded.push({ shelf, member: own });
        text = withMember(text, own);
      } else {
        retired.push({ id, value });
        text = withMember(text, member(retiredShelf(id), value));
      }
    }
  }
  const notKept =
    dictionary.version === LATEST_NAACCR_VERSION ? retired.map(({ id }) => id) : withoutRetired({ record, coded }, retired, dictionary);
  return { record, coded, text: asObject(text), notKept };
}

/** Codes have no blanks around them; only what may have some is trimmed. */
function trimmed(value: string): string {
  return value.charCodeAt(0) <= 0x20 || value.charCodeAt(value.length - 1) <= 0x20 ? value.trim() : value;
}

interface Draft {
  readonly record: FullRecord;
  readonly coded: DraftItem[];
}

/** Moves retired items to where they live on. @returns ids of those that have no place any more */
function withoutRetired(draft: Draft, retired: readonly CodedItem[], dictionary: Dictionary): string[] {
  return retired.filter((item) => !keep(draft, item, dictionary)).map(({ id }) => id);
}

function keep(draft: Draft, { id, value }: CodedItem, dictionary: Dictionary): boolean {
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
  if (mayStayInTheClear) draft.coded.push({ shelf: retiredShelf(id), member: member(retiredShelf(id), value) });
  return isCarriedOn || mayStayInTheClear;
}

function carryOn({ record, coded }: Draft, id: ItemId, value: string): void {
  const shelf = itemShelf(id);
  if (record[id] !== '' || !shelf) return;
  record[id] = value;
  coded.push({ shelf, member: member(shelf, value) });
}
