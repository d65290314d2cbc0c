import { dictionary, isNaaccrVersion, type NaaccrVersion } from '../dictionary.js';
import { isSpecificationVersion } from '../xml/root-attributes.js';
import { baseProblems } from './base-problems.js';
import type { RawDictionary, RawItemDef } from './raw-dictionary.js';

const DATA_TYPES = ['alpha', 'digits', 'mixed', 'numeric', 'date', 'text', 'dateTime'];
const LEVELS = ['NaaccrData', 'Patient', 'Tumor'];
const PADDINGS = ['leftBlank', 'leftZero', 'rightBlank', 'rightZero', 'none'];

interface Seen {
  readonly ids: Set<string>;
  readonly numbers: Set<number>;
}

// Of an id only the first problem is told, as the reference does.
function idProblem(id: string | undefined, seen: ReadonlySet<string>): string | undefined {
  if (id === undefined) return "'naaccrId' attribute is required";
  if (!/^[a-z][a-zA-Z0-9]+$/.test(id)) {
    return `'naaccrId' attribute has a bad format (needs to start with a lower case letter, followed by letters and digits): ${id}`;
  }
  if (id.length > 32) return `'naaccrId' attribute can only be 32 characters long: ${id}`;
  return seen.has(id) ? `'naaccrId' attribute must be unique, already saw ${id}` : undefined;
}

function* idProblems(def: RawItemDef, seen: Seen): Generator<string> {
  const problem = idProblem(def.naaccrId, seen.ids);
  if (problem !== undefined) yield problem;
  if (def.naaccrId !== undefined) seen.ids.add(def.naaccrId);
  if (def.naaccrNum === undefined) yield "'naaccrNum' attribute is required";
  else {
    if (seen.numbers.has(def.naaccrNum)) yield `'naaccrNum' attribute must be unique, already saw ${def.naaccrNum}`;
    seen.numbers.add(def.naaccrNum);
  }
}

function isRegularExpression(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}

function* kindProblems(def: RawItemDef, specification: string): Generator<string> {
  if (def.naaccrName !== undefined && def.naaccrName.length > 50)
    yield `'naaccrName' attribute can only be 50 characters long: ${def.naaccrName}`;
  if (def.length === undefined) yield "'length' attribute is required";
  if (def.parentXmlElement === undefined) yield "'parentXmlElement' attribute is required";
  else if (!LEVELS.includes(def.parentXmlElement)) yield `invalid value for 'parentXmlElement' attribute: ${def.parentXmlElement}`;
  if (!/^[AMCI](,[AMCI])*$/.test(def.recordTypes)) yield `invalid value for 'recordTypes' attribute: ${def.recordTypes}`;
  if (!DATA_TYPES.includes(def.dataType)) yield `invalid value for 'dataType' attribute: ${def.dataType}`;
  if (def.dataType === 'dateTime' && specification < '1.8') yield `invalid value for 'dataType' attribute: ${def.dataType}`;
}

function* columnProblems(def: RawItemDef, version: string | undefined, specification: string): Generator<string> {
  if (def.startColumn === undefined) {
    if (specification < '1.1') yield "'startColumn' attribute is required";
  } else if (version !== undefined && version > '180') yield "'startColumn' attribute is not allowed";
}

function* styleProblems(def: RawItemDef, specification: string): Generator<string> {
  if (def.allowUnlimitedText !== undefined && specification >= '1.6') yield "invalid attribute 'allowUnlimitedText'";
  else if (def.allowUnlimitedText === true && def.dataType !== 'text')
    yield 'allowUnlimitedText attribute can only be used with text data type';
  if (!PADDINGS.includes(def.padding)) yield `invalid value for 'padding' attribute: ${def.padding}`;
  const isNewPadding = def.padding === 'leftZero' || def.padding === 'none';
  if (specification >= '1.7' && !isNewPadding)
    yield `invalid value for 'padding' attribute: ${def.padding} (valid values are 'leftZero' and 'none')`;
  if (def.trim !== undefined && def.trim !== 'all' && def.trim !== 'none') yield `invalid value for 'trim' attribute: ${def.trim}`;
  else if (specification >= '1.7' && def.trim !== undefined && def.padding !== 'none') {
    yield "attribute 'trim' has been retired as of specifications 1.7";
  }
  if (def.regexValidation === undefined) return;
  if (specification >= '1.2') yield "invalid attribute 'regexValidation'";
  else if (!isRegularExpression(def.regexValidation)) yield `invalid value for 'regexValidation' attribute: ${def.regexValidation}`;
}

function* headProblems(raw: RawDictionary): Generator<string> {
  const { specificationVersion } = raw;
  if (raw.dictionaryUri === undefined) yield "'dictionaryUri' attribute is required";
  if (!isSpecificationVersion(specificationVersion)) yield `'specificationVersion' attribute is not supported: ${specificationVersion}`;
  if (raw.naaccrVersion === undefined) {
    if (specificationVersion < '1.1') yield "'naaccrVersion' attribute is required";
  } else if (!isNaaccrVersion(raw.naaccrVersion)) yield `'naaccrVersion' attribute is not valid: ${raw.naaccrVersion}`;
  if (raw.items.length === 0) yield 'a dictionary must contain at least one item definition';
}

function versionOf(raw: RawDictionary, given: NaaccrVersion | undefined): NaaccrVersion | undefined {
  if (raw.naaccrVersion === undefined) return given;
  return isNaaccrVersion(raw.naaccrVersion) ? raw.naaccrVersion : undefined;
}

/**
 * Everything that is wrong with a user dictionary, in the order and wording of the reference implementation.
 * @param version - NAACCR version it is to be used with, when the dictionary itself names none
 * @returns no entry when the dictionary may be used
 * @see NAACCR XML specification 1.8, user dictionaries
 */
export function dictionaryProblems(raw: RawDictionary, version?: NaaccrVersion): readonly string[] {
  const { specificationVersion } = raw;
  const seen: Seen = { ids: new Set(), numbers: new Set() };
  const used = versionOf(raw, version);
  const problems = [...headProblems(raw)];
  for (const def of raw.items) {
    problems.push(...idProblems(def, seen), ...kindProblems(def, specificationVersion));
    problems.push(...columnProblems(def, used, specificationVersion), ...styleProblems(def, specificationVersion));
  }
  if (raw.groupedItems > 0) problems.push('user-defined dictionaries cannot defined grouped items');
  if (used !== undefined) problems.push(...baseProblems(raw, dictionary(used)));
  return problems;
}
