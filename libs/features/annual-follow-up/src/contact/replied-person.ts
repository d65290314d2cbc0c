import { isSealed, type Items, itemValue } from '#domain/naaccr';
import { REPLY_TOPIC_DEFINITIONS, REPLY_TOPICS, type RepliedPerson } from '#domain/follow-up';
import { AbstractRecords, type LoadedAbstract, PatientRecords } from '#features/case-abstraction';
import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '#platform/database';
import { NotThisFacilitysPatient } from './contact.errors.js';

/** A person with the reports of one facility, as a reply meets them. */
export interface PersonWithReports {
  readonly person: RepliedPerson;
  readonly items: Items;
  readonly reports: readonly LoadedAbstract[];
}

const TUMOR_ITEMS = REPLY_TOPICS.flatMap((topic) =>
  REPLY_TOPIC_DEFINITIONS[topic].of === 'tumor' ? REPLY_TOPIC_DEFINITIONS[topic].items : [],
);

/** Loads people for replies inside a caller's transaction. */
@Injectable()
export class RepliedPeople {
  constructor(
    private readonly patients: PatientRecords,
    private readonly abstracts: AbstractRecords,
  ) {}

  /** Locks the person and the reports of the facility. @throws NotFound, NotThisFacilitysPatient */
  async lock(tx: Tx, patientId: string, facilityId: number): Promise<PersonWithReports> {
    const { items } = await this.patients.lock(tx, patientId);
    return this.withReports(tx, { patientId, facilityId, items }, (id) => this.abstracts.lock(tx, id));
  }

  /** Reads without locking. @param facilityId - the first that the reader sees when absent @throws NotFound, NotThisFacilitysPatient */
  async find(tx: Tx, patientId: string, facilityId: number | undefined): Promise<PersonWithReports & { readonly facilityId: number }> {
    const { items } = await this.patients.find(tx, patientId);
    const chosen = facilityId ?? (await firstFacility(tx, patientId));
    const found = await this.withReports(tx, { patientId, facilityId: chosen, items }, (id) => this.abstracts.find(tx, id));
    return { ...found, facilityId: chosen };
  }

  private async withReports(
    tx: Tx,
    { patientId, facilityId, items }: { readonly patientId: string; readonly facilityId: number; readonly items: Items },
    load: (id: string) => Promise<LoadedAbstract>,
  ): Promise<PersonWithReports> {
    const ids = await rows<{ id: string }>(tx, `SELECT "id" FROM abstract WHERE "patientId" = $1 AND "facilityId" = $2 ORDER BY "id"`, [
      patientId,
      facilityId,
    ]);
    if (ids.length === 0) throw new NotThisFacilitysPatient(facilityId);
    const reports: LoadedAbstract[] = [];
    for (const { id } of ids) reports.push(await load(id));
    const consolidated = await rows<{ id: string; items: Items }>(
      tx,
      `SELECT "id", "items" FROM tumor WHERE "patientId" = $1 ORDER BY "id"`,
      [patientId],
    );
    const tumors = consolidated.flatMap(({ id, items: known }) => {
      const report = reports.find(({ row }) => row.tumorId === id);
      return report ? [{ tumorId: id, items: { ...report.items, ...repliedItems(known) } }] : [];
    });
    const latest = reports.find((report) => itemValue(report.items, 'dateOfLastContact') === itemValue(items, 'dateOfLastContact'));
    return { items, reports, person: { tumors, items: { ...items, followUpSource: itemValue(latest?.items ?? {}, 'followUpSource') } } };
  }
}

/** What all facilities together know of the items that replies change; sealed ones stay with the facility that wrote them. */
function repliedItems(consolidated: Items): Items {
  return Object.fromEntries(TUMOR_ITEMS.filter((id) => !isSealed(id)).map((id) => [id, itemValue(consolidated, id)]));
}

async function firstFacility(tx: Tx, patientId: string): Promise<number> {
  const [found] = await rows<{ facilityId: number }>(
    tx,
    `SELECT a."facilityId" FROM abstract a LEFT JOIN followed_patient f ON f."patientId" = a."patientId" WHERE a."patientId" = $1
     ORDER BY a."facilityId" = f."facilityId" DESC NULLS LAST, a."facilityId" LIMIT 1`,
    [patientId],
  );
  return found?.facilityId ?? 0;
}
