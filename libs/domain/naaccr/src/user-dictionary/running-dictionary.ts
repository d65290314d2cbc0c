import { isEditable } from '../editable-items.js';
import { dictionary, NAACCR_VERSIONS } from '../dictionary.js';
import type { DictionaryItem, ItemLevel, RunningItem } from '../item-def.js';
import { isItemId, itemDef } from '../item-defs.js';
import type { ItemKey, UserItemId } from '../items.js';
import { isSealed } from '../sealed-items.js';
import { type InstalledDictionary, type UserItem, versionOf } from './installed-dictionary.js';
import type { UserDictionary } from './user-dictionary.js';

/**
 * Every item that records of a registry hold: those of NAACCR 26 and of the user dictionaries that it installed. An item that several
 * dictionaries define is as the one of the newest version has it, the last installed among equals.
 */
export class RunningDictionary {
  /** Items of user dictionaries that records hold, in order of number and id. */
  readonly userItems: readonly UserItem[];
  /** The user dictionaries, for reading and writing files. */
  readonly userDictionaries: readonly UserDictionary[];
  private readonly byId: ReadonlyMap<string, UserItem>;

  /** @param installed - in order of installation, without conflicts (see `dictionaryConflicts`) */
  constructor(installed: readonly InstalledDictionary[] = []) {
    this.userDictionaries = installed.map(({ dictionary: user }) => user);
    this.byId = itemsById(installed);
    this.userItems = [...this.byId.values()].sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  }

  /** True for the XML id of an item that records hold (exact spelling and case). */
  holds(text: string): text is ItemKey {
    return isItemId(text) || this.byId.has(text);
  }

  /** True for the XML id of an item of a user dictionary. */
  isUserItem(text: string): text is UserItemId {
    return this.byId.has(text);
  }

  /** @throws RangeError code UNKNOWN_ITEM when no dictionary has the item */
  item(id: ItemKey): RunningItem {
    return this.byId.get(id) ?? itemDef(id as Parameters<typeof itemDef>[0]); // what is no user item is one of the standard
  }

  /** The element an item belongs to; `undefined` for one that no dictionary of today has. */
  levelOf(id: string): ItemLevel | undefined {
    return isItemId(id) ? itemDef(id).level : this.byId.get(id)?.level;
  }

  /**
   * True for an item that is kept encrypted and never quoted. Of items that records kept from earlier versions those of incidence files are
   * not; what no dictionary ever had is sealed.
   */
  isSealed(id: string): boolean {
    if (isItemId(id)) return isSealed(id);
    return this.byId.get(id)?.isSealed ?? !openRetiredItems().has(id);
  }

  /** True when a person may type the item; those of user dictionaries are all typed. */
  isEditable(id: ItemKey): boolean {
    return isItemId(id) ? isEditable(id) : this.byId.has(id);
  }

  /** Name and number as messages show them; the id alone for an item that no dictionary of today has. */
  label(id: string): string {
    if (!this.holds(id)) return id;
    const { name, number } = this.item(id);
    return `${name === '' ? id : name} (${number})`;
  }
}

/** The standard alone, without any user dictionary. */
export const STANDARD_DICTIONARY = new RunningDictionary();

function itemsById(installed: readonly InstalledDictionary[]): ReadonlyMap<string, UserItem> {
  const byVersion = installed.toSorted((a, b) => (versionOf(a) < versionOf(b) ? -1 : versionOf(a) > versionOf(b) ? 1 : 0));
  const byId = new Map<string, UserItem>();
  for (const { dictionary: user, openItems } of byVersion) {
    for (const item of user.items.filter(isOfRecords)) {
      const dictionaryUris = [...(byId.get(item.id)?.dictionaryUris ?? []), user.uri];
      byId.set(item.id, { ...item, ...{ id: item.id as UserItemId, units: undefined, isSealed: !openItems.has(item.id), dictionaryUris } });
    }
  }
  return byId;
}

// Items of the file belong to no record; an item that the standard took over later is the standard's.
const isOfRecords = ({ id, level }: DictionaryItem): boolean => level !== 'NaaccrData' && !isItemId(id);

let openRetired: ReadonlySet<string> | undefined;

/** Items of earlier versions that incidence files may hold. */
function openRetiredItems(): ReadonlySet<string> {
  openRetired ??= new Set(
    NAACCR_VERSIONS.flatMap((version) => dictionary(version).items)
      .filter(({ id, recordTypes }) => !isItemId(id) && recordTypes.includes('I'))
      .map(({ id }) => id),
  );
  return openRetired;
}
