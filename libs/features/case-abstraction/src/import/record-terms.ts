import {
  dictionary,
  type Dictionary,
  LATEST_NAACCR_VERSION,
  type NaaccrVersion,
  type RunningDictionary,
  VersionTranslation,
} from '#domain/naaccr';

/** What the records of one file are put in terms of NAACCR 26 by. */
export interface RecordTerms {
  /** The standard and the user dictionaries of the registry. */
  readonly running: RunningDictionary;
  /** Base dictionary of the file. */
  readonly dictionary: Dictionary;
  /** The way up; `undefined` for files of the newest version. */
  readonly translation: VersionTranslation | undefined;
  /** Items that are today what they were in that version, which is nearly all of a record. */
  readonly unchanged: ReadonlySet<string>;
}

/** @param naaccrVersion - of the file */
export function recordTerms(naaccrVersion: NaaccrVersion, running: RunningDictionary): RecordTerms {
  const isNewest = naaccrVersion === LATEST_NAACCR_VERSION;
  // Whatever record type a file has, an abstract holds items of all.
  const translation = isNewest ? undefined : new VersionTranslation({ from: naaccrVersion, to: LATEST_NAACCR_VERSION, recordType: 'A' });
  const ofFile = dictionary(naaccrVersion);
  const unchanged = new Set(translation && ofFile.items.filter(({ id }) => translation.keeps(id)).map(({ id }) => id));
  return { running, dictionary: ofFile, translation, unchanged };
}
