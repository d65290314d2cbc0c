import type { Who } from '#features/audit';
import { EVERY_FACILITY, type Scope } from '#platform/database';
import { Forbidden } from './access.errors.js';
import { type Permission, PERMISSIONS, type Role, ROLE_PERMISSIONS } from './permissions.js';

/** Whoever acts: who they are for the access log, what they may do, and which facilities they see. */
export interface Actor extends Who, Scope {
  readonly userId: string;
  readonly roles: readonly Role[];
}

/** What stands for the user in ids when the registry itself acts; no row of app_user has it. */
const SYSTEM_USER_ID = '00000000-0000-0000-0000-000000000000';

/**
 * Whether the actor may do this, by any of their roles.
 * @param facilityId - when given, the facility must be among the actor's too
 */
export function may(actor: Actor, permission: Permission, facilityId?: number): boolean {
  const inReach = facilityId === undefined || actor.facilities === 'every' || actor.facilities.includes(facilityId);
  return inReach && actor.roles.some((role) => ROLE_PERMISSIONS[role].includes(permission));
}

/**
 * Goes on only if the actor may do this.
 * @throws Forbidden FORBIDDEN; the attempt is written to the access log when it came through a route
 */
export function demand(actor: Actor, permission: Permission, facilityId?: number): void {
  if (!may(actor, permission, facilityId)) throw new Forbidden(permission, facilityId);
}

/** Everything the actor may do in at least one facility, in the order of {@link PERMISSIONS}. */
export function abilities(actor: Actor): Permission[] {
  return PERMISSIONS.filter((permission) => may(actor, permission));
}

/**
 * The registry's own work: every permission, every facility, a name of its own in the access log.
 * @param name - the part that acts, such as `follow-up-sweep`
 */
export function systemActor(name: string): Actor {
  return { ...EVERY_FACILITY, userId: SYSTEM_USER_ID, userName: `system:${name}`, roles: ['service'] };
}
