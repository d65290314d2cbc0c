export { defaultKeywordList } from './default-keywords.js';
export { KeywordListError, type KeywordListErrorCode } from './keyword-list.errors.js';
export { keywordList, parseKeywordList, type KeywordGroup, type KeywordList } from './keyword-list.js';
export { textScreener, type KeywordMatch, type PositiveMatch, type Screening } from './text-screener.js';
