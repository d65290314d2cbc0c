import { UNKNOWN_DATES, UNKNOWN_SIDES, UNKNOWN_SIDES_AND_DATES, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import type { Apart, TumorPair } from '../tumor-pair.js';
import { isInSitu, isInvasive } from './histology-rules.js';

/** The claim that two diagnoses lie apart. */
export function isApart(apart: Apart): Claim {
  return apart === 'unknown' ? UNKNOWN_DATES : apart === 'apart';
}

/** The claim that two diagnoses lie within a span of time. */
export function isWithin(apart: Apart): Claim {
  return apart === 'unknown' ? UNKNOWN_DATES : apart === 'within';
}

/** Tumors some years apart. */
export function yearsApart(id: string, years: number): PrimaryRule {
  return {
    id,
    question: `Were the tumors diagnosed more than ${years === 1 ? 'one year' : `${years} years`} apart?`,
    outcome: 'multiple',
    claim: (pair) => isApart(pair.yearsApart(years)),
  };
}

/** Tumors more than 60 days apart. */
export function moreThan60DaysApart(id: string): PrimaryRule {
  return {
    id,
    question: 'Were the tumors diagnosed more than 60 days apart?',
    outcome: 'multiple',
    claim: (pair) => isApart(pair.daysApart(60)),
  };
}

const isInSituWithInvasive = (pair: TumorPair): boolean => pair.oneOfEach(isInSitu, isInvasive);

/** True when it is known that the tumor of this kind was not the later one; false also on the same day. */
function isKnownEarlier(pair: TumorPair, is: (tumor: PrimaryTumor) => boolean): boolean {
  return pair.inOrder !== undefined && is(pair.inOrder.earlier);
}

/** An in situ tumor that follows an invasive one. */
export function inSituAfterInvasive(id: string): PrimaryRule {
  return {
    id,
    question: 'Does an in situ tumor follow an invasive one?',
    outcome: 'single',
    claim: (pair) => {
      if (!isInSituWithInvasive(pair)) return false;
      return pair.order === 'unknown' ? UNKNOWN_DATES : isKnownEarlier(pair, isInvasive);
    },
  };
}

/** As `inSituAfterInvasive`, in one organ of a pair. */
export function inSituAfterInvasiveOnOneSide(id: string): PrimaryRule {
  return {
    id,
    question: 'Does an in situ tumor follow an invasive one on the same side?',
    outcome: 'single',
    claim: (pair) => {
      if (!isInSituWithInvasive(pair) || pair.onOppositeSides || isKnownEarlier(pair, isInSitu)) return false;
      if (!pair.hasSides) return pair.order === 'unknown' ? UNKNOWN_SIDES_AND_DATES : UNKNOWN_SIDES;
      return pair.order === 'unknown' ? UNKNOWN_DATES : isKnownEarlier(pair, isInvasive);
    },
  };
}

/** An invasive tumor within 60 days after an in situ one. */
export function invasiveWithin60Days(id: string): PrimaryRule {
  return {
    id,
    question: 'Was an invasive tumor diagnosed up to 60 days after an in situ one?',
    outcome: 'single',
    claim: (pair) => isInSituWithInvasive(pair) && !isKnownEarlier(pair, isInvasive) && isWithin(pair.daysApart(60)),
  };
}

/** As `invasiveWithin60Days`, in one organ of a pair. */
export function invasiveWithin60DaysOnOneSide(id: string): PrimaryRule {
  return {
    id,
    question: 'Was an invasive tumor diagnosed up to 60 days after an in situ one on the same side?',
    outcome: 'single',
    claim: (pair) => {
      if (!isInSituWithInvasive(pair) || pair.onOppositeSides || isKnownEarlier(pair, isInvasive)) return false;
      return isWithinAndSided(pair, pair.daysApart(60));
    },
  };
}

/** The claim that two diagnoses lie within a span of time and both sides are known. */
export function isWithinAndSided(pair: TumorPair, apart: Apart): Claim {
  if (apart === 'apart') return false;
  if (!pair.hasSides) return apart === 'unknown' ? UNKNOWN_SIDES_AND_DATES : UNKNOWN_SIDES;
  return isWithin(apart);
}

/** An invasive tumor more than 60 days after an in situ one. */
export function invasiveAfter60Days(id: string): PrimaryRule {
  return {
    id,
    question: 'Was an invasive tumor diagnosed more than 60 days after an in situ one?',
    outcome: 'multiple',
    claim: (pair) =>
      isInSituWithInvasive(pair) && pair.order !== 'same-day' && !isKnownEarlier(pair, isInvasive) && isApart(pair.daysApart(60)),
  };
}

/** A tumor of one kind that follows a tumor of another kind. */
export function follows(pair: TumorPair, isLater: (tumor: PrimaryTumor) => boolean, isEarlier: (tumor: PrimaryTumor) => boolean): Claim {
  if (!pair.oneOfEach(isLater, isEarlier)) return false;
  if (pair.order === 'unknown') return UNKNOWN_DATES;
  return pair.inOrder !== undefined && isLater(pair.inOrder.later) && isEarlier(pair.inOrder.earlier);
}
