import { compareKnownParts, UNKNOWN_PART, UNKNOWN_YEAR, type DateParts } from './date-parts.js';

/** What puts a tumor at its place among the tumors of the patient. */
export interface Placed {
  /** Date of diagnosis, as far as known. */
  readonly dx: DateParts;
  /** From `sequenceKey`. */
  readonly key: number;
}

const NON_FEDERAL = 100;

/**
 * Sequence Number Central as the tie-breaker of the order: tumors that are not federally reportable (60 to 97) come after the others (00 to 59,
 * 98, 99); a number that is missing comes first.
 */
export function sequenceKey(sequenceNumberCentral: string): number {
  if (!/^\d+$/.test(sequenceNumberCentral)) return -1;
  const number = Number(sequenceNumberCentral);
  return number >= 60 && number <= 97 ? number + NON_FEDERAL : number;
}

const isNonFederal = (tumor: Placed): boolean => tumor.key > NON_FEDERAL;
const compare = (a: Placed, b: Placed): number => compareKnownParts(a.dx, b.dx) || a.key - b.key;

// How much of the date is missing: 0 nothing, 1 the day, 2 the month, 3 the year.
function missing({ dx }: Placed): number {
  if (dx.year === UNKNOWN_YEAR) return 3;
  if (dx.month === UNKNOWN_PART) return 2;
  return dx.day === UNKNOWN_PART ? 1 : 0;
}

/**
 * The tumors of a patient in the order of diagnosis. Complete dates are ordered first; those without day, then without month, then without year
 * are inserted from the end, so that an order that goes in circles cannot arise.
 * @see SEER Survival Time 2.2, record number recode
 */
export function orderTumors<T extends Placed>(tumors: readonly T[]): T[] {
  if (tumors.length < 2) return [...tumors];
  const classes: [T[], T[], T[], T[]] = [[], [], [], []];
  for (const tumor of tumors) classes[missing(tumor)]?.push(tumor);
  for (const members of classes) members.sort(compare);
  const ordered = classes[0];
  for (const members of classes.slice(1)) {
    if (ordered.length === 0) ordered.push(...members);
    else for (const tumor of members) ordered.splice(placeOf(tumor, ordered), 0, tumor);
  }
  return ordered;
}

function placeOf(tumor: Placed, ordered: readonly Placed[]): number {
  for (let at = ordered.length - 1; at >= 0; at--) {
    const before = ordered[at];
    if (before === undefined) continue;
    const order = compareKnownParts(tumor.dx, before.dx);
    if (order > 0 || (order === 0 && followsByNumber(tumor, before))) return at + 1;
    if (order === 0 && isNonFederal(tumor) && mayEndHere(tumor, ordered.slice(0, at + 1))) return at + 1;
  }
  return 0;
}

function followsByNumber(tumor: Placed, before: Placed): boolean {
  return tumor.key >= before.key && isNonFederal(tumor) === isNonFederal(before);
}

// Among the tumors it could follow, a non-federal one comes last unless the other non-federal ones are in order and have higher numbers.
function mayEndHere(tumor: Placed, earlier: readonly Placed[]): boolean {
  const keys = earlier.filter((other) => isNonFederal(other) && compareKnownParts(tumor.dx, other.dx) === 0).map(({ key }) => key);
  const last = keys.at(-1);
  return last === undefined || keys.some((key, at) => at > 0 && key < (keys[at - 1] ?? key)) || tumor.key > last;
}
