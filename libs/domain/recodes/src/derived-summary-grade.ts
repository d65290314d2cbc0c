import type { Items } from '#domain/naaccr';

const BREAST = '00480';
/** Schemas in which grade does not apply: lymphomas, blood cancers and the like. */
const WITHOUT_GRADE: ReadonlySet<string> = new Set(['00790', '00795', '00811', '00812', '00821', '00822', '00830']);

/** Grades from the highest to the lowest. */
const BREAST_IN_SITU = 'HML321DCBA9';
const BREAST_INVASIVE = '321HMLDCBA9';
const NOT_APPLICABLE = '8';
const OTHER = 'S54321EDCBAHML9';

function orderOf({ schemaId, behaviorCodeIcdO3 }: Items): string {
  if (schemaId === BREAST) return behaviorCodeIcdO3 === '2' ? BREAST_IN_SITU : behaviorCodeIcdO3 === '3' ? BREAST_INVASIVE : '';
  return WITHOUT_GRADE.has(schemaId ?? '') ? NOT_APPLICABLE : OTHER;
}

const rank = (order: string, grade: string | undefined): number => (grade?.length === 1 ? order.indexOf(grade) : -1);

/**
 * Derived Summary Grade 2018 (1975): the higher of the clinical and the pathological grade, on the order of the schema.
 * @returns the grade; the only one that is a grade of the schema when the other is not; `undefined` when neither is, as for breast of another
 * behavior than 2 and 3
 * @see SOURCE.md
 * @example derivedSummaryGrade({ schemaId: '00480', behaviorCodeIcdO3: '3', gradeClinical: '1', gradePathological: 'H' }) // '1'
 */
export function derivedSummaryGrade(items: Items): string | undefined {
  const order = orderOf(items);
  const clinical = rank(order, items.gradeClinical);
  const pathological = rank(order, items.gradePathological);
  if (clinical >= 0 && (pathological < 0 || clinical <= pathological)) return items.gradeClinical;
  return pathological >= 0 ? items.gradePathological : undefined;
}
