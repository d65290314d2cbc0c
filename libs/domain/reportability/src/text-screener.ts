import type { KeywordGroup, KeywordList } from './keyword-list.js';
import { PhraseFinder } from './phrase-finder.js';

/** One keyword in the text; positions count UTF-16 units, `end` is the one after its last. */
export interface KeywordMatch {
  readonly keyword: string;
  readonly start: number;
  readonly end: number;
}

/** A suspicious keyword, and the denial around it when there is one: it then does not count. */
export interface PositiveMatch extends KeywordMatch {
  readonly negatedBy?: string;
}

/** What screening a report found. */
export interface Screening {
  /** `not screened`: the text is too long or full of keywords; a person has to read it. */
  readonly result: 'reportable' | 'not reportable' | 'not screened';
  /** Name and release of the list, to be kept with the decision. */
  readonly list: Pick<KeywordList, 'name' | 'release'>;
  readonly positive: readonly PositiveMatch[];
  readonly negative: readonly KeywordMatch[];
  readonly other: readonly KeywordMatch[];
}

/** No pathology report comes near these; a text beyond them is an error or an attack. */
const LONGEST_TEXT = 2_000_000;
const MOST_MATCHES = 20_000;

/**
 * Prepares a keyword list for screening many reports.
 * @returns a function that screens one text: reportable when a positive keyword stands outside of every negative one
 * @see Known limits: README.md
 * @example textScreener(defaultKeywordList)('Skin: nodular melanoma.').result // 'reportable'
 */
export function textScreener({ name, release, keywords }: KeywordList): (text: string) => Screening {
  const finder = new PhraseFinder(keywords.keys());
  return (text) => {
    const matches: Record<KeywordGroup, KeywordMatch[]> = { positive: [], negative: [], other: [] };
    const nothing = { result: 'not screened', list: { name, release }, positive: [], negative: [], other: [] } as const;
    if (text.length > LONGEST_TEXT) return nothing;
    let left = MOST_MATCHES;
    finder.find(text, ({ phrase, start, end }) => {
      matches[keywords.get(phrase) ?? 'other'].push({ keyword: phrase, start, end });
      return --left > 0;
    });
    if (left === 0) return nothing;
    const positive = withDenials(matches.positive, matches.negative);
    const isReportable = positive.some(({ negatedBy }) => negatedBy === undefined);
    return { ...nothing, ...matches, positive, result: isReportable ? 'reportable' : 'not reportable' };
  };
}

/** Names for each positive match the denial it lies completely inside of. */
function withDenials(positive: readonly KeywordMatch[], negative: readonly KeywordMatch[]): PositiveMatch[] {
  const denials = negative.toSorted((a, b) => a.start - b.start);
  const byStart = positive.map((match, position) => ({ match, position })).sort((a, b) => a.match.start - b.match.start);
  const answers: PositiveMatch[] = [...positive];
  let next = 0;
  let furthest: KeywordMatch | undefined;
  for (const { match, position } of byStart) {
    for (; next < denials.length && (denials[next]?.start ?? 0) <= match.start; next++) {
      const denial = denials[next];
      if (denial !== undefined && denial.end > (furthest?.end ?? -1)) furthest = denial;
    }
    if (furthest !== undefined && furthest.end >= match.end) answers[position] = { ...match, negatedBy: furthest.keyword };
  }
  return answers;
}
