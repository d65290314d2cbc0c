import { Injectable } from '@nestjs/common';
import { Database, rows } from '#platform/database';
import { systemActor } from '../access/actor.js';
import { hashPassword } from '../session/password-hash.js';
import { randomPassword } from '../session/random-password.js';
import { AppUser } from './app-user.entity.js';
import type { NewUser } from './user.contract.js';
import { UserService } from './user.service.js';

/** Also manager, so that whoever starts a registry sees cases at once; later accounts keep the two apart. */
const ADMINISTRATOR: NewUser = {
  name: 'admin',
  fullName: 'First administrator',
  roles: ['administrator', 'manager'],
  everyFacility: true,
  facilityIds: [],
};

/** Makes the account with which a new registry is opened; nothing in the product has a default password. */
@Injectable()
export class FirstAdministrator {
  constructor(
    private readonly database: Database,
    private readonly users: UserService,
  ) {}

  /**
   * Makes the first administrator if there is no account yet. Two processes that start together make one.
   * @returns name and password, this once; null when somebody can already sign in
   */
  async makeIfNobody(): Promise<{ name: string; password: string } | null> {
    const actor = systemActor('first-start');
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    return this.database.transaction(actor, async (tx) => {
      await rows(tx, 'LOCK TABLE app_user IN SHARE ROW EXCLUSIVE MODE');
      if ((await tx.count(AppUser)) > 0) return null;
      // The password was made on this machine for whoever started it, at random, and is shown to nobody else.
      await this.users.createIn(tx, actor, { user: ADMINISTRATOR, passwordHash, mustChangePassword: false });
      return { name: ADMINISTRATOR.name, password };
    });
  }
}
