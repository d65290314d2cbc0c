/** A derived value that would change; `null` is blank. */
export interface DerivedChange {
  readonly from: string | null;
  readonly to: string | null;
}

type Values = Readonly<Record<string, string | undefined>>;

/** What differs between two sets of values, blank and absent being the same; of `names` alone when they are given. */
export function changesBetween(before: Values, after: Values, names?: Iterable<string>): Record<string, DerivedChange> {
  const changes: Record<string, DerivedChange> = {};
  for (const name of names ?? new Set([...Object.keys(before), ...Object.keys(after)])) {
    const from = before[name] ?? '';
    const to = after[name] ?? '';
    if (from !== to) changes[name] = { from: from === '' ? null : from, to: to === '' ? null : to };
  }
  return changes;
}
