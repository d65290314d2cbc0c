import type { ItemId, Items } from '#domain/naaccr';
import type { CaseFacts } from './case-facts.js';
import type { EditFinding } from './edit-finding.js';

/** An error keeps a case from being completed unless it is over-ridden; a warning asks for a second look. */
export type EditSeverity = 'error' | 'warning';

/** One check of a tumor with its patient's items. Blank items are the business of the required-item edits only; all others pass when an item they need is blank. */
export interface Edit {
  /** Stable, unique in its set: E and three digits from the catalogue, a letter for a second part, R for a required item. */
  readonly id: string;
  readonly name: string;
  readonly level: 'tumor' | 'patient';
  readonly severity: EditSeverity;
  /** Items that the check reads and a person may have to change. */
  readonly items: readonly ItemId[];
  /** The item that says "reviewed, correct as coded". */
  readonly overRide?: ItemId;
  /** Codes of the over-ride item that silence this edit; '1' when left out. */
  readonly overRideCodes?: readonly string[];
  /** @returns a finding, or `undefined` when the edit passes. Pure, and free of allocation when it passes. */
  readonly check: (items: Items, facts: CaseFacts) => EditFinding | undefined;
}

/** A named, released collection of edits. */
export interface EditSet {
  readonly name: string;
  readonly release: string;
  readonly edits: readonly Edit[];
}

/** One failing edit. */
export interface EditResult {
  readonly editId: string;
  readonly name: string;
  readonly severity: EditSeverity;
  readonly items: readonly ItemId[];
  readonly message: string;
  /** The item that may over-ride this edit. */
  readonly overRide?: ItemId;
  /** True when that item is set: the edit failed, was reviewed and no longer blocks. */
  readonly overridden: boolean;
}
