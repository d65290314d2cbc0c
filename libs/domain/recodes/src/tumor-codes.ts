import type { Items } from '#domain/naaccr';

/** What recodes look at, as numbers: C504 is 504, the year of diagnosis four digits; -1 when blank or not a code. */
export interface TumorCodes {
  readonly site: number;
  readonly histology: number;
  readonly behavior: number;
  readonly year: number;
}

const ZERO = 48;

/** The number written in `length` digits from `start` on, or -1 when there is anything else. */
export function digits(value: string | undefined, start: number, length: number): number {
  if (value === undefined) return -1;
  let number = 0;
  for (let place = start; place < start + length; place++) {
    const digit = value.charCodeAt(place) - ZERO;
    if (!(digit >= 0 && digit <= 9)) return -1; // also past the end, where the character code is NaN
    number = number * 10 + digit;
  }
  return number;
}

const wholly = (value: string | undefined, length: number): number => (value?.length === length ? digits(value, 0, length) : -1);

/** Reads the items once; every recode then works on numbers. */
export function tumorCodes(items: Items): TumorCodes {
  const { primarySite } = items;
  return {
    site: primarySite?.length === 4 && primarySite.startsWith('C') ? digits(primarySite, 1, 3) : -1,
    histology: wholly(items.histologicTypeIcdO3, 4),
    behavior: wholly(items.behaviorCodeIcdO3, 1),
    year: digits(items.dateOfDiagnosis, 0, 4),
  };
}
