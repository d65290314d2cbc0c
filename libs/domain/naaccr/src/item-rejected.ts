import type { ItemId } from './items.js';

/** Why a value was refused. */
export type ItemRejectedCode =
  | 'UNKNOWN_ITEM' // The dictionary has no item of this id.
  | 'NOT_EDITABLE' // The item is derived or kept by the registry; nobody types it.
  | 'SURROUNDING_BLANKS' // The value begins or ends with a blank.
  | 'VALUE_TOO_LONG' // The value is longer than the item.
  | 'VALUE_TOO_SHORT' // The value is shorter than the item asks for.
  | 'WRONG_TYPE' // The value is not of the kind of the item, such as a letter among digits.
  | 'BAD_DATE' // The value is not a date of the calendar.
  | 'NOT_A_CODE'; // The value is none of the codes of the item.

/** One refused value: which item, why, and what would be right. The message never quotes a sealed item's value. */
export interface ItemRejected {
  readonly code: ItemRejectedCode;
  /** The item id, or the unknown id as it was given. */
  readonly id: ItemId | (string & {});
  /** `undefined` for an unknown item. */
  readonly number: number | undefined;
  readonly name: string;
  readonly message: string;
  readonly expected: string;
}
