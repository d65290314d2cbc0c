import { Injectable } from '@nestjs/common';
import { stageInWords } from '#domain/staging';
import { type Actor, may, type Permission } from '#features/identity';
import { firstRow, rows, type Tx, Vault } from '#platform/database';
import { AbstractRecords } from './abstract-records.js';
import { type AbstractEvent, nextStatus } from './abstract-status.js';
import type { AbstractView, AbstractFacilityView, HistoryEntry, ItemChangeView, OtherTumorView, OwnerView } from './abstract.contract.js';
import type { Abstract } from './abstract.entity.js';
import { InstalledAlgorithms } from '../preparation/installed-algorithms.js';
import type { ChangeList } from '../items/item-change.entity.js';
import { itemEntries } from '../items/item-shelves.js';
import { Preparation } from '../preparation/preparation.js';
import type { PreparedAbstract } from '../preparation/prepare-abstract.js';
import { sealedPlace } from '../items/sealed-items.js';
import { editView } from './edit-view.js';

/** What staging and editing found, as the screen shows it. */
export type Findings = Pick<AbstractView, 'stage' | 'edits' | 'missing'>;

type StoredChange = Omit<HistoryEntry, 'changes' | 'reason'> & {
  readonly changes: ChangeList;
  readonly sealedChanges: Buffer | null;
  readonly sealedReason: Buffer | null;
};

const ABILITIES: readonly (readonly [Permission, AbstractEvent | undefined])[] = [
  ['abstract.edit', 'items-changed'],
  ['abstract.complete', 'completed'],
  ['abstract.reopen', 'reopened'],
  ['abstract.assign', undefined],
];

/** One abstract for the screen, and its history. */
@Injectable()
export class AbstractQueries {
  constructor(
    private readonly records: AbstractRecords,
    private readonly preparation: Preparation,
    private readonly algorithms: InstalledAlgorithms,
    private readonly vault: Vault,
  ) {}

  /** @throws NotFound */
  async view(tx: Tx, actor: Actor, id: string): Promise<AbstractView> {
    const { row, items } = await this.records.find(tx, id);
    const prepared = await this.preparation.explain(tx, items, row.stagedBy);
    const { version, status, patientId, tumorId, createdAt, updatedAt, completedAt, submittedAt } = row;
    return {
      ...{ id, version, status, patientId, tumorId, createdAt, updatedAt, completedAt, submittedAt },
      facility: await facilityOf(tx, row),
      owner: await ownerOf(tx, row),
      items: Object.fromEntries(itemEntries(items)),
      ...(await this.findings(tx, prepared)),
      abilities: abilitiesFor(actor, row),
      otherTumors: await rows<OtherTumorView>(tx, OTHER_TUMORS, [patientId, id]),
    };
  }

  /** Stage, failing edits and missing items of a prepared abstract. */
  async findings(tx: Tx, { items, stage, edits, missing }: PreparedAbstract): Promise<Findings> {
    return { stage: stageInWords({ items, stage }, await this.algorithms.current(tx)), edits: edits.map(editView), missing };
  }

  /** Every save, the latest first. @throws NotFound */
  async history(tx: Tx, id: string): Promise<{ readonly row: Abstract; readonly entries: HistoryEntry[] }> {
    const { row } = await this.records.find(tx, id);
    const entries: HistoryEntry[] = [];
    for (const { changes, sealedChanges, sealedReason, ...save } of await rows<StoredChange>(tx, HISTORY, [id])) {
      const sealed = await this.opened(tx, sealedChanges, sealedPlace.itemChange(id, save.version));
      const reason = await this.opened(tx, sealedReason, sealedPlace.reason(id, save.version));
      // Only AbstractRecords.record writes the sealed list.
      const sealedList = sealed === null ? {} : (JSON.parse(sealed) as ChangeList);
      entries.push({ ...save, reason, changes: [...listOf(changes), ...listOf(sealedList)] });
    }
    return { row, entries };
  }

  private async opened(tx: Tx, sealed: Buffer | null, place: string): Promise<string | null> {
    return sealed === null ? null : (await this.vault.unseal(tx, sealed, place)).toString('utf8');
  }
}

/** What a reader may do with an abstract where it stands. */
function abilitiesFor(actor: Actor, { facilityId, status }: Abstract): Permission[] {
  return ABILITIES.filter(
    ([permission, event]) => may(actor, permission, facilityId) && (event === undefined || nextStatus(status, event)),
  ).map(([permission]) => permission);
}

async function facilityOf(tx: Tx, { facilityId }: Abstract): Promise<AbstractFacilityView> {
  const facility = await firstRow<AbstractFacilityView>(tx, `SELECT "id", "name", "facilityNumber" FROM facility WHERE "id" = $1`, [
    facilityId,
  ]);
  return facility ?? { id: facilityId, name: '', facilityNumber: '' };
}

async function ownerOf(tx: Tx, { ownerId }: Abstract): Promise<OwnerView | null> {
  const owner =
    ownerId === null ? undefined : await firstRow<OwnerView>(tx, `SELECT "id", "fullName" FROM app_user WHERE "id" = $1`, [ownerId]);
  return owner ?? null;
}

function listOf(changes: ChangeList): ItemChangeView[] {
  return Object.entries(changes).map(([id, [from, to]]) => ({ id, from, to }));
}

const OTHER_TUMORS = `
  SELECT a."id" AS "abstractId", a."primarySite", a."diagnosisYear", a."status", f."name" AS "facilityName"
  FROM abstract a JOIN facility f ON f."id" = a."facilityId"
  WHERE a."patientId" = $1 AND a."id" <> $2 ORDER BY a."diagnosisYear" NULLS LAST, a."id"`;

const HISTORY = `
  SELECT c."id"::text AS "id", c."at", u."fullName" AS "userName", c."version", c."kind", c."source", c."sealedReason", c."changes", c."sealedChanges"
  FROM item_change c LEFT JOIN app_user u ON u."id" = c."userId" WHERE c."abstractId" = $1 ORDER BY c."id" DESC`;
