import { Injectable } from '@nestjs/common';
import type { Addressee } from '#domain/follow-up';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import type { Tx } from '#platform/database';
import { followUpLimits } from '../../state/follow-up-limits.js';
import { planSteps } from '../../sweep/follow-up-steps.js';
import type { ReturnReason } from './letter.contract.js';

/** A letter about somebody that the post brought back. */
export interface PersonReturn {
  readonly addressee: Addressee;
  readonly facilityId: number;
  readonly patientId: string;
  readonly reason: ReturnReason;
}

/** What a returned letter means for the person it is about. */
@Injectable()
export class PersonReturns {
  constructor(private readonly clock: Clock) {}

  /** Settles what the return says of the person, and plans what comes next. Letters to others tell nothing of the person. */
  async follow(tx: Tx, actor: Actor, { addressee, facilityId, patientId, reason }: PersonReturn): Promise<void> {
    if (addressee === 'patient' && reason === 'deceased')
      await this.settle(tx, actor, { facilityId, patientId, stop: 'returned-deceased' });
    if (addressee === 'patient' && reason === 'refused')
      await this.settle(tx, actor, { facilityId, patientId, letterPermission: 'refused' });
    const today = this.clock.today();
    await planSteps(tx, { patientIds: [patientId] }, { day: today, limits: await followUpLimits(tx, today), now: this.clock.now() });
  }

  /** A stop that stands already is kept. */
  private async settle(
    tx: Tx,
    actor: Actor,
    of: {
      readonly facilityId: number;
      readonly patientId: string;
      readonly stop?: 'returned-deceased';
      readonly letterPermission?: 'refused';
    },
  ): Promise<void> {
    const { facilityId, patientId, stop = null, letterPermission = null } = of;
    const today = this.clock.today();
    await tx.query(
      `INSERT INTO follow_up_person AS f ("patientId", "facilityId", "stop", "stoppedOn", "letterPermission", "updatedBy", "updatedAt")
       VALUES ($1, $2, $3::text, CASE WHEN $3::text IS NOT NULL THEN $4::date END, coalesce($5::text, 'unknown'), $6, $7)
       ON CONFLICT ("patientId", "facilityId") DO UPDATE SET
         "stop" = coalesce(f."stop", $3::text), "stoppedOn" = CASE WHEN f."stop" IS NOT NULL THEN f."stoppedOn" WHEN $3::text IS NOT NULL THEN $4::date END,
         "letterPermission" = coalesce($5::text, f."letterPermission"), "version" = f."version" + 1, "updatedBy" = $6, "updatedAt" = $7`,
      [patientId, facilityId, stop, today, letterPermission, actor.userId, this.clock.now()],
    );
  }
}
