import { baseDictionaryUri } from '../dictionary.js';
import type { DictionaryItem } from '../item-def.js';
import { runningItems } from './item-plan.js';
import type { NaaccrExtension } from './naaccr-record.js';
import { NaaccrWriteError } from './naaccr-write-error.js';
import { isSpecificationVersion } from './root-attributes.js';
import type { NaaccrWriteOptions, WritableItems, WritablePatient, WritableRoot, WritableTumor } from './write-options.js';
import { writtenValue } from './write-value.js';
import { escapeXml, escapeXmlAttribute, isPlainText } from './xml-escape.js';
import { NAACCR_NAMESPACE, registeredNamespace } from './xml-names.js';

const INDENTS = ['', '    ', '        ', '            '];
const LATEST_SPECIFICATION = '1.8';

interface ItemTags {
  readonly item: DictionaryItem;
  /** Opening tag by depth, with its indentation. */
  readonly open: readonly string[];
}

/**
 * Writes NAACCR XML, the same bytes for the same records: four blanks of indentation, one root attribute per line.
 * @example
 * const writer = new NaaccrXmlWriter();
 * const text = writer.startDocument(root) + writer.patient(patient) + writer.endDocument();
 */
export class NaaccrXmlWriter {
  private readonly newLine: string;
  private tags: ReadonlyMap<string, ItemTags> = new Map();
  private readonly closeItem: string;
  private state: 'new' | 'emptyRoot' | 'open' | 'ended' = 'new';

  constructor(private readonly options: NaaccrWriteOptions = {}) {
    this.newLine = options.newLine === 'CRLF' ? '\r\n' : '\n';
    this.closeItem = `</Item>${this.newLine}`;
  }

  /**
   * The declaration, the root tag and the root's items.
   * @throws NaaccrWriteError
   */
  startDocument(root: WritableRoot): string {
    if (this.state !== 'new') throw new NaaccrWriteError('WRONG_ORDER', 'the document has been started already');
    this.prepareTags(root);
    const [first = '', ...rest] = this.rootAttributes(root).map(([name, value]) => `${name}="${escapeXmlAttribute(value)}"`);
    const attributes = [first, ...rest.map((attribute) => `${INDENTS[3]}${attribute}`)].join(this.newLine);
    const body = this.itemsText(root.items ?? {}, 1) + this.extensionsText(root.extensions, 1);
    this.state = body === '' ? 'emptyRoot' : 'open';
    const start = `<?xml version="1.0"?>${this.newLine}${this.newLine}<NaaccrData ${attributes}`;
    return body === '' ? start : `${start}>${this.newLine}${body}`;
  }

  /** One patient with its tumors. @throws NaaccrWriteError */
  patient(patient: WritablePatient): string {
    let body = this.itemsText(patient.items, 2) + this.extensionsText(patient.extensions, 2);
    for (const tumor of patient.tumors) body += this.tumorText(tumor);
    return this.patientElement(body);
  }

  /**
   * One item as `patient` writes it, for callers who put a patient together line by line; `''` for a blank one.
   * @throws NaaccrWriteError
   */
  itemLine(id: string, value: string | undefined, level: 'patient' | 'tumor'): string {
    return this.itemText(id, value, level === 'patient' ? 2 : 3);
  }

  /** One patient from the lines of its items and of each tumor's. @throws NaaccrWriteError */
  patientOfLines(lines: string, tumors: readonly string[]): string {
    let body = lines;
    for (const tumor of tumors) body += this.element('Tumor', 2, tumor);
    return this.patientElement(body);
  }

  private patientElement(body: string): string {
    if (this.state !== 'open' && this.state !== 'emptyRoot') throw new NaaccrWriteError('WRONG_ORDER', 'the document is not open');
    const lead = this.state === 'emptyRoot' ? `>${this.newLine}` : '';
    this.state = 'open';
    return lead + this.element('Patient', 1, body);
  }

  /** The end of the root. No line end follows it. */
  endDocument(): string {
    const end = this.state === 'emptyRoot' ? '/>' : '</NaaccrData>';
    this.state = 'ended';
    return end;
  }

  private tumorText(tumor: WritableTumor): string {
    return this.element('Tumor', 2, this.itemsText(tumor.items, 3) + this.extensionsText(tumor.extensions, 3));
  }

  private element(name: string, depth: number, body: string): string {
    const indent = INDENTS[depth] ?? '';
    if (body === '') return `${indent}<${name}/>${this.newLine}`;
    return `${indent}<${name}>${this.newLine}${body}${indent}</${name}>${this.newLine}`;
  }

  private prepareTags(root: WritableRoot): void {
    const items = runningItems(root.naaccrVersion, this.options.userDictionaries ?? []);
    const carried = items.filter(({ recordTypes }) => recordTypes.includes(root.recordType));
    this.tags = new Map(carried.map((item) => [item.id, { item, open: INDENTS.map((indent) => this.openTag(item, indent)) }]));
  }

  private openTag({ id, number }: DictionaryItem, indent: string): string {
    return `${indent}<Item naaccrId="${id}"${this.options.itemNumbers === 'all' ? ` naaccrNum="${number}"` : ''}>`;
  }

  private itemsText(items: WritableItems, depth: number): string {
    let text = '';
    if (this.options.itemOrder !== 'alphabetical') {
      for (const id in items) text += this.itemText(id, items[id], depth);
      return text;
    }
    for (const id of Object.keys(items).sort()) text += this.itemText(id, items[id], depth);
    return text;
  }

  private itemText(id: string, value: string | undefined, depth: number): string {
    if (value === undefined || value === '' || !this.isWanted(id)) return '';
    const tags = this.tags.get(id);
    if (!tags) return this.unknownItemText(id, value, depth);
    const isWrittenAsIs = value.length <= tags.item.length && this.options.zeroPadding !== 'apply' && isPlainText(value);
    const written = isWrittenAsIs ? value : writtenValue(id, value, { item: tags.item, options: this.options });
    return (tags.open[depth] ?? '') + written + this.closeItem;
  }

  private isWanted(id: string): boolean {
    const { itemsToInclude, itemsToExclude } = this.options;
    return itemsToInclude ? itemsToInclude.includes(id) : !itemsToExclude?.includes(id);
  }

  private unknownItemText(id: string, value: string, depth: number): string {
    const { unknownItems = 'required' } = this.options;
    if (unknownItems === 'required') throw new NaaccrWriteError('UNKNOWN_ITEM', `unable to find item definition for NAACCR ID ${id}`);
    if (unknownItems === 'skip') return '';
    const written = writtenValue(id, value, { item: undefined, options: this.options });
    return `${INDENTS[depth] ?? ''}<Item naaccrId="${escapeXmlAttribute(id)}">${written}${this.closeItem}`;
  }

  private rootAttributes(root: WritableRoot): readonly (readonly [string, string])[] {
    const { specificationVersion = LATEST_SPECIFICATION, namespaces = {} } = this.options;
    const users = this.userUris(root);
    const extra = Object.entries(root.attributes?.extraAttributes ?? {}).map(([name, value]) => [this.extraName(name), value] as const);
    return [
      ['baseDictionaryUri', baseDictionaryUri(root.naaccrVersion)],
      ...(users.length > 0 ? [['userDictionaryUri', users.join(' ')] as const] : []),
      ['recordType', root.recordType],
      ...(root.timeGenerated === undefined ? [] : [['timeGenerated', root.timeGenerated] as const]),
      ['specificationVersion', isSpecificationVersion(specificationVersion) ? specificationVersion : LATEST_SPECIFICATION],
      ...extra,
      ...Object.entries(namespaces).map(([prefix, { uri }]) => [`xmlns:${prefix}`, uri] as const),
      ['xmlns', NAACCR_NAMESPACE],
    ];
  }

  // A prefix is kept when it is declared in the new file; without its declaration the attribute would be refused in strict reading.
  private extraName(name: string): string {
    const colon = name.indexOf(':');
    return colon < 0 || registeredNamespace(name.slice(0, colon), this.options.namespaces) ? name : name.slice(colon + 1);
  }

  private userUris(root: WritableRoot): readonly string[] {
    const given = [...new Set(this.options.userDictionaries?.map(({ uri }) => uri))].sort();
    const named = [...new Set(root.userDictionaryUris)].sort();
    if (given.length === 0) return this.options.userDictionaryUri === 'keep' ? named : [];
    if (named.length > 0 && named.join(' ') !== given.join(' ')) {
      throw new NaaccrWriteError('BAD_USER_DICTIONARY', 'Provided dictionaries are not the ones referenced in the rootData');
    }
    return given;
  }

  private extensionsText(extensions: readonly NaaccrExtension[] | undefined, depth: number): string {
    if (!extensions || extensions.length === 0 || this.options.extensions === 'ignore') return '';
    return extensions.map((extension) => this.extensionText(extension, '    '.repeat(depth))).join('');
  }

  private extensionText({ name, attributes, children, text }: NaaccrExtension, indent: string): string {
    const opening = `${indent}<${name}${Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`)
      .join('')}`;
    if (children.length === 0)
      return text === '' ? `${opening}/>${this.newLine}` : `${opening}>${escapeXml(text)}</${name}>${this.newLine}`;
    const body = children.map((child) => this.extensionText(child, `${indent}    `)).join('');
    return `${opening}>${escapeXml(text.trim())}${this.newLine}${body}${indent}</${name}>${this.newLine}`;
  }
}
