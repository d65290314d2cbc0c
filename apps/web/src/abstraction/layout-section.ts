import type { ItemId } from '#domain/naaccr';

/** A titled run of fields. */
export interface LayoutGroup {
  readonly name: string;
  readonly items: readonly ItemId[];
}

/** One entry of the section list. `covers` names dictionary groups whose other items belong to the section too. */
export interface LayoutSection {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly LayoutGroup[];
  readonly covers: readonly string[];
}
