import { isSealed, itemLabel, itemValue, type ItemId, type Items } from '#domain/naaccr';

/** "Primary Site (400) is `C809`", or "... is blank"; the value of a sealed item is never quoted. */
export function coded(items: Items, id: ItemId): string {
  const value = itemValue(items, id);
  if (value === '') return `${itemLabel(id)} is blank`;
  return isSealed(id) ? `${itemLabel(id)} is coded` : `${itemLabel(id)} is \`${value}\``;
}

/** True when the code is one of a short list written with blanks between, such as '00 10 11'; blank is in no list. */
export function isOneOf(code: string | undefined, codes: ReadonlySet<string>): boolean {
  return code !== undefined && codes.has(code);
}

/** The codes of a list written with blanks between. */
export function codes(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
