import { itemValue, type Items } from '#domain/naaccr';

const NONE = '88';
const OTHER = '98';
const UNKNOWN = '99';
const AMERICAN_INDIAN = '03';

const raceCode = (code: string): string => (/^\d\d?$/.test(code) ? code.padStart(2, '0') : UNKNOWN);
const isBefore1991 = (tumor: Items): boolean => (/^\d{4}/.exec(itemValue(tumor, 'dateOfDiagnosis'))?.[0] ?? '9999') < '1991';
const isKnown = (race: string): boolean => race <= '97' && race !== NONE && race >= '01';

/**
 * SEER Race 1 Recode: race 1, or race 2 where that says more (white with another race; since 1991 also other race), or American Indian when the
 * Indian Health Service knows the person. A patient with a tumor in Alaska keeps race 1.
 * @param tumors - items of every tumor with those of the patient
 * @returns two digits, `99` unknown
 * @see SEER Race 1 Recode, version 1 (August 2024); item 9460
 * @example race1Recode([{ race1: '01', race2: '02' }]) // '02'
 */
export function race1Recode(tumors: readonly Items[]): string {
  const patient = tumors[0] ?? {};
  const race1 = raceCode(itemValue(patient, 'race1'));
  if (tumors.some((tumor) => itemValue(tumor, 'addrAtDxState').toUpperCase() === 'AK')) return race1;
  const race2 = raceCode(itemValue(patient, 'race2'));
  const isReplaced = isKnown(race2) && ((race1 === '01' && race2 !== '01') || (race1 === OTHER && !tumors.some(isBefore1991)));
  const race = isReplaced ? race2 : race1;
  const ihsLink = itemValue(patient, 'ihsLink');
  if (ihsLink === '9') return UNKNOWN;
  return ihsLink === '1' && ['01', OTHER, UNKNOWN].includes(race) ? AMERICAN_INDIAN : race;
}
