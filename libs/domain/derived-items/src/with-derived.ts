import type { Items } from '#domain/naaccr';

/**
 * Items with derived ones in the place of what stood there: a blank derived value takes the item away, an undefined one leaves it.
 * @returns only items that are coded
 * @example withDerived({ primarySite: 'C504', seerOtherCod: '0' }, { seerOtherCod: '1' }) // { primarySite: 'C504', seerOtherCod: '1' }
 */
export function withDerived(items: Items, derived: Items): Items {
  const decided = Object.entries(derived).filter(([, value]) => value !== undefined);
  const merged = Object.entries({ ...items, ...Object.fromEntries(decided) });
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined && value !== ''));
}
