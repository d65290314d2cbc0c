import { coded } from './calendar.js';
import { GIVEN_NAMES, STATE, STREET_KINDS, STREETS, SURNAME_ENDS, SURNAME_STARTS, TOWNS, type Town } from './fictional-words.js';
import type { Draft, PatientPlan } from './plan.js';
import type { Random } from './random.js';
import { draw, weighted, weightedOf } from './weighted.js';

const RACES = weighted('01:800 02:110 03:10 04:12 05:4 06:10 08:5 10:6 15:8 96:5 98:8 99:12');
const ORIGINS = weighted('0:900 1:45 2:10 3:6 4:14 6:15 9:10');
const BIRTHPLACES: Readonly<Record<string, string>> = { '1': 'MEX', '2': 'PRI', '3': 'CUB', '4': 'GTM' };
const HOME_STATES = weighted('IA:60 IL:10 MN:6 MO:6 NE:5 WI:5 SD:3 TX:2 CA:2 NY:1');
const MARITAL = weighted('1:16 2:54 4:12 5:14 6:1 9:3');
const PARTIAL = weightedOf([
  [8, 965],
  [6, 20],
  [4, 15],
] as const);

/** Where somebody lives: street, made-up town, its county and postal code. */
export interface Residence extends Town {
  readonly street: string;
}

/** Draws an address. */
export function residence(random: Random): Residence {
  return { ...random.pick(TOWNS), street: `${random.between(1, 9899)} ${random.pick(STREETS)} ${random.pick(STREET_KINDS)}` };
}

/** Social security numbers of area 900 and above are never issued; some are unknown. Index and number go one to one. */
function socialSecurityNumber(random: Random, index: number): string {
  if (random.chance(0.06)) return '999999999';
  return `9${String((index * 48_271) % 99_999_989).padStart(8, '0')}`;
}

function writeRace(draft: Draft, random: Random): void {
  const race = draw(random, RACES);
  const more = race === '99' ? '99' : '88';
  draft.race1 = race;
  draft.race2 = race === '02' && random.chance(0.04) ? '01' : more;
  draft.race3 = more;
  draft.race4 = more;
  draft.race5 = more;
}

function writeOrigin(draft: Draft, random: Random): void {
  const origin = draw(random, ORIGINS);
  const abroad = BIRTHPLACES[origin];
  draft.spanishHispanicOrigin = origin;
  if (abroad !== undefined && random.chance(0.5)) {
    draft.birthplaceState = abroad === 'PRI' ? 'PR' : 'XX';
    draft.birthplaceCountry = abroad;
  } else {
    draft.birthplaceState = draw(random, HOME_STATES);
    draft.birthplaceCountry = 'USA';
  }
}

/** Name, birth, race and origin, numbers and where the patient lives now. */
export function writePerson(draft: Draft, random: Random, plan: PatientPlan): void {
  const { index, sex, birth } = plan;
  draft.patientIdNumber = String(10_000_001 + index).slice(-8);
  draft.nameLast = random.pick(SURNAME_STARTS) + random.pick(SURNAME_ENDS);
  draft.nameFirst = random.pick(GIVEN_NAMES[sex]);
  if (random.chance(0.6)) draft.nameMiddle = random.pick(GIVEN_NAMES[sex]).slice(0, 1);
  draft.sexAssignedAtBirth = sex;
  draft.dateOfBirth = coded(birth).slice(0, draw(random, PARTIAL));
  writeRace(draft, random);
  writeOrigin(draft, random);
  draft.socialSecurityNumber = socialSecurityNumber(random, index);
  draft.telephone = `51555501${String(random.between(0, 99)).padStart(2, '0')}`;
  const home = residence(random);
  draft.addrCurrentNoStreet = home.street;
  draft.addrCurrentCity = home.city;
  draft.addrCurrentState = STATE;
  draft.addrCurrentPostalCode = home.postalCode;
  draft.addrCurrentCountry = 'USA';
  draft.countyCurrent = home.county;
}

/** Circumstances at diagnosis: age, address, marital status, payer. */
export function writeCircumstances(draft: Draft, random: Random, { age, home }: { readonly age: number; readonly home: Residence }): void {
  draft.ageAtDiagnosis = String(age).padStart(3, '0');
  draft.addrAtDxNoStreet = home.street;
  draft.addrAtDxCity = home.city;
  draft.addrAtDxState = STATE;
  draft.addrAtDxPostalCode = home.postalCode;
  draft.addrAtDxCountry = 'USA';
  draft.countyAtDx = home.county;
  draft.maritalStatusAtDx = age < 18 ? '1' : draw(random, MARITAL);
  draft.primaryPayerAtDx = age >= 65 ? random.pick(['60', '61', '62', '63']) : random.pick(['10', '20', '20', '21', '31', '01']);
}
