import { rows, type Tx } from '#platform/database';
import { type Permission, ROLE_PERMISSIONS } from '../access/permissions.js';
import type { ColleagueView } from './colleague.contract.js';
import { GRANTABLE_ROLES } from './user.contract.js';

/**
 * Who may own work of some facilities: people whose account is open, who have a role that does such work (edits abstracts, unless another
 * permission is asked for) and work at one of them; by name. The one place of this rule.
 */
export function colleaguesAt(
  tx: Tx,
  facilities: readonly number[] | 'every',
  permission: Permission = 'abstract.edit',
): Promise<ColleagueView[]> {
  const roles = GRANTABLE_ROLES.filter((role) => ROLE_PERMISSIONS[role].includes(permission));
  return rows<ColleagueView>(
    tx,
    `SELECT u."id", u."fullName" FROM app_user u WHERE u."disabledAt" IS NULL
       AND EXISTS (SELECT 1 FROM user_role r WHERE r."userId" = u."id" AND r."role" = ANY ($1))
       AND (u."everyFacility" OR EXISTS (SELECT 1 FROM facility_grant g WHERE g."userId" = u."id"
                                           AND ($2::integer[] IS NULL OR g."facilityId" = ANY ($2))))
     ORDER BY lower(u."fullName"), u."id"`,
    [roles, facilities === 'every' ? null : facilities],
  );
}
