import type { UserDictionary } from '../user-dictionary/user-dictionary.js';

/** A namespace the caller knows: what it is and which element names may be used with its prefix. */
export interface RegisteredNamespace {
  readonly uri: string;
  readonly tags: readonly string[];
}

/** Ceilings that keep a hostile file cheap. Sizes are bytes of the file. */
export interface ReadLimits {
  readonly valueBytes: number;
  readonly tagBytes: number;
  readonly depth: number;
  readonly itemsPerEntity: number;
  readonly tumorsPerPatient: number;
  readonly patientBytes: number;
}

/** How a file is read; every default is the reference implementation's, except `compatible`. */
export interface NaaccrReadOptions {
  /** `strict` (default) demands declared and registered namespaces; `relaxed` lets foreign names through to extensions. */
  readonly namespaceRules?: 'strict' | 'relaxed';
  /** Check data types, full lengths and edge blanks (default); `lengthOnly` keeps the length and level checks. */
  readonly valueChecks?: 'all' | 'lengthOnly';
  /** Unknown ids: report and drop (default), drop, or keep unchecked. */
  readonly unknownItems?: 'error' | 'ignore' | 'process';
  /** When given, the only ids taken; `itemsToExclude` is then not looked at. */
  readonly itemsToInclude?: readonly string[];
  readonly itemsToExclude?: readonly string[];
  /** `keep` (default) builds a tree of each extension, `ignore` skips them. */
  readonly extensions?: 'keep' | 'ignore';
  /** `translate` maps the long ids of NAACCR 18 and moves items whose level changed in 18 and 21. */
  readonly renamedItems?: 'asWritten' | 'translate';
  /** Caller's map from ids in the file to ids of the dictionary. */
  readonly itemIdsToTranslate?: Readonly<Record<string, string>>;
  readonly dictionaryIdsToTranslate?: Readonly<Record<string, string>>;
  /** `required` refuses a file that names a user dictionary not given here; default `optional`. */
  readonly missingDictionaries?: 'optional' | 'required';
  readonly userDictionaries?: readonly UserDictionary[];
  /** Registered prefixes. */
  readonly namespaces?: Readonly<Record<string, RegisteredNamespace>>;
  /**
   * `utf-8` (default) replaces malformed bytes and ignores a declared encoding, as the reference does; `utf-8-strict` refuses
   * malformed bytes, UTF-16 and any other declared encoding; `windows-1252` reads old files of that code page.
   */
  readonly encoding?: 'utf-8' | 'utf-8-strict' | 'windows-1252';
  /**
   * `exact` reproduces what the reference swallows without a word: an Item after a root extension, a Patient in a Patient or Tumor, a
   * root in a root with all that follows it, an element inside an Item, a document type subset, the last patient of a file cut before its
   * root end tag. Default `safe` refuses all but the last with an error and hands out the last patient.
   */
  readonly compatibility?: 'safe' | 'exact';
  readonly limits?: Partial<ReadLimits>;
}

const MIB = 1024 * 1024;

/** Limits when none are given: far above every real file, far below what hurts. */
export const DEFAULT_READ_LIMITS: ReadLimits = {
  valueBytes: 4 * MIB,
  tagBytes: 64 * 1024,
  depth: 32,
  itemsPerEntity: 20_000,
  tumorsPerPatient: 2_000,
  patientBytes: 64 * MIB,
};
