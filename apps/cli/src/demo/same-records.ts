import type { Items } from '#domain/naaccr';

/**
 * What two sets of records differ in; values are not shown.
 * @param expected, actual - items of each record by the record's key
 * @returns one line per record that is missing, too many or different, with the ids of the items
 */
export function recordDifferences(expected: ReadonlyMap<string, Items>, actual: ReadonlyMap<string, Items>): string[] {
  const missing = [...expected.keys()].filter((key) => !actual.has(key)).map((key) => `${key}: missing`);
  const tooMany = [...actual.keys()].filter((key) => !expected.has(key)).map((key) => `${key}: not expected`);
  const different = [...expected].flatMap(([key, items]) => {
    const other = actual.get(key);
    const ids = other === undefined ? [] : differentItems(items, other);
    return ids.length === 0 ? [] : [`${key}: ${ids.join(', ')}`];
  });
  return [...missing, ...tooMany, ...different];
}

function differentItems(a: Items, b: Items): string[] {
  const left: Readonly<Record<string, string | undefined>> = a;
  const right: Readonly<Record<string, string | undefined>> = b;
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].filter((id) => left[id] !== right[id]).sort();
}
