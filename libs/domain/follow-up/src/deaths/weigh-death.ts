import { comparePartialDates, type Items, itemValue, parsePartialDate, type PartialDate } from '#domain/naaccr';
import { DEATH_ITEMS, type DeathItem, knowsCause } from './death-items.js';

/** Why a death cannot be taken over without a person looking at it. */
export type DeathConflict =
  | 'DEATH_BEFORE_DIAGNOSIS' // The person died before a tumor of theirs was diagnosed: somebody else, or a wrong date.
  | 'CONTACT_AFTER_DEATH' // The person was in contact after the day the file says they died.
  | 'OTHER_DEATH_DATE'; // The person is recorded dead with another date.

/** A death as a file brings it. */
export interface ReportedDeath {
  /** Date of death, cause, revision, place, number of the certificate. */
  readonly items: Items;
  /** Code of Follow-up Source Central (1791). */
  readonly source: string;
}

/** What stands about a person. */
export interface StandingPerson {
  /** Consolidated patient items. */
  readonly items: Items;
  /** Date of Diagnosis (390) of each tumor; blank ones are passed over. */
  readonly diagnoses: readonly string[];
}

/** What a death would change: a conflict, nothing new, or items with their new values. */
export type WeighedDeath =
  | { readonly outcome: 'conflict'; readonly conflict: DeathConflict }
  | { readonly outcome: 'known' }
  | {
      readonly outcome: 'change';
      readonly items: Partial<Record<DeathItem, string>>;
      /** Items of which what stands is better than what the file says. */
      readonly kept: readonly DeathItem[];
    };

const NO_CAUSE: ReadonlySet<string> = new Set(['', '0000', '7777', '7797']);

/**
 * Weighs a death against what stands. For the living it sets the date, the status, the cause and its revision, the place, the number of the
 * certificate and the source. For the dead it fills what is open: a cause where none was coded, a place, a day where only the month was known.
 * What is coded is never overwritten by something else.
 * @param reviewed - a person has looked at the conflict and says that the file is right; a death before the diagnosis stays a conflict
 */
export function weighDeath(standing: StandingPerson, death: ReportedDeath, reviewed: 'reviewed' | 'unseen' = 'unseen'): WeighedDeath {
  const died = parsePartialDate(itemValue(death.items, 'dateOfLastContact'));
  if (died === undefined) return { outcome: 'known' };
  const isEarlier = standing.diagnoses.some((diagnosis) => isBefore(died, parsePartialDate(diagnosis)));
  if (isEarlier) return { outcome: 'conflict', conflict: 'DEATH_BEFORE_DIAGNOSIS' };
  return itemValue(standing.items, 'vitalStatus') === '0'
    ? ofTheDead(standing.items, death, { died, reviewed })
    : ofTheLiving(standing.items, death, { died, reviewed });
}

interface Seen {
  readonly died: PartialDate;
  readonly reviewed: 'reviewed' | 'unseen';
}

function ofTheLiving(standing: Items, death: ReportedDeath, { died, reviewed }: Seen): WeighedDeath {
  if (reviewed === 'unseen' && isBefore(died, parsePartialDate(itemValue(standing, 'dateOfLastContact')))) {
    return { outcome: 'conflict', conflict: 'CONTACT_AFTER_DEATH' };
  }
  return change(standing, { ...told(death.items), dateOfLastContact: died, vitalStatus: '0', followUpSourceCentral: death.source });
}

function ofTheDead(standing: Items, death: ReportedDeath, { died, reviewed }: Seen): WeighedDeath {
  const held = parsePartialDate(itemValue(standing, 'dateOfLastContact'));
  const isOther = held !== undefined && !isSameOrVaguer(held, died) && !isSameOrVaguer(died, held);
  if (isOther && reviewed === 'unseen') return { outcome: 'conflict', conflict: 'OTHER_DEATH_DATE' };
  const isBetterDate = held === undefined || isOther || (held !== died && isSameOrVaguer(held, died));
  const openCause = NO_CAUSE.has(itemValue(standing, 'causeOfDeath')) && knowsCause(death.source);
  const reported = told(death.items);
  const wanted: Partial<Record<DeathItem, string>> = {
    ...(isBetterDate ? { dateOfLastContact: died, followUpSourceCentral: death.source } : {}),
    ...(openCause ? pick(reported, ['causeOfDeath', 'icdRevisionNumber']) : {}),
    ...pick(
      reported,
      (['placeOfDeathState', 'placeOfDeathCountry', 'dcStateFileNumber'] as const).filter((id) => itemValue(standing, id) === ''),
    ),
  };
  return change(standing, wanted, reported);
}

function change(
  standing: Items,
  wanted: Partial<Record<DeathItem, string>>,
  reported: Partial<Record<DeathItem, string>> = wanted,
): WeighedDeath {
  const items = Object.fromEntries(Object.entries(wanted).filter(([id, value]) => (standing[id as DeathItem] ?? '') !== value));
  const differing = DEATH_ITEMS.filter((id) => reported[id] !== undefined && !(id in wanted) && reported[id] !== itemValue(standing, id));
  const kept = differing.filter((id) => !NO_CAUSE.has(reported[id] ?? ''));
  return Object.keys(items).length === 0 ? { outcome: 'known' } : { outcome: 'change', items, kept };
}

/** What the file says of the death, blanks left out. */
function told(items: Items): Partial<Record<DeathItem, string>> {
  const ids = ['causeOfDeath', 'icdRevisionNumber', 'placeOfDeathState', 'placeOfDeathCountry', 'dcStateFileNumber'] as const;
  return Object.fromEntries(ids.filter((id) => itemValue(items, id) !== '').map((id) => [id, itemValue(items, id)]));
}

function pick(from: Partial<Record<DeathItem, string>>, ids: readonly DeathItem[]): Partial<Record<DeathItem, string>> {
  return Object.fromEntries(ids.flatMap((id) => (from[id] === undefined ? [] : [[id, from[id]] as const])));
}

function isBefore(a: PartialDate, b: PartialDate | undefined): boolean {
  return b !== undefined && comparePartialDates(a, b) === -1;
}

/** 202506 is the vaguer of 20250612. */
function isSameOrVaguer(vague: PartialDate, exact: PartialDate): boolean {
  return exact.startsWith(vague);
}
