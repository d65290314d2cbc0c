import type { ItemId, ItemKey } from './items.js';

/** Data type of an item; decides which values `matchesType` accepts (NAACCR XML specification 1.8). */
export type DataType = 'text' | 'digits' | 'alpha' | 'mixed' | 'numeric' | 'date' | 'dateTime';

/** XML element an item belongs to: the file, the person or the primary. */
export type ItemLevel = 'NaaccrData' | 'Patient' | 'Tumor';

/** A full abstract, M modified, C confidential, I incidence. */
export type RecordType = 'A' | 'M' | 'C' | 'I';

/** Padding a writer may apply; blank paddings only matter in fixed columns. */
export type Padding = 'none' | 'leftZero' | 'leftBlank' | 'rightZero' | 'rightBlank';

/** One item of a base or user dictionary, of any version. `length` counts UTF-16 units, `startColumn` is 1-based and absent from NAACCR 21 on. */
export interface DictionaryItem {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly length: number;
  readonly dataType: DataType;
  readonly level: ItemLevel;
  /** Letters of the record types that carry the item, such as `AMCI`. */
  readonly recordTypes: string;
  readonly padding: Padding;
  readonly trim: 'all' | 'none';
  readonly allowUnlimitedText: boolean;
  readonly section: string;
  readonly startColumn: number | undefined;
}

/** An item that records hold today. `units` is the unit of a measured value. */
export interface RunningItem extends DictionaryItem {
  readonly id: ItemKey;
  readonly units: string | undefined;
}

/** One item of the NAACCR 26 dictionary with its place on an abstracting screen. */
export interface ItemDef extends RunningItem {
  readonly id: ItemId;
  readonly uiSection: string;
  readonly uiGroup: string;
  /** Oldest dictionary version, from 140 on, that has the item number. */
  readonly sinceVersion: string;
  /** Year in which the item came into use; `undefined` for the items of the first standards. */
  readonly yearImplemented: string | undefined;
}
