import { type Items, parsePartialDate } from '#domain/naaccr';
import {
  type OnFile,
  type RepliedPerson,
  type Reply,
  replyFindings,
  replyParts,
  settleReply,
  type SettledTopic,
  type TopicPlace,
  valuesOf,
} from './index.js';

const TUMOR = 'left-breast';
const LUNG = 'lung';
const onDay = parsePartialDate('20261122')!;

const person: RepliedPerson = {
  items: { dateOfLastContact: '20250701', vitalStatus: '1', causeOfDeath: '0000', icdRevisionNumber: '0', addrCurrentCity: 'OLDTOWN' },
  tumors: [
    {
      tumorId: TUMOR,
      items: { dateOfDiagnosis: '20230610', cancerStatus: '1', dateOfLastCancerStatus: '20250701', nextFollowUpSource: '1' },
    },
    { tumorId: LUNG, items: { dateOfDiagnosis: '20240105', subsqRx2ndCourseDate: '20250301', subsqRx2ndCourseSurg: '20' } },
  ],
};
const answer: Reply = { contactDate: '20261101', source: '2', isReached: true, vitalStatus: '1', items: {}, tumors: {} };
const record: OnFile = ({ topic, tumorId }: TopicPlace) => {
  const items = tumorId === null ? person.items : (person.tumors.find((tumor) => tumor.tumorId === tumorId)?.items ?? {});
  const values = valuesOf(topic, items);
  const day = values.dateOfLastContact ?? values.dateOfLastCancerStatus;
  return { held: { values, date: parsePartialDate(day), source: {}, received: 0 }, others: [], best: null };
};
const settled = (reply: Partial<Reply>, onFile = record): SettledTopic[] =>
  settleReply(replyParts({ ...answer, ...reply }, person), person, onFile);
const stoodOf = (topics: readonly SettledTopic[]): Record<string, Items> =>
  Object.fromEntries(topics.map(({ topic, tumorId, stood }) => [tumorId === null ? topic : `${topic} of ${tumorId}`, stood]));

describe('what follows from a reply', () => {
  it('a death opens the cause of death and ends the next follow-up of every tumor', () => {
    expect(stoodOf(settled({ vitalStatus: '0' }))).toEqual({
      contact: { dateOfLastContact: '20261101', vitalStatus: '0', followUpSource: '2', followUpSourceCentral: '' },
      'cause-of-death': { causeOfDeath: '7777', icdRevisionNumber: '1' },
      [`next-follow-up of ${TUMOR}`]: { nextFollowUpSource: '9' },
    });
  });

  it('a cause that comes with the death stands with its revision', () => {
    const items = { causeOfDeath: 'C509', icdRevisionNumber: '1', placeOfDeathState: 'NM', placeOfDeathCountry: 'USA' };
    expect(stoodOf(settled({ vitalStatus: '0', items }))).toMatchObject({
      'cause-of-death': { causeOfDeath: 'C509', icdRevisionNumber: '1' },
      'place-of-death': { placeOfDeathState: 'NM', placeOfDeathCountry: 'USA' },
    });
  });

  it('a death that does not win brings no cause either', () => {
    const items = { causeOfDeath: 'C509', icdRevisionNumber: '1' };
    const seenSince: OnFile = (place) => {
      const found = record(place);
      if (place.topic !== 'contact') return found;
      const values = { dateOfLastContact: '20261115', vitalStatus: '1' };
      return { ...found, held: { values, date: parsePartialDate('20261115'), source: { followUpSource: '0' }, received: 0 } };
    };
    const topics = settled({ vitalStatus: '0', source: '8', items }, seenSince);
    expect(topics.map(({ topic, verdict, needsPerson }) => [topic, verdict, needsPerson])).toEqual([
      ['contact', 'kept', true],
      ['cause-of-death', 'kept', false],
    ]);
    expect(stoodOf(topics)['cause-of-death']).toEqual({ causeOfDeath: '0000', icdRevisionNumber: '0' });
  });

  it('a new recurrence flips the cancer status to 2 at its day', () => {
    const tumors = { [LUNG]: { recurrenceType1st: '54', recurrenceDate1st: '20260915' } };
    expect(stoodOf(settled({ tumors }))[`cancer-status of ${LUNG}`]).toEqual({ cancerStatus: '2', dateOfLastCancerStatus: '20260915' });
  });

  it('but a status that the reply gives itself stands, at the day of the contact', () => {
    const tumors = { [LUNG]: { recurrenceType1st: '54', recurrenceDate1st: '20260915', cancerStatus: '1' } };
    expect(stoodOf(settled({ tumors }))[`cancer-status of ${LUNG}`]).toEqual({ cancerStatus: '1', dateOfLastCancerStatus: '20261101' });
  });

  it('a foreign address means that no tumor is followed', () => {
    const topics = stoodOf(settled({ items: { addrCurrentCity: 'Lyon', addrCurrentCountry: 'FRA' } }));
    expect(topics).toMatchObject({
      address: { addrCurrentCity: 'Lyon', addrCurrentCountry: 'FRA', addrCurrentNoStreet: '' },
      [`next-follow-up of ${TUMOR}`]: { nextFollowUpSource: '8' },
      [`next-follow-up of ${LUNG}`]: { nextFollowUpSource: '8' },
    });
  });

  it('a course keeps what the reply does not name', () => {
    const tumors = { [LUNG]: { subsqRx2ndCourseRad: '1' } };
    expect(stoodOf(settled({ tumors }))[`second-course of ${LUNG}`]).toMatchObject({
      subsqRx2ndCourseDate: '20250301',
      subsqRx2ndCourseSurg: '20',
      subsqRx2ndCourseRad: '1',
    });
  });

  it('a try that reached nobody moves no date, and its envelope may bring an address', () => {
    expect(Object.keys(stoodOf(settled({ isReached: false, vitalStatus: undefined, items: { addrCurrentCity: 'NEWTOWN' } })))).toEqual([
      'address',
    ]);
  });
});

describe('a reply is refused at its item', () => {
  const of = (tumor: Record<string, string>): Partial<Reply> => ({ tumors: { [TUMOR]: tumor } });
  it.each<[string, Partial<Reply>, string, string]>([
    ['30 February', { contactDate: '20260230' }, 'CONTACT_DATE_WRONG', 'dateOfLastContact'],
    ['a day to come', { contactDate: '20261123' }, 'CONTACT_DATE_WRONG', 'dateOfLastContact'],
    ['a contact before any diagnosis', { contactDate: '202305' }, 'CONTACT_BEFORE_DIAGNOSIS', 'dateOfLastContact'],
    ['a death before a diagnosis', { contactDate: '202312', vitalStatus: '0' }, 'CONTACT_BEFORE_DIAGNOSIS', 'dateOfLastContact'],
    ['nobody says whether the patient lives', { vitalStatus: undefined }, 'VITAL_STATUS_MISSING', 'vitalStatus'],
    ['the diagnosis is no part of a reply', of({ primarySite: 'C509' }), 'NOT_A_REPLY_ITEM', 'primarySite'],
    ['vital status has its own field', { items: { vitalStatus: '1' } }, 'NOT_A_REPLY_ITEM', 'vitalStatus'],
    ['an address is of the patient', of({ addrCurrentCity: 'X' }), 'NOT_A_REPLY_ITEM', 'addrCurrentCity'],
    ['what the dictionary refuses', of({ cancerStatus: '5' }), 'ITEM_REJECTED', 'cancerStatus'],
    ['what nobody said', { ...of({ cancerStatus: '1' }), isReached: false }, 'NOT_REACHED', 'cancerStatus'],
    ['a cause of death of the living', { items: { causeOfDeath: 'C509' } }, 'DEATH_FACTS_OF_LIVING', 'causeOfDeath'],
    ['a place of death of the living', { items: { placeOfDeathState: 'NM' } }, 'DEATH_FACTS_OF_LIVING', 'placeOfDeathState'],
    ['alive as a cause of death', { vitalStatus: '0', items: { causeOfDeath: '0000' } }, 'CAUSE_OF_DEATH_WRONG', 'causeOfDeath'],
    [
      'a cause of ICD-10 under ICD-9',
      { vitalStatus: '0', items: { causeOfDeath: 'C509', icdRevisionNumber: '9' } },
      'CAUSE_OF_DEATH_WRONG',
      'icdRevisionNumber',
    ],
    ['a cause without its revision', { vitalStatus: '0', items: { causeOfDeath: '7777' } }, 'CAUSE_OF_DEATH_WRONG', 'icdRevisionNumber'],
    [
      'a recurrence before the diagnosis',
      of({ recurrenceType1st: '40', recurrenceDate1st: '2022' }),
      'DATE_BEFORE_DIAGNOSIS',
      'recurrenceDate1st',
    ],
    [
      'a recurrence after the contact',
      of({ recurrenceType1st: '40', recurrenceDate1st: '20261102' }),
      'DATE_AFTER_CONTACT',
      'recurrenceDate1st',
    ],
    [
      'free of disease with a date',
      of({ recurrenceType1st: '00', recurrenceDate1st: '2024' }),
      'RECURRENCE_TAKES_NO_DATE',
      'recurrenceDate1st',
    ],
    [
      'never free of disease with a date',
      of({ recurrenceType1st: '70', recurrenceDate1st: '2024' }),
      'RECURRENCE_TAKES_NO_DATE',
      'recurrenceDate1st',
    ],
    ['a recurrence of no type', of({ recurrenceDate1st: '2024' }), 'RECURRENCE_WITHOUT_TYPE', 'recurrenceType1st'],
    ['treatment of no date', of({ subsqRx2ndCourseChemo: '1' }), 'COURSE_WITHOUT_DATE', 'subsqRx2ndCourseDate'],
    [
      'a letter to somebody abroad',
      { items: { addrCurrentCountry: 'FRA' }, ...of({ nextFollowUpSource: '1' }) },
      'FOREIGN_IS_NOT_FOLLOWED',
      'nextFollowUpSource',
    ],
    ['a tumor of somebody else', { tumors: { another: { cancerStatus: '1' } } }, 'NOT_THIS_PATIENTS_TUMOR', 'tumorRecordNumber'],
  ])('%s', (_, wrong, code, itemId) => {
    expect(replyFindings({ ...answer, ...wrong }, person, onDay)).toMatchObject([{ code, itemId }]);
  });

  it('never quotes what identifies a person', () => {
    const [finding] = replyFindings({ ...answer, items: { telephone: '505-555-0100' } }, person, onDay);
    expect(finding?.code).toBe('ITEM_REJECTED');
    expect(finding?.message).not.toContain('555');
  });

  it('and a reply without fault has no finding: partial dates, a contact before a later tumor, a course that has its date', () => {
    expect(replyFindings({ ...answer, contactDate: '202306' }, person, onDay)).toEqual([]);
    const tumors = {
      [LUNG]: { subsqRx2ndCourseChemo: '1', recurrenceType1st: '88', recurrenceDate1st: '2025' },
      [TUMOR]: { recurrenceType1st: '00' },
    };
    expect(replyFindings({ ...answer, tumors }, person, onDay)).toEqual([]);
  });
});
