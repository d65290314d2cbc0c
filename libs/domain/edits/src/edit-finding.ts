import type { ItemId } from '#domain/naaccr';

/** What a failing edit says: a message that names the items and what would be right, and the items if they are fewer than the edit's. */
export interface EditFinding {
  readonly message: string;
  readonly items?: readonly ItemId[];
}
