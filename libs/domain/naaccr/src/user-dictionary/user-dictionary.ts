import type { NaaccrVersion } from '../dictionary.js';
import type { DataType, DictionaryItem, ItemLevel, Padding } from '../item-def.js';
import type { RawDictionary, RawItemDef } from './raw-dictionary.js';

/** A registry's or vendor's own items, loaded at run time. `naaccrVersion` is undefined when the dictionary serves every version. */
export interface UserDictionary {
  readonly uri: string;
  readonly naaccrVersion: NaaccrVersion | undefined;
  readonly specificationVersion: string;
  readonly items: readonly DictionaryItem[];
  /** The definitions as written, for the checks against a base dictionary. */
  readonly raw: RawDictionary;
}

/** Item of a definition that has passed its checks, with the defaults of the standard filled in. */
export function itemOfDefinition(def: RawItemDef): DictionaryItem {
  return {
    id: def.naaccrId ?? '',
    number: def.naaccrNum ?? 0,
    name: def.naaccrName ?? '',
    length: def.length ?? 0,
    dataType: def.dataType as DataType, // checked by dictionaryProblems
    level: def.parentXmlElement as ItemLevel, // checked by dictionaryProblems
    recordTypes: def.recordTypes.replaceAll(',', ''),
    padding: def.padding as Padding, // checked by dictionaryProblems
    trim: def.trim === 'none' ? 'none' : 'all',
    allowUnlimitedText: def.allowUnlimitedText === true,
    section: 'User-defined',
    startColumn: def.startColumn,
  };
}
