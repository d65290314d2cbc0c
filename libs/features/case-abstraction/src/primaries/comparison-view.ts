import type { IarcPrimary, MissingFact, PrimaryComparison, PrimaryRule } from '#domain/multiple-primaries';
import { type Items, itemLabel, itemValue } from '#domain/naaccr';
import type { IarcPrimaryView, PrimaryComparisonView, PrimaryRuleView, UnusableItemView } from './primaries.contract.js';

/** What a registrar can do about each missing fact. */
const WHAT_TO_DO: Readonly<Record<MissingFact, string>> = {
  'dates of diagnosis': 'Complete both dates of diagnosis: the rule asks which tumor came first and how long after.',
  sides: 'Code the laterality of both tumors: the rule asks for the side.',
  'exact site': 'Code the exact site of both tumors: one is coded to an unspecified part.',
  'histology in the tables': 'Check the histology codes: one is not in the tables of this chapter. If it is right, decide by the manual.',
  'number of tumors': 'Look up how many tumors each side has: no item says it.',
  'genetic type': 'Look up the genetic type of the tumors: no item says it.',
  biopsies: 'Look up whether one biopsy showed both forms of the disease: no item says it.',
  treatment: 'Look up whether the patient was treated between the two diagnoses.',
  'hematopoietic reference pack':
    'The pair tables for hematopoietic neoplasms are not installed in this registry: look the pair up in the Hematopoietic Database.',
  review: 'Read the reports with the chapter of the manual: the coded items alone do not decide.',
};

const MEANS = { single: 'one primary', multiple: 'two primaries' } as const;

type ComparisonFacts = Pick<PrimaryComparisonView, keyof PrimaryComparisonView>;

/** A comparison as the screen shows it. */
export function comparisonView(comparison: PrimaryComparison, first: Items, second: Items): ComparisonFacts {
  const { result, reason, group, rule, asked, missing, invalid } = comparison;
  return {
    result,
    reason,
    explanation: explanationOf(comparison),
    group: group === undefined ? null : { id: group.id, name: group.name },
    rule: rule === undefined ? null : ruleView(rule),
    asked: asked.map(({ rule: one, answer }) => ({ ...ruleView(one), answer })),
    missing: missing.map((code) => ({ code, text: WHAT_TO_DO[code] })),
    invalid: invalid === undefined ? null : unusableView(invalid, invalid.tumor === 'first' ? first : second),
  };
}

/** What a tumor counts by the international rules, as the screen shows it. */
export function iarcView({ indicator, siteGroup, histologyGroup, duplicateOf }: IarcPrimary, names: readonly string[]): IarcPrimaryView {
  const original = duplicateOf === undefined ? undefined : names[duplicateOf];
  return { indicator, siteGroup, histologyGroup: histologyGroup ?? null, duplicateOf: original ?? null };
}

function ruleView({ id, question, outcome }: PrimaryRule): Pick<PrimaryRuleView, keyof PrimaryRuleView> {
  return { id, question, outcome };
}

function unusableView({ tumor, item, expected }: NonNullable<PrimaryComparison['invalid']>, items: Items): UnusableItemView {
  const value = itemValue(items, item);
  const stands = value === '' ? 'is blank' : `is \`${value}\``;
  return { tumor, item, message: `${itemLabel(item)} ${stands}; the rules need ${expected}.` };
}

function explanationOf({ result, reason, rule, missing }: PrimaryComparison): string {
  if (reason === 'different groups') return 'The tumors belong to different chapters of the rules: two primaries.';
  if (reason === 'all items equal') return 'No chapter of the rules covers these tumors, but they agree in every item: one primary.';
  if (reason === 'no group') return 'No chapter of the rules covers these two tumors together.';
  if (result === 'invalid') return 'The tumors cannot be compared yet: an item that the rules need is not coded.';
  if (rule === undefined) return 'No rule of the chapter decides.';
  const name = rule.id === '' ? 'The rule' : `Rule ${rule.id}`;
  if (result === 'questionable')
    return `${name} cannot be decided${missing.includes('hematopoietic reference pack') ? ' without the pair tables' : ' from what is coded'}.`;
  const means = MEANS[result];
  return rule.outcome === result ? `${name} answers yes: ${means}.` : `${name}: ${means}, by an exception that the rule itself makes.`;
}
