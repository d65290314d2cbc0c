import { itemLabel, type ItemId, type Items } from '#domain/naaccr';
import { coded, codes, isOneOf } from './coded.js';
import type { Edit } from './edit.js';

const PROVINCES = codes('AB BC MB NB NL NT NS NU ON PE QC SK YT CD');
const STATES = codes(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY AA AE AP US',
);
/** Countries that may stand with a state code: the country itself and "North America, not specified". */
const STATE_COUNTRIES = codes('USA ZZN');

/** A state of the USA goes with USA, a Canadian province with CAN; territories and unknown codes (XX, YY, ZZ) are left alone. */
function placeEdit(edit: Pick<Edit, 'id' | 'name' | 'level'>, state: ItemId, country: ItemId): Edit {
  return {
    ...edit,
    severity: 'error',
    items: [state, country],
    check: (items) => {
      const at = items[state] ?? '';
      const land = items[country] ?? '';
      if (at === '' || land === '') return undefined;
      if (STATES.has(at) && !STATE_COUNTRIES.has(land)) return { message: `${coded(items, country)}; state ${at} expects USA.` };
      if (PROVINCES.has(at) && land !== 'CAN') return { message: `${coded(items, country)}; province ${at} expects CAN.` };
      return undefined;
    },
  };
}

function isDigits(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char < 48 || char > 57) return false;
  }
  return true;
}

const TRACTS = ['censusTract2000', 'censusTract2010', 'censusTract2020'] as const satisfies readonly ItemId[];
const LOCATED = codes('1 2 3 4 5 6');

function wrongTract(items: Items): ItemId | undefined {
  for (const id of TRACTS) {
    const tract = items[id] ?? '';
    if (tract === '' || tract === '000000') continue;
    if (tract.length !== 6 || !isDigits(tract) || tract < '000100') return id;
  }
  return undefined;
}

/** Decades of diagnosis and the geocode that goes with each. */
const DECADES: readonly (readonly [from: number, code: ItemId, others: readonly ItemId[]])[] = [
  [2020, 'countyAtDxGeocode2020', ['countyAtDxGeocode2010', 'countyAtDxGeocode2000', 'countyAtDxGeocode1990']],
  [2010, 'countyAtDxGeocode2010', ['countyAtDxGeocode2020', 'countyAtDxGeocode2000', 'countyAtDxGeocode1990']],
  [2000, 'countyAtDxGeocode2000', ['countyAtDxGeocode2020', 'countyAtDxGeocode2010', 'countyAtDxGeocode1990']],
  [1990, 'countyAtDxGeocode1990', ['countyAtDxGeocode2020', 'countyAtDxGeocode2010', 'countyAtDxGeocode2000']],
];

function missingGeocode(items: Items, dxYear: number): ItemId | undefined {
  for (const [from, code, others] of DECADES) {
    if (dxYear < from) continue;
    if ((items[code] ?? '') !== '') return undefined;
    return others.some((other) => (items[other] ?? '') !== '') ? code : undefined;
  }
  return undefined;
}

/** Where the patient was born, lives, lived at diagnosis and died. */
export const placeEdits: readonly Edit[] = [
  placeEdit({ id: 'E027', name: 'Place of death state vs country', level: 'patient' }, 'placeOfDeathState', 'placeOfDeathCountry'),
  placeEdit({ id: 'E045', name: 'Birthplace state vs country', level: 'patient' }, 'birthplaceState', 'birthplaceCountry'),
  placeEdit({ id: 'E046', name: 'Address at DX state vs country', level: 'tumor' }, 'addrAtDxState', 'addrAtDxCountry'),
  placeEdit({ id: 'E047', name: 'Current address state vs country', level: 'patient' }, 'addrCurrentState', 'addrCurrentCountry'),
  {
    id: 'E049',
    name: 'Canadian county',
    level: 'tumor',
    severity: 'error',
    items: ['addrAtDxState', 'countyAtDxAnalysis'],
    check: (items) =>
      isOneOf(items.addrAtDxState, PROVINCES) && (items.countyAtDxAnalysis ?? '') !== '' && items.countyAtDxAnalysis !== '998'
        ? { message: `${coded(items, 'countyAtDxAnalysis')}; a resident of a Canadian province has 998.` }
        : undefined,
  },
  {
    id: 'E051',
    name: 'Geocode decade vs DX year',
    level: 'tumor',
    severity: 'warning',
    items: ['countyAtDxGeocode1990', 'countyAtDxGeocode2000', 'countyAtDxGeocode2010', 'countyAtDxGeocode2020', 'dateOfDiagnosis'],
    check: (items, { dxYear }) => {
      const missing = missingGeocode(items, dxYear);
      return missing
        ? { message: `${itemLabel(missing)} is blank although the case is geocoded; it is the one for a diagnosis in ${dxYear}.` }
        : undefined;
    },
  },
  {
    id: 'E052',
    name: 'Tract certainty',
    level: 'tumor',
    severity: 'error',
    items: ['censusTractCertainty2020', 'censusTract2020'],
    check: (items) => {
      const tract = items.censusTract2020 ?? '';
      const certainty = items.censusTractCertainty2020;
      if (certainty === '9' && tract !== '' && tract !== '999999')
        return { message: `${coded(items, 'censusTract2020')}; with certainty 9 it is 999999 or blank.` };
      if (tract === '999999' && isOneOf(certainty, LOCATED))
        return { message: `${coded(items, 'censusTract2020')} (unknown); with certainty ${certainty ?? ''} the tract is known.` };
      return undefined;
    },
  },
  {
    id: 'E174',
    name: 'Census tract range',
    level: 'tumor',
    severity: 'error',
    items: TRACTS,
    check: (items) => {
      const wrong = wrongTract(items);
      return wrong
        ? { message: `${coded(items, wrong)}; expected 000100 to 999998, 000000 (no tract area) or 999999 (unknown).`, items: [wrong] }
        : undefined;
    },
  },
];
