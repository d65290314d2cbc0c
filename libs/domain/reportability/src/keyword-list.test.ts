import { keywordList, parseKeywordList } from '#domain/reportability';

const NAME = { name: 'county', release: '2024' };
const code = (make: () => unknown): unknown => {
  try {
    make();
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
  return undefined;
};

it('a published list is read: keyword, bar, group', () => {
  const { keywords, release } = parseKeywordList('Melanoma|Positive\r\n\n no melanoma |Negative\nsk|in|Other\n', NAME);
  expect([...keywords]).toEqual([
    ['melanoma', 'positive'],
    ['no melanoma', 'negative'],
    ['sk|in', 'other'],
  ]);
  expect(release).toBe('2024');
});

it('a line without a group is refused, and the message names the line', () => {
  expect(code(() => parseKeywordList('melanoma|Positive\nsarcoma', NAME))).toBe('KEYWORD_LINE_MALFORMED');
  expect(() => parseKeywordList('melanoma|Positive\nsarcoma|Maybe', NAME)).toThrow('Line 2');
  expect(code(() => parseKeywordList('|Positive', NAME))).toBe('KEYWORD_LINE_MALFORMED');
});

it('a keyword in two groups, or written in two ways, is refused', () => {
  expect(code(() => keywordList(NAME, { positive: ['Carcinoma'], negative: [' carcinoma'], other: [] }))).toBe('KEYWORD_REPEATED');
});

it('a keyword of more than 200 characters and a list of more than 50,000 keywords are refused', () => {
  expect(code(() => keywordList(NAME, { positive: ['x'.repeat(201)], negative: [], other: [] }))).toBe('KEYWORD_TOO_LONG');
  const many = Array.from({ length: 50_001 }, (_, number) => `word ${number}`);
  expect(code(() => keywordList(NAME, { positive: many, negative: [], other: [] }))).toBe('KEYWORD_LIST_TOO_LARGE');
});
