import type { DictionaryItem, ItemLevel } from '../item-def.js';
import type { WritableItems, WritablePatient, WritableRoot } from '../xml/write-options.js';
import { flatLayout, type FlatLayout } from './flat-layout.js';
import type { NaaccrFlatWriteOptions } from './flat-options.js';

type LevelItems = Readonly<Record<ItemLevel, WritableItems>>;

/**
 * Writes fixed-column records of NAACCR 14 to 18: one line per tumor, or one for a patient without tumors.
 * @example
 * const writer = new NaaccrFlatWriter({ naaccrVersion: '180', recordType: 'I', timeGenerated: undefined });
 * const text = patients.map((patient) => writer.patient(patient)).join('');
 */
export class NaaccrFlatWriter {
  private readonly layout: FlatLayout;
  private readonly newLine: string;
  private readonly columns: ReadonlyMap<string, ItemLevel>;

  /** @throws NaaccrFlatError NO_COLUMNS for NAACCR 21 and later, BAD_USER_DICTIONARY */
  constructor(
    private readonly root: WritableRoot,
    private readonly options: NaaccrFlatWriteOptions = {},
  ) {
    this.layout = flatLayout(root, options.userDictionaries);
    this.newLine = options.newLine === 'CRLF' ? '\r\n' : '\n';
    this.columns = new Map(this.layout.fields.map(({ item }) => [item.id, item.level]));
    this.tellLeftOut('NaaccrData', root.items ?? {});
  }

  /** The records of one patient, each with its line end. Values stand in the record only when they stand at the level of their item. */
  patient({ items, tumors }: WritablePatient): string {
    this.tellLeftOut('Patient', items);
    const records = tumors.length === 0 ? [{}] : tumors.map((tumor) => tumor.items);
    return records.map((tumor) => this.record({ NaaccrData: this.root.items ?? {}, Patient: items, Tumor: tumor })).join('');
  }

  private record(levels: LevelItems): string {
    this.tellLeftOut('Tumor', levels.Tumor);
    let text = '';
    for (const { item, start } of this.layout.fields) {
      const value = levels[item.level][item.id];
      if (value === undefined || value === '' || !this.isWanted(item.id)) continue;
      text = text.padEnd(start, ' ') + this.written(item, value);
    }
    return this.headed(text.padEnd(this.layout.lineLength, ' ')) + this.newLine;
  }

  // Record type and version are those of the file, whatever the items say.
  private headed(text: string): string {
    const { naaccrVersion, recordType } = this.layout;
    return recordType + text.slice(1, 16) + naaccrVersion + text.slice(19);
  }

  private isWanted(id: string): boolean {
    const { itemsToInclude, itemsToExclude } = this.options;
    return itemsToInclude ? itemsToInclude.includes(id) : !itemsToExclude?.includes(id);
  }

  // In this order: padding, line ends to blanks, cut to the columns.
  private written(item: DictionaryItem, value: string): string {
    const text = this.padded(item, value).replace(/\r\n|\r|\n/g, ' ');
    if (text.length <= item.length) return text;
    if (!item.allowUnlimitedText) {
      this.options.onCutValue?.({ id: item.id, number: item.number, length: text.length, allowed: item.length });
    }
    return text.slice(0, item.length);
  }

  private padded({ padding, length }: DictionaryItem, value: string): string {
    if (padding === 'leftBlank') return value.padStart(length, ' ');
    if (this.options.zeroPadding !== 'apply') return value;
    if (padding === 'leftZero') return value.padStart(length, '0');
    return padding === 'rightZero' ? value.padEnd(length, '0') : value;
  }

  private tellLeftOut(level: ItemLevel, items: WritableItems): void {
    const { onLeftOut } = this.options;
    if (!onLeftOut) return;
    for (const id of Object.keys(items)) {
      if (items[id] !== undefined && items[id] !== '' && this.columns.get(id) !== level) onLeftOut(id);
    }
  }
}
