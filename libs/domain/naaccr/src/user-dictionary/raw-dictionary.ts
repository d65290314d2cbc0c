import { isBlankText, trimAscii } from '../xml/ascii-trim.js';
import { elementsOf } from '../xml/xml-elements.js';
import type { StartTag } from '../xml/xml-tag.js';
import { XmlSyntaxError } from '../xml/xml-text.js';
import { parseTimeGenerated } from '../xml/time-generated.js';

/** One ItemDef element with the standard's defaults; absent and blank attributes are undefined. */
export interface RawItemDef {
  readonly naaccrId: string | undefined;
  readonly naaccrNum: number | undefined;
  readonly naaccrName: string | undefined;
  readonly startColumn: number | undefined;
  readonly length: number | undefined;
  readonly allowUnlimitedText: boolean | undefined;
  readonly recordTypes: string;
  readonly parentXmlElement: string | undefined;
  readonly dataType: string;
  readonly regexValidation: string | undefined;
  readonly padding: string;
  readonly trim: string | undefined;
}

/** A dictionary file as written. */
export interface RawDictionary {
  readonly dictionaryUri: string | undefined;
  readonly naaccrVersion: string | undefined;
  readonly specificationVersion: string;
  readonly items: readonly RawItemDef[];
  readonly groupedItems: number;
}

/** The file cannot be read as a dictionary at all; `detail` names the offending part. */
export class UnreadableDictionary extends Error {
  constructor(readonly detail: string) {
    super('Unable to read dictionary');
  }
}

const LARGEST_NUMBER = 2 ** 31 - 1;
const ROOT_ATTRIBUTES = ['dictionaryUri', 'naaccrVersion', 'specificationVersion', 'dateLastModified', 'description', 'xmlns'];
const ITEM_ATTRIBUTES = [
  'naaccrId',
  'naaccrNum',
  'naaccrName',
  'startColumn',
  'length',
  'allowUnlimitedText',
  'recordTypes',
  'sourceOfStandard',
  'parentXmlElement',
  'dataType',
  'regexValidation',
  'padding',
  'trim',
];

function textOf(attributes: ReadonlyMap<string, string>, name: string): string | undefined {
  const text = trimAscii(attributes.get(name) ?? '');
  return text === '' ? undefined : text;
}

function numberOf(attributes: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = attributes.get(name);
  if (text === undefined || isBlankText(text)) return undefined;
  if (!/^[0-9]+$/.test(text) || Number(text) > LARGEST_NUMBER) throw new UnreadableDictionary(`Invalid value for '${name}': ${text}`);
  return Number(text);
}

// A blank attribute says no: unlike an absent one it is told of where the specification has retired it.
function booleanOf(attributes: ReadonlyMap<string, string>, name: string): boolean | undefined {
  const text = attributes.get(name);
  if (text === undefined) return undefined;
  if (isBlankText(text)) return false;
  if (text !== 'true' && text !== 'false') throw new UnreadableDictionary(`Invalid value for '${name}': ${text}`);
  return text === 'true';
}

function itemDefOf(tag: StartTag, specification: string): RawItemDef {
  const { attributes } = tag;
  for (const name of attributes.keys()) {
    if (!ITEM_ATTRIBUTES.includes(name) && !(tag.name === 'GroupedItemDef' && name === 'contains')) {
      throw new UnreadableDictionary(`Invalid attribute for '${tag.name}': ${name}`);
    }
  }
  return {
    naaccrId: textOf(attributes, 'naaccrId'),
    naaccrNum: numberOf(attributes, 'naaccrNum'),
    naaccrName: textOf(attributes, 'naaccrName'),
    startColumn: numberOf(attributes, 'startColumn'),
    length: numberOf(attributes, 'length'),
    allowUnlimitedText: booleanOf(attributes, 'allowUnlimitedText'),
    recordTypes: textOf(attributes, 'recordTypes') ?? 'A,M,C,I',
    parentXmlElement: textOf(attributes, 'parentXmlElement'),
    dataType: textOf(attributes, 'dataType') ?? 'text',
    regexValidation: textOf(attributes, 'regexValidation'),
    padding: textOf(attributes, 'padding') ?? 'none',
    trim: textOf(attributes, 'trim') ?? (specification < '1.7' ? 'all' : undefined),
  };
}

function checkRoot(root: StartTag): void {
  if (root.name !== 'NaaccrDictionary') throw new UnreadableDictionary(`Invalid root element: ${root.name}`);
  for (const name of root.attributes.keys()) {
    if (!ROOT_ATTRIBUTES.includes(name)) throw new UnreadableDictionary(`Invalid root attribute: ${name}`);
  }
  const modified = root.attributes.get('dateLastModified');
  if (!isBlankText(modified) && modified !== undefined && parseTimeGenerated(modified) === undefined) {
    throw new UnreadableDictionary(`Invalid value for 'dateLastModified': ${modified}`);
  }
}

function parentOf(name: string): string | undefined {
  const parents: Readonly<Record<string, string>> = {
    ItemDefs: 'NaaccrDictionary',
    GroupedItemDefs: 'NaaccrDictionary',
    ItemDef: 'ItemDefs',
    GroupedItemDef: 'GroupedItemDefs',
  };
  return parents[name];
}

function readElements(text: string): RawDictionary {
  const [root, ...elements] = elementsOf(text);
  if (!root) throw new UnreadableDictionary('the file has no root element');
  checkRoot(root.tag);
  if (elements[0]?.tag.name !== 'ItemDefs') throw new UnreadableDictionary("Expected 'ItemDefs' as the first element");
  const specificationVersion = textOf(root.tag.attributes, 'specificationVersion') ?? '1.0';
  const items: RawItemDef[] = [];
  let groupedItems = 0;
  for (const { tag, parent } of elements) {
    if (parentOf(tag.name) !== parent) throw new UnreadableDictionary(`Invalid element: ${tag.name}`);
    if (tag.name === 'ItemDef') items.push(itemDefOf(tag, specificationVersion));
    if (tag.name === 'GroupedItemDef') {
      itemDefOf(tag, specificationVersion);
      groupedItems++;
    }
  }
  const dictionaryUri = textOf(root.tag.attributes, 'dictionaryUri');
  return { dictionaryUri, naaccrVersion: textOf(root.tag.attributes, 'naaccrVersion'), specificationVersion, items, groupedItems };
}

/** Reads the XML of a dictionary. @throws UnreadableDictionary when an element, attribute or number is not of the standard */
export function readRawDictionary(text: string): RawDictionary {
  try {
    return readElements(text);
  } catch (error) {
    if (error instanceof XmlSyntaxError) throw new UnreadableDictionary(error.detail);
    throw error;
  }
}
