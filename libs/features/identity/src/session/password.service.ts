import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { Clock } from '#platform/config';
import { Database } from '#platform/database';
import type { Actor } from '../access/actor.js';
import { endSessions } from '../user/account-writes.js';
import { AppUser } from '../user/app-user.entity.js';
import { hashPassword, matchesPassword } from './password-hash.js';
import { passwordProblems } from './password-policy.js';
import type { PasswordChange } from './session.contract.js';
import { WeakPassword, WrongPassword } from './session.errors.js';

/** People change their own password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Replaces the actor's password and ends their other sessions.
   * @throws WrongPassword WRONG_PASSWORD, WeakPassword WEAK_PASSWORD
   */
  async change(actor: Actor, { current, next }: PasswordChange): Promise<void> {
    const id = actor.userId;
    const held = await this.database.transaction(actor, (tx) => tx.findOneByOrFail(AppUser, { id }));
    if (!(await matchesPassword(held.passwordHash, current))) {
      await this.database.transaction(actor, (tx) =>
        this.audit.append(tx, actor, { action: 'session.password-refused', result: 'denied' }),
      );
      throw new WrongPassword();
    }
    const problems = [...passwordProblems(next, held.name), ...(next === current ? ['The new password is the present one.'] : [])];
    if (problems.length > 0) throw new WeakPassword(problems);
    const passwordHash = await hashPassword(next);
    await this.database.transaction(actor, async (tx) => {
      const done = await tx.update(AppUser, { id, passwordHash: held.passwordHash }, { passwordHash, mustChangePassword: false });
      if (done.affected !== 1) throw new WrongPassword();
      await endSessions(tx, { userId: id, but: actor.sessionId, now: this.clock.machineTime() });
      await this.audit.append(tx, actor, { action: 'session.password-changed' });
    });
  }
}
