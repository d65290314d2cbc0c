import fc from 'fast-check';
import { parseCalendarDay, type CalendarDay, type Items } from '#domain/naaccr';
import { causeOfDeathClassification, daysToTreatment, survivalTimes } from '#domain/survival';

const study = { cutoffYear: 2020, today: parseCalendarDay('20261122') as CalendarDay };
const codes = fc.constantFrom(
  '',
  '0',
  '00',
  '01',
  '9',
  '99',
  '1',
  '7',
  '60',
  '98',
  'C504',
  'C809',
  '8500',
  '9950',
  'X',
  ' ',
  '172 ',
  'K920',
);
const dates = fc.oneof(
  fc.constantFrom('', '9999', '99999999', '20101345', '20100230', '2010', '201006', '1', 'xxxx', '00000000', '20209915', '21000101'),
  fc
    .tuple(fc.integer({ min: 1995, max: 2024 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
    .map(([year, month, day]) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`),
);
const tumor: fc.Arbitrary<Items> = fc.record({
  dateOfDiagnosis: dates,
  dateInitialRxSeer: dates,
  sequenceNumberCentral: codes,
  typeOfReportingSource: codes,
  primarySite: codes,
  histologicTypeIcdO3: codes,
  causeOfDeath: codes,
  icdRevisionNumber: codes,
});
const patient: fc.Arbitrary<Items> = fc.record({ dateOfBirth: dates, dateOfLastContact: dates, vitalStatus: codes });
const tumors = fc.tuple(patient, fc.array(tumor, { maxLength: 5 })).map(([items, list]) => list.map((each) => ({ ...each, ...items })));

describe('derived survival', () => {
  it('can be derived from any codes, each answer of its full length', () => {
    fc.assert(
      fc.property(tumors, (list) => {
        for (const time of survivalTimes(list, study).tumors) {
          expect(time.recordNumberRecode).toMatch(/^\d\d$/);
          for (const months of [time.survMosActiveFollowup, time.survMosPresumedAlive]) expect(months).toMatch(/^\d{4}$/);
          for (const days of [time.survDaysActiveFollowup, time.survDaysPresumedAlive]) expect(days).toMatch(/^\d{5}$/);
          for (const flag of [time.survFlagActiveFollowup, time.survFlagPresumedAlive]) expect(flag).toMatch(/^[012389]$/);
          for (const date of [time.survDateActiveFollowup, time.survDatePresumedAlive]) expect(date).toMatch(/^(\d{8})?$/);
        }
        for (const items of list) {
          expect(daysToTreatment(items)).toMatch(/^\d{3}$/);
          expect(Object.values(causeOfDeathClassification(items, study)).join('')).toMatch(/^(01|10|00|88|99)$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('numbers the tumors of a patient from 01 on, each once', () => {
    fc.assert(
      fc.property(tumors, (list) => {
        const numbers = survivalTimes(list, study).tumors.map(({ recordNumberRecode }) => Number(recordNumberRecode));
        expect(numbers.toSorted((a, b) => a - b)).toEqual(list.map((_, at) => at + 1));
      }),
    );
  });

  it('does not change when it is derived again from items that already hold it', () => {
    fc.assert(
      fc.property(tumors, (list) => {
        const once = survivalTimes(list, study);
        const again = survivalTimes(
          list.map((items, at) => ({ ...items, ...once.tumors[at], vitalStatusRecode: once.vitalStatusRecode })),
          study,
        );
        expect(again).toEqual(once);
      }),
    );
  });

  it('does not depend on the order in which tumors with complete dates and distinct numbers are given', () => {
    const complete = fc
      .uniqueArray(fc.integer({ min: 1, max: 59 }), { minLength: 1, maxLength: 5 })
      .chain((numbers) =>
        fc.tuple(patient, fc.tuple(...numbers.map((number) => fc.integer({ min: 1, max: 28 }).map((day) => ({ number, day }))))),
      );
    fc.assert(
      fc.property(complete, ([items, list]) => {
        const given = list.map(({ number, day }) => ({
          ...items,
          sequenceNumberCentral: String(number).padStart(2, '0'),
          dateOfDiagnosis: `201906${String(day).padStart(2, '0')}`,
        }));
        const there = survivalTimes(given, study).tumors;
        expect(survivalTimes(given.toReversed(), study).tumors.toReversed()).toEqual(there);
      }),
    );
  });
});
