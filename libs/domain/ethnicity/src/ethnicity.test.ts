import fc from 'fast-check';
import { asianPacificNames, hispanicNames, nhia, race1Recode, raceNapiia, type NhiaOption } from '#domain/ethnicity';
import type { Items } from '#domain/naaccr';

const hispanic = hispanicNames({ heavily: '"Examplez"\n"SAMPLERO"\n', rarely: 'MUSTERMANN\n' });
const asianPacific = asianPacificNames({ asian: '"EXAMPLESON",4\n', pacificIslander: 'SAMPLEKAI,07\n' });

describe('Hispanic origin', () => {
  const man: Items = { spanishHispanicOrigin: '0', race1: '01', sexAssignedAtBirth: '1', nameLast: 'examplez' };
  const inDense: Items = { addrAtDxState: 'NM', countyAtDxAnalysis: '001' };
  const inSparse: Items = { addrAtDxState: 'AL', countyAtDxAnalysis: '001' };
  const woman: Items = { ...man, ...inDense, sexAssignedAtBirth: '2' };
  it.each<[string, Items, NhiaOption, string]>([
    ['is as coded', { spanishHispanicOrigin: '1', birthplaceCountry: 'PRI', race1: '04' }, '0', '1 coded'],
    ['Spanish NOS yields to the birthplace', { spanishHispanicOrigin: '6', birthplaceCountry: 'PRI' }, '0', '2 birthplace'],
    ['an Asian NOS is told by the birthplace', { spanishHispanicOrigin: '1', birthplaceCountry: 'NIC', race1: '96' }, '0', '4 birthplace'],
    ['a blank origin is not looked into', { birthplaceCountry: 'PRI' }, '0', '0 coded'],
    ['a Filipino is not told by the name', { ...man, ...inDense, race1: '06' }, '0', '0 race'],
    ['a person known to the Indian Health Service is not either', { ...man, ...inDense, ihsLink: '1' }, '0', '0 race'],
    ['a man is told by his last name', { ...man, ...inDense }, '1', '7 surname'],
    ['a man in a county with few Hispanics is not', { ...man, ...inSparse }, '1', '0 county'],
    ['but is when everybody is to be', { ...man, ...inSparse }, '0', '7 surname'],
    ['or when his origin is unknown', { ...man, ...inSparse, spanishHispanicOrigin: '9' }, '1', '7 surname'],
    ['an unknown origin is left when only 7 is asked for', { ...man, ...inSparse, spanishHispanicOrigin: '9' }, '2', '0 county'],
    ['a Spanish surname is always looked up', { ...man, ...inSparse, spanishHispanicOrigin: '7', nameLast: 'Other' }, '2', '0 surname'],
    ['a woman is told by her surname at birth', { ...woman, nameLast: 'Other', nameBirthSurname: 'Samplero' }, '1', '7 surname'],
    ['one that is rarely Hispanic overrules the last name', { ...woman, nameBirthSurname: 'Mustermann' }, '1', '0 surname'],
    ['one that is neither leaves it to the last name', { ...woman, nameBirthSurname: 'Other' }, '1', '7 surname'],
    ['without a sex no name is looked up', { ...man, ...inDense, sexAssignedAtBirth: '9' }, '1', '0 surname'],
  ])('%s', (_, items, option, expected) => {
    const { nhiaDerivedHispOrigin, decidedBy } = nhia([items], { option, names: hispanic });
    expect(`${nhiaDerivedHispOrigin} ${decidedBy}`).toBe(expected);
  });

  it('is looked up when any tumor was diagnosed in a county with many Hispanics', () => {
    expect(nhia([{ ...man, ...inSparse }, inDense], { option: '1', names: hispanic }).nhiaDerivedHispOrigin).toBe('7');
  });

  it('stays blank when it hangs on name lists that are not installed', () => {
    expect(nhia([{ ...man, ...inDense }], { option: '1' })).toEqual({ nhiaDerivedHispOrigin: '', decidedBy: 'names-missing' });
    expect(nhia([{ ...man, ...inDense, nameLast: '' }], { option: '1' })).toEqual({ nhiaDerivedHispOrigin: '0', decidedBy: 'surname' });
  });
});

describe('the race of Asians and Pacific Islanders', () => {
  it.each<[string, Items, string]>([
    ['is told by the birthplace', { race1: '96', birthplaceCountry: 'JPN' }, '05'],
    ['of a Pacific Islander too', { race1: '97', birthplaceCountry: 'ASM' }, '27'],
    ['is not, for a person of Spanish origin', { race1: '96', birthplaceCountry: 'JPN', spanishHispanicOrigin: '1' }, '96'],
    [
      'is not told by the name after birth in a country whose names tell nothing',
      { race1: '96', birthplaceCountry: 'NPL', nameLast: 'Exampleson' },
      '96',
    ],
    ['is told by the last name', { race1: '96', nameLast: 'Exampleson' }, '04'],
    [
      'of a woman by her surname at birth first',
      { race1: '97', sexAssignedAtBirth: '2', nameBirthSurname: 'Samplekai', nameLast: 'Other' },
      '07',
    ],
    ['is not told by an Asian name in a Pacific Islander', { race1: '97', nameLast: 'Exampleson' }, '97'],
    ['is the specific one of two', { race1: '96', race5: '15' }, '15'],
    ['is Hawaiian before any other', { race1: '96', race3: '24', race5: '07' }, '07'],
    ['is looked for behind white', { race1: '01', race5: '97', nameLast: 'Samplekai' }, '07'],
    ['of others is the one beside white', { race1: '01', race2: '02', race3: '88' }, '02'],
    ['of others is the only one', { race1: '99' }, '99'],
    ['is blank for a code that is none', { race1: '45' }, ''],
  ])('%s', (_, items, expected) => {
    const result = raceNapiia(items, { names: asianPacific });
    expect([result.raceNapiia, result.reviewStep, result.areNamesMissing]).toEqual([expected, undefined, false]);
  });

  it.each<[Items, string, string]>([
    [{ race1: '96', race3: '24', race5: '15' }, '1.3.3', '96'],
    [{ race1: '03', race4: '96' }, '1.3.5', '03'],
    [{ race1: '96', race2: '97' }, '1.3.6', '96'],
    [{ race1: '98', race2: '96' }, '1.3.7', '98'],
    [{ race1: '04', race2: '10', race4: '01' }, '2.2.3', '04'],
  ])('is left to a person for %j, step %s', (items, step, race) => {
    expect(raceNapiia(items)).toMatchObject({ reviewStep: step, raceNapiia: race });
  });

  it('stays as coded when it hangs on name lists that are not installed, and says so', () => {
    expect(raceNapiia({ race1: '96', nameLast: 'Exampleson' })).toEqual({ raceNapiia: '96', areNamesMissing: true });
    expect(raceNapiia({ race1: '96' })).toEqual({ raceNapiia: '96', areNamesMissing: false });
  });
});

describe('race 1 recode', () => {
  it.each<[string, readonly Items[], string]>([
    ['prefers another race to white', [{ race1: '01', race2: '02' }], '02'],
    ['prefers any race to other since 1991', [{ race1: '98', race2: '01', dateOfDiagnosis: '1991' }], '01'],
    ['but not before', [{ race1: '98', race2: '01', dateOfDiagnosis: '1990' }], '98'],
    ['is American Indian when the Indian Health Service knows the person', [{ race1: '01', ihsLink: '1' }], '03'],
    ['is not for a person of known other race', [{ race1: '02', ihsLink: '1' }], '02'],
    ['is race 1 in Alaska', [{ race1: '01', race2: '02', ihsLink: '1' }, { addrAtDxState: 'AK' }], '01'],
    ['is unknown when nothing is coded', [{}], '99'],
  ])('%s', (_, tumors, expected) => {
    expect(race1Recode(tumors)).toBe(expected);
  });
});

it('ethnicity can be derived from any codes, and again from what was derived', () => {
  const code = fc.constantFrom('', '0', '01', '03', '1', '2', '7', '9', '88', '96', '97', '99', 'x', 'PRI', 'NM', '001', 'Examplez');
  const ids = [
    'spanishHispanicOrigin',
    'race1',
    'race2',
    'race3',
    'sexAssignedAtBirth',
    'birthplaceCountry',
    'nameLast',
    'addrAtDxState',
    'ihsLink',
  ];
  const items = fc.record(Object.fromEntries(ids.map((id) => [id, code])));
  const derive = (from: Items): Items => ({
    nhiaDerivedHispOrigin: nhia([from], { option: '1', names: hispanic }).nhiaDerivedHispOrigin,
    raceNapiia: raceNapiia(from, { names: asianPacific }).raceNapiia,
  });
  fc.assert(
    fc.property(items, (coded: Items) => {
      const once = derive(coded);
      expect(derive({ ...coded, ...once })).toEqual(once);
      expect(once.nhiaDerivedHispOrigin).toMatch(/^[0-8]$/);
      expect(race1Recode([coded, coded])).toBe(race1Recode([coded]));
    }),
    { numRuns: 500 },
  );
});
