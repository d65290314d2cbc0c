const FREE_FAILURES = 5;
const LONGEST_MINUTES = 60;

/**
 * Minutes for which an account takes no password after this many wrong ones in a row: none up to the fourth, then 1, 2, 4 ...
 * up to an hour. Slows guessing to a few dozen a day without shutting a person out for good.
 */
export function delayMinutes(failedLogins: number): number {
  return failedLogins < FREE_FAILURES ? 0 : Math.min(LONGEST_MINUTES, 2 ** (failedLogins - FREE_FAILURES));
}
