import { passwordProblems } from './password-policy.js';
import { randomPassword } from './random-password.js';

describe('a new password', () => {
  it.each(['correct horse battery', 'Ünïcödé passt auch', 'k7mqx-2rp9w-tz4hn-dc6vb', 'vier Wörter sind genug', '🐟🐠🐡🦈🐙🐚🦀🦞🦐🦑🐳🐬'])(
    'is taken when it is long and its own: %s',
    (password) => {
      expect(passwordProblems(password, 'm.rivera')).toEqual([]);
    },
  );

  it('counts characters, not bytes', () => {
    expect(passwordProblems('🐟🐠🐡🦈🐙🐚🦀🦞🦐🦑🐳', 'm.rivera')).toHaveLength(1);
    expect(passwordProblems('z-q-w-r-t-p', 'm.rivera')).toHaveLength(1);
  });

  it('must not contain the user name in any case', () => {
    expect(passwordProblems('hello M.RIVERA hello', 'm.rivera')).toEqual([expect.stringContaining('user name')]);
  });

  it.each([
    'Password12345!',
    'P@ssw0rd12345',
    'qwertyuiop123',
    '123456789012',
    '012345678901',
    'abcdefghijkl',
    'aaaaaaaaaaaa',
    'abababababab',
    'Welcome2026!!',
    'CancerRegistry1',
  ])('must not be one of the commonest: %s', (password) => {
    expect(passwordProblems(password, 'm.rivera')).toEqual([expect.stringContaining('commonest')]);
  });

  it('that the registry makes is always good and never the same', () => {
    const made = Array.from({ length: 200 }, () => randomPassword());
    expect(made.flatMap((password) => passwordProblems(password, 'm.rivera'))).toEqual([]);
    expect(new Set(made).size).toBe(200);
  });
});
