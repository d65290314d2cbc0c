/** Shortest password that is taken. */
export const SHORTEST_PASSWORD = 12;

/** Words that the commonest passwords are built on; with digits and signs around them they are still the commonest. */
const COMMONEST = new Set([
  ...['password', 'passwort', 'passw', 'qwerty', 'qwertyuiop', 'qwertyqwerty', 'qazwsx', 'qazwsxedc', 'asdfghjkl', 'zxcvbnm', 'azerty'],
  ...['letmein', 'letmeinletmein', 'welcome', 'welcomewelcome', 'changeme', 'changemenow', 'admin', 'administrator', 'adminadmin', 'root'],
  ...['iloveyou', 'iloveyouforever', 'monkey', 'dragon', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'batman', 'master'],
  ...[
    'passwordpassword',
    'mypassword',
    'newpassword',
    'secret',
    'secretsecret',
    'trustno',
    'whatever',
    'abc',
    'abcd',
    'abcdef',
    'abcdefgh',
  ],
  ...[
    'abcdefghijkl',
    'abcabcabcabc',
    'hospital',
    'hospitalhospital',
    'cancer',
    'registry',
    'cancerregistry',
    'registrar',
    'summer',
    'winter',
  ],
  ...['spring', 'autumn', 'january', 'december', 'test', 'testtest', 'testtesttest', 'guest', 'user', 'login', 'default', 'temporary'],
]);

/**
 * What is wrong with a new password; empty when it is good.
 * Length counts, composition rules and forced renewal do not (NIST SP 800-63B 5.1.1.2, OWASP ASVS 5.0 6.2).
 * @returns sentences for the person who chooses it; they never quote the password
 */
export function passwordProblems(password: string, userName: string): string[] {
  const characters = Array.from(password.normalize('NFKC'));
  const lower = characters.join('').toLowerCase();
  const problems: string[] = [];
  if (characters.length < SHORTEST_PASSWORD)
    problems.push(`A password needs at least ${SHORTEST_PASSWORD} characters; several words are easy to keep.`);
  if (lower.includes(userName.toLowerCase())) problems.push('A password must not contain your user name.');
  if (isCommon(lower)) problems.push('This is one of the commonest passwords; choose one that nobody would try first.');
  return problems;
}

function isCommon(lower: string): boolean {
  const letters = lower
    .replaceAll('0', 'o')
    .replaceAll('@', 'a')
    .replaceAll('$', 's')
    .replaceAll(/[^a-z]/g, '');
  return new Set(lower).size < 5 || isRun(lower) || COMMONEST.has(letters) || COMMONEST.has(lower.replaceAll(/[^a-z]/g, ''));
}

/** 123456789012, abcdefghijkl and the like: each character is the one before plus one, with 9 followed by 0. */
function isRun(lower: string): boolean {
  const step = (from: string, to: string): boolean => to.charCodeAt(0) - from.charCodeAt(0) === 1 || (from === '9' && to === '0');
  return Array.from(lower).every((character, at) => at === 0 || step(lower.charAt(at - 1), character));
}
