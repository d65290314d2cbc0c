import { parseCalendarDay, type CalendarDay, type Items } from '#domain/naaccr';
import { causeOfDeathClassification, SURVIVAL_ALGORITHMS, survivalTimes } from '#domain/survival';

const today = parseCalendarDay('20261122') as CalendarDay;
const until = (cutoffYear: number) => ({ cutoffYear, today });
const oneTumor = (items: Items) => ({ sequenceNumberCentral: '00', typeOfReportingSource: '1', ...items });

describe('survival up to last contact', () => {
  it('of a person who died is the same on both sides', () => {
    const tumor = oneTumor({ dateOfDiagnosis: '20180317', dateOfLastContact: '20190815', vitalStatus: '0' });
    expect(survivalTimes([tumor], until(2022))).toEqual({
      vitalStatusRecode: '0',
      tumors: [
        {
          recordNumberRecode: '01',
          survDateDxRecode: '20180317',
          survDateActiveFollowup: '20190815',
          survFlagActiveFollowup: '1',
          survMosActiveFollowup: '0016',
          survDaysActiveFollowup: '00516',
          survDatePresumedAlive: '20190815',
          survFlagPresumedAlive: '1',
          survMosPresumedAlive: '0016',
          survDaysPresumedAlive: '00516',
        },
      ],
    });
  });

  it('ends with the study, at whose end a later death has not happened', () => {
    const tumor = oneTumor({ dateOfDiagnosis: '20200105', dateOfLastContact: '20240310', vitalStatus: '0' });
    const { vitalStatusRecode, tumors } = survivalTimes([tumor], until(2022));
    expect(vitalStatusRecode).toBe('1');
    expect(tumors[0]).toMatchObject({ survDateActiveFollowup: '20221231', survFlagActiveFollowup: '1', survMosActiveFollowup: '0035' });
  });

  it('stops at a last contact of long ago, while a person presumed alive is followed to the end of the study', () => {
    const tumor = oneTumor({ dateOfDiagnosis: '20200105', dateOfLastContact: '202106', vitalStatus: '1' });
    expect(survivalTimes([tumor], until(2022)).tumors[0]).toMatchObject({
      survDateActiveFollowup: '20210615',
      survFlagActiveFollowup: '3',
      survDatePresumedAlive: '20221231',
      survFlagPresumedAlive: '1',
    });
  });

  it('counts months of 365.24 / 12 days, so that 30 days are none and 31 are one', () => {
    const after = (dateOfLastContact: string) =>
      survivalTimes([oneTumor({ dateOfDiagnosis: '20200101', dateOfLastContact, vitalStatus: '0' })], until(2022)).tumors[0];
    expect(after('20200131')).toMatchObject({ survDaysActiveFollowup: '00030', survMosActiveFollowup: '0000' });
    expect(after('20200201')).toMatchObject({ survDaysActiveFollowup: '00031', survMosActiveFollowup: '0001' });
    expect(after('20200101')).toMatchObject({ survFlagActiveFollowup: '0' });
  });
});

describe('survival that cannot be computed', () => {
  it.each([
    ['a diagnosis after the end of the study', { dateOfDiagnosis: '2023' }],
    ['a diagnosis without year', { dateOfDiagnosis: '' }],
  ])('is that of %s, which still shows the end of follow-up', (_, dates) => {
    const tumor = oneTumor({ dateOfLastContact: '20220310', vitalStatus: '0', ...dates });
    expect(survivalTimes([tumor], until(2022)).tumors[0]).toMatchObject({
      survDateDxRecode: '',
      survDateActiveFollowup: '20220310',
      survMosActiveFollowup: '9999',
      survDaysActiveFollowup: '99999',
      survFlagActiveFollowup: '9',
    });
  });

  it.each(['6', '7'])('is that of a tumor known from death only, reporting source %s', (typeOfReportingSource) => {
    const tumor = oneTumor({ dateOfDiagnosis: '20200105', dateOfLastContact: '20200105', vitalStatus: '0', typeOfReportingSource });
    expect(survivalTimes([tumor], until(2022)).tumors[0]).toMatchObject({ survFlagActiveFollowup: '8', survMosPresumedAlive: '9999' });
  });

  it('is that of a last contact before the diagnosis', () => {
    const tumor = oneTumor({ dateOfDiagnosis: '20200105', dateOfLastContact: '20191231', vitalStatus: '0' });
    expect(survivalTimes([tumor], until(2022)).tumors[0]).toMatchObject({ survFlagActiveFollowup: '9', survDaysActiveFollowup: '99999' });
  });

  it('is that of a last contact in the future, of which nothing is believed', () => {
    const tumor = oneTumor({ dateOfDiagnosis: '20200105', dateOfLastContact: '20261123', vitalStatus: '0' });
    expect(survivalTimes([tumor], until(2022))).toMatchObject({
      vitalStatusRecode: '0',
      tumors: [{ survDateActiveFollowup: '', survFlagActiveFollowup: '9', survDateDxRecode: '20200105' }],
    });
  });

  it('is that of tumors that disagree on last contact or vital status, which are ordered all the same', () => {
    const first = oneTumor({ dateOfDiagnosis: '20200105', dateOfLastContact: '20210101', vitalStatus: '1', sequenceNumberCentral: '01' });
    const second = { ...first, dateOfDiagnosis: '20190105', sequenceNumberCentral: '02' };
    const other = survivalTimes([first, { ...second, dateOfLastContact: '20210102' }], until(2022));
    expect(other.vitalStatusRecode).toBe('1');
    expect(other.tumors.map(({ recordNumberRecode, survFlagActiveFollowup }) => [recordNumberRecode, survFlagActiveFollowup])).toEqual([
      ['02', '9'],
      ['01', '9'],
    ]);
    expect(survivalTimes([first, { ...second, vitalStatus: '0' }], until(2022)).vitalStatusRecode).toBe('');
  });

  it('is nothing for a person without tumors', () => {
    expect(survivalTimes([], until(2022))).toEqual({ vitalStatusRecode: '', tumors: [] });
  });
});

describe('unknown parts of dates', () => {
  const filled = (...dates: Items[]) =>
    survivalTimes(
      dates.map((items) => oneTumor({ dateOfLastContact: '2020', vitalStatus: '0', ...items })),
      until(2022),
    ).tumors;

  it('are filled with the middle of what they can be', () => {
    const [tumor] = filled({ dateOfDiagnosis: '2020' });
    expect(tumor).toMatchObject({ survDateDxRecode: '20200701', survDateActiveFollowup: '20200930', survFlagActiveFollowup: '2' });
  });

  it('of the first diagnosis begin with the birth of a child', () => {
    expect(filled({ dateOfDiagnosis: '202003', dateOfBirth: '20200321' })[0]?.survDateDxRecode).toBe('20200326');
  });

  it('lie between the tumors before and after', () => {
    const tumors = filled(
      { dateOfDiagnosis: '20200310', sequenceNumberCentral: '01' },
      { dateOfDiagnosis: '202003', sequenceNumberCentral: '02' },
      { dateOfDiagnosis: '20200320', sequenceNumberCentral: '03' },
    );
    expect(tumors.map(({ survDateDxRecode }) => survDateDxRecode)).toEqual(['20200310', '20200315', '20200320']);
    expect(tumors.map(({ recordNumberRecode }) => recordNumberRecode)).toEqual(['01', '02', '03']);
  });

  it('leave no doubt about survival when the person outlived a later tumor', () => {
    const tumors = survivalTimes(
      [
        oneTumor({ dateOfDiagnosis: '2020', dateOfLastContact: '20201130', vitalStatus: '0', sequenceNumberCentral: '01' }),
        oneTumor({ dateOfDiagnosis: '20201110', dateOfLastContact: '20201130', vitalStatus: '0', sequenceNumberCentral: '02' }),
      ],
      until(2022),
    ).tumors;
    expect(tumors.map(({ survFlagActiveFollowup }) => survFlagActiveFollowup)).toEqual(['3', '1']);
  });

  it('are none when a last contact after the study is its end', () => {
    const tumor = oneTumor({ dateOfDiagnosis: '20220105', dateOfLastContact: '2024', vitalStatus: '1' });
    expect(survivalTimes([tumor], until(2022)).tumors[0]?.survFlagActiveFollowup).toBe('1');
  });
});

it('tumors that are not federally reportable follow those that are, when the dates do not tell', () => {
  const tumors = ['60', '01', '02'].map((sequenceNumberCentral) => oneTumor({ dateOfDiagnosis: '2020', sequenceNumberCentral }));
  expect(survivalTimes(tumors, until(2022)).tumors.map(({ recordNumberRecode }) => recordNumberRecode)).toEqual(['03', '01', '02']);
});

it('every derived item is named with the algorithm and version that made it', () => {
  const { vitalStatusRecode, tumors } = survivalTimes([oneTumor({})], until(2022));
  const derived = { vitalStatusRecode, ...tumors[0], ...causeOfDeathClassification({}, until(2022)), daysToTreatment: '' };
  expect(SURVIVAL_ALGORITHMS.flatMap(({ items }): readonly string[] => items).toSorted()).toEqual(Object.keys(derived).toSorted());
});
