import { CERTIFICATION_CRITERIA, type CertificationCriterion, type CertificationLevel, type CertificationMetric } from '#domain/follow-up';
import type { FollowUpSetting } from '../settings/follow-up-setting.js';

/** Names of the levels. */
export const LEVEL_LABELS: Readonly<Record<CertificationLevel, string>> = {
  'naaccr-gold': 'NAACCR Gold',
  'naaccr-silver': 'NAACCR Silver',
  'npcr-national': 'NPCR National (23 months)',
  'npcr-advanced': 'NPCR Advanced (12 months)',
};

/** Names of what is measured. */
export const METRIC_LABELS: Readonly<Record<CertificationMetric, string>> = {
  completeness: 'Completeness',
  'death-certificate-only': 'Death certificate only',
  'unresolved-duplicates': 'Unresolved duplicates',
  'pass-edits': 'Pass edits',
  'unknown-age': 'Unknown age',
  'unknown-sex': 'Unknown sex',
  'unknown-county': 'Unknown county',
  'unknown-race': 'Unknown race',
  timeliness: 'Timeliness',
};

const UNITS: Readonly<Partial<Record<CertificationMetric, FollowUpSetting['unit']>>> = {
  'unresolved-duplicates': 'per-1000',
  timeliness: 'months',
};

/** Source of the criteria of a level. */
export const sourceOf = (level: CertificationLevel): string =>
  level.startsWith('naaccr') ? 'naaccr.org, certification criteria' : 'cdc.gov/cancer/npcr, program standards';

/** What a figure of a metric counts in. */
export const unitOf = (metric: CertificationMetric): FollowUpSetting['unit'] => UNITS[metric] ?? 'percent';

/** The limit of a criterion as a dated setting. */
export const criterionSetting = ({ level, metric, comparison, limit }: CertificationCriterion): FollowUpSetting => ({
  key: `certification.${level}.${metric}`,
  fallback: limit,
  unit: unitOf(metric),
  group: `Certification: ${LEVEL_LABELS[level]}`,
  label: `${METRIC_LABELS[metric]} ${comparison}`,
  source: sourceOf(level),
});

/** Cases expected of one year of diagnosis; a value counts for the year in which it begins and for no other. */
export const EXPECTED_CASES: FollowUpSetting = {
  key: 'certification.expected-cases',
  fallback: 0,
  unit: 'cases',
  group: 'Certification: completeness',
  label: 'Cases expected of the year of diagnosis in which the value begins (0: not known)',
  source: 'A model of incidence and mortality outside the registry',
};

/** Every setting of the certification panel. */
export const CERTIFICATION_SETTINGS: readonly FollowUpSetting[] = [EXPECTED_CASES, ...CERTIFICATION_CRITERIA.map(criterionSetting)];
