import { itemValue, type ItemId, type Items } from '#domain/naaccr';
import { countiesOf, expandCounties } from './county-list.js';
import { CANADIAN_PROVINCES } from './states.js';

/** County for analysis (89) and how it was found, which SEER keeps and NAACCR does not. */
export interface CountyAtDiagnosis {
  /** FIPS code; 998 Canada, 999 unknown. */
  readonly countyAtDxAnalysis: string;
  /**
   * 2 both agree, 2.1 no geocode, 2.2 geocode is no county of the state, 3 only the geocode is known, 4 geocode is certain, 5, 7 geocode is not
   * certain enough, 6, 6.1 its certainty is unknown, 9 Canada, 10 state or year is blank, 10.1 both counties are blank.
   */
  readonly countyAtDxAnalysisFlag: string;
}

// Codes of the counties of the last decades and of nearby places, which the continuum does not know, and two it knows but this table does not.
const ALSO_VALID = expandCounties(
  `AK 231 900; AZ 910; CA 6; CO 910; FL 25; HI 900; MT 113; NM 910; NY 910; VA 910 911 913 914 915 916 917 918`,
);
const NO_LONGER_VALID = expandCounties('VA 560 780');
const WITHOUT_UNKNOWN = new Set(['DC', 'PR']);
const CITY_REGISTRIES: Readonly<Record<string, string>> = { GC: 'CA', LO: 'CA', GB: 'CA', AT: 'GA', DT: 'MI', SE: 'WA' };

function isCountyOf(state: string, county: string): boolean {
  const home = CITY_REGISTRIES[state] ?? state;
  const counties = countiesOf(home);
  if (county === '999') return counties.length > 0 && !WITHOUT_UNKNOWN.has(home);
  return ALSO_VALID.has(home + county) || (counties.includes(county) && !NO_LONGER_VALID.has(home + county));
}

interface Decade {
  readonly until: number;
  readonly county: ItemId;
  readonly certainty: ItemId;
}

const DECADES: readonly Decade[] = [
  { until: 1999, county: 'countyAtDxGeocode1990', certainty: 'censusTrCert19708090' },
  { until: 2009, county: 'countyAtDxGeocode2000', certainty: 'censusTrCertainty2000' },
  { until: 2019, county: 'countyAtDxGeocode2010', certainty: 'censusTrCertainty2010' },
  { until: Infinity, county: 'countyAtDxGeocode2020', certainty: 'censusTractCertainty2020' },
];

const isBlank = (code: string): boolean => code === '' || code.trim() === '';
const isBlankOrNines = (code: string): boolean => isBlank(code) || /^9+$/.test(code);

function yearOf(dateOfDiagnosis: string): number | undefined {
  return isBlankOrNines(dateOfDiagnosis) || !/^\d{4}/.test(dateOfDiagnosis) ? undefined : Number(dateOfDiagnosis.slice(0, 4));
}

const found = (countyAtDxAnalysis: string, countyAtDxAnalysisFlag: string): CountyAtDiagnosis => ({
  countyAtDxAnalysis,
  countyAtDxAnalysisFlag,
});

/**
 * County of residence at diagnosis for rates: the geocode of the decade of diagnosis where it can be trusted, else the county as reported.
 * @see NAACCR County at Diagnosis Analysis, version 3.0 (August 2023); item 89
 * @example countyAtDiagnosis({ dateOfDiagnosis: '2015', addrAtDxState: 'MD', countyAtDx: '005', countyAtDxGeocode2010: '005' })
 *   // { countyAtDxAnalysis: '005', countyAtDxAnalysisFlag: '2' }
 */
export function countyAtDiagnosis(items: Items): CountyAtDiagnosis {
  const year = yearOf(itemValue(items, 'dateOfDiagnosis'));
  const state = itemValue(items, 'addrAtDxState');
  if (year === undefined || isBlank(state)) return found('999', '10');
  if (CANADIAN_PROVINCES.has(state)) return found('998', '9');
  const decade = DECADES.find(({ until }) => year <= until);
  const geocode = decade === undefined ? '' : itemValue(items, decade.county);
  const certainty = decade === undefined ? '' : itemValue(items, decade.certainty);
  const reported = itemValue(items, 'countyAtDx');
  if (isBlank(geocode) && isBlank(reported)) return found('999', '10.1');
  if (isBlankOrNines(geocode)) return found(reported, '2.1');
  if (geocode === reported) return found(reported, '2');
  if (!isCountyOf(state, geocode)) return found(reported, '2.2');
  return byCertainty({ geocode, reported, certainty });
}

interface TwoCounties {
  readonly geocode: string;
  readonly reported: string;
  /** 1 to 6 from exact to none, 9 unknown. */
  readonly certainty: string;
}

function byCertainty({ geocode, reported, certainty }: TwoCounties): CountyAtDiagnosis {
  const isReported = !isBlankOrNines(reported);
  if (!isReported && !isBlankOrNines(certainty)) return found(geocode, '3');
  if (certainty === '1' || certainty === '6') return found(geocode, '4');
  if (certainty === '2' || certainty === '3' || certainty === '4') return found(reported, '7');
  if (certainty === '5') return found(reported, '5');
  return isReported ? found(reported, '6') : found(geocode, '6.1');
}
