import type { ItemId, Items } from '#domain/naaccr';
import { coded, codes } from './coded.js';
import type { Edit } from './edit.js';

const GRADES_2018 = ['gradeClinical', 'gradePathological', 'gradePostTherapy', 'gradePostTherapyClin'] as const satisfies readonly ItemId[];
/** Every code that any of the grade tables of 2018 and later has. */
const GRADE_CODES = codes('1 2 3 4 5 8 9 A B C D E H L M S');

function wrongGrade(items: Items): ItemId | undefined {
  for (const id of GRADES_2018) {
    const grade = items[id];
    if (grade !== undefined && grade !== '' && !GRADE_CODES.has(grade)) return id;
  }
  return undefined;
}

function anyGrade(items: Items): ItemId | undefined {
  for (const id of GRADES_2018) {
    const grade = items[id];
    if (grade !== undefined && grade !== '') return id;
  }
  return undefined;
}

/** Grade before and since 2018. */
export const gradeEdits: readonly Edit[] = [
  {
    id: 'E079',
    name: 'Grade vs morphology (pre-2018)',
    level: 'tumor',
    severity: 'error',
    items: ['grade', 'histologicTypeIcdO3'],
    overRide: 'overRideHistology',
    check: (items, { histology, isHeme }) => {
      const grade = items.grade ?? '';
      return grade >= '5' && grade <= '8' && histology > 0 && !isHeme
        ? { message: `${coded(items, 'grade')}; 5 to 8 are cell lines of lymphomas and leukemias: expected 1 to 4 or 9.` }
        : undefined;
    },
  },
  {
    id: 'E080',
    name: 'Grade items 2018+',
    level: 'tumor',
    severity: 'error',
    items: [...GRADES_2018, 'grade', 'dateOfDiagnosis'],
    check: (items, { dxYear }) => {
      const wrong = wrongGrade(items);
      if (wrong)
        return {
          message: `${coded(items, wrong)}; expected 1 to 5, 8, 9 or one of A B C D E H L M S, as the schema allows.`,
          items: [wrong],
        };
      const early = dxYear > 0 && dxYear < 2018 ? anyGrade(items) : undefined;
      if (early)
        return {
          message: `${coded(items, early)}; a diagnosis before 2018 is graded in item 440 only.`,
          items: [early, 'dateOfDiagnosis'],
        };
      if (dxYear >= 2018 && (items.grade ?? '') !== '')
        return { message: `${coded(items, 'grade')}; it is blank for diagnoses from 2018 on.`, items: ['grade', 'dateOfDiagnosis'] };
      return undefined;
    },
  },
];
