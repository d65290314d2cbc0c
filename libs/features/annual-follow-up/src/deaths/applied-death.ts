import type { DeathItem } from '#domain/follow-up';
import type { ItemId } from '#domain/naaccr';

/** What became of applying or undoing a death: ids of items and records, never values. */
export interface AppliedDeath {
  /** Items that the file changed. */
  readonly changed?: readonly string[];
  /** Items of which what stood was better than what the file says. */
  readonly kept?: readonly DeathItem[];
  /** Values that undoing left alone, because somebody changed them since. */
  readonly notRestored?: readonly {
    readonly record: 'abstract' | 'patient' | 'step' | 'case';
    readonly id: string;
    readonly item: string;
  }[];
}

/** An item before and after; `null` is blank. */
export type BeforeAndAfter = Readonly<Partial<Record<ItemId, readonly [string | null, string | null]>>>;

/** A step of the ladder as it stood before the death. */
export interface StepBefore {
  readonly id: string;
  readonly state: string;
  readonly closedAt: string | null;
  readonly reason: string | null;
  readonly contactId: string | null;
}

/** Everything that taking a death back needs; kept sealed with the record. */
export interface UndoOfDeath {
  readonly patient: BeforeAndAfter;
  readonly abstracts: readonly { readonly id: string; readonly changes: BeforeAndAfter }[];
  readonly steps: readonly StepBefore[];
}
