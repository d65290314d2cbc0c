import type { DictionaryItem, ItemLevel } from '../item-def.js';
import type { WritableItems, WritablePatient, WritableRoot } from '../xml/write-options.js';
import { carriedValue, ItemRoutes, type TranslationOptions } from './item-route.js';
import { isSameForm } from './value-conversion.js';
import { translationFinding, type TranslationCode, type TranslationFinding } from './translation-finding.js';

/** A patient in the other version, and what is to be said about the way there. */
export interface TranslatedPatient {
  readonly patient: WritablePatient;
  readonly findings: readonly TranslationFinding[];
}

/** Items of one level in the other version. */
export interface TranslatedItems {
  readonly items: WritableItems;
  readonly findings: readonly TranslationFinding[];
}

/** One item on its own: where it goes, as what, and what is to be said about it. */
export interface CarriedItem {
  /** Definition in the version that it comes from. */
  readonly source: DictionaryItem | undefined;
  /** Definition in the other version; `undefined` when it is not carried. */
  readonly target: DictionaryItem | undefined;
  readonly value: string;
  readonly code: TranslationCode | undefined;
}

interface Place {
  readonly level: ItemLevel;
  readonly tumor: number | undefined;
}

/** The items of a patient as they come together in the other version. */
class ItemsInMaking {
  readonly patient: Record<string, string> = {};
  readonly tumors: readonly Record<string, string>[];

  constructor(tumorCount: number) {
    this.tumors = Array.from({ length: tumorCount }, () => ({}));
  }

  /** Puts a value where its item belongs. @returns what is to be said about it */
  put({ id, level }: DictionaryItem, value: string, from: Place): TranslationCode | undefined {
    if (from.tumor !== undefined) return level === 'Patient' ? this.lift(id, value) : this.set(this.tumors[from.tumor], id, value);
    if (level !== 'Tumor') return this.set(this.patient, id, value);
    for (const tumor of this.tumors) this.set(tumor, id, value);
    return this.tumors.length === 0 ? 'NO_TUMOR' : 'MOVED';
  }

  private lift(id: string, value: string): TranslationCode | undefined {
    const present = this.patient[id];
    return this.set(this.patient, id, value) ?? (present === undefined ? 'MOVED' : undefined);
  }

  private set(items: Record<string, string> | undefined, id: string, value: string): TranslationCode | undefined {
    if (!items) return undefined;
    items[id] ??= value;
    return items[id] === value ? undefined : 'VALUES_DIFFER';
  }
}

/**
 * Carries records from one NAACCR version to another, up or down: changed ids, lengths, types and levels, and items whose place others took. What
 * cannot be carried is left out and told.
 * @example
 * const up = new VersionTranslation({ from: '230', to: '260', recordType: 'A' });
 * const { patient, findings } = up.patient(read);
 * @see data/SOURCE.md
 */
export class VersionTranslation {
  private readonly routes: ItemRoutes;

  constructor(private readonly options: TranslationOptions) {
    this.routes = new ItemRoutes(options);
  }

  /** The root in the other version; its items are the same in all versions, but for the one that states the version. */
  root(root: WritableRoot): WritableRoot {
    const { naaccrRecordVersion, ...items } = root.items ?? {};
    const isStated = naaccrRecordVersion !== undefined && naaccrRecordVersion !== '';
    const stated = isStated ? { naaccrRecordVersion: this.options.to } : {};
    const { recordType, timeGenerated, userDictionaryUris = [], extensions = [], attributes = { extraAttributes: {} } } = root;
    const rest = { recordType, timeGenerated, userDictionaryUris, extensions, attributes };
    return { naaccrVersion: this.options.to, items: { ...items, ...stated }, ...rest };
  }

  /** One patient; items keep their order. */
  patient({ items, tumors, extensions = [] }: WritablePatient): TranslatedPatient {
    const made = new ItemsInMaking(tumors.length);
    const findings = this.carry(items, { level: 'Patient', tumor: undefined }, made);
    tumors.forEach((tumor, position) => findings.push(...this.carry(tumor.items, { level: 'Tumor', tumor: position }, made)));
    const translated = tumors.map((tumor, position) => ({ items: made.tumors[position] ?? {}, extensions: tumor.extensions ?? [] }));
    return { patient: { items: made.patient, tumors: translated, extensions }, findings };
  }

  /** Items of patient and tumor together, as an abstract holds them. */
  items(items: WritableItems): TranslatedItems {
    const made = new ItemsInMaking(1);
    const findings = this.carry(items, { level: 'Tumor', tumor: 0 }, made);
    return { items: { ...made.patient, ...made.tumors[0] }, findings: findings.filter(({ code }) => code !== 'MOVED') };
  }

  /** True for an item that the other version has under the same id, number and form: its values are the same there. */
  keeps(id: string): boolean {
    const { source, target, refusal } = this.routes.of(id);
    if (refusal !== undefined || !source || !target) return false;
    return source.id === target.id && source.number === target.number && isSameForm(source, target);
  }

  /** One item that is not blank, for callers who put records together themselves. */
  item(id: string, value: string): CarriedItem {
    const route = this.routes.of(id);
    const carried = carriedValue(route, id, value);
    const target = carried.value === undefined ? undefined : route.target;
    return { source: route.source, target, value: carried.value ?? value, code: carried.code };
  }

  /** What is to be said about one item of the record, in the words of the report; the message quotes no sealed item of the standard. */
  finding(code: TranslationCode, id: string, value: string): TranslationFinding {
    const route = this.routes.of(id);
    return translationFinding(
      code,
      { id, ...route, to: this.options.to },
      { level: route.source?.level ?? 'Tumor', tumor: undefined, value },
    );
  }

  private carry(items: WritableItems, from: Place, made: ItemsInMaking): TranslationFinding[] {
    const findings: TranslationFinding[] = [];
    for (const [id, value] of Object.entries(items)) {
      if (value === undefined || value === '') continue;
      const route = this.routes.of(id);
      const carried = carriedValue(route, id, value);
      const placed = carried.value === undefined || !route.target ? undefined : made.put(route.target, carried.value, from);
      for (const code of [carried.code, placed]) {
        if (code !== undefined) findings.push(translationFinding(code, { id, ...route, to: this.options.to }, { ...from, value }));
      }
    }
    return findings;
  }
}
