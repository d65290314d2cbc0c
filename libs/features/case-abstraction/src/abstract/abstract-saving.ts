import { Injectable } from '@nestjs/common';
import type { ItemChange, ItemId, Items } from '#domain/naaccr';
import type { Actor } from '#features/identity';
import type { Tx } from '#platform/database';
import { AbstractRecords, type LoadedAbstract } from './abstract-records.js';
import type { Abstract } from './abstract.entity.js';
import { diffItems } from '../items/diff-items.js';
import type { ChangeKind } from '../items/item-change.entity.js';
import { DerivedRecords } from '../patient/derived-records.js';
import { PatientRecords } from '../patient/patient-records.js';
import type { PreparedAbstract } from '../preparation/prepare-abstract.js';
import { TumorRecords } from '../patient/tumor-records.js';

/** One save of an abstract: new items, or new columns only. */
export interface AbstractSave {
  readonly kind: ChangeKind;
  readonly columns: Partial<Pick<Abstract, 'status' | 'ownerId' | 'completedAt' | 'submittedAt'>>;
  readonly prepared?: PreparedAbstract;
  readonly reason?: string | undefined;
  /** Where the change came from; `abstract` (the screen) when absent. */
  readonly source?: string;
  /** Items of the person that were weighed against everything known: the person takes them from this report, whatever stood. */
  readonly decided?: readonly ItemId[];
}

/** What a save made different. */
export interface SavedAbstract {
  readonly version: number;
  readonly changes: readonly ItemChange[];
}

/** Saves an abstract and everything that follows from it in the same transaction: history, the patient, the tumor, what is derived of them. */
@Injectable()
export class AbstractSaving {
  constructor(
    private readonly records: AbstractRecords,
    private readonly patients: PatientRecords,
    private readonly tumors: TumorRecords,
    private readonly derived: DerivedRecords,
  ) {}

  /** @param held - locked by this transaction */
  async save(tx: Tx, actor: Actor, held: LoadedAbstract, save: AbstractSave): Promise<SavedAbstract> {
    const { prepared, columns, kind, reason, source = 'abstract', decided = [] } = save;
    const changes = prepared ? diffItems(held.items, prepared.items) : [];
    const version = await this.records.save(tx, held, { columns, ...(prepared && changes.length > 0 ? { prepared } : {}) });
    await this.records.record(tx, actor, { row: held.row, version }, { kind, source, reason, changes });
    if (prepared && changes.length + decided.length > 0) await this.follow(tx, held, { prepared, changes, decided });
    return { version, changes };
  }

  private async follow(
    tx: Tx,
    { row, items: before }: LoadedAbstract,
    change: { readonly prepared: PreparedAbstract; readonly changes: readonly ItemChange[]; readonly decided: readonly ItemId[] },
  ): Promise<void> {
    const decided: Items = Object.fromEntries(change.decided.map((id) => [id, change.prepared.items[id] ?? '']));
    const patientItems = await this.patients.followChanges(tx, row.patientId, { before, changes: change.changes, decided });
    await this.tumors.followChanges(tx, row.tumorId, { ...change, before, patientItems });
    await this.derived.refresh(tx, row.patientId);
  }
}
