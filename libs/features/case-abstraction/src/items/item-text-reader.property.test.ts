import fc from 'fast-check';
import { ItemTextReader } from './item-text-reader.js';

const id = fc.stringMatching(/^[a-z][A-Za-z0-9]{0,11}$/);
const plain = fc.string({ maxLength: 8 }).map((text) => text.replaceAll(/["\\\p{Cc}]/gu, ' '));

/** As PostgreSQL writes an object of texts. */
function textOf(items: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(items).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{${pairs.join(', ')}}`;
}

it('the chosen items of a text are read as parsing all of it gives them, whatever the others are', () => {
  fc.assert(
    fc.property(fc.dictionary(id, plain), fc.array(id), fc.nat(), (items, others, share) => {
      const wanted = [...others, ...Object.keys(items).filter((_, at) => (at + share) % 3 !== 0)];
      const expected = Object.fromEntries(Object.entries(items).filter(([name]) => wanted.includes(name)));
      expect(new ItemTextReader(wanted).read(textOf(items))).toEqual(expected);
    }),
  );
});

it('a text with an escape is parsed as a whole', () => {
  expect(new ItemTextReader(['b']).read('{"a": "say \\"b\\": \\"no\\"", "b": "1"}')).toEqual({ a: 'say "b": "no"', b: '1' });
});
