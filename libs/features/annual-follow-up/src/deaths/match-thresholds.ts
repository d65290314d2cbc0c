import type { MatchThresholds } from '#domain/matching';
import { type DatedSetting, settingOn, type Tx } from '#platform/database';

const MATCH_SCORE: DatedSetting = {
  key: 'matching.match-score',
  fallback: 28,
  source: 'Own estimate: names, full birth date and sex agree, or the social security number and the name; in bits of domain/matching',
};

const REVIEW_SCORE: DatedSetting = {
  key: 'matching.review-score',
  fallback: 12,
  source: 'Own estimate: more agrees than a namesake of the same region would; in bits of domain/matching',
};

/** The scores in force on a day. @param day - CCYYMMDD */
export async function matchThresholds(tx: Tx, day: string): Promise<MatchThresholds> {
  return { match: await settingOn(tx, MATCH_SCORE, day), review: await settingOn(tx, REVIEW_SCORE, day) };
}
