import { daysToTreatment } from '#domain/survival';

it.each([
  ['20200101', '20200201', '031'],
  ['20200102', '20200101', '000'],
  ['20100101', '20200101', '998'],
  ['202001', '20200201', '999'],
  ['20200101', '20200230', '999'],
  ['20200101', '', '999'],
])('from diagnosis on %s to treatment on %s are %s days', (dateOfDiagnosis, dateInitialRxSeer, days) => {
  expect(daysToTreatment({ dateOfDiagnosis, dateInitialRxSeer })).toBe(days);
});
