import { itemValue, type Items } from '#domain/naaccr';
import { expandCounties } from './county-list.js';
import {
  CARE_COUNTIES,
  CARE_COUNTIES_ADDED_SINCE_2017,
  CARE_STATES,
  STATES_WITHOUT_CARE,
  URBAN_SERVICE_AREAS,
} from './indian-health-facts.js';
import { countyPlace } from './states.js';

/** Indian health geography of the county at diagnosis; keys are XML ids, but for the two that SEER keeps and NAACCR does not. */
export interface IndianHealthAreas {
  /** Purchased and referred care delivery area since 2020 (194): 1 yes, 0 no, 9 unknown. */
  readonly ihsPurchRefCareDeliveryArea: string;
  /** The same by the list of 2017. */
  readonly ihsPurchRefCareDeliveryArea2017: string;
  /** Served by an urban Indian health organization (284): 1 yes, 0 no, 9 unknown. */
  readonly urbanIndianHealthOrganization: string;
  /** Number of its service area, 00 none, 99 unknown (285). */
  readonly uihoFacility: string;
}

const CARE = expandCounties(CARE_COUNTIES);
const ADDED = expandCounties(CARE_COUNTIES_ADDED_SINCE_2017);
const WHOLE = new Set(CARE_STATES.split(' '));
const NONE = new Set(STATES_WITHOUT_CARE.split(' '));
const AREAS: ReadonlyMap<string, string> = new Map(
  Object.entries(URBAN_SERVICE_AREAS).flatMap(([area, counties]) => [...expandCounties(counties)].map((county) => [county, area] as const)),
);

const flag = (isIn: boolean): string => (isIn ? '1' : '0');

/**
 * Whether the county at diagnosis lies in an area of Indian health care. The care area needs no county in states that belong as a whole or not at
 * all.
 * @see NPCR PRCDA and UIHO linkage, version 2.2 (June 2022); NAACCR items 194, 284, 285
 * @example indianHealthAreas({ addrAtDxState: 'NM', countyAtDxAnalysis: '001' }).uihoFacility // '25'
 */
export function indianHealthAreas(items: Items): IndianHealthAreas {
  const place = countyPlace(itemValue(items, 'addrAtDxState'), itemValue(items, 'countyAtDxAnalysis'));
  const isPlace = place.stateStatus === 'known' && place.countyStatus === 'known';
  const key = place.state + place.county;
  const area = isPlace ? (AREAS.get(key) ?? '00') : '99';
  const entire = WHOLE.has(place.state) ? '1' : NONE.has(place.state) ? '0' : undefined;
  return {
    ihsPurchRefCareDeliveryArea: entire ?? (isPlace ? flag(CARE.has(key)) : '9'),
    ihsPurchRefCareDeliveryArea2017: entire ?? (isPlace ? flag(CARE.has(key) && !ADDED.has(key)) : '9'),
    urbanIndianHealthOrganization: isPlace ? flag(area !== '00') : '9',
    uihoFacility: area,
  };
}
