/** Age groups of SEER tables: under 1, 1-4, then five years each. The code is the place, in two digits. */
export const AGE_GROUPS_19 = [
  '00',
  '01-04',
  '05-09',
  '10-14',
  '15-19',
  '20-24',
  '25-29',
  '30-34',
  '35-39',
  '40-44',
  '45-49',
  '50-54',
  '55-59',
  '60-64',
  '65-69',
  '70-74',
  '75-79',
  '80-84',
  '85+',
] as const;

/** The same groups up to 90 and over. */
export const AGE_GROUPS_20 = [...AGE_GROUPS_19.slice(0, 18), '85-89', '90+'] as const;

const OLDEST = 120;
const UNKNOWN = '99';

/**
 * Age group of Age at Diagnosis (230).
 * @param ageAtDiagnosis - completed years in three digits; 999 is unknown
 * @param last - first age of the open group at the end
 * @returns two-digit place in `AGE_GROUPS_19` (85) or `AGE_GROUPS_20` (90); 99 when the age is blank, unknown or over 120
 * @see SEER*Stat, Age recode with <1 year olds
 * @example ageGroup('072') // '15'
 */
export function ageGroup(ageAtDiagnosis: string | undefined, last: 85 | 90 = 85): string {
  if (ageAtDiagnosis?.length !== 3 || !/^\d{3}$/.test(ageAtDiagnosis)) return UNKNOWN;
  const age = Number(ageAtDiagnosis);
  if (age > OLDEST) return UNKNOWN;
  const group = age === 0 ? 0 : Math.floor(Math.min(age, last) / 5) + 1;
  return String(group).padStart(2, '0');
}
