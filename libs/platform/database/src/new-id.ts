import { v7 } from 'uuid';

/** A new row id: UUID version 7, so that ids made one after the other stand side by side in an index. */
export function newId(): string {
  return v7();
}
