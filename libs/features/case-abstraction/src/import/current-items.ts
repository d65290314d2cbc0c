import { type Dictionary, isItemId, itemByNumber, type ItemId, type Items, LATEST_NAACCR_VERSION } from '#domain/naaccr';
import type { ReadItem } from './item-problems.js';
import { asObject, quoted } from './record-texts.js';

/** Items of one record in the terms of NAACCR 26, and the ids of those that have no place there. */
export interface CurrentItems {
  readonly items: Items;
  /** The record as it stands in the file, as text; equal texts are equal records. */
  readonly text: string;
  readonly notKept: readonly string[];
}

/** Id and value of an item as read. */
type CodedItem = Pick<ReadItem, 'id' | 'value'>;

/** Retired items that a present one carries on; taken over when that one is blank and the code means the same there. */
const SUCCESSORS: ReadonlyMap<string, { readonly to: ItemId; readonly codes?: readonly string[] }> = new Map([
  ['nameMaiden', { to: 'nameBirthSurname' }],
  ['sex', { to: 'sexAssignedAtBirth', codes: ['1', '2', '9'] }],
]);

/**
 * The items of a record, patient and tumor level together, with blank ones left out and blanks around values taken off.
 * - An id that a later version renamed becomes today's id of the same item number.
 * - A retired item without successor stays under its old id when its version lets it into incidence files; any other could identify the
 *   person and would be stored in the clear, so it is not kept, and the report says so. The same holds for items of user dictionaries.
 * @param dictionary - base dictionary that the file names
 */
export function currentItems(parts: readonly (readonly CodedItem[])[], dictionary: Dictionary): CurrentItems {
  let members = '';
  const retired: CodedItem[] = [];
  const mayBeRetired = dictionary.version !== LATEST_NAACCR_VERSION;
  for (const part of parts) {
    for (const { id, value: read } of part) {
      const value = trimmed(read);
      if (value === '') continue;
      members += `"${id}":${quoted(value)},`; // only ids of a dictionary are read, and they are plain words
      if (mayBeRetired && !isItemId(id)) retired.push({ id, value });
    }
  }
  const text = asObject(members);
  // Parsing makes objects that the engine keeps as structures; filled key by key they would be hash tables, slow to walk from here on.
  const items = JSON.parse(text) as Record<string, string>;
  return { items, text, notKept: retired.length === 0 ? [] : withoutRetired(items, retired, dictionary) };
}

/** Codes have no blanks around them; only what may have some is trimmed. */
function trimmed(value: string): string {
  return value.charCodeAt(0) <= 0x20 || value.charCodeAt(value.length - 1) <= 0x20 ? value.trim() : value;
}

/** Moves retired items to where they live on. @returns ids of those that have no place any more */
function withoutRetired(items: Record<string, string>, retired: readonly CodedItem[], dictionary: Dictionary): string[] {
  for (const { id } of retired) items[id] = '';
  return retired.filter((item) => !keep(items, item, dictionary)).map(({ id }) => id);
}

function keep(items: Record<string, string>, { id, value }: CodedItem, dictionary: Dictionary): boolean {
  const earlier = dictionary.byId.get(id);
  if (earlier === undefined) return false;
  const renamed = itemByNumber(earlier.number);
  if (renamed) {
    items[renamed.id] ||= value;
    return true;
  }
  const successor = SUCCESSORS.get(id);
  const isCarriedOn = successor !== undefined && (successor.codes?.includes(value) ?? true);
  if (isCarriedOn) items[successor.to] ||= value;
  const mayStayInTheClear = earlier.recordTypes.includes('I');
  if (mayStayInTheClear) items[id] = value;
  return isCarriedOn || mayStayInTheClear;
}
