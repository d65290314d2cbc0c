import { Injectable } from '@nestjs/common';
import type { ItemChange, Items, RunningDictionary } from '#domain/naaccr';
import { Clock } from '#platform/config';
import { newId, type Tx } from '#platform/database';
import { followChanges, addReport } from './consolidate.js';
import { shelveItems, tumorItemsOf } from '../items/item-shelves.js';
import { Preparation } from '../preparation/preparation.js';
import type { PreparedAbstract } from '../preparation/prepare-abstract.js';
import { isSameTumor } from './same-tumor.js';
import { Tumor } from './tumor.entity.js';

/** Loads and saves consolidated primaries inside a caller's transaction. It asks no permission and audits nothing. */
@Injectable()
export class TumorRecords {
  constructor(
    private readonly clock: Clock,
    private readonly preparation: Preparation,
  ) {}

  /** Primaries of a patient, locked, in the order they were first reported. */
  ofPatient(tx: Tx, patientId: string): Promise<Tumor[]> {
    return tx.find(Tumor, { where: { patientId }, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  /** The primary that another facility reported already and this report is about, if any. */
  match(tumors: readonly Tumor[], report: { readonly facilityId: number; readonly items: Items }): Tumor | undefined {
    return tumors.find((tumor) => !tumor.facilityIds.includes(report.facilityId) && isSameTumor(tumor.items, report.items));
  }

  /** Adds a primary from its first report. @returns the new id */
  async insert(
    tx: Tx,
    report: { readonly patientId: string; readonly facilityId: number; readonly prepared: PreparedAbstract },
  ): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const { patientId, facilityId, prepared } = report;
    await tx.insert(Tumor, {
      id,
      patientId,
      facilityIds: [facilityId],
      ...columnsOf(prepared, await this.preparation.dictionary(tx)),
      recodes: {},
      createdAt: now,
      updatedAt: now,
    });
    return id;
  }

  /** Takes a further facility's report of a known primary into the consolidated items and stages them anew. */
  async addReport(
    tx: Tx,
    tumor: Tumor,
    report: { readonly facilityId: number; readonly items: Items; readonly patientItems: Items },
  ): Promise<void> {
    const facilityIds = [...new Set([...tumor.facilityIds, report.facilityId])].sort((a, b) => a - b);
    const running = await this.preparation.dictionary(tx);
    const items = addReport(tumor.items, coded(report.items, running));
    const prepared = await this.preparation.prepare(tx, { ...report.patientItems, ...items }, tumor.stagedBy);
    await this.update(tx, tumor, { facilityIds, ...columnsOf(prepared, running) });
  }

  /**
   * Lets the primary follow what changed in one report. With one facility it is that report; with several the changed items follow and
   * the consolidated items are staged anew.
   */
  async followChanges(
    tx: Tx,
    id: string,
    report: {
      readonly prepared: PreparedAbstract;
      readonly before: Items;
      readonly changes: readonly ItemChange[];
      readonly patientItems: Items;
    },
  ): Promise<void> {
    const tumor = await tx.findOneOrFail(Tumor, { where: { id }, lock: { mode: 'pessimistic_write' } });
    const running = await this.preparation.dictionary(tx);
    if (tumor.facilityIds.length === 1) return this.update(tx, tumor, columnsOf(report.prepared, running));
    const changes = report.changes.filter((change) => running.levelOf(change.id) === 'Tumor');
    const items = coded(followChanges(tumor.items, tumorItemsOf(report.before, running), changes), running);
    const prepared = await this.preparation.prepare(tx, { ...report.patientItems, ...items }, tumor.stagedBy);
    return this.update(tx, tumor, columnsOf(prepared, running));
  }

  /** Lets a primary that one facility alone reported take over what its report has become. */
  async takeOver(tx: Tx, id: string, prepared: StoredStage): Promise<void> {
    const tumor = await tx.findOneOrFail(Tumor, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (tumor.facilityIds.length === 1) await this.update(tx, tumor, columnsOf(prepared, await this.preparation.dictionary(tx)));
  }

  /** Stores what a primary of several facilities has become. */
  async store(tx: Tx, tumor: Tumor, prepared: StoredStage): Promise<void> {
    await this.update(tx, tumor, columnsOf(prepared, await this.preparation.dictionary(tx)));
  }

  private async update(tx: Tx, tumor: Tumor, columns: Partial<Tumor>): Promise<void> {
    await tx.update(Tumor, { id: tumor.id }, { ...columns, version: tumor.version + 1, updatedAt: this.clock.now() });
  }
}

/** What of a prepared record a primary keeps. */
type StoredStage = Pick<PreparedAbstract, 'items' | 'siteGroup' | 'stagedBy'>;

function columnsOf(
  prepared: StoredStage,
  running: RunningDictionary,
): Pick<Tumor, 'items' | 'siteGroup' | 'sexAssignedAtBirth' | 'stagedBy'> {
  const { siteGroup, stagedBy } = prepared;
  return { items: coded(prepared.items, running), siteGroup, stagedBy, sexAssignedAtBirth: prepared.items.sexAssignedAtBirth ?? null };
}

function coded(items: Items, running: RunningDictionary): Items {
  return shelveItems(tumorItemsOf(items, running), running).coded;
}
