import { Injectable } from '@nestjs/common';
import type { Items, RunningDictionary } from '#domain/naaccr';
import { rows, type Tx, Vault } from '#platform/database';
import { sealedPlace, unsealItems } from '../items/sealed-items.js';
import type { StandingAbstract, StandingPerson, StandingTumor } from './standing-records.js';
import { textsOfItems } from './record-texts.js';
import { uuidColumn } from './sql-arrays.js';

interface PersonRow {
  readonly id: string;
  readonly facilityIds: readonly number[];
  readonly items: Items;
  readonly sealed: Buffer;
  readonly sexAssignedAtBirth: string | null;
}

interface TumorRow extends Omit<StandingTumor, 'standing' | 'text' | 'marks'> {
  readonly patientId: string;
  readonly items: Items;
}

/** Loads and locks what a batch is going to change: abstracts, then people, then tumors, the order in which the screens lock. */
@Injectable()
export class StandingRecordsQueries {
  constructor(private readonly vault: Vault) {}

  async abstracts(tx: Tx, ids: readonly string[]): Promise<Map<string, StandingAbstract>> {
    if (ids.length === 0) return new Map();
    const found = await rows<StandingAbstract & { readonly sealed: Buffer }>(
      tx,
      `SELECT "id", "version", "items", "sealed" FROM abstract WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR UPDATE`,
      [uuidColumn(ids)],
    );
    const abstracts = new Map<string, StandingAbstract>();
    for (const { id, version, items, sealed } of found) {
      const opened = await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.abstract(id) });
      abstracts.set(id, { id, version, items: { ...items, ...opened } });
    }
    return abstracts;
  }

  /** People with all their tumors, by id. */
  async people(tx: Tx, ids: readonly string[], running: RunningDictionary): Promise<Map<string, StandingPerson>> {
    if (ids.length === 0) return new Map();
    const found = await rows<PersonRow>(
      tx,
      `SELECT "id", "facilityIds", "items", "sealed", "sexAssignedAtBirth" FROM patient WHERE "id" = ANY ($1::uuid[]) ORDER BY "id" FOR UPDATE`,
      [uuidColumn(ids)],
    );
    const tumors = await rows<TumorRow>(
      tx,
      `SELECT "id", "patientId", "facilityIds", "items", "siteGroup", "stagedBy", "recodes", "derivedBy" FROM tumor
       WHERE "patientId" = ANY ($1::uuid[]) ORDER BY "id" FOR UPDATE`,
      [uuidColumn(ids)],
    );
    const people = new Map<string, StandingPerson>();
    for (const row of found) people.set(row.id, await this.opened(tx, row));
    for (const { patientId, items, ...tumor } of tumors) {
      people
        .get(patientId)
        ?.tumors.push({ ...tumor, standing: 'unchanged', marks: items, text: textsOfItems(items, running).codedOfTumor });
    }
    return people;
  }

  private async opened(tx: Tx, { id, facilityIds, items, sealed, sexAssignedAtBirth }: PersonRow): Promise<StandingPerson> {
    const opened = await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(id) });
    return {
      id,
      standing: 'unchanged',
      facilityIds,
      items: { ...items, ...opened },
      sex: sexAssignedAtBirth,
      sexBefore: sexAssignedAtBirth,
      asNew: undefined,
      rowsRead: 0,
      tumors: [],
    };
  }
}
