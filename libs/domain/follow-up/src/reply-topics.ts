import { type ItemId, itemDef } from '#domain/naaccr';

/** What an answer can be about; the items of a topic are weighed together, for half of an address is no address. */
export const REPLY_TOPICS = [
  'contact',
  'cause-of-death',
  'place-of-death',
  'address',
  'telephone',
  'research-contact',
  'cancer-status',
  'recurrence',
  'second-course',
  'third-course',
  'fourth-course',
  'next-follow-up',
  'follow-up-physician',
  'contact-person',
] as const;

/** One of {@link REPLY_TOPICS}. */
export type ReplyTopic = (typeof REPLY_TOPICS)[number];

/** One topic: its items in the order of the dictionary, and whether an answer replaces all of them or only those that it names. */
export interface ReplyTopicDefinition {
  readonly name: string;
  /** `person`: one answer for all tumors; `tumor`: one for each. */
  readonly of: 'person' | 'tumor';
  readonly items: readonly ItemId[];
  /** `whole`: what an answer does not name becomes blank with it, as the old street does in a new town; `each`: it stays. */
  readonly replaces: 'whole' | 'each';
}

/** The items that a reply may touch, by topic. Date, vital status and source of the contact come from the contact itself. */
export const REPLY_TOPIC_DEFINITIONS: Readonly<Record<ReplyTopic, ReplyTopicDefinition>> = {
  contact: {
    name: 'Last contact and vital status',
    of: 'person',
    items: ['dateOfLastContact', 'vitalStatus', 'followUpSource', 'followUpSourceCentral'],
    replaces: 'each',
  },
  'cause-of-death': { name: 'Cause of death', of: 'person', items: ['causeOfDeath', 'icdRevisionNumber'], replaces: 'whole' },
  'place-of-death': { name: 'Place of death', of: 'person', items: ['placeOfDeathState', 'placeOfDeathCountry'], replaces: 'whole' },
  address: {
    name: 'Current address',
    of: 'person',
    items: [
      'addrCurrentNoStreet',
      'addrCurrentSupplementl',
      'addrCurrentCity',
      'addrCurrentState',
      'addrCurrentPostalCode',
      'addrCurrentCountry',
      'countyCurrent',
    ],
    replaces: 'whole',
  },
  telephone: { name: 'Telephone', of: 'person', items: ['telephone'], replaces: 'whole' },
  'research-contact': { name: 'Contact for research', of: 'person', items: ['noPatientContactFlag'], replaces: 'whole' },
  'cancer-status': { name: 'Cancer status', of: 'tumor', items: ['cancerStatus', 'dateOfLastCancerStatus'], replaces: 'whole' },
  recurrence: { name: 'First recurrence', of: 'tumor', items: ['recurrenceDate1st', 'recurrenceType1st'], replaces: 'whole' },
  'second-course': { name: 'Second course of treatment', of: 'tumor', items: courseItems('subsqRx2nd'), replaces: 'each' },
  'third-course': { name: 'Third course of treatment', of: 'tumor', items: courseItems('subsqRx3rd'), replaces: 'each' },
  'fourth-course': { name: 'Fourth course of treatment', of: 'tumor', items: courseItems('subsqRx4th'), replaces: 'each' },
  'next-follow-up': { name: 'Next follow-up', of: 'tumor', items: ['nextFollowUpSource'], replaces: 'whole' },
  'follow-up-physician': { name: 'Physician to write to', of: 'tumor', items: ['physicianFollowUp'], replaces: 'whole' },
  'contact-person': {
    name: 'Person to write to',
    of: 'tumor',
    items: [
      'followUpContactCity',
      'followUpContactState',
      'followUpContactPostal',
      'followupContactCountry',
      'followUpContactNost',
      'followUpContactName',
    ],
    replaces: 'whole',
  },
};

const TOPIC_OF: ReadonlyMap<string, ReplyTopic> = new Map(
  REPLY_TOPICS.flatMap((topic) => REPLY_TOPIC_DEFINITIONS[topic].items.map((id) => [id, topic] as const)),
);

/** Items that a contact says in fields of its own: nobody gives them a second time. */
const SAID_BY_THE_CONTACT: ReadonlySet<string> = new Set<ItemId>(['dateOfLastContact', 'vitalStatus', 'followUpSource']);

/** Topic of an item that a reply may name at a level, or `undefined` when no reply says anything about the item there. */
export function replyTopicOf(id: string, of: ReplyTopicDefinition['of']): ReplyTopic | undefined {
  const topic = TOPIC_OF.get(id);
  if (topic === undefined || SAID_BY_THE_CONTACT.has(id)) return undefined;
  return REPLY_TOPIC_DEFINITIONS[topic].of === of ? topic : undefined;
}

/** Date and treatments of one subsequent course. */
function courseItems(course: 'subsqRx2nd' | 'subsqRx3rd' | 'subsqRx4th'): readonly ItemId[] {
  const ids: readonly ItemId[] = [
    `${course}CourseDate`,
    `${course}CourseSurg`,
    `${course}CourseRad`,
    `${course}CourseChemo`,
    `${course}CourseHorm`,
    `${course}CourseBrm`,
    `${course}CourseOth`,
    `${course}ScopeLnSu`,
    `${course}SurgOth`,
    `${course}RegLnRem`,
  ];
  return ids.toSorted((a, b) => itemDef(a).number - itemDef(b).number);
}
