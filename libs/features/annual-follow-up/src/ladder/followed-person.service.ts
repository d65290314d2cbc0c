import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { PatientRecords } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, firstRow, type Tx } from '#platform/database';
import { NotThisFacilitysPatient } from '../contact/contact.errors.js';
import type { FollowUpPatientView } from '../people/follow-up.contract.js';
import { FollowUpQueries } from '../people/follow-up.queries.js';
import { followUpLimits } from '../state/follow-up-limits.js';
import { planSteps } from '../sweep/follow-up-steps.js';
import type { OwnerChange, OwnersChangedView, PersonChange } from './ladder.contract.js';
import { FollowUpSettingsChanged } from './ladder.errors.js';
import { personSettings } from './ladder.queries.js';
import { demandOwners } from './staff.queries.js';

/** What is settled about a person at a facility: owner, language, permission to write, stop. */
@Injectable()
export class FollowedPersonService {
  constructor(
    private readonly database: Database,
    private readonly patients: PatientRecords,
    private readonly queries: FollowUpQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Settles something about a person; what is not named stays. A stop ends what reaches out, and its steps, in this transaction.
   * @throws NotFound, Forbidden, NotThisFacilitysPatient, OwnerNotHere, FollowUpSettingsChanged
   */
  change(actor: Actor, patientId: string, change: PersonChange): Promise<FollowUpPatientView> {
    const { facilityId } = change;
    demand(actor, 'follow-up.record', facilityId);
    return this.database.transaction(actor, async (tx) => {
      await this.patients.lock(tx, patientId);
      await this.demandCase(tx, patientId, facilityId);
      if (typeof change.ownerId === 'string') await demandOwners(tx, facilityId, [change.ownerId]);
      await this.keep(tx, actor, patientId, change);
      await this.plan(tx, [patientId]);
      const detail = settled(change);
      await this.audit.append(tx, actor, { action: 'follow-up.person-changed', facilityId, patientIds: [patientId], detail });
      return this.queries.patient(tx, patientId);
    });
  }

  /** Gives people of a facility to somebody, or to nobody. @throws OwnerNotHere, Forbidden */
  assign(actor: Actor, { facilityId, patientIds, ownerId }: OwnerChange): Promise<OwnersChangedView> {
    demand(actor, 'follow-up.record', facilityId);
    return this.database.transaction(actor, async (tx) => {
      if (ownerId !== null) await demandOwners(tx, facilityId, [ownerId]);
      const changed = await tx.query<{ patientId: string }[]>(
        `INSERT INTO follow_up_person AS p ("patientId", "facilityId", "ownerId", "updatedBy", "updatedAt")
         SELECT DISTINCT a."patientId", a."facilityId", $3::uuid, $4::uuid, $5::timestamptz FROM abstract a
         WHERE a."facilityId" = $1 AND a."patientId" = ANY ($2::uuid[]) ORDER BY 1
         ON CONFLICT ("patientId", "facilityId") DO UPDATE SET "ownerId" = excluded."ownerId", "version" = p."version" + 1,
           "updatedBy" = excluded."updatedBy", "updatedAt" = excluded."updatedAt" WHERE p."ownerId" IS DISTINCT FROM excluded."ownerId"
         RETURNING p."patientId"`,
        [facilityId, patientIds, ownerId, actor.userId, this.clock.now()],
      );
      const moved = changed.map(({ patientId }) => patientId);
      await this.audit.append(tx, actor, {
        action: 'follow-up.owner-changed',
        facilityId,
        patientIds: moved,
        detail: { ownerId: ownerId ?? 'none' },
      });
      return { changed: moved.length };
    });
  }

  private async demandCase(tx: Tx, patientId: string, facilityId: number): Promise<void> {
    const known = await firstRow(tx, `SELECT 1 FROM abstract WHERE "patientId" = $1 AND "facilityId" = $2 LIMIT 1`, [
      patientId,
      facilityId,
    ]);
    if (known === undefined) throw new NotThisFacilitysPatient(facilityId);
  }

  private async keep(tx: Tx, actor: Actor, patientId: string, change: PersonChange): Promise<void> {
    const { facilityId } = change;
    const held = await personSettings(tx, { patientId, facilityId }, 'FOR UPDATE OF p');
    if (held.version !== change.version) throw new FollowUpSettingsChanged('person', { held: change.version, current: held.version });
    const stop = change.stop === undefined ? held.stop : change.stop;
    const next = {
      ownerId: change.ownerId === undefined ? held.ownerId : change.ownerId,
      language: change.language ?? held.language,
      letterPermission: change.letterPermission ?? held.letterPermission,
      stop,
      stoppedOn: stop === held.stop ? held.stoppedOn : stop === null ? null : this.clock.today(),
    };
    await tx.query(
      `INSERT INTO follow_up_person AS p ("patientId", "facilityId", "ownerId", "language", "letterPermission", "stop", "stoppedOn", "updatedBy", "updatedAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7::date, $8, $9)
       ON CONFLICT ("patientId", "facilityId") DO UPDATE SET "ownerId" = excluded."ownerId", "language" = excluded."language",
         "letterPermission" = excluded."letterPermission", "stop" = excluded."stop", "stoppedOn" = excluded."stoppedOn", "version" = p."version" + 1,
         "updatedBy" = excluded."updatedBy", "updatedAt" = excluded."updatedAt"`,
      [
        patientId,
        facilityId,
        next.ownerId,
        next.language,
        next.letterPermission,
        next.stop,
        next.stoppedOn,
        actor.userId,
        this.clock.now(),
      ],
    );
  }

  private async plan(tx: Tx, patientIds: readonly string[]): Promise<void> {
    const day = this.clock.today();
    await planSteps(tx, { patientIds }, { day, limits: await followUpLimits(tx, day), now: this.clock.now() });
  }
}

/** What was settled, for the access log: codes and ids only. */
function settled({ ownerId, language, letterPermission, stop }: PersonChange): Record<string, string> {
  const given = Object.entries({ ownerId, language, letterPermission, stop }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([name, value]) => [name, value ?? 'none']));
}
