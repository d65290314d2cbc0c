import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '#platform/database';
import type { UserView } from './user.contract.js';

/** Reads of accounts. */
@Injectable()
export class UserQueries {
  /** Every account by name, or the one with this id. */
  list(tx: Tx, id?: string): Promise<UserView[]> {
    return rows<UserView>(
      tx,
      `SELECT u."id", u."name", u."fullName", u."email", u."everyFacility", u."disabledAt" IS NOT NULL AS "disabled",
         ARRAY(SELECT r."role" FROM user_role r WHERE r."userId" = u."id" ORDER BY r."role") AS "roles",
         ARRAY(SELECT g."facilityId" FROM facility_grant g WHERE g."userId" = u."id" ORDER BY g."facilityId") AS "facilityIds",
         (SELECT max(s."lastSeenAt") FROM session s WHERE s."userId" = u."id") AS "lastSeenAt"
       FROM app_user u WHERE $1::uuid IS NULL OR u."id" = $1 ORDER BY lower(u."name")`,
      [id ?? null],
    );
  }
}
