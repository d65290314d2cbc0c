import { isNaaccrVersion, NAACCR_VERSIONS, type NaaccrVersion } from '../dictionary.js';
import { dictionaryProblems } from './dictionary-problems.js';
import { type RawDictionary, readRawDictionary, UnreadableDictionary } from './raw-dictionary.js';
import { itemOfDefinition, type UserDictionary } from './user-dictionary.js';

/** A usable dictionary, or everything that is wrong with the file; `detail` says more when it could not be read at all. */
export type ParsedUserDictionary =
  { readonly dictionary: UserDictionary } | { readonly problems: readonly string[]; readonly detail: string | undefined };

// The reference looks up the base dictionary while it checks, and tells of nothing else when there is none; a missing URI comes before.
function unsupportedVersion({ dictionaryUri, naaccrVersion }: RawDictionary): string | undefined {
  return dictionaryUri === undefined || naaccrVersion === undefined || isNaaccrVersion(naaccrVersion) ? undefined : naaccrVersion;
}

/**
 * Reads and checks a user-defined NAACCR dictionary.
 * @param text - the XML file
 * @param version - NAACCR version it is meant for, when it names none
 * @see NAACCR XML specification 1.8, user dictionaries
 */
export function parseUserDictionary(text: string, version?: NaaccrVersion): ParsedUserDictionary {
  try {
    const raw = readRawDictionary(text);
    const unsupported = unsupportedVersion(raw);
    if (unsupported !== undefined) {
      return { problems: [`Unsupported base dictionary version: ${unsupported}`], detail: `expected one of ${NAACCR_VERSIONS.join(', ')}` };
    }
    const problems = dictionaryProblems(raw, version);
    if (problems.length > 0) return { problems, detail: undefined };
    const { naaccrVersion } = raw;
    return {
      dictionary: {
        uri: raw.dictionaryUri ?? '',
        naaccrVersion: naaccrVersion !== undefined && isNaaccrVersion(naaccrVersion) ? naaccrVersion : undefined,
        specificationVersion: raw.specificationVersion,
        items: raw.items.map(itemOfDefinition),
        raw,
      },
    };
  } catch (error) {
    if (error instanceof UnreadableDictionary) return { problems: [error.message], detail: error.detail };
    throw error;
  }
}
