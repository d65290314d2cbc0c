import { Injectable } from '@nestjs/common';
import type { ItemChange, Items } from '#domain/naaccr';
import {
  AbstractRecords,
  AbstractSaving,
  DerivedRecords,
  type LoadedPatient,
  PatientRecords,
  Preparation,
} from '#features/case-abstraction';
import type { Actor } from '#features/identity';
import type { Tx } from '#platform/database';

/** Why an abstract is saved, for its history. */
export interface DeathSave {
  readonly kind: 'death-linked' | 'death-undone';
  readonly reason: string;
}

/** Writes what a file of deaths says, or takes it back: abstracts one by one, then the person as settled. */
@Injectable()
export class DeathWriting {
  constructor(
    private readonly patients: PatientRecords,
    private readonly abstracts: AbstractRecords,
    private readonly saving: AbstractSaving,
    private readonly derived: DerivedRecords,
    private readonly preparation: Preparation,
  ) {}

  /** The person, held until the transaction ends. */
  hold(tx: Tx, patientId: string): Promise<LoadedPatient> {
    return this.patients.lock(tx, patientId);
  }

  /**
   * Saves an abstract with other items.
   * @param change - the items as they shall be; undefined leaves the abstract alone
   * @returns what the save changed; undefined when the abstract was left alone
   */
  async abstract(
    tx: Tx,
    actor: Actor,
    { id, kind, reason }: DeathSave & { readonly id: string },
    change: (items: Items) => Items | undefined,
  ): Promise<readonly ItemChange[] | undefined> {
    const held = await this.abstracts.lock(tx, id);
    const items = change(held.items);
    if (items === undefined) return undefined;
    const prepared = await this.preparation.prepare(tx, items, held.row.stagedBy);
    return (await this.saving.save(tx, actor, held, { kind, columns: {}, prepared, source: 'death-file', reason })).changes;
  }

  /** Puts settled items in the place of what consolidation made of the abstracts, and derives the person anew. */
  async settle(tx: Tx, held: LoadedPatient, items: Items): Promise<void> {
    await this.patients.put(tx, held, items);
    await this.derived.refresh(tx, held.row.id);
  }
}
