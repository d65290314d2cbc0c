import type { ItemId } from './items.js';

/** Why a value was refused. */
export type ItemRejectedCode =
  'UNKNOWN_ITEM' | 'NOT_EDITABLE' | 'SURROUNDING_BLANKS' | 'VALUE_TOO_LONG' | 'VALUE_TOO_SHORT' | 'WRONG_TYPE' | 'BAD_DATE' | 'NOT_A_CODE';

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
