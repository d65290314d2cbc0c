import { hasExpired, isSeenAgain } from './session-limits.js';
import { delayMinutes } from './sign-in-delay.js';

const limits = { idleMinutes: 15, absoluteHours: 12 };
const at = (time: string): Date => new Date(`2026-11-22T${time}Z`);

describe('a session', () => {
  it.each([
    ['08:00:00', '08:00:00', '08:14:59', false],
    ['08:00:00', '08:00:00', '08:15:00', true],
    ['08:00:00', '19:55:00', '19:59:59', false],
    ['08:00:00', '19:55:00', '20:00:00', true],
  ])('begun at %s and last used at %s has at %s expired: %s', (createdAt, lastSeenAt, now, expired) => {
    expect(hasExpired({ createdAt: at(createdAt), lastSeenAt: at(lastSeenAt) }, limits, at(now))).toBe(expired);
  });

  it('is written down again after half a minute, not with every request', () => {
    const times = { createdAt: at('08:00:00'), lastSeenAt: at('08:00:00') };
    expect(isSeenAgain(times, at('08:00:29'))).toBe(false);
    expect(isSeenAgain(times, at('08:00:30'))).toBe(true);
  });
});

describe('the pause after wrong passwords', () => {
  it('begins with the fifth, doubles, and ends at an hour', () => {
    expect([0, 1, 4, 5, 6, 7, 10, 11, 12, 1000].map(delayMinutes)).toEqual([0, 0, 0, 1, 2, 4, 32, 60, 60, 60]);
  });
});
