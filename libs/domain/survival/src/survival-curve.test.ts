import fc from 'fast-check';
import { BadSurvivalTime, survivalCurve, type SurvivalObservation } from '#domain/survival';

const died = (...months: number[]): SurvivalObservation[] => months.map((m) => ({ months: m, died: true }));
const censored = (...months: number[]): SurvivalObservation[] => months.map((m) => ({ months: m, died: false }));

describe('Kaplan-Meier survival', () => {
  // Remission under 6-mercaptopurine, Freireich and others 1963, as published in Kalbfleisch and Prentice; limits as other programs print them.
  const remission = [...died(6, 6, 6, 7, 10, 13, 16, 22, 23), ...censored(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)];
  const curve = survivalCurve(remission, { kind: 'kaplan-meier' });
  const deaths = curve.filter((point) => point.deaths > 0);

  it('is that of the published remission times', () => {
    expect(deaths.map(({ months, atRisk, survival }) => [months, atRisk, survival.toFixed(4)])).toEqual([
      [6, 21, '0.8571'],
      [7, 17, '0.8067'],
      [10, 15, '0.7529'],
      [13, 12, '0.6902'],
      [16, 11, '0.6275'],
      [22, 7, '0.5378'],
      [23, 6, '0.4482'],
    ]);
  });

  it('has the published standard errors and limits', () => {
    expect(deaths.map(({ standardError }) => standardError.toFixed(4))).toEqual([
      '0.0764',
      '0.0869',
      '0.0963',
      '0.1068',
      '0.1141',
      '0.1282',
      '0.1346',
    ]);
    expect([deaths[0]?.lower.toFixed(4), deaths[0]?.upper.toFixed(4)]).toEqual(['0.6197', '0.9516']);
  });

  it('counts those whose follow-up stopped in the month of a death as still under observation', () => {
    expect(curve[0]).toMatchObject({ months: 6, atRisk: 21, deaths: 3, censored: 1 });
  });

  it('falls to 0 with the last death and has no points without observations', () => {
    expect(survivalCurve(died(1, 2), { kind: 'kaplan-meier' }).at(-1)).toMatchObject({ survival: 0, standardError: 0, lower: 0, upper: 0 });
    expect(survivalCurve([], { kind: 'kaplan-meier' })).toEqual([]);
    expect(survivalCurve([], { kind: 'actuarial', intervalMonths: 12 })).toEqual([]);
  });

  it('never rises, stays between its limits, and does not depend on the order of the observations', () => {
    const observation = fc.record({ months: fc.integer({ min: 0, max: 60 }), died: fc.boolean() });
    const method = fc.constantFrom({ kind: 'kaplan-meier' } as const, { kind: 'actuarial', intervalMonths: 12 } as const);
    fc.assert(
      fc.property(fc.array(observation, { maxLength: 40 }), method, (observations, how) => {
        const points = survivalCurve(observations, how);
        points.forEach(({ survival, lower, upper }, at) => {
          expect(survival).toBeLessThanOrEqual(points[at - 1]?.survival ?? 1);
          expect(lower <= survival && survival <= upper).toBe(true);
        });
        expect(survivalCurve(observations.toReversed(), how)).toEqual(points);
      }),
    );
  });
});

describe('actuarial survival', () => {
  // 126 men with localized cancer of the kidney, Connecticut: Cutler and Ederer 1958, table 1. Lost and withdrawn together are censored.
  const years = [
    { deaths: 47, censored: 19 },
    { deaths: 5, censored: 17 },
    { deaths: 2, censored: 15 },
    { deaths: 2, censored: 9 },
    { deaths: 0, censored: 6 },
  ];
  const men = years.flatMap(({ deaths, censored: stopped }, year) => [
    ...died(...Array<number>(deaths).fill(year * 12 + 5)),
    ...censored(...Array<number>(stopped).fill(year * 12 + 7)),
  ]);
  const afterFiveYears = censored(60, 61, 62, 63);

  it('is that of the published life table', () => {
    const curve = survivalCurve([...men, ...afterFiveYears], { kind: 'actuarial', intervalMonths: 12 }).slice(0, 5);
    expect(curve.map(({ months, atRisk, survival }) => [months, atRisk, survival.toFixed(2)])).toEqual([
      [12, 126, '0.60'],
      [24, 60, '0.54'],
      [36, 38, '0.50'],
      [48, 21, '0.44'],
      [60, 10, '0.44'],
    ]);
    expect(curve.at(-1)?.standardError.toFixed(3)).toBe('0.060');
  });
});

it('times that are none are refused with what would be right', () => {
  expect(() => survivalCurve(died(-1), { kind: 'kaplan-meier' })).toThrow(
    new BadSurvivalTime(-1, 'time of follow-up; months are 0 or more'),
  );
  expect(() => survivalCurve(died(1), { kind: 'actuarial', intervalMonths: 0 })).toThrow(BadSurvivalTime);
});
