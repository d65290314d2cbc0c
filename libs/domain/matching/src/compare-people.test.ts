import type { Items } from '#domain/naaccr';
import { comparePeople, MATCH_ODDS, matchablePerson, matchVerdict, nysiis } from './index.js';

const ADA: Items = {
  socialSecurityNumber: '900112233',
  nameLast: 'Testperson',
  nameFirst: 'Robert',
  nameMiddle: 'James',
  dateOfBirth: '19600314',
  sexAssignedAtBirth: '1',
  addrCurrentPostalCode: '87101',
  addrCurrentState: 'NM',
};
const thresholds = { match: 28, review: 10 };
const compared = (changed: Items, from: Items = ADA) => comparePeople(matchablePerson(from), matchablePerson({ ...ADA, ...changed }));
const field = (name: string, changed: Items) => compared(changed).fields.find((each) => each.field === name);

describe('fields of two people', () => {
  it.each([
    ['socialSecurityNumber', { socialSecurityNumber: '900-11-2233' }, 'agree', 'same'],
    ['socialSecurityNumber', { socialSecurityNumber: '900112323' }, 'close', 'neighbors-exchanged'],
    ['socialSecurityNumber', { socialSecurityNumber: '900112234' }, 'close', 'one-digit'],
    ['socialSecurityNumber', { socialSecurityNumber: '912345678' }, 'differ', 'other'],
    ['socialSecurityNumber', { socialSecurityNumber: '999999999' }, 'missing', null],
    ['nameLast', { nameLast: 'TEST-PERSON' }, 'agree', 'same'],
    ['nameLast', { nameLast: 'Testpersson' }, 'close', 'spelled-alike'],
    ['nameLast', { nameLast: 'Miller', nameBirthSurname: 'Testperson' }, 'close', 'other-name'],
    ['nameLast', { nameLast: 'Testperson Ruiz' }, 'close', 'one-part'],
    ['nameLast', { nameLast: 'Robert', nameFirst: 'Testperson' }, 'close', 'exchanged'],
    ['nameLast', { nameLast: 'Nakamura' }, 'differ', 'other'],
    ['nameFirst', { nameFirst: 'Bob' }, 'close', 'form-of-name'],
    ['nameFirst', { nameFirst: 'R' }, 'close', 'initial'],
    ['nameFirst', { nameFirst: 'Alice' }, 'differ', 'other'],
    ['nameMiddle', { nameMiddle: 'J.' }, 'close', 'initial'],
    ['nameMiddle', { nameMiddle: '' }, 'missing', null],
    ['dateOfBirth', { dateOfBirth: '19600312' }, 'close', 'one-part'],
    ['dateOfBirth', { dateOfBirth: '196003' }, 'agree', 'same'],
    ['dateOfBirth', { dateOfBirth: '1960' }, 'agree', 'same'],
    ['dateOfBirth', { dateOfBirth: '1961' }, 'differ', 'other'],
    ['dateOfBirth', { dateOfBirth: '19510622' }, 'differ', 'other'],
    ['sexAssignedAtBirth', { sexAssignedAtBirth: '9' }, 'missing', null],
    ['sexAssignedAtBirth', { sexAssignedAtBirth: '2' }, 'differ', 'other'],
    ['address', { addrCurrentPostalCode: '871011234' }, 'agree', 'same'],
    ['address', { addrCurrentPostalCode: '87199' }, 'close', 'same-area'],
    ['address', { addrCurrentPostalCode: '' }, 'agree', 'same'],
  ] as const)('%s with %j', (name, changed, agreement, outcome) => {
    expect(field(name, changed)).toMatchObject({ agreement, outcome });
  });

  it('month and day exchanged are told from one wrong part', () => {
    const of = (a: string, b: string) => compared({ dateOfBirth: b }, { ...ADA, dateOfBirth: a }).fields[4];
    expect(of('19600304', '19600403')).toMatchObject({ outcome: 'month-and-day-exchanged' });
    expect(of('19600304', '19600403')?.weight).toBeGreaterThan(of('19600304', '19600404')?.weight ?? 0);
  });
});

describe('the verdict', () => {
  it.each([
    ['match', 'everything agrees', {}],
    ['match', 'no number, but names and birth date agree', { socialSecurityNumber: '', addrCurrentPostalCode: '', nameMiddle: '' }],
    ['match', 'she took another name, number and birth date agree', { nameLast: 'Nakamura', addrCurrentPostalCode: '' }],
    ['match', 'two digits of the number are exchanged', { socialSecurityNumber: '900112323' }],
    ['review', 'the number is another one', { socialSecurityNumber: '955443322' }],
    ['review', 'a twin with the next number', { socialSecurityNumber: '900112234', nameFirst: 'Alice', nameMiddle: '' }],
    ['review', 'only the names and the year are known', { socialSecurityNumber: '', dateOfBirth: '1960', nameMiddle: '' }],
    [
      'no-match',
      'a namesake of another age',
      { socialSecurityNumber: '955443322', dateOfBirth: '19330101', addrCurrentPostalCode: '10001' },
    ],
    [
      'no-match',
      'the number of the husband',
      { nameFirst: 'Alice', nameMiddle: 'Eve', dateOfBirth: '19620801', sexAssignedAtBirth: '2', addrCurrentPostalCode: '' },
    ],
    ['no-match', 'nothing is known', { ...Object.fromEntries(Object.keys(ADA).map((id) => [id, ''])) }],
  ] as const)('is %s when %s', (verdict, _case, changed) => {
    expect(matchVerdict(compared(changed), thresholds)).toBe(verdict);
  });
});

it.each(Object.entries(MATCH_ODDS))(
  'the outcomes of %s are odds that sum to one, and agreement weighs most, difference least',
  (_table, outcomes) => {
    const odds: { m: number; u: number }[] = Object.values(outcomes);
    for (const column of ['m', 'u'] as const) expect(odds.reduce((sum, each) => sum + each[column], 0)).toBeCloseTo(1, 4);
    const weights = odds.map(({ m, u }) => Math.log2(m / u));
    expect(Math.max(...weights)).toBe(weights[0]);
    expect(Math.min(...weights)).toBe(weights.at(-1));
  },
);

it.each([
  ['KNIGHT', 'NAGT'],
  ['MACDONALD', 'MCDANALD'],
  ['PHILLIPS', 'FALAP'],
  ['WATKINS', 'WATCAN'],
  ['SMITH', 'SNAT'],
  ['SMYTHE', 'SNYT'],
  ['', ''],
])('NYSIIS of %s is %s', (name, key) => {
  expect(nysiis(name)).toBe(key);
});
