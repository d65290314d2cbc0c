import fc from 'fast-check';
import { keywordList, textScreener } from '#domain/reportability';

const words = fc.stringMatching(/^[abA ]{1,4}$/).map((word) => word.trim().toLowerCase());
const lists = fc.uniqueArray(
  words.filter((word) => word !== ''),
  { minLength: 1, maxLength: 8 },
);
const texts = fc.stringMatching(/^[abAB 1]{0,40}$/);

/** Every whole-word occurrence, looked for one phrase and one position at a time. */
function occurrences(text: string, phrase: string): string[] {
  const isLetter = (unit: string | undefined): boolean => unit !== undefined && /[a-z]/i.test(unit);
  return Array.from({ length: text.length }, (_, start) => start).flatMap((start) => {
    const end = start + phrase.length;
    const isThere = text.slice(start, end).toLowerCase() === phrase && !isLetter(text[start - 1]) && !isLetter(text[end]);
    return isThere ? [`${phrase}@${start}`] : [];
  });
}

it('one pass finds what looking for each keyword at each place finds', () => {
  fc.assert(
    fc.property(lists, texts, (keywords, text) => {
      const list = keywordList({ name: 'test', release: '1' }, { positive: keywords, negative: [], other: [] });
      const found = textScreener(list)(text).positive.map(({ keyword, start }) => `${keyword}@${start}`);
      expect(found.sort()).toEqual(keywords.flatMap((keyword) => occurrences(text, keyword)).sort());
    }),
    { seed: 7, numRuns: 3_000 },
  );
});

it('a match is denied exactly when a denial covers it', () => {
  fc.assert(
    fc.property(lists, texts, (keywords, text) => {
      const half = Math.ceil(keywords.length / 2);
      const groups = { positive: keywords.slice(0, half), negative: keywords.slice(half), other: [] };
      const { positive, negative } = textScreener(keywordList({ name: 'test', release: '1' }, groups))(text);
      for (const { start, end, negatedBy } of positive) {
        const isCovered = negative.some((denial) => denial.start <= start && end <= denial.end);
        expect(negatedBy !== undefined).toBe(isCovered);
      }
    }),
    { seed: 8, numRuns: 3_000 },
  );
});

it('any text is screened without failing', () => {
  const screen = textScreener(keywordList({ name: 'test', release: '1' }, { positive: ['é', '😀', 'ß'], negative: ['a'], other: [] }));
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(['reportable', 'not reportable']).toContain(screen(text).result);
    }),
    { seed: 9, numRuns: 2_000 },
  );
});

it('a hostile text takes time in proportion to its length', () => {
  const nested = Array.from({ length: 100 }, (_, number) => Array.from({ length: number + 1 }, () => 'a').join(''));
  const screen = textScreener(keywordList({ name: 'test', release: '1' }, { positive: nested, negative: [], other: [] }));
  const cpu = (length: number): number => {
    const text = 'a'.repeat(length);
    const started = process.cpuUsage().user;
    expect(screen(text).result).toBe('not reportable');
    return process.cpuUsage().user - started;
  };
  cpu(200_000);
  expect(cpu(1_600_000)).toBeLessThan(40 * Math.max(cpu(200_000), 2_000));
});
