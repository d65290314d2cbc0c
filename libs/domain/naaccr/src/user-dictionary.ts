import type { NaaccrVersion } from './dictionary.js';
import type { DictionaryItem } from './item-def.js';

/** A registry's or vendor's own items, loaded at run time. `naaccrVersion` is undefined when the dictionary serves every version. */
export interface UserDictionary {
  readonly uri: string;
  readonly naaccrVersion: NaaccrVersion | undefined;
  readonly specificationVersion: string;
  readonly items: readonly DictionaryItem[];
}
