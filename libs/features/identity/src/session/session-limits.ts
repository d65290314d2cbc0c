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
const SEEN_EVERY_MILLISECONDS = 30_000;

/** Whether a session has ended by itself: too long unused, or too long altogether. */
export function hasExpired(session: SessionTimes, limits: SessionLimits, now: Date): boolean {
  const idle = now.getTime() - session.lastSeenAt.getTime();
  const age = now.getTime() - session.createdAt.getTime();
  return idle >= limits.idleMinutes * 60_000 || age >= limits.absoluteHours * 3_600_000;
}

/** Whether it is time to write down again that the session is in use. */
export function isSeenAgain(session: SessionTimes, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= SEEN_EVERY_MILLISECONDS;
}
