import { SITE_GROUPS, STAGE_GROUPS, stageGroup } from '#domain/recodes';

/** What a table may count by. */
export const TABLE_DIMENSIONS = ['siteGroup', 'stage', 'sex', 'diagnosisYear', 'behavior'] as const;

/** One of {@link TABLE_DIMENSIONS}. */
export type TableDimension = (typeof TABLE_DIMENSIONS)[number];

/** A category and what it is called. */
export interface Category {
  readonly code: string;
  readonly label: string;
}

/** One counted group of tumors, as the database has it. */
export interface CountedGroup {
  readonly siteGroup: string | null;
  readonly summaryStage: string | null;
  readonly sexAssignedAtBirth: string | null;
  readonly diagnosisYear: number | null;
  readonly behaviorCodeIcdO3: string | null;
  readonly count: number;
}

const SEXES: readonly Category[] = [
  { code: '1', label: 'Male' },
  { code: '2', label: 'Female' },
  { code: '9', label: 'Other or unknown' },
];

const BEHAVIORS: readonly Category[] = [
  { code: '0', label: 'Benign' },
  { code: '1', label: 'Borderline' },
  { code: '2', label: 'In situ' },
  { code: '3', label: 'Malignant' },
  { code: '9', label: 'Not coded' },
];

interface DimensionRule {
  readonly name: string;
  /** Column of `tumor` that is counted. */
  readonly column: Exclude<keyof CountedGroup, 'count'>;
  readonly categories: readonly Category[];
  readonly categoryOf: (group: CountedGroup) => string;
}

const known = (categories: readonly Category[], code: string | null, otherwise: string): string =>
  categories.some((category) => category.code === code) && code !== null ? code : otherwise;

/** The dimensions with their categories; years depend on the question and are filled in by the table. */
export const DIMENSION_RULES: Readonly<Record<TableDimension, DimensionRule>> = {
  siteGroup: {
    name: 'Site group',
    column: 'siteGroup',
    categories: SITE_GROUPS,
    categoryOf: (group) => known(SITE_GROUPS, group.siteGroup, 'unknown'),
  },
  stage: {
    name: 'Summary stage',
    column: 'summaryStage',
    categories: STAGE_GROUPS,
    categoryOf: (group) => stageGroup(group.summaryStage ?? undefined),
  },
  sex: { name: 'Sex', column: 'sexAssignedAtBirth', categories: SEXES, categoryOf: (group) => known(SEXES, group.sexAssignedAtBirth, '9') },
  diagnosisYear: {
    name: 'Year of diagnosis',
    column: 'diagnosisYear',
    categories: [],
    categoryOf: (group) => String(group.diagnosisYear),
  },
  behavior: {
    name: 'Behavior',
    column: 'behaviorCodeIcdO3',
    categories: BEHAVIORS,
    categoryOf: (group) => known(BEHAVIORS, group.behaviorCodeIcdO3, '9'),
  },
};
