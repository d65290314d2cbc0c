import { itemValue, type Items } from '#domain/naaccr';
import type { AsianPacificNames } from './name-lists.js';
import { countRaces, type RaceCount } from './race-count.js';

/** Step of the manual that leaves a combination of races to a person. */
export type NapiiaReviewStep = '1.3.3' | '1.3.5' | '1.3.6' | '1.3.7' | '2.2.3';

/** Race made more specific for Asians and Pacific Islanders. */
export interface RaceNapiia {
  /** Race code as in item 193, or blank when nothing can be said. */
  readonly raceNapiia: string;
  /** The step that asks for review, when one does; the value is then race 1. */
  readonly reviewStep?: NapiiaReviewStep;
  /** True when the surname step was due and the lists are not installed; the value is then the one before that step. */
  readonly areNamesMissing: boolean;
}

const words = (text: string): readonly string[] => text.split(' ');
const byCountry = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    words(pairs).flatMap((pair) => {
      const [race = '', countries = ''] = pair.split(':');
      return countries.split(',').map((country) => [country, race] as const);
    }),
  );

const ASIAN_BIRTHPLACES = byCountry('04:XCH,CHN,HKG,TWN,MAC 05:JPN 06:PHL 08:KOR,PRK 10:VNM 13:KHM 14:THA 16:IND 17:PAK');
const PACIFIC_BIRTHPLACES = byCountry('27:ASM 20:KIR,FSM,MHL,PLW,XMC,NRU 25:COK,TUV,TKL,XPL,PYF,NFK,PCN,WSM,TON');
/** Countries of Asia without a race of their own, and Spanish-speaking ones: names there tell nothing. */
const NAMELESS_BIRTHPLACES = new Set(
  words(
    'MDV NPL BTN BGD LKA MMR XMS MYS SGP BND IDN TLS MNG PRI MEX CUB DOM ZZC GTM HND SLV NIC CRI PAN ZZS COL VEN ECU PER BOL CHL ARG PRY URY ESP AND',
  ),
);
const SPANISH_ORIGINS = new Set(words('1 2 3 4 5 6 8'));

/** What the races alone say. */
interface ByRaces {
  readonly race: string | undefined;
  readonly isIndirect: boolean;
  readonly reviewStep?: NapiiaReviewStep;
}

/**
 * NAPIIA: a specific race for those coded Asian NOS (96) or Pacific Islander NOS (97), from their other races, birthplace, or surname; for all
 * others the one race that stands for their combination.
 * @see NAACCR Asian and Pacific Islander Identification Algorithm, 2025; item 193
 * @example raceNapiia({ race1: '96', birthplaceCountry: 'JPN' }).raceNapiia // '05'
 */
export function raceNapiia(items: Items, options: { readonly names?: AsianPacificNames | undefined } = {}): RaceNapiia {
  const count = countRaces(items);
  const race1 = itemValue(items, 'race1');
  const isSpanish = SPANISH_ORIGINS.has(itemValue(items, 'spanishHispanicOrigin'));
  const found = count.asianNos + count.pacificNos > 0 ? nosRace(count, { race1, isSpanish }) : directRace(count, race1);
  if (found.reviewStep !== undefined) return { raceNapiia: race1, reviewStep: found.reviewStep, areNamesMissing: false };
  const before = found.race ?? '';
  if (!found.isIndirect) return { raceNapiia: before, areNamesMissing: false };
  const country = itemValue(items, 'birthplaceCountry');
  const asian = count.asianNos > 0 ? ASIAN_BIRTHPLACES.get(country) : undefined;
  const byBirth = asian ?? (count.pacificNos > 0 ? PACIFIC_BIRTHPLACES.get(country) : undefined);
  if (byBirth !== undefined || NAMELESS_BIRTHPLACES.has(country)) return { raceNapiia: byBirth ?? before, areNamesMissing: false };
  const surnames = surnamesOf(items);
  if (options.names === undefined) return { raceNapiia: before, areNamesMissing: surnames.length > 0 };
  return { raceNapiia: raceOfNames(surnames, count, options.names) ?? before, areNamesMissing: false };
}

// Steps 1.1 to 1.3.7: one race is 96 or 97.
function nosRace(count: RaceCount, { race1, isSpanish }: { readonly race1: string; readonly isSpanish: boolean }): ByRaces {
  const { asianNos, pacificNos, specific, hawaiian, white, blackOrIndian, none } = count;
  if (none === 4 && (asianNos === 1 ? race1 === '96' : pacificNos === 1 && race1 === '97')) return { race: race1, isIndirect: !isSpanish };
  const isOneNos = asianNos === 1 || pacificNos === 1;
  if (specific === 1 && isOneNos && none === 3) return { race: count.firstSpecific, isIndirect: false };
  if (hawaiian >= 1 && isOneNos) return { race: '07', isIndirect: false };
  if (specific > 1 && isOneNos && specific + none === 4) return review('1.3.3');
  if (white === 1 && isOneNos && none === 3) return { race: asianNos === 1 ? '96' : '97', isIndirect: true };
  if (blackOrIndian >= 1 && isOneNos && blackOrIndian + none === 4) return review('1.3.5');
  return review(asianNos === 1 && pacificNos === 1 ? '1.3.6' : '1.3.7');
}

// Steps 2.1 to 2.2.3: no race is 96 or 97.
function directRace(count: RaceCount, race1: string): ByRaces {
  const { white, blackOrIndian, specific, hawaiian, other, unknown, none } = count;
  const isSingle = none === 4 && white + blackOrIndian + specific + other + unknown === 1;
  if (isSingle || unknown === 5) return { race: race1, isIndirect: false };
  if (white === 1 && none === 3 && (blackOrIndian === 1 || specific === 1))
    return { race: blackOrIndian === 1 ? count.firstBlackOrIndian : count.firstSpecific, isIndirect: false };
  if (hawaiian === 1 && none < 4) return { race: '07', isIndirect: false };
  return none < 4 || none === 5 ? review('2.2.3') : { race: undefined, isIndirect: false };
}

const review = (reviewStep: NapiiaReviewStep): ByRaces => ({ race: undefined, isIndirect: false, reviewStep });

// Surnames in the order in which they are looked up: a woman's surname at birth first.
function surnamesOf(items: Items): string[] {
  const atBirth = itemValue(items, 'sexAssignedAtBirth') === '2' ? itemValue(items, 'nameBirthSurname') : '';
  return [atBirth, itemValue(items, 'nameLast')].filter((name) => name.trim() !== '').map((name) => name.toUpperCase());
}

function raceOfNames(surnames: readonly string[], count: RaceCount, names: AsianPacificNames): string | undefined {
  for (const surname of surnames) {
    const asian = count.asianNos > 0 ? names.asian.get(surname) : undefined;
    const race = asian ?? (count.pacificNos > 0 ? names.pacificIslander.get(surname) : undefined);
    if (race !== undefined) return race;
  }
  return undefined;
}
