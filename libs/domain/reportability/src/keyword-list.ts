import { KeywordListError } from './keyword-list.errors.js';

/** What a keyword says: suspicious of cancer, a denial of it, or of interest only. */
export type KeywordGroup = 'positive' | 'negative' | 'other';

/** A released list of keywords; each is lower case and in one group only. */
export interface KeywordList {
  readonly name: string;
  readonly release: string;
  readonly keywords: ReadonlyMap<string, KeywordGroup>;
}

const LONGEST_KEYWORD = 200;
const MOST_KEYWORDS = 50_000;
const LINE = /^(.*)\|\s*(positive|negative|other)\s*$/i;

/**
 * Makes a list of keywords by group; they are trimmed and lower-cased.
 * @throws KeywordListError KEYWORD_TOO_LONG, KEYWORD_REPEATED, KEYWORD_LIST_TOO_LARGE
 */
export function keywordList(
  { name, release }: Pick<KeywordList, 'name' | 'release'>,
  groups: Readonly<Record<KeywordGroup, readonly string[]>>,
): KeywordList {
  const keywords = new Map<string, KeywordGroup>();
  for (const group of ['positive', 'negative', 'other'] as const) {
    for (const keyword of groups[group]) addKeyword(keywords, keyword, group);
  }
  return { name, release, keywords };
}

/**
 * Reads a published list: one keyword a line, a bar, and Positive, Negative or Other. Blank lines are skipped.
 * @throws KeywordListError KEYWORD_LINE_MALFORMED and those of `keywordList`
 * @example parseKeywordList('melanoma|Positive', { name: 'county', release: '2024' }).keywords.get('melanoma') // 'positive'
 */
export function parseKeywordList(text: string, { name, release }: Pick<KeywordList, 'name' | 'release'>): KeywordList {
  const keywords = new Map<string, KeywordGroup>();
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, keyword = '', group = ''] = LINE.exec(line) ?? [];
    if (keyword.trim() === '')
      throw new KeywordListError(
        'KEYWORD_LINE_MALFORMED',
        `Line ${at + 1} of the keyword list is not a keyword, a bar and a group; expected a line such as: melanoma|Positive`,
      );
    addKeyword(keywords, keyword, group.toLowerCase() as KeywordGroup); // the pattern lets only these three through
  }
  return { name, release, keywords };
}

function addKeyword(keywords: Map<string, KeywordGroup>, written: string, group: KeywordGroup): void {
  const keyword = written.trim().toLowerCase();
  if (keyword.length > LONGEST_KEYWORD)
    throw new KeywordListError(
      'KEYWORD_TOO_LONG',
      `The keyword that begins with "${keyword.slice(0, 40)}" has ${keyword.length} characters; expected at most ${LONGEST_KEYWORD}.`,
    );
  if (keywords.has(keyword))
    throw new KeywordListError('KEYWORD_REPEATED', `The keyword "${keyword}" is listed twice; expected once, in one group.`);
  if (keywords.size === MOST_KEYWORDS)
    throw new KeywordListError('KEYWORD_LIST_TOO_LARGE', `The list has more than ${MOST_KEYWORDS} keywords; expected at most that many.`);
  keywords.set(keyword, group);
}
