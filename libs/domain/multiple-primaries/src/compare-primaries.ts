import type { Items } from '#domain/naaccr';
import { findPrimaryGroup } from './groups/primary-groups.js';
import type { HematopoieticPairs } from './hematopoietic/hematopoietic-pairs.js';
import type { MissingFact, PrimaryGroup, PrimaryOutcome, PrimaryRule } from './primary-rule.js';
import { readPrimaryTumor, type PrimaryTumor, type UnusableItem } from './primary-tumor.js';
import { TumorPair } from './tumor-pair.js';

/** One question that was put to a pair. */
export interface AskedRule {
  readonly rule: PrimaryRule;
  /** `review` ends the questions; `unknown` would be `yes` if the missing facts turned out so. */
  readonly answer: 'no' | 'yes' | 'unknown' | 'review';
}

/** Why there is an answer without a rule, or no answer by rule. */
export type ComparisonReason = 'rule' | 'different groups' | 'no group' | 'all items equal' | 'invalid item';

/** Answer to the question whether two tumors are one primary. */
export interface PrimaryComparison {
  /** `questionable`: facts that are not coded would decide, see `missing`. `invalid`: an item keeps any group from being chosen. */
  readonly result: PrimaryOutcome | 'questionable' | 'invalid';
  readonly reason: ComparisonReason;
  /** Chapter of the manual both tumors belong to; absent when there is none or when they belong to two. */
  readonly group?: Pick<PrimaryGroup, 'id' | 'name'>;
  /** The rule that decided or, of a questionable pair, that first could not be decided. */
  readonly rule?: PrimaryRule;
  /** Every rule that was asked, in the order of the manual; those after `rule` tried whether they agree with it. */
  readonly asked: readonly AskedRule[];
  /** What to look up to settle a questionable pair. */
  readonly missing: readonly MissingFact[];
  /** The item that makes the comparison impossible, and of which tumor. */
  readonly invalid?: UnusableItem & { readonly tumor: 'first' | 'second' };
}

/** What a comparison needs beside the tumors. */
export interface ComparisonOptions {
  /** Later years of diagnosis are refused. */
  readonly currentYear: number;
  /** Tables of the reference pack; without them pairs of hematopoietic neoplasms that need them are questionable. */
  readonly hematopoietic?: HematopoieticPairs;
}

/**
 * Decides whether two tumors of a patient are one primary, by the rules in force in the year of the later diagnosis.
 * Reads `primarySite`, `histologicTypeIcdO3` and `behaviorCodeIcdO3` (before 2001 `histologyIcdO2` and `behaviorIcdO2` when coded),
 * `laterality` and `dateOfDiagnosis`. Never throws on coded items.
 * @see Solid Tumor Rules 2018 and later; Multiple Primary and Histology Rules 2007; Hematopoietic and Lymphoid Neoplasm manual 2010
 * @example comparePrimaries(rightBreast, leftBreast, { currentYear: 2026 }).rule?.id // 'M7'
 */
export function comparePrimaries(first: Items, second: Items, { currentYear, hematopoietic }: ComparisonOptions): PrimaryComparison {
  const a = readPrimaryTumor(first, currentYear);
  if ('item' in a) return { ...WITHOUT_RULE, result: 'invalid', reason: 'invalid item', invalid: { ...a, tumor: 'first' } };
  const b = readPrimaryTumor(second, currentYear);
  if ('item' in b) return { ...WITHOUT_RULE, result: 'invalid', reason: 'invalid item', invalid: { ...b, tumor: 'second' } };
  const year = Math.max(a.year, b.year);
  const group = findPrimaryGroup(a, year);
  const other = findPrimaryGroup(b, year);
  if (group === undefined || other === undefined) return withoutGroup(a, b, group ?? other);
  if (group !== other) return { ...WITHOUT_RULE, result: 'multiple', reason: 'different groups' };
  return askRules(group, new TumorPair(a, b, hematopoietic));
}

const WITHOUT_RULE = { asked: [], missing: [] } as const;
const LATERALITY = /^[0-59]$/;

/** No rules for one of them. Two records that say the same are one primary even so. */
function withoutGroup(a: PrimaryTumor, b: PrimaryTumor, group: PrimaryGroup | undefined): PrimaryComparison {
  const isEqual = a.site === b.site && a.morphology === b.morphology && a.side === b.side && a.date === b.date;
  if (group === undefined && isEqual && LATERALITY.test(a.side) && a.day !== undefined)
    return { ...WITHOUT_RULE, result: 'single', reason: 'all items equal' };
  return { ...WITHOUT_RULE, result: 'questionable', reason: 'no group', missing: ['review'] };
}

/** An answer that waits for a rule to confirm it: the first rule that would be true if unknown facts turned out so. */
interface OpenAnswer {
  readonly rule: PrimaryRule;
  readonly outcome: PrimaryOutcome;
  readonly missing: readonly MissingFact[];
}

function askRules({ id, name, rules }: PrimaryGroup, pair: TumorPair): PrimaryComparison {
  const asked: AskedRule[] = [];
  const group = { id, name };
  const byRule = (result: PrimaryComparison['result'], rule: PrimaryRule, missing: readonly MissingFact[]): PrimaryComparison => ({
    result,
    reason: 'rule',
    group,
    rule,
    asked,
    missing,
  });
  let open: OpenAnswer | undefined;
  for (const rule of rules) {
    const claim = rule.claim(pair);
    if (claim === false) {
      asked.push({ rule, answer: 'no' });
      continue;
    }
    const outcome = outcomeOf(rule, pair);
    if (claim !== true && !claim.endsQuestions) {
      asked.push({ rule, answer: 'unknown' });
      open ??= { rule, outcome, missing: claim.missing };
      if (open.outcome !== outcome) return byRule('questionable', open.rule, open.missing);
      continue;
    }
    asked.push({ rule, answer: claim === true ? 'yes' : 'review' });
    if (open !== undefined && (claim !== true || open.outcome !== outcome)) return byRule('questionable', open.rule, open.missing);
    return claim === true ? byRule(outcome, rule, []) : byRule('questionable', rule, claim.missing);
  }
  return { result: 'questionable', reason: 'rule', group, asked, missing: ['review'] };
}

function outcomeOf(rule: PrimaryRule, pair: TumorPair): PrimaryOutcome {
  if (rule.exception?.(pair) !== true) return rule.outcome;
  return rule.outcome === 'single' ? 'multiple' : 'single';
}
