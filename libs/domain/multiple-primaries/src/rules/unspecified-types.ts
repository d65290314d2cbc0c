import { codes } from '../code-set.js';
import type { PrimaryRule } from '../primary-rule.js';
import type { TumorPair } from '../tumor-pair.js';

/** Unspecified histologies and the specific types of each, as the manuals of 2007 list them. */
const SPECIFIC_TYPES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['8000', codes('8001-9999')],
  ['8010', codes('8011-8015')],
  ['8070', codes('8071-8078 8080-8084')],
  ['8140', codes('8141-8145 8147-8148')],
  ['8312', codes('8313-8320')],
  ['8720', codes('8721-8723 8726 8728 8730 8740-8746 8761 8770-8774 8780')],
  ['8800', codes('8801-8806')],
]);

/** One tumor of an unspecified type and one of a specific type of it. @param list - the unspecified types the chapter names */
export function unspecifiedWithSpecific(id: string, list: string): PrimaryRule {
  const unspecified = codes(list);
  const isPair = (a: string, b: string): boolean => unspecified.has(a) && SPECIFIC_TYPES.get(a)?.has(b) === true;
  return {
    id,
    question: `Is one tumor of an unspecified type (${list.replaceAll(' ', ', ')}) and the other a specific type of it?`,
    outcome: 'single',
    claim: ({ a, b }: TumorPair) => isPair(a.histology, b.histology) || isPair(b.histology, a.histology),
  };
}
