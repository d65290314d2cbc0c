import fc from 'fast-check';
import { dayNumber, dayOfNumber, type Items, parseCalendarDay, parsePartialDate } from '#domain/naaccr';
import {
  answersOnFile,
  type KeptAnswer,
  type ReplyAnswer,
  REPLY_TOPIC_DEFINITIONS,
  REPLY_TOPICS,
  type ReplyTopic,
  weigh,
} from './index.js';

const NEW_YEAR = dayNumber(parseCalendarDay('20260101')!);
const days = fc.integer({ min: 0, max: 6 }).map((offset) => dayOfNumber(NEW_YEAR + offset));
const dates = fc.oneof({ weight: 4, arbitrary: days }, fc.constantFrom('2026', '202601', '2025'));
const sources = fc.oneof(
  fc.constantFrom('0', '2', '3', '4', '7', '8', '9').map((followUpSource) => ({ followUpSource })),
  fc.constantFrom('05', '07', '30', '42', '51', '64').map((followUpSourceCentral) => ({ followUpSourceCentral })),
);

function valuesFor(topic: ReplyTopic): fc.Arbitrary<Items> {
  if (topic === 'contact') return fc.record({ dateOfLastContact: dates, vitalStatus: fc.constantFrom('0', '1', '1') });
  if (topic === 'cause-of-death') return fc.record({ causeOfDeath: fc.constantFrom('', '0000', '7777', '7797', 'C509', 'I219') });
  if (topic === 'place-of-death') return fc.record({ placeOfDeathState: fc.constantFrom('', 'NM', 'TX', 'ZZ') });
  if (topic === 'address') return fc.record({ addrCurrentCity: fc.constantFrom('', 'UNKNOWN', 'OLDTOWN', 'NEWTOWN') });
  if (topic === 'recurrence') {
    return fc.record({ recurrenceType1st: fc.constantFrom('', '00', '70', '99', '88', '10', '40'), recurrenceDate1st: dates });
  }
  if (topic === 'cancer-status') return fc.record({ cancerStatus: fc.constantFrom('', '1', '2', '9'), dateOfLastCancerStatus: dates });
  const [id = 'telephone'] = REPLY_TOPIC_DEFINITIONS[topic].items;
  return fc.record({ [id]: fc.constantFrom('', '9999999999', '5055550100', '5055550199') });
}

const answers = (topic: ReplyTopic): fc.Arbitrary<Omit<ReplyAnswer, 'received'>> =>
  fc.record({ values: valuesFor(topic), date: dates, source: sources }).map(({ values, date, source }) => {
    const day = values.dateOfLastContact ?? values.dateOfLastCancerStatus ?? date;
    return { values, date: parsePartialDate(day), source };
  });

/** The record after some contacts, each weighed as the registry does: against what stands and all that came before. */
function after(topic: ReplyTopic, record: ReplyAnswer, contacts: readonly ReplyAnswer[]): Items {
  const kept: KeptAnswer[] = [];
  let values = record.values;
  for (const offered of contacts) {
    const { held, others } = answersOnFile(topic, { ...record, values }, kept);
    const stood = weigh(topic, { held, offered, others }).stands.values;
    kept.push({ held, offered, stood });
    values = stood;
  }
  return values;
}

describe('contacts', () => {
  it.each(REPLY_TOPICS)('leave the same on file in whatever order they come in: %s', (topic) => {
    const told = fc.array(answers(topic), { minLength: 3, maxLength: 5 });
    fc.assert(
      fc.property(told, fc.integer({ min: 0, max: 1000 }), ([first, ...rest], shuffle) => {
        if (!first) return;
        // Which came in last may decide between answers that nothing else tells apart; here it is told with the answer.
        const record = { ...first, received: 0 };
        const contacts = rest.map((answer, at) => ({ ...answer, received: at + 1 }));
        const other = contacts.toSorted((a, b) => ((a.received * 7919 + shuffle) % 13) - ((b.received * 7919 + shuffle) % 13));
        expect(after(topic, record, other)).toEqual(after(topic, record, contacts));
      }),
      { seed: 20261122, numRuns: 600 },
    );
  });

  it('said twice leave what they left the first time', () => {
    fc.assert(
      fc.property(answers('contact'), answers('contact'), (held, offered) => {
        const record = { ...held, received: 0 };
        const once = { ...offered, received: 1 };
        expect(after('contact', record, [once, { ...once, received: 2 }])).toEqual(after('contact', record, [once]));
      }),
      { seed: 20261122, numRuns: 600 },
    );
  });
});
