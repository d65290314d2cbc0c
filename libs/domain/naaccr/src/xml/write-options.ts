import type { NaaccrVersion } from '../dictionary.js';
import type { RecordType } from '../item-def.js';
import type { UserDictionary } from '../user-dictionary/user-dictionary.js';
import type { NaaccrExtension } from './naaccr-record.js';
import type { RegisteredNamespace } from './read-options.js';

/** Items to write: id to coded string, in the order they shall have; blank ones are left out. */
export type WritableItems = Readonly<Record<string, string | undefined>>;

/** A tumor to write; what the reader gives fits. */
export interface WritableTumor {
  readonly items: WritableItems;
  readonly extensions?: readonly NaaccrExtension[];
}

/** A patient to write; what the reader gives fits. */
export interface WritablePatient {
  readonly items: WritableItems;
  readonly tumors: readonly WritableTumor[];
  readonly extensions?: readonly NaaccrExtension[];
}

/** The root to write; what the reader gives fits. `timeGenerated` is an ISO instant, left out when undefined. */
export interface WritableRoot {
  readonly naaccrVersion: NaaccrVersion;
  readonly recordType: RecordType;
  readonly timeGenerated: string | undefined;
  readonly userDictionaryUris?: readonly string[];
  readonly items?: WritableItems;
  readonly extensions?: readonly NaaccrExtension[];
  readonly attributes?: { readonly extraAttributes: Readonly<Record<string, string>> };
}

/** A value cut to the length of its item. */
export interface CutValue {
  readonly id: string;
  readonly number: number;
  readonly length: number;
  readonly allowed: number;
}

/** How a file is written; defaults are those of the reference implementation. */
export interface NaaccrWriteOptions {
  readonly userDictionaries?: readonly UserDictionary[];
  /** `required` (default) refuses items that the dictionary does not know, `skip` leaves them out, `asGiven` writes them. */
  readonly unknownItems?: 'required' | 'skip' | 'asGiven';
  readonly itemsToInclude?: readonly string[];
  readonly itemsToExclude?: readonly string[];
  readonly itemNumbers?: 'none' | 'all';
  readonly itemOrder?: 'asGiven' | 'alphabetical';
  /** `apply` fills digits up with zeros where the dictionary pads with zeros. */
  readonly zeroPadding?: 'none' | 'apply';
  /** Called for each value that had to be cut. */
  readonly onCutValue?: (cut: CutValue) => void;
  readonly controlCharacters?: 'strip' | 'refuse';
  readonly newLine?: 'LF' | 'CRLF';
  readonly extensions?: 'keep' | 'ignore';
  /** Registered prefixes; each is declared on the root. */
  readonly namespaces?: Readonly<Record<string, RegisteredNamespace>>;
  /** Version stated in the file; anything unknown becomes 1.8. */
  readonly specificationVersion?: string;
  /** `keep` names the root's user dictionaries although none was given to the writer; default `drop`, as the reference. */
  readonly userDictionaryUri?: 'drop' | 'keep';
}
