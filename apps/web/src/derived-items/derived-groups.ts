import { codeLabel, isItemId, itemDef } from '#domain/naaccr';
import { recodeEntries } from '#domain/recodes';
import type { DerivedValue, DerivedValues } from '../api/contract.js';

/** What one algorithm derived. */
export interface DerivedGroup {
  readonly algorithm: string;
  readonly version: string;
  readonly values: readonly DerivedValue[];
}

/** Values under the algorithm that made them, in the order of the answer. */
export function derivedGroups({ values }: DerivedValues): readonly DerivedGroup[] {
  const groups = Map.groupBy(values, ({ algorithm, version }) => `${algorithm} ${version}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ algorithm: first.algorithm, version: first.version, values: group }] : [];
  });
}

/** A NAACCR item by its name and number; what NAACCR does not have, as its publisher writes it. */
export function derivedName(item: string): string {
  if (!isItemId(item)) return item;
  const { name, number } = itemDef(item);
  return `${name} (${number})`;
}

type RecodeId = Parameters<typeof recodeEntries>[0];

/** What a derived code means, as far as code lists say. */
export function derivedMeaning({ item, value }: DerivedValue): string | undefined {
  if (isItemId(item)) return codeLabel(item, value);
  return recodeEntries(item as RecodeId).find(({ code }) => code === value)?.label; // a name without labels has no entries
}
