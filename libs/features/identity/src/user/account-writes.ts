import { rows, type Tx } from '#platform/database';
import { InvalidRequest } from '#platform/http';
import { In } from 'typeorm';
import type { Role } from '../access/permissions.js';
import { Facility } from '../facility/facility.entity.js';
import { FacilityGrant } from './facility-grant.entity.js';
import { UserRole } from './user-role.entity.js';

/** Gives a user exactly these roles. */
export async function setRoles(tx: Tx, userId: string, roles: readonly Role[]): Promise<void> {
  await tx.delete(UserRole, { userId });
  await tx.insert(
    UserRole,
    roles.map((role) => ({ userId, role })),
  );
}

/**
 * Gives a user exactly these facilities.
 * @throws InvalidRequest INVALID_REQUEST when one of them does not exist
 */
export async function setFacilities(tx: Tx, userId: string, facilityIds: readonly number[]): Promise<void> {
  const known = await tx.countBy(Facility, { id: In([...facilityIds]) });
  if (known !== facilityIds.length) {
    throw new InvalidRequest([{ property: 'facilityIds', message: 'facilityIds must be ids of facilities that exist.' }]);
  }
  await tx.delete(FacilityGrant, { userId });
  await tx.insert(
    FacilityGrant,
    facilityIds.map((facilityId) => ({ userId, facilityId })),
  );
}

/** Ends the open sessions of a user, all but one if given. */
export async function endSessions(tx: Tx, of: { userId: string; but?: string | undefined; now: Date }): Promise<void> {
  await rows(tx, `UPDATE session SET "endedAt" = $2 WHERE "userId" = $1 AND "endedAt" IS NULL AND "id" IS DISTINCT FROM $3`, [
    of.userId,
    of.now,
    of.but ?? null,
  ]);
}
