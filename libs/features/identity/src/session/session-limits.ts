import { addHours } from 'date-fns/addHours';
import { addMinutes } from 'date-fns/addMinutes';
import { addSeconds } from 'date-fns/addSeconds';

/** When a session was begun and last used. */
export interface SessionTimes {
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
}

/** How long a session lives. */
export interface SessionLimits {
  readonly idleMinutes: number;
  readonly absoluteHours: number;
}

/** Writing every request down would cost more than it tells. */
const SEEN_EVERY_SECONDS = 30;

/** Whether a session has ended by itself: too long unused, or too long altogether. */
export function hasExpired(session: SessionTimes, limits: SessionLimits, now: Date): boolean {
  return now >= addMinutes(session.lastSeenAt, limits.idleMinutes) || now >= addHours(session.createdAt, limits.absoluteHours);
}

/** Whether it is time to write down again that the session is in use. */
export function isSeenAgain(session: SessionTimes, now: Date): boolean {
  return now >= addSeconds(session.lastSeenAt, SEEN_EVERY_SECONDS);
}
