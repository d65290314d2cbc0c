import { addMonths, type CalendarDay, earliestDay, parsePartialDate } from '#domain/naaccr';

/** Where a person stands in annual follow-up; the words of the field for the registrar's lists. */
export const FOLLOW_UP_STATES = ['closed', 'current', 'due', 'lost', 'not-followed'] as const;

/** One of {@link FOLLOW_UP_STATES}. */
export type FollowUpState = (typeof FOLLOW_UP_STATES)[number];

/** When somebody falls due and when lost, in calendar months after the last contact; both are dated settings. */
export interface FollowUpLimits {
  readonly dueAfterMonths: number;
  readonly lostAfterMonths: number;
}

/** What the state of one person depends on. */
export interface FollowedPerson {
  /** Vital Status (1760): 0 is dead. */
  readonly vitalStatus: string | null;
  /** Date of Last Contact (1750), possibly partial or blank. */
  readonly dateOfLastContact: string | null;
  /** Why nobody follows this person; null when somebody does. */
  readonly notFollowedBecause: string | null;
}

/**
 * State of a person on a day: closed when dead, not followed with a reason, current up to and including 12 months after the last
 * contact, due up to and including 15, lost after. Months are calendar months, clamped to the end of a month
 * (2025-11-30 and 15 months is 2027-02-28). A partial date counts from the earliest day it can mean, and a blank one as lost: neither may
 * flatter the registry. The view `followed_patient` and the SQL of annual follow-up say the same in the database.
 * @see CoC Standard 6.5 (15 months); SEER Training, follow-up (12 months)
 */
export function followUpState(person: FollowedPerson, today: CalendarDay, limits: FollowUpLimits): FollowUpState {
  if (person.vitalStatus === '0') return 'closed';
  if (person.notFollowedBecause !== null) return 'not-followed';
  const date = parsePartialDate(person.dateOfLastContact ?? undefined);
  if (date === undefined) return 'lost';
  const from = earliestDay(date);
  if (today <= addMonths(from, limits.dueAfterMonths)) return 'current';
  return today <= addMonths(from, limits.lostAfterMonths) ? 'due' : 'lost';
}
