import {
  CERTIFICATION_CRITERIA,
  certificationFigure,
  type CertificationLevel,
  type CertificationMetric,
  meetsCriterion,
} from '../index.js';

const meets = (level: CertificationLevel, metric: CertificationMetric, count: number, of: number): boolean | null => {
  const criterion = CERTIFICATION_CRITERIA.find((one) => one.level === level && one.metric === metric);
  if (criterion === undefined) throw new Error(`${level} says nothing of ${metric}`);
  return meetsCriterion(criterion, { count, of });
};

describe('death certificate only', () => {
  it.each([
    [29, true, true],
    [30, false, true],
    [31, false, false],
  ])('of %i per 1,000: NAACCR wants less than 3 percent, NPCR 3 at most', (count, gold, national) => {
    expect([
      meets('naaccr-gold', 'death-certificate-only', count, 1000),
      meets('npcr-national', 'death-certificate-only', count, 1000),
    ]).toEqual([gold, national]);
  });

  it('is nothing that the advanced standard asks for', () => {
    expect(() => meets('npcr-advanced', 'death-certificate-only', 1, 2)).toThrow('says nothing');
  });
});

it('one duplicate in 1,000 exactly is too many for gold and just right for the national standard, at any size', () => {
  for (const thousands of [1, 3, 7, 29, 333]) {
    expect(meets('naaccr-gold', 'unresolved-duplicates', thousands, thousands * 1000)).toBe(false);
    expect(meets('naaccr-gold', 'unresolved-duplicates', thousands, thousands * 1000 + 1)).toBe(true);
    expect(meets('npcr-national', 'unresolved-duplicates', thousands, thousands * 1000)).toBe(true);
    expect(meets('npcr-national', 'unresolved-duplicates', thousands, thousands * 1000 - 1)).toBe(false);
  }
});

it('a limit with decimals is compared exactly', () => {
  const criterion = { level: 'naaccr-gold', metric: 'unknown-age', comparison: '<=', limit: 0.1 } as const;
  for (const size of [3000, 7000, 61000]) expect(meetsCriterion(criterion, { count: size / 1000, of: size })).toBe(true);
});

it('what was not counted is neither met nor missed', () => {
  const [criterion] = CERTIFICATION_CRITERIA;
  expect(criterion && [meetsCriterion(criterion, null), meetsCriterion(criterion, { count: 0, of: 0 })]).toEqual([null, null]);
  expect(certificationFigure('unknown-age', { count: 0, of: 0 })).toBeNull();
  expect(certificationFigure('unresolved-duplicates', { count: 1, of: 2000 })).toBe(0.5);
});
