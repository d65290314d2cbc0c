import { LATEST_NAACCR_VERSION, type NaaccrVersion } from '../dictionary.js';
import type { DataType, DictionaryItem, RunningItem } from '../item-def.js';
import type { UserItemId } from '../items.js';
import type { UserDictionary } from './user-dictionary.js';

/** A user dictionary as a registry installed it. */
export interface InstalledDictionary {
  readonly dictionary: UserDictionary;
  /** Ids of its items that are kept in the clear; all others are sealed. */
  readonly openItems: ReadonlySet<string>;
}

/** Version of the files that name a dictionary; one that names none itself is taken for the newest. */
export function versionOf({ dictionary }: InstalledDictionary): NaaccrVersion {
  return dictionary.naaccrVersion ?? LATEST_NAACCR_VERSION;
}

/** An item of installed user dictionaries, as records hold it today. */
export interface UserItem extends RunningItem {
  readonly id: UserItemId;
  readonly isSealed: boolean;
  /** URIs of the dictionaries that define it. */
  readonly dictionaryUris: readonly string[];
}

/** Kinds of codes, and the length up to which one hardly tells a person from another; record and telephone numbers are longer. */
const CODE_TYPES: readonly DataType[] = ['alpha', 'digits', 'mixed', 'numeric'];
const CODE_LENGTH = 4;

/** True for an item that may be kept in the clear: one of patients or tumors that incidence files may hold. All others are sealed, like those of the standard. */
export function mayBeOpen({ recordTypes, level }: DictionaryItem): boolean {
  return recordTypes.includes('I') && level !== 'NaaccrData';
}

/**
 * True for an item that is kept in the clear when nobody says otherwise: a short code of incidence files. Text, dates and long numbers are
 * sealed, for they may be somebody's words, birth or record number.
 */
export function isOpenByDefault(item: DictionaryItem): boolean {
  return mayBeOpen(item) && CODE_TYPES.includes(item.dataType) && item.length <= CODE_LENGTH;
}
