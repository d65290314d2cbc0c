import { itemValue, type Items } from '#domain/naaccr';
import { COUNTY_FACTS } from './county-facts.js';
import { countiesOf } from './county-list.js';
import { countyPlace } from './states.js';

/** Rural-urban continuum codes of the county at diagnosis (3300, 3310, 3312), two digits each; keys are XML ids. */
export interface RuralUrbanContinuum {
  readonly ruralurbanContinuum1993: string;
  readonly ruralurbanContinuum2003: string;
  readonly ruralurbanContinuum2013: string;
}

const all = (value: string): RuralUrbanContinuum => ({
  ruralurbanContinuum1993: value,
  ruralurbanContinuum2003: value,
  ruralurbanContinuum2013: value,
});

const NOT_FOUND = '98';
const asCoded = (digit: string | undefined): string => (digit === undefined || digit === '.' ? NOT_FOUND : `0${digit}`);

function readCodes(): ReadonlyMap<string, RuralUrbanContinuum> {
  const codes = new Map<string, RuralUrbanContinuum>();
  for (const [state, [, ...vintages]] of Object.entries(COUNTY_FACTS)) {
    const [in1993, in2003, in2013] = vintages.map((digits) => digits.replaceAll(' ', ''));
    countiesOf(state).forEach((county, at) =>
      codes.set(state + county, {
        ruralurbanContinuum1993: asCoded(in1993?.[at]),
        ruralurbanContinuum2003: asCoded(in2003?.[at]),
        ruralurbanContinuum2013: asCoded(in2013?.[at]),
      }),
    );
  }
  return codes;
}

const CODES = readCodes();

/**
 * How urban the county at diagnosis was in 1993, 2003 and 2013.
 * @returns 00 to 09; 96 a state or county that is none, 99 unknown, 97 county not reported (000), 98 no code for the county
 * @see USDA rural-urban continuum codes; NAACCR items 3300, 3310, 3312
 * @example ruralUrbanContinuum({ addrAtDxState: 'AL', countyAtDxAnalysis: '003' }).ruralurbanContinuum2013 // '03'
 */
export function ruralUrbanContinuum(items: Items): RuralUrbanContinuum {
  const place = countyPlace(itemValue(items, 'addrAtDxState'), itemValue(items, 'countyAtDxAnalysis'));
  if (place.stateStatus === 'invalid' || place.countyStatus === 'invalid') return all('96');
  if (place.stateStatus === 'unknown' || place.countyStatus === 'unknown') return all('99');
  if (place.countyStatus === 'not-reported') return all('97');
  return CODES.get(place.state + place.county) ?? all(NOT_FOUND);
}
