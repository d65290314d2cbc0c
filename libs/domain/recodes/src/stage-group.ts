/** Groups of Summary Stage 2018 for tables, in the order of display. */
export const STAGE_GROUPS = [
  { code: 'in-situ', label: 'In situ' },
  { code: 'localized', label: 'Localized' },
  { code: 'regional', label: 'Regional' },
  { code: 'distant', label: 'Distant' },
  { code: 'benign', label: 'Benign or borderline' },
  { code: 'unknown', label: 'Unknown or unstaged' },
  { code: 'blank', label: 'Not coded' },
] as const;

/** Code of a stage group. */
export type StageGroup = (typeof STAGE_GROUPS)[number]['code'];

const BY_CODE: ReadonlyMap<string, StageGroup> = new Map([
  ['0', 'in-situ'],
  ['1', 'localized'],
  ['2', 'regional'],
  ['3', 'regional'],
  ['4', 'regional'],
  ['7', 'distant'],
  ['8', 'benign'],
  ['9', 'unknown'],
]);

/**
 * Stage group of a Summary Stage 2018 code (items 762 and 764): 2 by direct extension, 3 to regional nodes and 4 by both are regional; 8 is a
 * benign or borderline tumor, to which staging does not apply.
 * @returns `blank` when nothing is coded and `unknown` for a code that is not one of the item
 * @see SEER Summary Stage 2018
 * @example stageGroup('3') // 'regional'
 */
export function stageGroup(summaryStage: string | undefined): StageGroup {
  if (summaryStage === undefined || summaryStage === '') return 'blank';
  return BY_CODE.get(summaryStage) ?? 'unknown';
}

/** Label of a stage group, or the code itself when it is not one. */
export function stageGroupLabel(code: string): string {
  return STAGE_GROUPS.find((group) => group.code === code)?.label ?? code;
}
