/** States and the district whose counties the United States number. */
const STATES =
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY';
const TERRITORIES = 'AS GU MP PW PR UM VI FM MH TT';
const ARMED_FORCES = 'AA AE AP';
const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Provinces and territories of Canada. */
export const CANADIAN_PROVINCES = words('AB BC MB NB NL NS NT NU ON PE QC SK YT');

const KNOWN = new Set([...words(STATES), ...words(TERRITORIES), ...CANADIAN_PROVINCES, ...words(ARMED_FORCES)]);
const UNKNOWN = new Set(['', ...words('CD US XX YY ZZ')]);

/** SEER registries of part of a state stand for that state. */
const CITY_REGISTRIES: Readonly<Record<string, string>> = { AT: 'GA', DT: 'MI', GB: 'CA', LO: 'CA', SE: 'WA' };

/** A place of diagnosis as the county tables look it up. */
export interface CountyPlace {
  /** Upper case; a SEER city registry is its state. */
  readonly state: string;
  readonly county: string;
  /** `invalid`: not a code of the item; `unknown`: blank or a code for unknown. */
  readonly stateStatus: 'known' | 'unknown' | 'invalid';
  /** `not-reported` is 000. */
  readonly countyStatus: 'known' | 'unknown' | 'not-reported' | 'invalid';
}

function stateStatusOf(state: string): CountyPlace['stateStatus'] {
  if (KNOWN.has(state)) return 'known';
  return UNKNOWN.has(state) ? 'unknown' : 'invalid';
}

function countyStatusOf(county: string): CountyPlace['countyStatus'] {
  if (county === '' || county === '999') return 'unknown';
  if (county === '000') return 'not-reported';
  return /^\d{3}$/.test(county) ? 'known' : 'invalid';
}

/** Reads a state (item 80) and a county (item 89) as coded. */
export function countyPlace(addrAtDxState: string, countyAtDxAnalysis: string): CountyPlace {
  const coded = addrAtDxState.trim().toUpperCase();
  const state = CITY_REGISTRIES[coded] ?? coded;
  const county = countyAtDxAnalysis.trim();
  return { state, county, stateStatus: stateStatusOf(state), countyStatus: countyStatusOf(county) };
}
