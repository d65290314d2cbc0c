import { itemLabel, type ItemId, type Items } from '#domain/naaccr';
import { coded, codes, isOneOf } from './coded.js';
import type { Edit } from './edit.js';

const RACES = ['race1', 'race2', 'race3', 'race4', 'race5'] as const satisfies readonly ItemId[];
const WHITE = '01';
const AMERICAN_INDIAN = '03';
const NO_FURTHER = '88';
const UNKNOWN = '99';
const ASIAN = codes('04 05 06 08 10 11 12 13 14 15 16 17');
const PACIFIC = codes('07 20 21 22 25 26 27 28 30 31 32');
const HISPANIC_COUNTRIES = codes('MEX PRI CUB DOM GTM HND SLV NIC CRI PAN COL VEN ECU PER BOL CHL ARG URY PRY ESP');

const isSpecific = (code: string | undefined): code is string =>
  code !== undefined && code !== '' && code !== NO_FURTHER && code !== UNKNOWN;

function hasRace(items: Items, wanted: (code: string) => boolean): boolean {
  for (const id of RACES) {
    const code = items[id];
    if (code !== undefined && code !== '' && wanted(code)) return true;
  }
  return false;
}

function repeatedRace(items: Items): boolean {
  for (let i = 1; i < RACES.length; i++) {
    const code = items[RACES[i] ?? 'race1'];
    if (!isSpecific(code)) continue;
    for (let j = 0; j < i; j++) if (items[RACES[j] ?? 'race1'] === code) return true;
  }
  return false;
}

/** The first race item after an 88 that is not 88 itself, or race 1 as 88. */
function raceAfterNoFurther(items: Items): ItemId | undefined {
  if (items.race1 === NO_FURTHER) return 'race1';
  let closed = false;
  for (const id of RACES) {
    const code = items[id] ?? '';
    if (closed && code !== '' && code !== NO_FURTHER) return id;
    if (code === NO_FURTHER) closed = true;
  }
  return undefined;
}

function whiteBeforeAnother(items: Items): boolean {
  for (let i = 0; i < RACES.length - 1; i++) {
    if (items[RACES[i] ?? 'race1'] !== WHITE) continue;
    const next = items[RACES[i + 1] ?? 'race1'];
    if (isSpecific(next)) return true;
  }
  return false;
}

function raceEdit(edit: Pick<Edit, 'id' | 'name' | 'severity' | 'check'>, items: readonly ItemId[] = RACES): Edit {
  return { ...edit, level: 'patient', items };
}

/** Race 1 to 5 and Hispanic origin. @see NAACCR data dictionary, items 160-164 and 190 */
export const raceEdits: readonly Edit[] = [
  raceEdit({
    id: 'E038',
    name: 'Race 1 unknown',
    severity: 'error',
    check: (items) => {
      if (items.race1 !== UNKNOWN) return undefined;
      const wrong = RACES.find((id) => (items[id] ?? '') !== '' && items[id] !== UNKNOWN);
      return wrong
        ? { message: `${coded(items, wrong)}; when ${itemLabel('race1')} is 99 the others are 99 too.`, items: ['race1', wrong] }
        : undefined;
    },
  }),
  raceEdit({
    id: 'E039',
    name: 'Race order: 88 closes the list',
    severity: 'error',
    check: (items) => {
      const wrong = raceAfterNoFurther(items);
      return wrong
        ? { message: `${coded(items, wrong)}; race 1 is never 88, and after the first 88 every race is 88.`, items: [wrong] }
        : undefined;
    },
  }),
  raceEdit({
    id: 'E040',
    name: 'No repeated race',
    severity: 'error',
    check: (items) => (repeatedRace(items) ? { message: 'The same race is coded twice; each race is coded once, then 88.' } : undefined),
  }),
  raceEdit({
    id: 'E041',
    name: 'Specific over NOS race',
    severity: 'warning',
    check: (items) => {
      const nos = hasRace(items, (code) => code === '96') && hasRace(items, (code) => ASIAN.has(code)) ? '96' : '97';
      if (nos === '97' && !(hasRace(items, (code) => code === '97') && hasRace(items, (code) => PACIFIC.has(code)))) return undefined;
      return { message: `Race ${nos} (not otherwise specified) stands beside a specific race of the same group; keep the specific one.` };
    },
  }),
  raceEdit({
    id: 'E042',
    name: 'White last',
    severity: 'warning',
    check: (items) => (whiteBeforeAnother(items) ? { message: 'Race 01 (white) is coded before another race; it goes last.' } : undefined),
  }),
  raceEdit(
    {
      id: 'E043',
      name: 'Hispanic origin vs birthplace',
      severity: 'warning',
      check: (items) =>
        items.spanishHispanicOrigin === '0' && isOneOf(items.birthplaceCountry, HISPANIC_COUNTRIES)
          ? { message: `${coded(items, 'spanishHispanicOrigin')} (not Hispanic) but ${coded(items, 'birthplaceCountry')}; review.` }
          : undefined,
    },
    ['spanishHispanicOrigin', 'birthplaceCountry'],
  ),
  raceEdit(
    {
      id: 'E055',
      name: 'IHS link vs race',
      severity: 'warning',
      check: (items) =>
        items.ihsLink === '1' && !hasRace(items, (code) => code === AMERICAN_INDIAN)
          ? { message: `${coded(items, 'ihsLink')} (found by the Indian Health Service) but no race is 03; review.` }
          : undefined,
    },
    ['ihsLink', ...RACES],
  ),
];
