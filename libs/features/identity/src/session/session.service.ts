import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { Clock, Settings } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow, rows, type Tx } from '#platform/database';
import { NotSignedIn } from '../access/access.errors.js';
import { abilities, type Actor } from '../access/actor.js';
import type { Role } from '../access/permissions.js';
import { facilitiesIn } from '../facility/facility.service.js';
import { AppUser } from '../user/app-user.entity.js';
import type { RequestOrigin } from './request-origin.js';
import { hasExpired, isSeenAgain, type SessionLimits } from './session-limits.js';
import { tokenHash } from './session-token.js';
import type { SessionView } from './session.contract.js';

/** Whoever stands behind a session token. */
export interface Authenticated {
  readonly actor: Actor;
  readonly mustChangePassword: boolean;
}

interface HeldSession {
  readonly sessionId: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly userId: string;
  readonly userName: string;
  readonly everyFacility: boolean;
  readonly mustChangePassword: boolean;
  readonly roles: Role[];
  readonly facilityIds: number[];
}

/** Running sessions. Account, roles and facilities are read with every request, so that a change of them works at once. */
@Injectable()
export class SessionService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /**
   * The actor behind a token.
   * @throws NotSignedIn NOT_SIGNED_IN when there is none, or the session has ended or expired
   */
  async authenticate(token: string | undefined, origin: RequestOrigin): Promise<Authenticated> {
    const held =
      token === undefined ? undefined : await this.database.transaction(EVERY_FACILITY, (tx) => this.useSession(tx, token, origin));
    if (!held) throw new NotSignedIn();
    const { sessionId, userId, userName, roles, mustChangePassword } = held;
    const { address, correlationId } = origin;
    const facilities = held.everyFacility ? 'every' : held.facilityIds;
    return { actor: { userId, userName, sessionId, address, correlationId, roles, facilities }, mustChangePassword };
  }

  /** What the page shows and needs to know of the session. */
  view(actor: Actor): Promise<SessionView> {
    return this.database.transaction(actor, (tx) => this.viewIn(tx, actor));
  }

  /** The same inside a transaction. */
  async viewIn(tx: Tx, actor: Actor): Promise<SessionView> {
    const { id, name, fullName, everyFacility, mustChangePassword } = await tx.findOneByOrFail(AppUser, { id: actor.userId });
    const facilities = await facilitiesIn(tx, actor.facilities);
    return {
      user: { id, name, fullName, roles: [...actor.roles], everyFacility, mustChangePassword },
      facilities: facilities.map((facility) => ({ id: facility.id, facilityNumber: facility.facilityNumber, name: facility.name })),
      abilities: abilities(actor),
      idleMinutes: this.settings.SESSION_IDLE_MINUTES,
    };
  }

  /** Ends the actor's session: its token is worth nothing from now on. */
  async signOut(actor: Actor): Promise<void> {
    await this.database.transaction(actor, async (tx) => {
      await endSession(tx, actor.sessionId, this.clock.machineTime());
      await this.audit.append(tx, actor, { action: 'session.signed-out' });
    });
  }

  private async useSession(tx: Tx, token: string, origin: RequestOrigin): Promise<HeldSession | undefined> {
    const held = await findSession(tx, token);
    if (!held) return undefined;
    const now = this.clock.machineTime();
    if (hasExpired(held, this.limits(), now)) {
      await endSession(tx, held.sessionId, now);
      return undefined;
    }
    if (origin.madeBy === 'person' && isSeenAgain(held, now)) {
      await rows(tx, `UPDATE session SET "lastSeenAt" = $2 WHERE "id" = $1 AND "lastSeenAt" < $2`, [held.sessionId, now]);
    }
    return held;
  }

  private limits(): SessionLimits {
    return { idleMinutes: this.settings.SESSION_IDLE_MINUTES, absoluteHours: this.settings.SESSION_ABSOLUTE_HOURS };
  }
}

function findSession(tx: Tx, token: string): Promise<HeldSession | undefined> {
  return firstRow<HeldSession>(
    tx,
    `SELECT s."id" AS "sessionId", s."createdAt", s."lastSeenAt", u."id" AS "userId", u."name" AS "userName", u."everyFacility",
       u."mustChangePassword", ARRAY(SELECT r."role" FROM user_role r WHERE r."userId" = u."id" ORDER BY r."role") AS "roles",
       ARRAY(SELECT g."facilityId" FROM facility_grant g WHERE g."userId" = u."id" ORDER BY g."facilityId") AS "facilityIds"
     FROM session s JOIN app_user u ON u."id" = s."userId"
     WHERE s."tokenHash" = $1 AND s."endedAt" IS NULL AND u."disabledAt" IS NULL`,
    [tokenHash(token)],
  );
}

async function endSession(tx: Tx, sessionId: string | undefined, now: Date): Promise<void> {
  await rows(tx, `UPDATE session SET "endedAt" = $2 WHERE "id" = $1 AND "endedAt" IS NULL`, [sessionId ?? null, now]);
}
