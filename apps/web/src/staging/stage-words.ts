import { codeLabel, isItemId, itemDef, type ItemId } from '#domain/naaccr';
import type { StageInWords } from '#domain/staging';

/** A code, or all codes from low to high. */
interface Span {
  readonly low: string;
  readonly high: string;
}

const SUMMARY_STAGE: ItemId = 'derivedSummaryStage2018';

/** The stage in a few words, from the derived item that says most. */
export function headline(stage: StageInWords): string {
  if (stage.status === 'not-staged') return stage.ask.length > 0 ? 'Needs an answer' : 'Not staged';
  const group = stage.derived['derivedEod2018StageGroup'];
  if (group !== undefined && group !== '' && group !== '88') return `Stage ${group}`;
  const summary = stage.derived[SUMMARY_STAGE];
  return (summary !== undefined && codeLabel('summaryStage2018', summary)) || 'Staged';
}

/** Name of an item in the dictionary, or the name that the algorithm gives. */
export const itemName = (id: string | null, name: string): string => (id !== null && isItemId(id) ? itemDef(id).name : name);

/** What a derived code means; Summary Stage 2018 has its codes with the item that is coded by hand. */
export function derivedLabel(id: string | null, value: string): string | undefined {
  if (id === null || !isItemId(id)) return undefined;
  return codeLabel(id, value) ?? (id === SUMMARY_STAGE ? codeLabel('summaryStage2018', value) : undefined);
}

/** Codes as people write them: `100, 200–400`. */
export const spansText = (spans: readonly Span[]): string =>
  spans.map(({ low, high }) => (low === high ? valueText(low) : `${valueText(low)}–${high}`)).join(', ');

/** A value, or that there is none. */
export const valueText = (value: string | null): string => (value === null || value === '' ? 'blank' : value);

/** A key of an algorithm that nothing else names: `ss2018_t` is SS2018 T. */
export const keyWords = (key: string): string =>
  key.replaceAll('_', ' ').replace(/\b([a-z]|eod|tnm|cs|ss\d*|ajcc\d*)\b/g, (word) => word.toUpperCase());
