import { Injectable } from '@nestjs/common';
import { cutPage, firstRow, rows, type Tx } from '#platform/database';
import type { PhysicianChange, PhysicianQuery, PhysiciansView, PhysicianView } from './physician.contract.js';

const COLUMNS = `"id", "facilityId", "number", "npi", "name", "addressLines", "language", "permission", "version"`;
const FOUND = `"facilityId" = $1 AND ($2::text IS NULL OR "number" ILIKE $2 || '%' OR "name" ILIKE $2 || '%' OR "name" ILIKE '% ' || $2 || '%')`;

/** What became of a physician that was saved. */
export type SavedPhysician = 'created' | 'updated' | 'unchanged';

/** The directory of physicians in the database. */
@Injectable()
export class PhysicianQueries {
  async page(tx: Tx, { facilityId, search, limit, after }: PhysicianQuery): Promise<PhysiciansView> {
    const sought = search === undefined ? null : search.replace(/[\\%_]/g, '\\$&');
    const found = await rows<PhysicianView>(
      tx,
      `SELECT ${COLUMNS} FROM physician WHERE ${FOUND}
         AND ($3::uuid IS NULL OR ("name", "id") > (SELECT p."name", p."id" FROM physician p WHERE p."id" = $3)) ORDER BY "name", "id" LIMIT $4`,
      [facilityId, sought, after ?? null, limit + 1],
    );
    const total = await firstRow<{ count: number }>(tx, `SELECT count(*)::integer AS "count" FROM physician WHERE ${FOUND}`, [
      facilityId,
      sought,
    ]);
    return { ...cutPage(found, limit, ({ id }) => id), total: total?.count ?? 0 };
  }

  /** Physicians of a facility by these numbers or NPIs. */
  byNumbers(tx: Tx, facilityId: number, numbers: readonly string[]): Promise<PhysicianView[]> {
    return rows<PhysicianView>(
      tx,
      `SELECT ${COLUMNS} FROM physician WHERE "facilityId" = $1 AND ("number" = ANY ($2) OR "npi" = ANY ($2)) ORDER BY "number"`,
      [facilityId, numbers],
    );
  }

  byIds(tx: Tx, ids: readonly string[]): Promise<PhysicianView[]> {
    return rows<PhysicianView>(tx, `SELECT ${COLUMNS} FROM physician WHERE "id" = ANY ($1::uuid[])`, [ids]);
  }

  /** Adds a physician, or changes the one of this number. */
  async save(
    tx: Tx,
    physician: Omit<PhysicianChange, 'version'> & { readonly id: string },
    by: { readonly userId: string; readonly at: Date },
  ): Promise<SavedPhysician> {
    const { id, facilityId, number, npi = null, name, addressLines, language, permission } = physician;
    const saved = await firstRow<{ version: number }>(
      tx,
      `INSERT INTO physician (${COLUMNS}, "updatedBy", "updatedAt") VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10)
       ON CONFLICT ("facilityId", "number") DO UPDATE SET "npi" = $4, "name" = $5, "addressLines" = $6, "language" = $7, "permission" = $8,
         "version" = physician."version" + 1, "updatedBy" = $9, "updatedAt" = $10
       WHERE (physician."npi", physician."name", physician."addressLines", physician."language", physician."permission")
             IS DISTINCT FROM ($4, $5, $6::text[], $7, $8)
       RETURNING "version"`,
      [id, facilityId, number, npi, name, addressLines, language, permission, by.userId, by.at],
    );
    if (saved === undefined) return 'unchanged';
    return saved.version === 1 ? 'created' : 'updated';
  }
}
