import { Injectable } from '@nestjs/common';
import { type Reply, replyFindings, replyParts, settleReply } from '#domain/follow-up';
import { parseCalendarDay } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, type Tx } from '#platform/database';
import { RegistryError } from '#platform/http';
import { FollowUpQueries } from '../people/follow-up.queries.js';
import { answeredLetter } from './answered-letter.js';
import { ContactAnswers, onFileOf } from './contact-answers.js';
import { ContactRecords } from './contact-records.js';
import { ContactSteps } from './contact-steps.js';
import type { RecordedContactView, ReplyResultView, ReplyResultsView } from './contact-view.contract.js';
import type { NewContact, NewReplies, NewReply } from './contact.contract.js';
import { DateIsMailingDate, ReplyRefused } from './contact.errors.js';
import { outcomeView } from './outcome-view.js';
import { RepliedPeople } from './replied-person.js';
import { ReplySaving } from './reply-saving.js';

/** Recording what contacts brought: one transaction from the date of last contact to the next reminder. */
@Injectable()
export class ContactService {
  constructor(
    private readonly database: Database,
    private readonly people: RepliedPeople,
    private readonly answers: ContactAnswers,
    private readonly records: ContactRecords,
    private readonly saving: ReplySaving,
    private readonly steps: ContactSteps,
    private readonly queries: FollowUpQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Records a contact or a try. Each topic of it is weighed against what is on file: what is better stands, in every abstract of the facility
   * and in the person, so all tumors move together; what does not win is kept with the reason. Steps of the cycle that ended are done and
   * the next contact is planned. The same contact sent again, by its id, is recorded once.
   * @throws NotFound, Forbidden, ReplyRefused, DateIsMailingDate, NotThisFacilitysPatient, ContactIdTaken
   */
  record(actor: Actor, patientId: string, contact: NewContact): Promise<RecordedContactView> {
    demand(actor, 'follow-up.record', contact.facilityId);
    return this.database.transaction(actor, async (tx) => {
      const contactId = await this.recordOnce(tx, actor, patientId, contact);
      const kept = (await this.answers.of(tx, patientId)).find((each) => each.contactId === contactId);
      const view = await this.queries.patient(tx, patientId);
      const { facilityId, result, method } = contact;
      await this.audit.append(tx, actor, {
        action: 'follow-up.contact-recorded',
        facilityId,
        patientIds: [patientId],
        subject: contactId,
        detail: { result, method },
      });
      return Object.assign(view, { contactId, outcome: outcomeView(kept?.topics ?? []) });
    });
  }

  /** Records the replies of many people, each for itself: a refused one is told in its result and hinders no other. */
  async recordMany(actor: Actor, { replies }: NewReplies): Promise<ReplyResultsView> {
    const results: ReplyResultView[] = [];
    for (const reply of replies) results.push(await this.resultOf(actor, reply));
    return { results };
  }

  private async resultOf(actor: Actor, { patientId, ...contact }: NewReply): Promise<ReplyResultView> {
    try {
      const { contactId, dateOfLastContact, vitalStatus, outcome } = await this.record(actor, patientId, contact);
      return { patientId, contactId, dateOfLastContact, vitalStatus, outcome, problem: null };
    } catch (error) {
      // Only what a person can mend is a result; anything else ends the request, and sending it again records nothing twice.
      if (!(error instanceof RegistryError)) throw error;
      const { code, message, data } = error as RegistryError; // its data is what the error has
      return { patientId, contactId: null, dateOfLastContact: null, vitalStatus: null, outcome: [], problem: { code, message, data } };
    }
  }

  private async recordOnce(tx: Tx, actor: Actor, patientId: string, contact: NewContact): Promise<string> {
    const { person, reports } = await this.people.lock(tx, patientId, contact.facilityId);
    if (contact.id !== undefined && (await this.records.isRecorded(tx, patientId, contact))) return contact.id;
    const reply = replyOf(contact);
    const today = parseCalendarDay(this.clock.today());
    const findings = today === undefined ? [] : replyFindings(reply, person, today);
    if (findings.length > 0) throw new ReplyRefused(findings);
    const topics = settleReply(replyParts(reply, person), person, onFileOf(person, await this.answers.of(tx, patientId)));
    const letter = contact.letterId === undefined ? undefined : await answeredLetter(tx, contact.letterId, patientId);
    if (letter?.sentOn === contact.contactDate && contact.dateIsSenders !== true) throw new DateIsMailingDate(letter.sentOn);
    const contactId = await this.records.insert(tx, actor, { patientId, contact, topics });
    await this.saving.save(tx, actor, { reports, settled: topics });
    await this.steps.follow(tx, actor, { patientId, contactId, contact, topics, answered: letter?.stepIds ?? [] });
    return contactId;
  }
}

function replyOf({ contactDate, source, result, vitalStatus, items = {}, tumors = {} }: NewContact): Reply {
  return { contactDate, source, isReached: result === 'reached', vitalStatus, items, tumors };
}
