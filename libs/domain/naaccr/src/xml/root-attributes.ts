import { isNaaccrVersion, type NaaccrVersion } from '../dictionary.js';
import type { RecordType } from '../item-def.js';
import { isBlankText } from './ascii-trim.js';
import { NaaccrXmlError } from './naaccr-xml-error.js';
import type { RootAttributes, ValidationError } from './naaccr-record.js';
import type { NaaccrReadOptions } from './read-options.js';
import { translatedId } from './translated-id.js';
import { formatTimeGenerated, parseTimeGenerated } from './time-generated.js';
import { isNamespaceDeclaration, isRootAttribute } from './xml-names.js';

/** Versions of the NAACCR XML specification, oldest first. */
export const SPECIFICATION_VERSIONS = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'] as const;

const BASE_URI = /^http:\/\/naaccr\.org\/naaccrxml\/naaccr-dictionary-(.+?)\.xml$/;
const DEFAULT_USER_URI = /^http:\/\/naaccr\.org\/naaccrxml\/user-defined-naaccr-dictionary-(.+?)\.xml$/;

/** NAACCR version in a base (or default user) dictionary URI, as text; `undefined` when the URI has another form. */
export function versionInUri(uri: string): string | undefined {
  return (BASE_URI.exec(uri) ?? DEFAULT_USER_URI.exec(uri))?.[1];
}

/** True when the specification version is one of 1.0 to 1.8. */
export function isSpecificationVersion(text: string): boolean {
  return SPECIFICATION_VERSIONS.some((version) => version === text);
}

type Attributes = ReadonlyMap<string, string>;

function specificationOf(attributes: Attributes): string {
  const version = attributes.get('specificationVersion') ?? '1.0';
  if (isSpecificationVersion(version)) return version;
  throw new NaaccrXmlError('BAD_SPECIFICATION_VERSION', `invalid specification version: ${version}`);
}

function versionOf(attributes: Attributes): NaaccrVersion {
  const uri = attributes.get('baseDictionaryUri');
  if (uri === undefined) throw new NaaccrXmlError('BAD_BASE_DICTIONARY', 'the "baseDictionaryUri" attribute is required');
  const version = versionInUri(uri);
  if (version === undefined) {
    throw new NaaccrXmlError('BAD_BASE_DICTIONARY', `unable to extract NAACCR version from base dictionary URI "${uri}"`);
  }
  if (isNaaccrVersion(version)) return version;
  throw new NaaccrXmlError('BAD_BASE_DICTIONARY', `invalid/unsupported NAACCR version: ${version}`);
}

function userUrisOf(attributes: Attributes, specification: string, options: NaaccrReadOptions): readonly string[] {
  const text = attributes.get('userDictionaryUri');
  if (text === undefined || isBlankText(text)) return [];
  const uris = text.split(' ').filter((uri) => uri !== '');
  if (uris.length > 1 && specification < '1.2') {
    throw new NaaccrXmlError('BAD_USER_DICTIONARY', 'multiple user dictionaries can only be provided under specification 1.2+');
  }
  const translated = uris.map((uri) => translatedId(uri, options.dictionaryIdsToTranslate));
  checkMissing(translated, options);
  return translated;
}

function checkMissing(uris: readonly string[], options: NaaccrReadOptions): void {
  if (options.missingDictionaries !== 'required') return;
  const given = new Set(options.userDictionaries?.map(({ uri }) => uri));
  const missing = uris.filter((uri) => !given.has(uri));
  if (missing.length === 0) return;
  const noun = missing.length === 1 ? 'dictionary' : 'dictionaries';
  throw new NaaccrXmlError('BAD_USER_DICTIONARY', `missing user ${noun}: ${missing.join(' ')}`);
}

function recordTypeOf(attributes: Attributes): RecordType {
  const text = attributes.get('recordType');
  if (text === undefined || isBlankText(text)) throw new NaaccrXmlError('BAD_RECORD_TYPE', 'the "recordType" attribute is required');
  if (text === 'A' || text === 'M' || text === 'C' || text === 'I') return text;
  throw new NaaccrXmlError('BAD_RECORD_TYPE', `invalid record type: ${text}`);
}

/**
 * Checks the attributes of the root in the order of the specification.
 * @returns the attributes, and a finding when `timeGenerated` cannot be read (which is not fatal)
 * @throws NaaccrXmlError for the first attribute that makes the file unreadable
 * @see NAACCR XML specification 1.8, root attributes
 */
export function readRootAttributes(
  attributes: Attributes,
  options: NaaccrReadOptions,
): { readonly root: RootAttributes; readonly error: ValidationError | undefined } {
  const specificationVersion = specificationOf(attributes);
  const naaccrVersion = versionOf(attributes);
  const userDictionaryUris = userUrisOf(attributes, specificationVersion, options);
  const recordType = recordTypeOf(attributes);
  const time = attributes.get('timeGenerated') ?? '';
  const epochMs = isBlankText(time) ? undefined : parseTimeGenerated(time);
  const root: RootAttributes = {
    baseDictionaryUri: attributes.get('baseDictionaryUri') ?? '',
    naaccrVersion,
    userDictionaryUris,
    recordType,
    timeGenerated: epochMs === undefined ? undefined : formatTimeGenerated(epochMs),
    specificationVersion,
    extraAttributes: Object.fromEntries([...attributes].filter(([name]) => !isRootAttribute(name) && !isNamespaceDeclaration(name))),
  };
  return { root, error: isBlankText(time) || epochMs !== undefined ? undefined : timeError(time) };
}

function timeError(value: string): ValidationError {
  const message = `invalid value for 'timeGenerated' attribute: ${value}`;
  return { code: 'Invalid Time Generated', message, line: undefined, path: undefined, id: undefined, number: undefined, value: undefined };
}
