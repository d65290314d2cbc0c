import { DEFAULT_LADDER, type Rung } from '#domain/follow-up';
import { firstRow, rows, type Tx } from '#platform/database';

/** The ladder of a facility and among whom its people are shared; version 0 is the ladder of the house. */
export interface KeptLadder {
  readonly rungs: readonly Rung[];
  readonly ownerIds: readonly string[];
  readonly version: number;
}

/** The ladder a facility uses. @param lock - `FOR UPDATE` for whoever is going to change it */
export async function ladderOf(tx: Tx, facilityId: number, lock: '' | 'FOR UPDATE' = ''): Promise<KeptLadder> {
  const kept = await firstRow<KeptLadder>(
    tx,
    `SELECT "rungs", "ownerIds", "version" FROM follow_up_ladder WHERE "facilityId" = $1 ${lock}`,
    [facilityId],
  );
  return kept ?? { rungs: DEFAULT_LADDER, ownerIds: [], version: 0 };
}

/** Puts a ladder in the place of the version that is held. @returns false when somebody else saved first */
export async function keepLadder(
  tx: Tx,
  facilityId: number,
  { rungs, ownerIds, version, by, now }: KeptLadder & { readonly by: string; readonly now: Date },
): Promise<boolean> {
  const written = await rows(
    tx,
    `INSERT INTO follow_up_ladder AS l ("facilityId", "rungs", "ownerIds", "version", "updatedBy", "updatedAt")
     SELECT $1, $2, $3::uuid[], 1, $5, $6 WHERE $4 = 0 OR EXISTS (SELECT 1 FROM follow_up_ladder WHERE "facilityId" = $1)
     ON CONFLICT ("facilityId") DO UPDATE SET "rungs" = excluded."rungs", "ownerIds" = excluded."ownerIds", "version" = l."version" + 1,
       "updatedBy" = excluded."updatedBy", "updatedAt" = excluded."updatedAt" WHERE l."version" = $4
     RETURNING 1`,
    [facilityId, JSON.stringify(rungs), ownerIds, version, by, now],
  );
  return written.length > 0;
}

/** What is settled about a person at a facility, or what holds until somebody settles it. */
export interface PersonSettings {
  readonly facilityId: number;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly language: string;
  readonly letterPermission: string;
  readonly stop: string | null;
  readonly stoppedOn: string | null;
  readonly version: number;
}

/** @param lock - `FOR UPDATE OF p` for whoever is going to change it */
export async function personSettings(
  tx: Tx,
  of: { readonly patientId: string; readonly facilityId: number },
  lock: '' | 'FOR UPDATE OF p' = '',
): Promise<PersonSettings> {
  const kept = await firstRow<PersonSettings>(
    tx,
    `SELECT p."facilityId", p."ownerId", u."fullName" AS "ownerName", p."language", p."letterPermission", p."stop", p."stoppedOn"::text AS "stoppedOn", p."version"
     FROM follow_up_person p LEFT JOIN app_user u ON u."id" = p."ownerId" WHERE p."patientId" = $1 AND p."facilityId" = $2 ${lock}`,
    [of.patientId, of.facilityId],
  );
  const untouched = {
    ownerId: null,
    ownerName: null,
    language: 'en',
    letterPermission: 'unknown',
    stop: null,
    stoppedOn: null,
    version: 0,
  };
  return kept ?? { facilityId: of.facilityId, ...untouched };
}
