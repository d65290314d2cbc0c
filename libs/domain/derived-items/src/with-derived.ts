import type { Items } from '#domain/naaccr';

/**
 * Items with derived ones in the place of what stood there: a blank derived value takes the item away, an absent one leaves it.
 * @returns only items that are coded
 * @example withDerived({ primarySite: 'C504', seerOtherCod: '0' }, { seerOtherCod: '1' }) // { primarySite: 'C504', seerOtherCod: '1' }
 */
export function withDerived(items: Items, derived: Items): Items {
  const coded = Object.entries({ ...items, ...derived }).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(coded);
}
