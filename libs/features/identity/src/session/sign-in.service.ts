import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Audit, type Who } from '#features/audit';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow, newId, type Tx } from '#platform/database';
import { addMinutes } from 'date-fns/addMinutes';
import { AppUser } from '../user/app-user.entity.js';
import { hashPassword, matchesPassword } from './password-hash.js';
import type { RequestOrigin } from './request-origin.js';
import { newSessionToken, tokenHash } from './session-token.js';
import type { Credentials } from './session.contract.js';
import { Session } from './session.entity.js';
import { WrongCredentials } from './session.errors.js';
import { delayMinutes } from './sign-in-delay.js';

interface Attempt {
  readonly userId: string;
  /** The stored hash that the password was compared with, and whether they matched. */
  readonly passwordHash: string;
  readonly matches: boolean;
  readonly origin: RequestOrigin;
}

/** Signing in: the same answer after the same work, whether the name is unknown, the password wrong or the account locked. */
@Injectable()
export class SignInService {
  private readonly decoy = hashPassword(randomBytes(16).toString('hex'));

  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Begins a session.
   * @returns the token for the browser's cookie
   * @throws WrongCredentials WRONG_CREDENTIALS
   */
  async signIn({ name, password }: Credentials, origin: RequestOrigin): Promise<string> {
    const held = await this.database.transaction(EVERY_FACILITY, (tx) =>
      firstRow<{ id: string; passwordHash: string }>(tx, `SELECT "id", "passwordHash" FROM app_user WHERE lower("name") = lower($1)`, [
        name,
      ]),
    );
    // No transaction is open while the password is hashed.
    const passwordHash = held?.passwordHash ?? (await this.decoy);
    const matches = await matchesPassword(passwordHash, password);
    const attempt = { userId: held?.id ?? newId(), passwordHash, matches, origin };
    const token = await this.database.transaction(EVERY_FACILITY, (tx) => this.settle(tx, attempt));
    if (token === undefined) throw new WrongCredentials();
    return token;
  }

  /** Decides under a lock on the account, so that guesses made at the same time count one by one. */
  private async settle(tx: Tx, attempt: Attempt): Promise<string | undefined> {
    const user = await tx.findOne(AppUser, { where: { id: attempt.userId }, lock: { mode: 'pessimistic_write' } });
    const now = this.clock.machineTime();
    const open = user?.disabledAt === null && (user.lockedUntil === null || user.lockedUntil <= now);
    if (open && attempt.matches && user.passwordHash === attempt.passwordHash) return this.begin(tx, user, attempt.origin);
    // A guess at a locked account does not lengthen the lock, else anybody could shut a person out for good.
    const failedLogins = (user?.failedLogins ?? 0) + 1;
    const lockedUntil = addMinutes(now, delayMinutes(failedLogins));
    await tx.update(AppUser, { id: open ? attempt.userId : newId() }, { failedLogins, lockedUntil });
    const who = { ...whoOf(user, attempt.origin) };
    await this.audit.append(tx, who, { action: 'session.refused', result: 'denied', detail: { failedLogins: open ? failedLogins : 0 } });
    return undefined;
  }

  private async begin(tx: Tx, user: AppUser, origin: RequestOrigin): Promise<string> {
    const now = this.clock.machineTime();
    const token = newSessionToken();
    const { address, userAgent } = origin;
    const session = {
      id: newId(),
      tokenHash: tokenHash(token),
      userId: user.id,
      createdAt: now,
      lastSeenAt: now,
      endedAt: null,
      address,
      userAgent,
    };
    await tx.update(AppUser, { id: user.id }, { failedLogins: 0, lockedUntil: null });
    await tx.insert(Session, session);
    await this.audit.append(tx, { ...whoOf(user, origin), sessionId: session.id }, { action: 'session.signed-in' });
    return token;
  }
}

/** A name that belongs to nobody is not written down: people type their password there by mistake. */
function whoOf(user: AppUser | null, { address, correlationId }: RequestOrigin): Who {
  return { userId: user?.id ?? null, userName: user?.name ?? 'unknown', address, correlationId };
}
