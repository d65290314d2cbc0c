import { RENAMED_IDS_180 } from '../item-history.generated.js';
import { isBlankText, trimAscii } from './ascii-trim.js';
import { isWantedId, type ItemPlan, type ItemPlans } from './item-plan.js';
import { NaaccrXmlError } from './naaccr-xml-error.js';
import { NaaccrTumor, type NaaccrEntity, type NaaccrItem, type NaaccrRoot, type ValidationError } from './naaccr-record.js';
import type { NaaccrReadOptions } from './read-options.js';
import { translatedId } from './translated-id.js';
import { checkValue, type ValueFinding } from './value-check.js';

/** One Item element as it stands in the file. */
export interface RawItem {
  readonly id: string | undefined;
  readonly number: string | undefined;
  readonly value: string;
  readonly line: number;
}

// Items that moved from Patient to Tumor with the corrected dictionaries of NAACCR 18 and 21.
const MOVED_TO_TUMOR: ReadonlySet<string> = new Set(['dateOfLastCancerStatus', 'dateOfLastCancerStatusFlag']);

/** Applies the rules of one Item element, in the order of the specification, to the entity that is open. */
export class ItemCollector {
  entity: NaaccrEntity;
  /** Item elements of the open entity so far, ignored ones included. */
  itemCount = 0;
  tumorCount = 0;
  /** Number of the open entity; a stamp equal to it means "seen here". */
  serial = 1;
  /** Per plan: entity in which the id was last written, and in which an item was last added. */
  readonly writtenIn: Int32Array;
  readonly addedIn: Int32Array;
  private otherIds = new Set<string>();
  private otherAdded = new Set<string>();
  private heldBack: NaaccrItem[] = [];
  private readonly renamed: Readonly<Record<string, string>>;
  private readonly movesItems: boolean;

  constructor(
    readonly plans: ItemPlans,
    private readonly options: NaaccrReadOptions,
    root: NaaccrRoot,
  ) {
    this.entity = root;
    this.writtenIn = new Int32Array(plans.plans.length);
    this.addedIn = new Int32Array(plans.plans.length);
    const isTranslated = options.renamedItems === 'translate';
    this.renamed = isTranslated && root.naaccrVersion === '180' ? RENAMED_IDS_180 : {};
    this.movesItems = isTranslated && (root.naaccrVersion === '180' || root.naaccrVersion === '210');
  }

  /** Makes another entity the open one. */
  open(entity: NaaccrEntity): void {
    this.entity = entity;
    this.itemCount = 0;
    this.serial++;
    if (this.otherIds.size > 0) this.otherIds = new Set();
    if (this.otherAdded.size > 0) this.otherAdded = new Set();
    if (entity.level === 'Patient') {
      this.tumorCount = 0;
      this.heldBack = [];
    }
    if (entity.level === 'Tumor') this.tumorCount++;
  }

  /** True when the plan may be taken straight from the bytes: no caller's map renames it. */
  isPlain(plan: ItemPlan): boolean {
    return plan.isWanted && plan.item.level === this.entity.level && this.translated(plan.item.id) === plan.item.id;
  }

  /** Takes one Item element whose id has been marked. @throws NaaccrXmlError for a missing id, a bad number, or an id made equal to another */
  take(raw: RawItem): void {
    if (raw.value === '') return;
    if (raw.id === undefined || isBlankText(raw.id)) throw new NaaccrXmlError('ITEM_ID_MISSING', "attribute 'naaccrId' is required");
    const id = this.translated(trimAscii(raw.id));
    if (!isWantedId(id, this.options)) return;
    const plan = this.plans.find(id);
    if (plan) this.addKnown(plan, raw);
    else this.addUnknown(id, raw);
  }

  private translated(id: string): string {
    return translatedId(translatedId(id, this.renamed), this.options.itemIdsToTranslate);
  }

  /** Notes the id of an Item element that begins, as written; its value does not matter. @throws NaaccrXmlError DUPLICATE_ITEM */
  markWritten(id: string | undefined): void {
    if (id === undefined) return;
    const plan = this.plans.find(id);
    const isRepeated = plan ? this.writtenIn[plan.index] === this.serial : this.otherIds.has(id);
    if (isRepeated) {
      const tags = this.entity.level === 'NaaccrData' ? '"NaaccrData"' : this.entity.level;
      throw new NaaccrXmlError('DUPLICATE_ITEM', `item '${id}' should be unique within the ${tags} tags`);
    }
    if (plan) this.writtenIn[plan.index] = this.serial;
    else this.otherIds.add(id);
  }

  private addUnknown(id: string, raw: RawItem): void {
    if (this.options.unknownItems === 'ignore') return;
    if (this.options.unknownItems === 'process') {
      if (this.otherAdded.has(id)) throw this.duplicate(id);
      this.otherAdded.add(id);
      this.entity.itemList.push({ id, number: this.numberOf(raw), value: raw.value, line: raw.line, error: undefined });
      return;
    }
    const number = raw.number !== undefined && /^[0-9]+$/.test(raw.number) ? Number(raw.number) : undefined;
    const finding = { code: 'Unknown NAACCR ID', message: `unknown NAACCR ID: ${id}` } as const;
    this.entity.errors.push(this.errorOf(finding, { line: raw.line, id, number, value: raw.value }));
  }

  private addKnown(plan: ItemPlan, raw: RawItem): void {
    const { id, number, level } = plan.item;
    const findings = this.findingsOf(plan, raw);
    const isMoved = this.movesItems && this.entity.level === 'Patient' && MOVED_TO_TUMOR.has(id);
    if (!isMoved && level !== this.entity.level) {
      const message = `invalid data level, expected ${level} but got ${this.entity.level}`;
      findings.push(this.errorOf({ code: 'Invalid data level', message }, { line: raw.line, id, number, value: raw.value }));
    }
    const item: NaaccrItem = { id, number, value: raw.value, line: raw.line, error: findings[0] };
    if (isMoved) {
      this.heldBack.push(item);
      return;
    }
    if (this.addedIn[plan.index] === this.serial) throw this.duplicate(id);
    this.addedIn[plan.index] = this.serial;
    this.entity.itemList.push(item);
  }

  private findingsOf(plan: ItemPlan, raw: RawItem): ValidationError[] {
    const { id, number } = plan.item;
    const findings: ValidationError[] = [];
    const written = this.numberOf(raw);
    if (written !== undefined && written !== number) {
      const message = `NAACCR Number '${trimAscii(raw.number ?? '')}' does not correspond to NAACCR ID '${id}'`;
      const nothing = { id: undefined, number: undefined, value: undefined };
      findings.push(this.errorOf({ code: 'Wrong NAACCR Number', message }, { line: raw.line, ...nothing }));
    }
    const finding = checkValue(plan, raw.value, this.options.valueChecks ?? 'all');
    if (finding) findings.push(this.errorOf(finding, { line: raw.line, id, number, value: raw.value }));
    return findings;
  }

  private numberOf(raw: RawItem): number | undefined {
    const text = trimAscii(raw.number ?? '');
    if (text === '') return undefined;
    const number = Number(text);
    if (/^[+-]?[0-9]+$/.test(text) && Math.abs(number) < 2 ** 31) return number;
    throw new NaaccrXmlError('BAD_ITEM_NUMBER', `invalid 'naaccrNum' attribute value: ${text}`);
  }

  private errorOf(finding: ValueFinding, place: Omit<ValidationError, 'code' | 'message' | 'path'>): ValidationError {
    return { ...finding, ...place, path: this.itemPath() };
  }

  private itemPath(): string {
    if (this.entity.level === 'NaaccrData') return '/NaaccrData';
    const tumor = this.entity instanceof NaaccrTumor ? `/Tumor[${this.tumorCount}]` : '';
    return `/Patient${tumor}/Item[${this.itemCount}]`;
  }

  /** Gives the items held back for the tumors to one that closes, after its own items. @throws NaaccrXmlError DUPLICATE_ITEM */
  closeTumor(tumor: NaaccrTumor): void {
    for (const item of this.heldBack) {
      if (tumor.itemList.some(({ id }) => id === item.id)) throw this.duplicate(item.id);
      tumor.itemList.push(item);
    }
  }

  // Of an item of the file the reference says less.
  private duplicate(id: string): NaaccrXmlError {
    const reason = `Duplicate item ID found for '${id}'`;
    if (this.entity.level !== 'NaaccrData') return new NaaccrXmlError('DUPLICATE_ITEM', reason);
    return new NaaccrXmlError('DUPLICATE_ITEM', 'invalid XML syntax', { detail: reason });
  }
}
