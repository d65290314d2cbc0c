import { itemValue, type Items } from '#domain/naaccr';
import { expandCounties } from '#domain/geography';
import { LOW_HISPANIC_COUNTIES } from './low-hispanic-counties.js';
import type { HispanicNames } from './name-lists.js';

/** For whom surnames are looked up in counties with few Hispanics: `0` everybody, `1` origin coded 7 or 9, `2` only origin coded 7. */
export type NhiaOption = '0' | '1' | '2';

interface NhiaOptions {
  readonly option: NhiaOption;
  /** Left out when the lists are not installed. */
  readonly names?: HispanicNames | undefined;
}

/** Derived Hispanic origin of a patient. */
export interface HispanicOrigin {
  /** 0 to 8 as in item 191; blank when it hangs on a surname and the name lists are not installed. */
  readonly nhiaDerivedHispOrigin: string;
  /** The step that decided; `names-missing` is the surname step without its lists. */
  readonly decidedBy: 'coded' | 'birthplace' | 'race' | 'county' | 'surname' | 'names-missing';
}

const words = (text: string): readonly string[] => text.split(' ');

const BIRTHPLACES: ReadonlyMap<string, string> = new Map([
  ['MEX', '1'],
  ['PRI', '2'],
  ['CUB', '3'],
  ...words('ZZC GTM HND SLV NIC CRI PAN ZZS COL VEN ECU PER BOL CHL ARG PRY URY').map((country) => [country, '4'] as const),
  ['ESP', '5'],
  ['AND', '5'],
  ['DOM', '8'],
]);

const CODED_ORIGINS = new Set(words('1 2 3 4 5 6 8'));
const ASIAN_PACIFIC_NOS = new Set(['96', '97']);
/** American Indian, Filipino and Hawaiian, whose surnames are Spanish for other reasons. */
const EXCLUDED_RACES = new Set(['03', '06', '07']);
const LOW_COUNTIES = expandCounties(LOW_HISPANIC_COUNTIES);

const decided = (nhiaDerivedHispOrigin: string, decidedBy: HispanicOrigin['decidedBy']): HispanicOrigin => ({
  nhiaDerivedHispOrigin,
  decidedBy,
});

/**
 * NHIA: derived Hispanic origin from the coded origin, else birthplace, else surname.
 * @param tumors - items of every tumor with those of the patient; a county that is not low counts for all of them
 * @see NAACCR Hispanic and Asian/Pacific Islander Identification Algorithm, 2024; item 191
 * @example nhia([{ spanishHispanicOrigin: '6', birthplaceCountry: 'PRI' }], { option: '1' }).nhiaDerivedHispOrigin // '2'
 */
export function nhia(tumors: readonly Items[], options: NhiaOptions): HispanicOrigin {
  const patient = tumors[0] ?? {};
  const origin = itemValue(patient, 'spanishHispanicOrigin');
  const isNos = ASIAN_PACIFIC_NOS.has(itemValue(patient, 'race1'));
  const coded = decided(CODED_ORIGINS.has(origin) ? origin : '0', 'coded');
  if (!isNos && !['0', '6', '7', '9'].includes(origin)) return coded;
  const byBirth = BIRTHPLACES.get(itemValue(patient, 'birthplaceCountry'));
  if (byBirth !== undefined) return decided(byBirth, 'birthplace');
  if (isNos || origin === '6') return coded;
  if (EXCLUDED_RACES.has(itemValue(patient, 'race1')) || itemValue(patient, 'ihsLink') === '1') return decided('0', 'race');
  const asked = { '0': ['0', '9', '7'], '1': ['9', '7'], '2': ['7'] }[options.option];
  if (!asked.includes(origin) && tumors.every(isLowCounty)) return decided('0', 'county');
  return bySurname(patient, options.names);
}

function isLowCounty(tumor: Items): boolean {
  const county = itemValue(tumor, 'countyAtDxAnalysis');
  return county === '' || county === '998' || county === '999' || LOW_COUNTIES.has(itemValue(tumor, 'addrAtDxState') + county);
}

// A man's last name; a woman's surname at birth, and her last name when that one is neither heavily nor rarely Hispanic.
function bySurname(patient: Items, names: HispanicNames | undefined): HispanicOrigin {
  const sex = itemValue(patient, 'sexAssignedAtBirth');
  const last = itemValue(patient, 'nameLast').toUpperCase();
  const atBirth = sex === '2' ? itemValue(patient, 'nameBirthSurname').toUpperCase() : '';
  if ((sex !== '1' && sex !== '2') || (last === '' && atBirth === '')) return decided('0', 'surname');
  if (names === undefined) return decided('', 'names-missing');
  if (names.heavily.has(atBirth)) return decided('7', 'surname');
  if (atBirth !== '' && names.rarely.has(atBirth)) return decided('0', 'surname');
  return decided(names.heavily.has(last) ? '7' : '0', 'surname');
}
