import type { PlantedCase, PlantedPerson } from './planted-cases.js';

/**
 * The follow-up rates by hand, from the published rules and nothing of the product: a plain loop over people, with its own calendar. It exists
 * so that a mistake in the product cannot confirm itself.
 */
export interface HandCount {
  a: number;
  b: number;
  d: number;
  e: number;
  out: number;
}

type Ymd = readonly [number, number, number];

const read = (text: string): Ymd | null => {
  if (text === '') return null;
  return [Number(text.slice(0, 4)), text.length > 4 ? Number(text.slice(4, 6)) : 1, text.length > 6 ? Number(text.slice(6, 8)) : 1];
};
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
const later = ([y, m, d]: Ymd, months: number): Ymd => {
  const year = y + Math.floor((m - 1 + months) / 12);
  const month = ((((m - 1 + months) % 12) + 12) % 12) + 1;
  return [year, month, Math.min(d, lengthOf(year, month))];
};
const number = ([y, m, d]: Ymd): number => y * 10_000 + m * 100 + d;
const birthdayOf = (text: string): Ymd | null => {
  const born = read(text);
  if (born === null) return null;
  const month = text.length > 4 ? born[1] : 12;
  const latest: Ymd = [born[0], month, text.length > 6 ? born[2] : lengthOf(born[0], month)];
  return later(latest, 1200);
};

/** What the hand counts with. */
export interface HandRules {
  readonly list: 'older' | 'newer';
  readonly window: 'since-reference' | 'last-years';
  readonly today: string;
  /** Reference date by facility. */
  readonly reference: Readonly<Record<number, string>>;
}

/** 'out', 'B', 'D' or 'E' for one case. */
export function placeByHand(person: PlantedPerson, one: PlantedCase, rules: HandRules): 'out' | 'B' | 'D' | 'E' {
  const today = read(rules.today) ?? [0, 1, 1];
  const { classOfCase = '', nextFollowUpSource = '', primarySite = '', histologicTypeIcdO3 = '', behaviorCodeIcdO3 = '' } = one.items;
  const dx = read(one.items.dateOfDiagnosis ?? '');
  if (classOfCase === '' || Number(classOfCase) > 22) return 'out';
  if (rules.list === 'newer' && classOfCase === '00' && dx !== null && dx[0] >= 2006) return 'out';
  if (nextFollowUpSource === '8' || person.stop === 'moved-abroad') return 'out';
  if (rules.list === 'newer' && (nextFollowUpSource === '9' || person.stop === 'by-agreement')) return 'out';
  const place = Number(primarySite.slice(1));
  const isBrain = (place >= 700 && place <= 729) || (place >= 751 && place <= 753);
  if ('01'.includes(behaviorCodeIcdO3) && behaviorCodeIcdO3 !== '' && !(isBrain && dx !== null && dx[0] >= 2004)) return 'out';
  if (primarySite.startsWith('C53') && behaviorCodeIcdO3 === '2') return 'out';
  const type = Number(histologicTypeIcdO3);
  const stage = one.items.summaryStage2018 ?? '';
  if (primarySite.startsWith('C44') && type >= 8000 && type <= 8110 && (behaviorCodeIcdO3 === '2' || stage === '0' || stage === '1'))
    return 'out';
  if (dx === null) return 'out';
  const reference = read(rules.reference[one.facilityId] ?? '');
  if (reference !== null && number(dx) < number(reference)) return 'out';
  if (rules.window === 'last-years' && number(dx) < number(later(today, -60))) return 'out';
  if (person.vitalStatus === '0') return 'B';
  const contact = read(person.dateOfLastContact);
  const birthday = birthdayOf(person.dateOfBirth ?? '');
  const isHundred = birthday !== null && number(birthday) <= number(today);
  const isSilent = contact === null || number(today) > number(later(contact, 12));
  if (isHundred && rules.list === 'newer' && isSilent) return 'out';
  if (isHundred) return 'B';
  return contact !== null && number(today) <= number(later(contact, 15)) ? 'D' : 'E';
}

/** The work sheet of all cases. */
export function countByHand(people: readonly PlantedPerson[], rules: HandRules): HandCount {
  const count = { a: 0, b: 0, d: 0, e: 0, out: 0 };
  for (const person of people)
    for (const one of person.cases) {
      const place = placeByHand(person, one, rules);
      if (place === 'out') count.out += 1;
      else count.a += 1;
      if (place === 'B') count.b += 1;
      if (place === 'D') count.d += 1;
      if (place === 'E') count.e += 1;
    }
  return count;
}
