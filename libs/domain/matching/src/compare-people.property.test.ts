import fc from 'fast-check';
import type { Items } from '#domain/naaccr';
import { comparePeople, jaroWinkler, matchablePerson, matchVerdict } from './index.js';

const two = (n: number): string => String(n).padStart(2, '0');
const name = fc.oneof(
  fc.constantFrom('', 'A', 'BOB', 'ROBERT', 'Garcia Lopez', 'García', 'MARTHA', 'MARHTA'),
  fc.stringMatching(/^[A-Z' -]{0,9}$/),
);
const birth = fc.oneof(
  fc.constantFrom('', '1960', '196003'),
  fc
    .tuple(fc.integer({ min: 1958, max: 1961 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, m, d]) => `${y}${two(m)}${two(d)}`),
);
const person: fc.Arbitrary<Items> = fc.record({
  socialSecurityNumber: fc.constantFrom('', '900112233', '900112234', '900112323', '911111112'),
  nameLast: name,
  nameFirst: name,
  nameMiddle: name,
  nameBirthSurname: name,
  dateOfBirth: birth,
  sexAssignedAtBirth: fc.constantFrom('1', '2', '9', ''),
  addrCurrentPostalCode: fc.constantFrom('', '87101', '87109', '10001', '99999'),
  addrCurrentState: fc.constantFrom('', 'NM', 'NY'),
});
const compare = (a: Items, b: Items) => comparePeople(matchablePerson(a), matchablePerson(b));
const FIELDS = ['socialSecurityNumber', 'nameLast', 'nameFirst', 'nameMiddle', 'dateOfBirth', 'sexAssignedAtBirth'] as const;

it('two people compare alike whichever comes first', () => {
  fc.assert(fc.property(person, person, (a, b) => expect(compare(a, b)).toEqual(compare(b, a))));
});

it('the similarity of two texts is symmetric, between 0 and 1, and 1 for the same text only', () => {
  const text = fc.stringMatching(/^[AB]{1,8}$/);
  fc.assert(
    fc.property(text, text, (a, b) => {
      const alike = jaroWinkler(a, b);
      expect(alike).toBe(jaroWinkler(b, a));
      expect(alike).toBeGreaterThanOrEqual(0);
      expect(alike < 1).toBe(a !== b);
    }),
  );
});

it('what is missing weighs nothing', () => {
  fc.assert(
    fc.property(person, person, fc.constantFrom(...FIELDS), (a, b, missing) => {
      const without = compare({ ...a, [missing]: '' }, b);
      expect(without.fields.find(({ field }) => field === missing)).toEqual({
        field: missing,
        agreement: 'missing',
        outcome: null,
        weight: 0,
      });
    }),
  );
});

it('a field that comes to agree never weighs less than before', () => {
  fc.assert(
    fc.property(person, person, fc.constantFrom(...FIELDS), (a, b, agreed) => {
      const before = compare(a, b).fields.find(({ field }) => field === agreed);
      const after = compare({ ...a, [agreed]: b[agreed] }, b).fields.find(({ field }) => field === agreed);
      if (after?.agreement === 'missing') return;
      expect(after?.weight).toBeGreaterThanOrEqual(before?.agreement === 'missing' ? 0 : (before?.weight ?? 0));
      expect(after?.agreement).toBe('agree');
    }),
  );
});

it('a higher score never gives a lower verdict', () => {
  const rank = { 'no-match': 0, review: 1, match: 2 };
  fc.assert(
    fc.property(person, person, fc.double({ min: 0, max: 20, noNaN: true }), (a, b, more) => {
      const compared = compare(a, b);
      const verdict = (score: number): number => rank[matchVerdict({ ...compared, score }, { match: 28, review: 10 })];
      expect(verdict(compared.score + more)).toBeGreaterThanOrEqual(verdict(compared.score));
    }),
  );
});
