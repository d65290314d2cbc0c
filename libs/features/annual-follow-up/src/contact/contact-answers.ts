import { Injectable } from '@nestjs/common';
import {
  answersOnFile,
  type OnFile,
  type ReplyAnswer,
  type RepliedPerson,
  type SettledTopic,
  type TopicPlace,
  valuesOf,
} from '#domain/follow-up';
import { parsePartialDate } from '#domain/naaccr';
import { rows, type Tx, Vault } from '#platform/database';
import { answersPlace, withdrawalPlace } from './contact-place.js';

/** What a contact, or its withdrawal, did to the topics of a person. */
export interface KeptContact {
  readonly contactId: string;
  /** True when the contact no longer counts, and for withdrawals themselves. */
  readonly isVoid: boolean;
  readonly topics: readonly SettledTopic[];
}

interface KeptRow {
  readonly contactId: string;
  readonly seq: string;
  readonly isWithdrawal: boolean;
  readonly isVoid: boolean;
  readonly sealed: Buffer;
}

/** The sealed answers of contacts: what was said and what stood, whichever won. */
@Injectable()
export class ContactAnswers {
  constructor(private readonly vault: Vault) {}

  /** Every contact and withdrawal of a person that the reader's facilities made, oldest first. */
  async of(tx: Tx, patientId: string): Promise<KeptContact[]> {
    const kept = await rows<KeptRow>(
      tx,
      `SELECT c."id" AS "contactId", c."seq", false AS "isWithdrawal", c."withdrawnAt" IS NOT NULL AS "isVoid", c."sealedAnswers" AS "sealed"
       FROM contact c WHERE c."patientId" = $1 AND c."sealedAnswers" IS NOT NULL
       UNION ALL
       SELECT w."contactId", w."seq", true, true, w."sealedAnswers" FROM contact_withdrawal w WHERE w."patientId" = $1
       ORDER BY "seq"`,
      [patientId],
    );
    const opened: KeptContact[] = [];
    for (const row of kept) opened.push({ contactId: row.contactId, isVoid: row.isVoid, topics: await this.opened(tx, row) });
    return opened;
  }

  /** Seals what became of each topic, for the contact or for its withdrawal. */
  async seal(tx: Tx, facilityId: number, sealed: { readonly topics: readonly SettledTopic[]; readonly place: string }): Promise<Buffer> {
    return (await this.vault.open(tx, facilityId)).seal(JSON.stringify(sealed.topics), sealed.place);
  }

  private async opened(tx: Tx, { sealed, contactId, seq, isWithdrawal }: KeptRow): Promise<SettledTopic[]> {
    const place = isWithdrawal ? withdrawalPlace(contactId) : answersPlace(contactId);
    const text = (await this.vault.unseal(tx, sealed, place)).toString('utf8');
    const topics = JSON.parse(text) as SettledTopic[]; // only `seal` writes it
    return topics.map((topic) => ({ ...topic, offered: topic.offered && { ...topic.offered, received: Number(seq) } }));
  }
}

/**
 * What is on file of each topic of a person.
 * @param without - a contact that is about to be withdrawn: what it said no longer counts
 */
export function onFileOf(person: RepliedPerson, kept: readonly KeptContact[], without?: string): OnFile {
  return (place) =>
    answersOnFile(
      place.topic,
      recordOf(person, place),
      kept.flatMap(({ topics, contactId, isVoid }) =>
        topics
          .filter(({ topic, tumorId }) => topic === place.topic && tumorId === place.tumorId)
          .map(({ held, offered, stood }) => ({ held, stood, offered: isVoid || contactId === without ? null : offered })),
      ),
    );
}

/** What the record says of a topic. An address in it has no day; last contact and cancer status have theirs. */
function recordOf(person: RepliedPerson, { topic, tumorId }: TopicPlace): ReplyAnswer {
  const items = tumorId === null ? person.items : (person.tumors.find((tumor) => tumor.tumorId === tumorId)?.items ?? {});
  const values = valuesOf(topic, items);
  const { followUpSource, followUpSourceCentral } = values;
  const source = topic === 'contact' ? { followUpSource, followUpSourceCentral } : {};
  return { values, date: parsePartialDate(values.dateOfLastContact ?? values.dateOfLastCancerStatus), source, received: 0 };
}
