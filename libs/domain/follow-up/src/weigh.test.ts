import { type Items, parsePartialDate } from '#domain/naaccr';
import { type ReplyAnswer, reliabilityOf, type ReplyTopic, sourceKind, weigh } from './index.js';

let received = 0;
const said = (values: Items, date: string | undefined, source: string): ReplyAnswer => ({
  values,
  date: parsePartialDate(date),
  source: source.length === 2 ? { followUpSourceCentral: source } : { followUpSource: source },
  received: (received += 1),
});
const alive = (date: string, source = '2'): ReplyAnswer => said({ dateOfLastContact: date, vitalStatus: '1' }, date, source);
const dead = (date: string, source = '2'): ReplyAnswer => said({ dateOfLastContact: date, vitalStatus: '0' }, date, source);
const outcome = (topic: ReplyTopic, held: ReplyAnswer, offered: ReplyAnswer, others: ReplyAnswer[] = []): unknown[] => {
  const { stands, verdict, reason, needsPerson } = weigh(topic, { held, offered, others });
  expect(stands === held).toBe(verdict === 'kept' || verdict === 'same');
  return needsPerson ? [verdict, reason, 'look'] : [verdict, reason];
};

describe('date of last contact and vital status', () => {
  it.each<[string, ReplyAnswer, ReplyAnswer, unknown[]]>([
    ['a later contact moves the date, whoever says so', alive('20260101', '0'), alive('20260201', '9'), ['replaced', 'later']],
    ['an earlier contact moves nothing, whoever says so', alive('20260201', '9'), alive('20260101', '0'), ['kept', 'later']],
    ['a day refines its month', alive('202602'), alive('20260201'), ['replaced', 'more-precise']],
    ['a month does not blur a day', alive('20260201'), alive('202602'), ['kept', 'more-precise']],
    [
      'the same from a better source is kept with that source',
      alive('20260201', '3'),
      alive('20260201', '0'),
      ['replaced', 'more-reliable'],
    ],
    ['the same from a worse source changes nothing', alive('20260201', '0'), alive('20260201', '3'), ['same', 'same']],
    ['a death after the last contact stands', alive('20260201', '0'), dead('20260301', '8'), ['replaced', 'death-after-contact']],
    ['a contact before the death moves nothing', dead('20260301', '8'), alive('20260201', '0'), ['kept', 'death-after-contact']],
    [
      'alive after a certified death is kept for a person to look',
      dead('20260301', '7'),
      alive('20260401', '2'),
      ['kept', 'more-reliable', 'look'],
    ],
    [
      'a hospital that saw the patient corrects a rumor of death',
      dead('20260301', '8'),
      alive('20260401', '1'),
      ['replaced', 'more-reliable', 'look'],
    ],
    ['a rumor of death does not undo a later visit', alive('20260401', '1'), dead('20260301', '8'), ['kept', 'more-reliable', 'look']],
    ['a certificate does', alive('20260401', '1'), dead('20260301', '7'), ['replaced', 'more-reliable', 'look']],
    ['seen alive later by as good a source', dead('20260301', '2'), alive('20260401', '2'), ['replaced', 'alive-later', 'look']],
    [
      'alive and dead on one day: the death stands',
      alive('20260301', '2'),
      dead('20260301', '2'),
      ['replaced', 'death-after-contact', 'look'],
    ],
    ['unless the better source says alive', dead('20260301', '8'), alive('20260301', '1'), ['replaced', 'more-reliable', 'look']],
    ['another day of death from a better source', dead('20260301', '2'), dead('20260303', '05'), ['replaced', 'more-reliable', 'look']],
    ['another day of death from a worse source', dead('20260303', '04'), dead('20260301', '64'), ['kept', 'more-reliable', 'look']],
    [
      'another day of death from as good a source: what came in later',
      dead('20260301'),
      dead('20260303'),
      ['replaced', 'received-later', 'look'],
    ],
    ['a day of death refines its year even from a worse source', dead('2026', '7'), dead('20260303', '2'), ['replaced', 'more-reliable']],
    ['nothing was on file', said({}, undefined, '9'), alive('20260101'), ['replaced', 'nothing-on-file']],
  ])('%s', (_, held, offered, expected) => {
    expect(outcome('contact', held, offered)).toEqual(expected);
  });

  it('remembers who saw the patient alive before a weaker source moved the date', () => {
    const others = [alive('20260401', '1')];
    expect(outcome('contact', alive('20260501', '8'), dead('20260301', '2'), others)).toEqual(['kept', 'more-reliable', 'look']);
  });

  it('brings back a later contact that had lost to a death once that death is disproved', () => {
    const [death, later, proof] = [dead('20260301', '2'), alive('20260601', '3'), alive('20260501', '0')];
    expect(weigh('contact', { held: death, offered: proof, others: [later] })).toMatchObject({ stands: later, verdict: 'restored' });
  });
});

describe('every other topic', () => {
  const place = (addrCurrentCity: string, date: string | undefined, source = '2'): ReplyAnswer => said({ addrCurrentCity }, date, source);
  const cause = (causeOfDeath: string, source: string): ReplyAnswer => said({ causeOfDeath, icdRevisionNumber: '1' }, '20260301', source);
  const status = (cancerStatus: string, date: string, source = '2'): ReplyAnswer =>
    said({ cancerStatus, dateOfLastCancerStatus: date }, date, source);
  const recurrence = (recurrenceType1st: string, recurrenceDate1st = '', source = '2'): ReplyAnswer =>
    said({ recurrenceType1st, recurrenceDate1st }, '20260601', source);
  it.each<[string, ReplyTopic, ReplyAnswer, ReplyAnswer, unknown[]]>([
    [
      'a new address replaces the one of the abstract',
      'address',
      place('OLDTOWN', undefined),
      place('NEWTOWN', '20260101'),
      ['replaced', 'later'],
    ],
    ['an older address does not come back', 'address', place('NEWTOWN', '20260301'), place('OLDTOWN', '20260101', '3'), ['kept', 'later']],
    ['an unknown address replaces nothing', 'address', place('NEWTOWN', '20260301'), place('UNKNOWN', '20260401'), ['kept', 'known']],
    [
      'of one day the patient knows best where they live',
      'address',
      place('A', '20260301', '0'),
      place('B', '20260301', '3'),
      ['replaced', 'more-reliable'],
    ],
    ['a cause replaces an open one', 'cause-of-death', cause('7777', '7'), cause('C509', '8'), ['replaced', 'known']],
    ['an open cause replaces none', 'cause-of-death', cause('C509', '8'), cause('7797', '7'), ['kept', 'known']],
    [
      'of two causes the certificate counts',
      'cause-of-death',
      cause('C509', '2'),
      cause('I219', '7'),
      ['replaced', 'more-reliable', 'look'],
    ],
    ['a later cancer status stands', 'cancer-status', status('1', '20260101', '0'), status('2', '20260201', '3'), ['replaced', 'later']],
    ['an unknown status replaces none', 'cancer-status', status('1', '20260101'), status('9', '20260201'), ['kept', 'known']],
    [
      'two statuses of one day',
      'cancer-status',
      status('1', '20260101', '0'),
      status('2', '20260101', '3'),
      ['kept', 'more-reliable', 'look'],
    ],
    ['a recurrence after being free of disease', 'recurrence', recurrence('00'), recurrence('40', '20260501'), ['replaced', 'known']],
    [
      'an earlier recurrence is the first',
      'recurrence',
      recurrence('40', '20260501'),
      recurrence('10', '20260201'),
      ['replaced', 'earlier-recurrence', 'look'],
    ],
    ['a later one is not', 'recurrence', recurrence('10', '20260201'), recurrence('40', '20260501'), ['kept', 'earlier-recurrence']],
    ['nothing was coded', 'recurrence', { ...recurrence(''), received: 0 }, recurrence('00'), ['replaced', 'nothing-on-file']],
  ])('%s', (_, topic, held, offered, expected) => {
    expect(outcome(topic, held, offered)).toEqual(expected);
  });
});

describe('the reliability of a source', () => {
  it('is that of Follow-up Source Central where it is coded', () => {
    expect(sourceKind({ followUpSource: '8', followUpSourceCentral: '05' })).toBe('death-record');
    expect(sourceKind({ followUpSource: '8' })).toBe('other');
    expect(sourceKind({})).toBe('unknown');
  });

  it('knows every code of both items', () => {
    const order = ['7', '0', '2', '3', '5', '4', '9'].map((followUpSource) => reliabilityOf({ followUpSource }));
    expect(order).toEqual([6, 5, 4, 3, 2, 1, 0]);
  });
});
