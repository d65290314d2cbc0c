import type { Items } from '#domain/naaccr';
import { recordDifferences } from './same-records.js';

const record = { primarySite: 'C504', laterality: '1', nameLast: 'Testperson' };

it('two sets with the same items are the same, in whatever order they came', () => {
  const one = new Map<string, Items>([
    ['a', record],
    ['b', { primarySite: 'C619' }],
  ]);
  expect(recordDifferences(one, new Map([...one].reverse()))).toEqual([]);
});

it('names the items that differ, are gone or came on top, and shows no value', () => {
  const changed = { primarySite: 'C501', nameLast: 'Testperson', gradeClinical: '2' };
  expect(recordDifferences(new Map([['a', record]]), new Map([['a', changed]]))).toEqual(['a: gradeClinical, laterality, primarySite']);
});

it('names records that are missing or were not expected', () => {
  expect(recordDifferences(new Map([['a', record]]), new Map([['b', record]]))).toEqual(['a: missing', 'b: not expected']);
});
