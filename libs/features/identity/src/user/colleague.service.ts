import { Injectable } from '@nestjs/common';
import { Database, rows } from '#platform/database';
import { type Actor, demand } from '../access/actor.js';
import { ROLE_PERMISSIONS } from '../access/permissions.js';
import type { ColleagueView } from './colleague.contract.js';
import { GRANTABLE_ROLES } from './user.contract.js';

const EDITING_ROLES = GRANTABLE_ROLES.filter((role) => ROLE_PERMISSIONS[role].includes('abstract.edit'));

/** Who can be made the owner of an abstract. */
@Injectable()
export class ColleagueService {
  constructor(private readonly database: Database) {}

  /**
   * People whose account is open, who have a role that edits abstracts and work at the facility, or at any of the actor's
   * when none is given; by name.
   */
  list(actor: Actor, facilityId?: number): Promise<ColleagueView[]> {
    demand(actor, 'abstract.assign', facilityId);
    const reach = facilityId === undefined ? actor.facilities : [facilityId];
    return this.database.transaction(actor, (tx) =>
      rows<ColleagueView>(
        tx,
        `SELECT u."id", u."fullName" FROM app_user u WHERE u."disabledAt" IS NULL
           AND EXISTS (SELECT 1 FROM user_role r WHERE r."userId" = u."id" AND r."role" = ANY ($1))
           AND (u."everyFacility" OR EXISTS (SELECT 1 FROM facility_grant g WHERE g."userId" = u."id"
                                               AND ($2::integer[] IS NULL OR g."facilityId" = ANY ($2))))
         ORDER BY lower(u."fullName"), u."id"`,
        [EDITING_ROLES, reach === 'every' ? null : reach],
      ),
    );
  }
}
