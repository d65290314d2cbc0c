import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { Clock } from '#platform/config';
import { Database, newId, rows, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { type Actor, demand } from '../access/actor.js';
import { hashPassword } from '../session/password-hash.js';
import { randomPassword } from '../session/random-password.js';
import { endSessions, setFacilities, setRoles } from './account-writes.js';
import { AppUser } from './app-user.entity.js';
import type { CreatedUser, NewPassword, NewUser, UserChange, UserView } from './user.contract.js';
import { OwnAccount, UserNameTaken } from './user.errors.js';
import { UserQueries } from './user.queries.js';

/** An account with a password that was hashed before the transaction began. */
export interface NewAccount {
  readonly user: NewUser;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
}

/** Accounts of the people who work here. A change is in force with the next request of whoever it concerns. */
@Injectable()
export class UserService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly queries: UserQueries,
  ) {}

  /** Every account by name. */
  list(actor: Actor): Promise<UserView[]> {
    demand(actor, 'user.manage');
    return this.database.transaction(actor, async (tx) => {
      const users = await this.queries.list(tx);
      await this.audit.append(tx, actor, { action: 'users.listed', detail: { users: users.length } });
      return users;
    });
  }

  /**
   * Makes an account with a random password that its owner must change.
   * @throws UserNameTaken USER_NAME_TAKEN, InvalidRequest INVALID_REQUEST for an unknown facility
   */
  async create(actor: Actor, user: NewUser): Promise<CreatedUser> {
    demand(actor, 'user.manage');
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    const made = await this.database.transaction(actor, (tx) => this.createIn(tx, actor, { user, passwordHash, mustChangePassword: true }));
    return { user: made, password };
  }

  /** The same inside a transaction that does more. */
  async createIn(tx: Tx, actor: Actor, account: NewAccount): Promise<UserView> {
    const { user, passwordHash, mustChangePassword } = account;
    const id = newId();
    const made = await rows(
      tx,
      `INSERT INTO app_user ("id", "name", "fullName", "email", "passwordHash", "mustChangePassword", "everyFacility", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING "id"`,
      [id, user.name, user.fullName, user.email ?? null, passwordHash, mustChangePassword, user.everyFacility, this.clock.machineTime()],
    );
    if (made.length === 0) throw new UserNameTaken(user.name);
    await setRoles(tx, id, user.roles);
    await setFacilities(tx, id, user.facilityIds);
    await this.audit.append(tx, actor, { action: 'user.created', subject: id, detail: detailOf(user) });
    return this.one(tx, id);
  }

  /**
   * Changes what is given of an account.
   * @throws OwnAccount OWN_ACCOUNT for anything but one's own full name, NotFound NOT_FOUND
   */
  change(actor: Actor, id: string, change: UserChange): Promise<UserView> {
    demand(actor, 'user.manage');
    if (id === actor.userId && Object.keys(change).some((property) => property !== 'fullName' && property !== 'email'))
      throw new OwnAccount();
    return this.database.transaction(actor, async (tx) => {
      const held = await tx.findOne(AppUser, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!held) throw new NotFound('user');
      if (change.roles !== undefined) await setRoles(tx, id, change.roles);
      if (change.facilityIds !== undefined) await setFacilities(tx, id, change.facilityIds);
      const now = this.clock.machineTime();
      if (change.disabled === true) await endSessions(tx, { userId: id, now });
      await tx.save(changed(held, change, now));
      await this.audit.append(tx, actor, { action: 'user.changed', subject: id, detail: detailOf(change) });
      return this.one(tx, id);
    });
  }

  /**
   * Replaces the password by a random one that its owner must change; ends their sessions and any lock.
   * @throws NotFound NOT_FOUND
   */
  async resetPassword(actor: Actor, id: string): Promise<NewPassword> {
    demand(actor, 'user.manage');
    const password = randomPassword();
    const passwordHash = await hashPassword(password);
    await this.database.transaction(actor, async (tx) => {
      const done = await tx.update(AppUser, { id }, { passwordHash, mustChangePassword: true, failedLogins: 0, lockedUntil: null });
      if (done.affected !== 1) throw new NotFound('user');
      await endSessions(tx, { userId: id, now: this.clock.machineTime() });
      await this.audit.append(tx, actor, { action: 'user.password-reset', subject: id });
    });
    return { password };
  }

  private async one(tx: Tx, id: string): Promise<UserView> {
    const [user] = await this.queries.list(tx, id);
    if (!user) throw new NotFound('user');
    return user;
  }
}

function changed(held: AppUser, { fullName, email, everyFacility, disabled }: UserChange, now: Date): AppUser {
  if (fullName !== undefined) held.fullName = fullName;
  if (email !== undefined) held.email = email;
  if (everyFacility !== undefined) held.everyFacility = everyFacility;
  if (disabled !== undefined) held.disabledAt = disabled ? (held.disabledAt ?? now) : null;
  return held;
}

function detailOf({ roles, everyFacility, facilityIds, disabled }: UserChange): Record<string, string | boolean> {
  return {
    ...(roles === undefined ? {} : { roles: roles.join(' ') }),
    ...(everyFacility === undefined ? {} : { everyFacility }),
    ...(facilityIds === undefined ? {} : { facilityIds: facilityIds.join(' ') }),
    ...(disabled === undefined ? {} : { disabled }),
  };
}
