import { AGE_GROUPS_19, AGE_GROUPS_20, ageGroup, derivedSummaryGrade, icccMajorCategory } from './index.js';

describe('age groups', () => {
  it.each([
    ['000', '00', '00'],
    ['001', '01-04', '01-04'],
    ['004', '01-04', '01-04'],
    ['005', '05-09', '05-09'],
    ['084', '80-84', '80-84'],
    ['085', '85+', '85-89'],
    ['089', '85+', '85-89'],
    ['090', '85+', '90+'],
    ['120', '85+', '90+'],
  ])('of age %s are %s and %s', (age, of19, of20) => {
    expect(AGE_GROUPS_19[Number(ageGroup(age))]).toBe(of19);
    expect(AGE_GROUPS_20[Number(ageGroup(age, 90))]).toBe(of20);
  });

  it.each([undefined, '', '999', '121', '42', ' 42', '0x1'])('are unknown for %s', (age) => {
    expect(ageGroup(age)).toBe('99');
  });
});

describe('the derived summary grade', () => {
  it('does not apply to schemas without grade, and 8 says so', () => {
    expect(derivedSummaryGrade({ schemaId: '00790', gradeClinical: '8', gradePathological: '2' })).toBe('8');
    expect(derivedSummaryGrade({ schemaId: '00790', gradeClinical: '2', gradePathological: '3' })).toBeUndefined();
  });

  it('ranks nuclear grades above the numbers in breast in situ, and below them in invasive breast', () => {
    const grades = { schemaId: '00480', gradeClinical: 'L', gradePathological: '3' };
    expect(derivedSummaryGrade({ ...grades, behaviorCodeIcdO3: '2' })).toBe('L');
    expect(derivedSummaryGrade({ ...grades, behaviorCodeIcdO3: '3' })).toBe('3');
  });
});

describe('the ICCC major category', () => {
  it.each(['999', '', '016', '000', '051', '110', '1', '11a'])('of %s is unknown', (main) => {
    expect(icccMajorCategory(main)).toBe('99');
  });
});
