import { ROLE_PERMISSIONS, ROLES } from '#features/identity';
import { firstRow, type Tx } from '#platform/database';

const EDITING_ROLES = ROLES.filter((role) => role !== 'service' && ROLE_PERMISSIONS[role].includes('abstract.edit'));

/** Whether a user may own abstracts of a facility: not disabled, works there, and has a role that edits abstracts. */
export async function mayOwn(tx: Tx, userId: string, facilityId: number): Promise<boolean> {
  const fit = await firstRow(
    tx,
    `SELECT 1 FROM app_user u WHERE u."id" = $1 AND u."disabledAt" IS NULL
       AND (u."everyFacility" OR EXISTS (SELECT 1 FROM facility_grant g WHERE g."userId" = u."id" AND g."facilityId" = $2))
       AND EXISTS (SELECT 1 FROM user_role r WHERE r."userId" = u."id" AND r."role" = ANY ($3))`,
    [userId, facilityId, EDITING_ROLES],
  );
  return fit !== undefined;
}
