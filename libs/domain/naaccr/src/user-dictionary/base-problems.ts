import type { Dictionary } from '../dictionary.js';
import type { DictionaryItem } from '../item-def.js';
import type { RawDictionary, RawItemDef } from './raw-dictionary.js';

const GAPS =
  "invalid value for 'startColumn' and/or 'length' attributes; user-defined items can only override state requestor item, NPCR item, or reserved gaps";

function* redefinitionProblems(def: RawItemDef, standard: DictionaryItem): Generator<string> {
  const parts: readonly (readonly [string, unknown, unknown])[] = [
    ['naaccrNum', def.naaccrNum, standard.number],
    ['naaccrName', def.naaccrName, standard.name],
    ['startColumn', def.startColumn ?? standard.startColumn, standard.startColumn ?? def.startColumn], // only where both have one
    ['length', def.length, standard.length],
    ['recordTypes', def.recordTypes, standard.recordTypes.split('').join(',')],
    ['parentXmlElement', def.parentXmlElement, standard.level],
    ['dataType', def.dataType, standard.dataType],
  ];
  for (const [name, given, right] of parts) if (given !== right) yield wrongPart(name, standard.id, right);
}

function wrongPart(name: string, id: string, right: unknown): string {
  return `invalid value for '${name}' attribute of item '${id}'; should be set to ${String(right)}`;
}

function fitsGap(def: RawItemDef, gaps: readonly DictionaryItem[]): boolean {
  if (def.startColumn === undefined || def.length === undefined) return true;
  const end = def.startColumn + def.length;
  return gaps.some(
    (gap) => gap.startColumn !== undefined && gap.startColumn <= (def.startColumn ?? 0) && gap.startColumn + gap.length >= end,
  );
}

function* ownItemProblems(def: RawItemDef, base: Dictionary, specification: string): Generator<string> {
  const number = def.naaccrNum;
  if (number !== undefined && base.byNumber.has(number)) {
    yield `invalid value for 'naaccrNum' attribute: ${number}; number is already defined in corresponding base dictionary`;
  }
  if (number !== undefined && specification < '1.3' && (number < 9500 || number > 99999)) {
    yield `invalid value for 'naaccrNum' attribute: ${number}; allowed range is 9500-99999`;
  }
  if (base.version <= '180' && !fitsGap(def, base.defaultUserItems)) yield GAPS;
}

interface Placed {
  readonly id: string;
  readonly startColumn: number | undefined;
  readonly length: number;
}

/** Ids of neighbors in column order whose columns lie over one another, the later one last. */
export function* overlaps(items: readonly Placed[]): Generator<readonly [string, string]> {
  const placed = items.filter(({ startColumn }) => startColumn !== undefined).sort((a, b) => (a.startColumn ?? 0) - (b.startColumn ?? 0));
  for (const [position, item] of placed.entries()) {
    const next = placed[position + 1];
    if (next && (item.startColumn ?? 0) + item.length > (next.startColumn ?? 0)) yield [item.id, next.id];
  }
}

/** What is wrong with a user dictionary beside the base dictionary it is used with. */
export function* baseProblems(raw: RawDictionary, base: Dictionary): Generator<string> {
  const standard = new Map(base.defaultUserItems.map((item) => [item.id, item]));
  for (const def of raw.items) {
    const id = def.naaccrId ?? '';
    const redefined = standard.get(id);
    if (base.byId.has(id)) yield `invalid value for 'naaccrId' attribute: ${id}; this ID is used in the standard dictionary`;
    if (redefined) yield* redefinitionProblems(def, redefined);
    else yield* ownItemProblems(def, base, raw.specificationVersion);
  }
  if (base.version > '180') return;
  const placed = raw.items.map((def) => ({ id: def.naaccrId ?? '', startColumn: def.startColumn, length: def.length ?? 0 }));
  for (const [one, next] of overlaps(placed)) yield `Item ${one} and ${next} are overlapping`;
}
