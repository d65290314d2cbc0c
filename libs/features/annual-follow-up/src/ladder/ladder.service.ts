import { Injectable } from '@nestjs/common';
import { checkLadder, DEFAULT_LADDER } from '#domain/follow-up';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, type Tx } from '#platform/database';
import { followUpLimits } from '../state/follow-up-limits.js';
import type { LadderChange, LadderView, StaffView } from './ladder.contract.js';
import { FollowUpSettingsChanged, LadderWrong } from './ladder.errors.js';
import { keepLadder, ladderOf } from './ladder.queries.js';
import { demandOwners, staffAt } from './staff.queries.js';

/** The ladder of a facility, as data that its managers change. */
@Injectable()
export class LadderService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The ladder a facility uses, its own or that of the house. */
  view(actor: Actor, facilityId: number): Promise<LadderView> {
    demand(actor, 'follow-up.read', facilityId);
    return this.database.transaction(actor, (tx) => this.read(tx, facilityId));
  }

  /**
   * Puts a ladder in the place of the present one. Steps on file stay as they are; the next sweep goes on from where each person stands.
   * @throws LadderWrong, OwnerNotHere, FollowUpSettingsChanged, Forbidden
   */
  change(actor: Actor, facilityId: number, { version, rungs, ownerIds }: LadderChange): Promise<LadderView> {
    demand(actor, 'follow-up.manage', facilityId);
    return this.database.transaction(actor, async (tx) => {
      const problems = checkLadder(rungs, await followUpLimits(tx, this.clock.today()));
      if (problems.length > 0) throw new LadderWrong(problems);
      await demandOwners(tx, facilityId, ownerIds);
      const isKept = await keepLadder(tx, facilityId, { rungs, ownerIds, version, by: actor.userId, now: this.clock.now() });
      if (!isKept) throw new FollowUpSettingsChanged('ladder', { held: version, current: (await ladderOf(tx, facilityId)).version });
      const detail = { rungs: rungs.length, owners: ownerIds.length, version: version + 1 };
      await this.audit.append(tx, actor, { action: 'follow-up.ladder-changed', facilityId, detail });
      return this.read(tx, facilityId);
    });
  }

  /** Who may own people of a facility. */
  staff(actor: Actor, facilityId: number): Promise<StaffView[]> {
    demand(actor, 'follow-up.read', facilityId);
    return this.database.transaction(actor, (tx) => staffAt(tx, facilityId));
  }

  private async read(tx: Tx, facilityId: number): Promise<LadderView> {
    const limits = await followUpLimits(tx, this.clock.today());
    return { facilityId, ...(await ladderOf(tx, facilityId)), standard: DEFAULT_LADDER, ...limits };
  }
}
