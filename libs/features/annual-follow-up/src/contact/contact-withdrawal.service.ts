import { Injectable } from '@nestjs/common';
import { settleWithdrawal, type TopicPlace } from '#domain/follow-up';
import { itemValue } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import { FollowUpQueries } from '../people/follow-up.queries.js';
import { ContactAnswers, type KeptContact, onFileOf } from './contact-answers.js';
import { ContactRecords } from './contact-records.js';
import { ContactSteps } from './contact-steps.js';
import type { RecordedContactView } from './contact-view.contract.js';
import { ContactWithdrawn } from './contact.errors.js';
import { outcomeView } from './outcome-view.js';
import { RepliedPeople } from './replied-person.js';
import { ReplySaving } from './reply-saving.js';

/** Taking a mistaken contact back, and looking at one that contradicts what is on file. */
@Injectable()
export class ContactWithdrawalService {
  constructor(
    private readonly database: Database,
    private readonly people: RepliedPeople,
    private readonly answers: ContactAnswers,
    private readonly records: ContactRecords,
    private readonly saving: ReplySaving,
    private readonly steps: ContactSteps,
    private readonly queries: FollowUpQueries,
    private readonly audit: Audit,
  ) {}

  /**
   * Takes a contact back. Of each topic that it touched the best answer that is left stands again; a topic that somebody changed since by hand
   * or by a file stays as it is. Both steps are in the history of the abstracts; the steps of the cycle that counts again are open again.
   * @throws NotFound, Forbidden, ContactWithdrawn
   */
  withdraw(actor: Actor, contactId: string, reason: string): Promise<RecordedContactView> {
    return this.database.transaction(actor, async (tx) => {
      const { patientId, facilityId } = await this.records.find(tx, contactId);
      demand(actor, 'follow-up.record', facilityId);
      const { person, reports } = await this.people.lock(tx, patientId, facilityId);
      const contact = await this.records.find(tx, contactId);
      if (contact.withdrawnAt !== null) throw new ContactWithdrawn();
      const kept = await this.answers.of(tx, patientId);
      const topics = settleWithdrawal(placesOf(kept, contactId), person, onFileOf(person, kept, contactId));
      await this.records.withdraw(tx, actor, { contact, reason, topics });
      await this.saving.save(tx, actor, { reports, settled: topics, why: reason });
      const back = topics.find(({ topic }) => topic === 'contact');
      if (back) await this.steps.reopen(tx, contact, itemValue(back.stood, 'dateOfLastContact'));
      const view = await this.queries.patient(tx, patientId);
      await this.audit.append(tx, actor, {
        action: 'follow-up.contact-withdrawn',
        facilityId,
        patientIds: [patientId],
        subject: contactId,
      });
      return Object.assign(view, { contactId, outcome: outcomeView(topics) });
    });
  }

  /** Somebody looked at a contradiction and lets stand what stands. @throws NotFound, Forbidden */
  review(actor: Actor, contactId: string): Promise<void> {
    return this.database.transaction(actor, async (tx) => {
      const { facilityId, patientId } = await this.records.find(tx, contactId);
      demand(actor, 'follow-up.record', facilityId);
      await this.records.review(tx, actor, contactId);
      await this.audit.append(tx, actor, { action: 'follow-up.contact-reviewed', facilityId, patientIds: [patientId], subject: contactId });
    });
  }
}

function placesOf(kept: readonly KeptContact[], contactId: string): TopicPlace[] {
  const said = kept.find((each) => each.contactId === contactId);
  return (said?.topics ?? []).map(({ topic, tumorId }) => ({ topic, tumorId }));
}
