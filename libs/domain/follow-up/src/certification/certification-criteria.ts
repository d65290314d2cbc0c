/** Levels of certification, by body. */
export const CERTIFICATION_LEVELS = ['naaccr-gold', 'naaccr-silver', 'npcr-national', 'npcr-advanced'] as const;

/** One of {@link CERTIFICATION_LEVELS}. */
export type CertificationLevel = (typeof CERTIFICATION_LEVELS)[number];

/** What is measured of a year of diagnosis. */
export const CERTIFICATION_METRICS = [
  'completeness',
  'death-certificate-only',
  'unresolved-duplicates',
  'pass-edits',
  'unknown-age',
  'unknown-sex',
  'unknown-county',
  'unknown-race',
  'timeliness',
] as const;

/** One of {@link CERTIFICATION_METRICS}. */
export type CertificationMetric = (typeof CERTIFICATION_METRICS)[number];

/** How a figure is compared with its limit; the two bodies differ between `<` and `<=`. */
export type Comparison = '>=' | '<' | '<=';

/** One line of a level: percent, duplicates per 1,000, timeliness in months after the end of the year of diagnosis. */
export interface CertificationCriterion {
  readonly level: CertificationLevel;
  readonly metric: CertificationMetric;
  readonly comparison: Comparison;
  readonly limit: number;
}

const COLUMNS: Readonly<Record<CertificationLevel, Readonly<Partial<Record<CertificationMetric, readonly [Comparison, number]>>>>> = {
  'naaccr-gold': {
    completeness: ['>=', 95],
    'death-certificate-only': ['<', 3],
    'unresolved-duplicates': ['<', 1],
    'pass-edits': ['>=', 100],
    'unknown-age': ['<', 2],
    'unknown-sex': ['<', 2],
    'unknown-county': ['<', 2],
    'unknown-race': ['<', 3],
    timeliness: ['<=', 23],
  },
  'naaccr-silver': {
    completeness: ['>=', 90],
    'death-certificate-only': ['<', 5],
    'unresolved-duplicates': ['<', 2],
    'pass-edits': ['>=', 97],
    'unknown-age': ['<', 3],
    'unknown-sex': ['<', 3],
    'unknown-county': ['<', 3],
    'unknown-race': ['<', 5],
    timeliness: ['<=', 23],
  },
  'npcr-national': {
    completeness: ['>=', 95],
    'death-certificate-only': ['<=', 3],
    'unresolved-duplicates': ['<=', 1],
    'pass-edits': ['>=', 99],
    'unknown-age': ['<=', 2],
    'unknown-sex': ['<=', 2],
    'unknown-county': ['<=', 2],
    'unknown-race': ['<=', 3],
    timeliness: ['<=', 23],
  },
  'npcr-advanced': {
    completeness: ['>=', 90],
    'unresolved-duplicates': ['<=', 2],
    'pass-edits': ['>=', 97],
    'unknown-age': ['<=', 3],
    'unknown-sex': ['<=', 3],
    'unknown-county': ['<=', 3],
    'unknown-race': ['<=', 5],
    timeliness: ['<=', 12],
  },
};

/** Every line of every level as published. @see naaccr.org, certification criteria; cdc.gov/cancer/npcr, program standards */
export const CERTIFICATION_CRITERIA: readonly CertificationCriterion[] = CERTIFICATION_LEVELS.flatMap((level) =>
  CERTIFICATION_METRICS.flatMap((metric) => {
    const line = COLUMNS[level][metric];
    return line === undefined ? [] : [{ level, metric, comparison: line[0], limit: line[1] }];
  }),
);

/** A figure as counted, so that limits are met or missed exactly: `count` of `of`; months are `count` of 1. */
export interface CertificationFact {
  readonly count: number;
  readonly of: number;
}

const SCALE: Readonly<Partial<Record<CertificationMetric, number>>> = { 'unresolved-duplicates': 1000, timeliness: 1 };
const scaleOf = (metric: CertificationMetric): number => SCALE[metric] ?? 100;

/** A figure as people read it: percent, per 1,000, or months; null when there was nothing to count. */
export function certificationFigure(metric: CertificationMetric, { count, of }: CertificationFact): number | null {
  return of === 0 ? null : (scaleOf(metric) * count) / of;
}

// Limits have at most two decimals: products of whole numbers and hundredths are compared as whole numbers.
const HUNDREDTHS = 100;

/** Whether a figure meets a criterion, without rounding; null when there was nothing to count. */
export function meetsCriterion({ metric, comparison, limit }: CertificationCriterion, fact: CertificationFact | null): boolean | null {
  if (fact === null || fact.of === 0) return null;
  const found = fact.count * scaleOf(metric) * HUNDREDTHS;
  const allowed = Math.round(limit * HUNDREDTHS) * fact.of;
  if (comparison === '>=') return found >= allowed;
  return comparison === '<' ? found < allowed : found <= allowed;
}
