import { STANDARD_DICTIONARY } from '#domain/naaccr';
import { JsonArena } from './json-arena.js';
import { ITEM_SHELVES } from './item-shelf.js';
import { itemsOfText, textsOfItems, wholeText } from './record-texts.js';
import { valuesOf } from './record-values.js';

const NOTE = { textRemarks: 'He said "no" \\ \u0001\t\nnext é 😀 \ud800 end' };

it('texts stay as they were written, however many follow and however small the pieces of memory are', () => {
  const arena = new JsonArena(16);
  const records = Array.from({ length: 200 }, (_, i) => ({ ...NOTE, primarySite: `C${String(i).padStart(3, '0')}` }));
  const texts = records.map((items) => wholeText(valuesOf(items, STANDARD_DICTIONARY), arena));
  expect(texts.map((text) => JSON.parse(text.toString()) as unknown)).toEqual(
    records.map((items) => JSON.parse(JSON.stringify(items)) as unknown),
  );
});

it('what is taken back is written over', () => {
  const arena = new JsonArena();
  const first = wholeText(valuesOf({ primarySite: 'C504' }, STANDARD_DICTIONARY), arena);
  arena.rewind();
  const second = wholeText(valuesOf({ primarySite: 'C619' }, STANDARD_DICTIONARY), arena);
  expect(second.byteOffset).toBe(first.byteOffset);
  expect(second.toString()).toBe('{"primarySite":"C619"}');
});

it('a record without items makes empty objects', () => {
  const texts = textsOfItems({}, STANDARD_DICTIONARY);
  expect(Object.values(texts).map((text) => String(text))).toEqual(['{}', '{}', '{}', '{}', '{}']);
});

it('members come in the order in which PostgreSQL keeps them, retired items last', () => {
  const text = textsOfItems(
    { dateOfBirth: '1950', sequenceNumberHospital: '00', race1: '01', grade: '9', ...{ sex: '1' } },
    STANDARD_DICTIONARY,
  ).coded;
  expect(Object.keys(itemsOfText(text))).toEqual(['grade', 'race1', 'sequenceNumberHospital', 'sex']);
  const ids = ITEM_SHELVES.map(({ id }) => id);
  expect(ids).toEqual([...ids].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)));
});
