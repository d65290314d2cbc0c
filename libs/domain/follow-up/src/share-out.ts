/**
 * Shares new work among some people so that in the end all have as even a load as can be: each piece goes to whoever has least, of equals to the one
 * named first.
 * @param loads - what each has already, by id, in the order in which equals are served
 * @returns the owner of each piece, in its order; nulls when there is nobody
 */
export function shareOut(count: number, loads: ReadonlyMap<string, number>): readonly (string | null)[] {
  const left = [...loads].map(([owner, load]) => ({ owner, load }));
  return Array.from({ length: count }, () => {
    const least = left.reduce<(typeof left)[number] | undefined>((best, one) => (best && best.load <= one.load ? best : one), undefined);
    if (least === undefined) return null;
    least.load += 1;
    return least.owner;
  });
}
