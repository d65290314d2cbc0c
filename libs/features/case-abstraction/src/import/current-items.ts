import { type Dictionary, isItemId, itemByNumber, type ItemId, type Items } from '#domain/naaccr';
import type { ReadItem } from './item-problems.js';

/** Items of one record in the terms of NAACCR 26, and the ids of those that have no place there. */
export interface CurrentItems {
  readonly items: Items;
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
  const items: Record<string, string> = {};
  const notKept: string[] = [];
  for (const part of parts) {
    for (const { id, value } of part) {
      const text = value.trim();
      if (text === '') continue;
      if (isItemId(id)) items[id] = text;
      else if (!keep(items, { id, value: text }, dictionary)) notKept.push(id);
    }
  }
  return { items, notKept };
}

function keep(items: Record<string, string>, { id, value }: CodedItem, dictionary: Dictionary): boolean {
  const earlier = dictionary.byId.get(id);
  if (earlier === undefined) return false;
  const renamed = itemByNumber(earlier.number);
  if (renamed) {
    items[renamed.id] ??= value;
    return true;
  }
  const successor = SUCCESSORS.get(id);
  const isCarriedOn = successor !== undefined && (successor.codes?.includes(value) ?? true);
  if (isCarriedOn) items[successor.to] ??= value;
  const mayStayInTheClear = earlier.recordTypes.includes('I');
  if (mayStayInTheClear) items[id] = value;
  return isCarriedOn || mayStayInTheClear;
}
