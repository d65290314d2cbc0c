import { combinationProblem } from '../user-dictionary/combination-problem.js';
import { ExtensionBuilder } from './extension-builder.js';
import { ItemCollector } from './item-collector.js';
import { itemPlans } from './item-plan.js';
import { NaaccrXmlError, type NaaccrXmlErrorCode } from './naaccr-xml-error.js';
import { NaaccrPatient, NaaccrRoot, NaaccrTumor, type NaaccrEntity } from './naaccr-record.js';
import { DEFAULT_READ_LIMITS, type NaaccrReadOptions, type ReadLimits } from './read-options.js';
import { readRootAttributes } from './root-attributes.js';
import { checkElementName, checkRootNamespaces, isStandardTag } from './xml-names.js';

type Attributes = ReadonlyMap<string, string>;
type ElementKind = 'document' | 'root' | 'patient' | 'tumor' | 'item' | 'extension' | 'skipped' | 'end';

/** Turns elements into root, patients and tumors by the grammar of NAACCR XML; knows nothing of bytes. */
export class RecordBuilder {
  root: NaaccrRoot | undefined;
  /** True once everything above the first patient has been read. */
  isRootComplete = false;
  collector: ItemCollector | undefined;
  // True while the open entity may still take items.
  private acceptsItems = false;
  readonly completed: NaaccrPatient[] = [];
  patient: NaaccrPatient | undefined;
  readonly limits: ReadLimits;
  private readonly kinds: ElementKind[] = ['document'];
  private readonly isExact: boolean;
  private tumor: NaaccrTumor | undefined;
  private lastPatient: NaaccrPatient | undefined;
  private extension = new ExtensionBuilder();
  private item = { id: undefined as string | undefined, number: undefined as string | undefined, value: '' };
  private isItemCut = false;

  constructor(readonly options: NaaccrReadOptions) {
    this.limits = { ...DEFAULT_READ_LIMITS, ...options.limits };
    this.isExact = options.compatibility === 'exact';
  }

  get kind(): ElementKind {
    return this.kinds.at(-1) ?? 'end';
  }

  /** True where an Item of the open entity may begin. */
  get isBetweenItems(): boolean {
    const kind = this.kind;
    return this.acceptsItems && (kind === 'tumor' || kind === 'patient' || kind === 'root');
  }

  /** True when text belongs to something that is kept. */
  get wantsText(): boolean {
    return this.kind === 'item' || this.kind === 'extension';
  }

  addText(text: string): void {
    if (this.kind === 'extension') this.extension.addText(text);
    else if (!this.isItemCut) this.item.value += text;
    if (this.item.value.length > this.limits.valueBytes)
      throw new NaaccrXmlError('VALUE_TOO_LARGE', `item value exceeds ${this.limits.valueBytes} bytes`);
  }

  startElement(name: string, attributes: Attributes, line: number): void {
    const kind = this.kind;
    if (this.kinds.length > this.limits.depth) throw new NaaccrXmlError('TOO_DEEP', `elements are nested deeper than ${this.limits.depth}`);
    if (kind === 'skipped') this.kinds.push('skipped');
    else if (kind === 'document') this.openRoot(name, attributes, line);
    else if (kind === 'item') this.openInItem(name, line);
    else if (kind === 'root') this.openInRoot(name, attributes, line);
    else this.openInside(name, attributes, line);
  }

  private openRoot(name: string, attributes: Attributes, line: number): void {
    const local = checkElementName(name, this.options);
    if (local !== 'NaaccrData') throw new NaaccrXmlError('WRONG_ROOT', `was expecting NaaccrData root tag but got ${name}`);
    const { root, error } = readRootAttributes(attributes, this.options);
    checkRootNamespaces(attributes, this.options);
    const users = (this.options.userDictionaries ?? []).filter(({ uri }) => root.userDictionaryUris.includes(uri));
    const problem = combinationProblem(root.naaccrVersion, users);
    if (problem !== undefined) throw new NaaccrXmlError('BAD_USER_DICTIONARY', problem.charAt(0).toUpperCase() + problem.slice(1));
    this.root = new NaaccrRoot(root, line);
    if (error) this.root.errors.push(error);
    const plans = itemPlans(root, users, this.options);
    this.collector = new ItemCollector(plans, this.options, this.root);
    this.acceptsItems = true;
    this.kinds.push('root');
  }

  private openInRoot(name: string, attributes: Attributes, line: number): void {
    this.release();
    const local = checkElementName(name, this.options);
    if (local === 'NaaccrData' && this.isExact) this.closeRoot(line);
    else if (this.isRootComplete && local !== 'Patient') throw unexpected(`Unexpected tag: ${name}`);
    else if (local === 'Patient') this.openPatient(attributes, line);
    else if (local === 'Item' && this.acceptsItems) this.openItem(attributes);
    else if (local === 'Item' && this.isExact) this.openExtension(name, attributes, line);
    else if (local === 'Item') throw unexpected(`unexpected tag: ${local}`);
    else if (isStandardTag(local) && !(this.isExact && this.options.extensions === 'ignore')) throw unexpected(`invalid tag: ${local}`);
    else this.openExtension(name, attributes, line);
  }

  private openInside(name: string, attributes: Attributes, line: number): void {
    const local = checkElementName(name, this.options);
    if (this.kind === 'extension') this.openExtension(name, attributes, line);
    else if (local === 'Item') this.openItem(attributes);
    else if (this.kind === 'patient' && local === 'Tumor') this.openTumor(attributes, line);
    else if (this.kind === 'patient' && this.patient && this.patient.tumors.length > 0) throw unexpected(`unexpected tag: ${local}`);
    else if (isStandardTag(local) && !(this.isExact && (local === 'Patient' || this.options.extensions === 'ignore')))
      throw unexpected(`invalid tag: ${local}`);
    else this.openExtension(name, attributes, line);
  }

  private openInItem(name: string, line: number): void {
    if (!this.isExact) throw unexpected(`unexpected tag: ${name}`);
    this.closeItem(line);
    this.isItemCut = true;
    this.kinds.push('skipped');
  }

  private openPatient(attributes: Attributes, line: number): void {
    this.isRootComplete = true;
    const patient = new NaaccrPatient(line);
    this.patient = patient;
    this.enter(patient, 'patient');
    refuseAttributes('Patient', attributes);
  }

  private openTumor(attributes: Attributes, line: number): void {
    const tumor = new NaaccrTumor(line);
    this.tumor = tumor;
    this.patient?.tumors.push(tumor);
    this.enter(tumor, 'tumor');
    refuseAttributes('Tumor', attributes);
    if ((this.patient?.tumors.length ?? 0) > this.limits.tumorsPerPatient) {
      throw new NaaccrXmlError('TOO_MANY_TUMORS', `a patient has more than ${this.limits.tumorsPerPatient} tumors`);
    }
  }

  private enter(entity: NaaccrEntity, kind: ElementKind): void {
    this.collector?.open(entity);
    this.acceptsItems = true;
    this.kinds.push(kind);
  }

  private openItem(attributes: Attributes): void {
    if (this.collector && ++this.collector.itemCount > this.limits.itemsPerEntity) {
      throw new NaaccrXmlError('TOO_MANY_ITEMS', `an element has more than ${this.limits.itemsPerEntity} items`);
    }
    if (!this.acceptsItems) throw unexpected('unexpected tag: Item');
    this.collector?.markWritten(attributes.get('naaccrId'));
    this.item = { id: attributes.get('naaccrId'), number: attributes.get('naaccrNum'), value: '' };
    this.isItemCut = false;
    this.kinds.push('item');
  }

  private openExtension(name: string, attributes: Attributes, line: number): void {
    this.acceptsItems = false;
    if (this.options.extensions === 'ignore') {
      this.kinds.push('skipped');
      return;
    }
    const { prefix, local } = { prefix: name.includes(':'), local: name.slice(name.indexOf(':') + 1) };
    if (!prefix && !isStandardTag(local)) throw unexpected(`invalid tag: ${local}`);
    this.extension.start(name, attributes, line);
    this.kinds.push('extension');
  }

  endElement(line: number, byte: number): void {
    const kind = this.kinds.pop();
    if (kind === 'item') this.closeItem(line);
    else if (kind === 'extension') this.closeExtension();
    else if (kind === 'tumor') this.closeTumor(line);
    else if (kind === 'patient') this.closePatient(line, byte);
    else if (kind === 'root') this.closeRoot(line);
    else if (kind === 'end') this.kinds.push('end');
  }

  // An element inside an item ends its value, and the item is taken there.
  private closeItem(line: number): void {
    if (!this.isItemCut) this.collector?.take({ ...this.item, line });
  }

  private closeExtension(): void {
    const closed = this.extension.end();
    const owner = this.kind === 'root' ? this.root : this.kind === 'tumor' ? this.tumor : this.patient;
    if (closed) owner?.extensions.push(closed);
  }

  private closeTumor(line: number): void {
    this.acceptsItems = false;
    if (!this.tumor) return;
    this.tumor.endLine = line;
    this.collector?.closeTumor(this.tumor);
  }

  private closePatient(line: number, byte: number): void {
    this.acceptsItems = false;
    if (!this.patient) return;
    this.patient.endLine = line;
    this.patient.endByte = byte;
    if (this.isExact) this.lastPatient = this.patient;
    else this.completed.push(this.patient);
    this.patient = undefined;
  }

  // The reference looks ahead before it hands a patient out, so a file cut after one loses it.
  private release(): void {
    if (this.lastPatient) this.completed.push(this.lastPatient);
    this.lastPatient = undefined;
  }

  private closeRoot(line: number): void {
    this.release();
    this.acceptsItems = false;
    this.isRootComplete = true;
    if (this.root) this.root.endLine = line;
    this.kinds.push('end');
  }

  /** Plain path of the open elements below the root, with an index from the second sibling on. */
  pathOf(names: readonly string[]): string | undefined {
    if (names.length < 2) return undefined;
    const items = this.collector?.itemCount ?? 0;
    const tumors = this.patient?.tumors.length ?? 0;
    const steps = names.slice(1).map((name, depth) => {
      if (name === 'Item' && items > 1) return `Item[${items}]`;
      return name === 'Tumor' && depth === 1 && tumors > 1 ? `Tumor[${tumors}]` : name;
    });
    return `/${steps.join('/')}`;
  }
}

function refuseAttributes(tag: string, attributes: Attributes): void {
  for (const value of attributes.values())
    throw new NaaccrXmlError('UNEXPECTED_ATTRIBUTE', `unexpected attribute for ${tag} tag: ${value}`);
}

function unexpected(reason: string, code: NaaccrXmlErrorCode = 'UNEXPECTED_TAG'): NaaccrXmlError {
  return new NaaccrXmlError(code, reason);
}
