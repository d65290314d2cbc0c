import { itemValue } from '#domain/naaccr';
import type { SettledTopic } from '#domain/follow-up';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import type { Tx } from '#platform/database';
import { closeSteps } from '../ladder/close-steps.js';
import { endExhaustedTask } from '../ladder/telephone-tries.js';
import { followUpLimits } from '../state/follow-up-limits.js';
import { planSteps } from '../sweep/follow-up-steps.js';
import type { StoredContact } from './contact-records.js';
import type { NewContact } from './contact.contract.js';

/** What a contact does to the ladder of a person: it ends a cycle, answers a step, or stops follow-up. */
@Injectable()
export class ContactSteps {
  constructor(private readonly clock: Clock) {}

  /**
   * Ends the steps that a contact answers. An answer that moves the date of last contact ends every step of the cycles before; one that does
   * not still answers the step it was sent for, as does a try that was the step. What comes next is planned.
   */
  async follow(
    tx: Tx,
    actor: Actor,
    done: {
      readonly patientId: string;
      readonly contactId: string;
      readonly contact: NewContact;
      readonly topics: readonly SettledTopic[];
      /** Steps whose letter is answered. */
      readonly answered: readonly string[];
    },
  ): Promise<void> {
    const { patientId, contactId, contact, topics, answered } = done;
    const end = { state: 'done', reason: 'contacted', now: this.clock.now(), contactId } as const;
    const reached = topics.find(({ topic }) => topic === 'contact');
    if (reached && reached.verdict !== 'kept') {
      await closeSteps(tx, { patientIds: [patientId], exceptCycle: itemValue(reached.stood, 'dateOfLastContact') }, end);
    }
    const stepIds = [...answered, ...(contact.stepId === undefined ? [] : [contact.stepId])];
    if (contact.result === 'reached' && stepIds.length > 0) await closeSteps(tx, { stepIds }, end);
    if (contact.stepId !== undefined) await endExhaustedTask(tx, contact.stepId, this.clock.now());
    if (contact.optOut === true) await this.stop(tx, actor, patientId, contact.facilityId);
    await this.plan(tx, patientId);
  }

  /** Wakes the steps of the cycle that counts again, and plans what comes next. */
  async reopen(tx: Tx, { id, patientId, createdAt }: StoredContact, cycle: string): Promise<void> {
    await tx.query(
      `UPDATE follow_up_step SET "closedAt" = NULL, "reason" = NULL, "contactId" = NULL,
         -- A letter that is out waits for its answer again.
         "state" = CASE WHEN EXISTS (SELECT 1 FROM letter_patient l WHERE l."stepId" = follow_up_step."id" AND l."state" = 'sent') THEN 'sent' ELSE 'scheduled' END
       WHERE "patientId" = $1 AND "cycle" = $2 AND ("contactId" = $3 OR ("state" = 'cancelled' AND "closedAt" >= $4))`,
      [patientId, cycle, id, createdAt],
    );
    await this.plan(tx, patientId);
  }

  private async plan(tx: Tx, patientId: string): Promise<void> {
    const day = this.clock.today();
    await planSteps(tx, { from: patientId, upTo: patientId }, { day, limits: await followUpLimits(tx, day), now: this.clock.now() });
  }

  private async stop(tx: Tx, actor: Actor, patientId: string, facilityId: number): Promise<void> {
    await tx.query(
      `INSERT INTO follow_up_person ("patientId", "facilityId", "stop", "stoppedOn", "updatedBy", "updatedAt") VALUES ($1, $2, 'opt-out', $3::date, $4, $5)
       ON CONFLICT ("patientId", "facilityId") DO UPDATE SET "stop" = excluded."stop", "stoppedOn" = excluded."stoppedOn",
         "version" = follow_up_person."version" + 1, "updatedBy" = excluded."updatedBy", "updatedAt" = excluded."updatedAt"`,
      [patientId, facilityId, this.clock.today(), actor.userId, this.clock.now()],
    );
  }
}
