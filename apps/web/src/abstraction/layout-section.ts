import type { ItemId, ItemKey } from '#domain/naaccr';

/** A titled run of fields, by default of items of the standard, which are all that the layout names. */
export interface LayoutGroup<Id extends ItemKey = ItemId> {
  readonly name: string;
  readonly items: readonly Id[];
}

/** One entry of the section list. `covers` names dictionary groups whose other items belong to the section too. */
export interface LayoutSection {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly LayoutGroup[];
  readonly covers: readonly string[];
}
