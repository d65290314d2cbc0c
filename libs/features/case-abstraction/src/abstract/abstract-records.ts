import { Injectable } from '@nestjs/common';
import type { ItemChange, Items } from '#domain/naaccr';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { QueryFailedError } from 'typeorm';
import { Abstract, type StoredEdit } from './abstract.entity.js';
import { AlreadyReported } from './abstract.errors.js';
import { changeLists } from '../items/diff-items.js';
import { identityKeys } from '../patient/identity-keys.js';
import { type ChangeKind, ItemChangeRow } from '../items/item-change.entity.js';
import { InstalledDictionaries } from '../user-dictionary/installed-dictionaries.js';
import type { PreparedAbstract } from '../preparation/prepare-abstract.js';
import { sealedPlace, sealItems, unsealItems } from '../items/sealed-items.js';

/** An abstract as stored, with its sealed items opened: `items` holds everything. */
export interface LoadedAbstract {
  readonly row: Abstract;
  readonly items: Items;
}

/** What one save of an abstract leaves in its history. */
export interface ChangeRecord {
  readonly kind: ChangeKind;
  /** Where it came from: `abstract` for the screen, `follow-up` for a contact. */
  readonly source: string;
  readonly reason?: string | undefined;
  readonly changes: readonly ItemChange[];
}

/** A prepared abstract as far as it is stored. */
export type StorableAbstract = Omit<PreparedAbstract, 'stage'>;

/** The columns that follow from the items of an abstract. */
export function preparedColumns(prepared: StorableAbstract) {
  const { coded: items, editErrors, itemsMissing, editWarnings, schemaId, siteGroup, stagedBy } = prepared;
  const edits: StoredEdit[] = prepared.edits.map(({ editId, severity, overridden }) => ({ editId, severity, overridden }));
  return { items, editErrors, itemsMissing, editWarnings, edits, schemaId, siteGroup, stagedBy };
}

/** Loads and saves abstracts inside a caller's transaction: sealing, versions, history. It asks no permission and audits nothing. */
@Injectable()
export class AbstractRecords {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly dictionaries: InstalledDictionaries,
  ) {}

  /** @throws NotFound when it does not exist or stands behind a facility wall */
  async find(tx: Tx, id: string): Promise<LoadedAbstract> {
    return this.loaded(tx, await tx.findOneBy(Abstract, { id }));
  }

  /**
   * Like `find`, and nobody else changes the abstract or its patient until the transaction ends. The patient is locked first, here and
   * wherever several records of a person change, so that two people who work on the same person wait and never block each other.
   */
  async lock(tx: Tx, id: string): Promise<LoadedAbstract> {
    await tx.query(`SELECT 1 FROM patient WHERE "id" = (SELECT "patientId" FROM abstract WHERE "id" = $1) FOR UPDATE`, [id]);
    return this.loaded(tx, await tx.findOne(Abstract, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** @throws AlreadyReported when the facility has an abstract of the same source key */
  async insert(
    tx: Tx,
    abstract: Pick<Abstract, 'id' | 'patientId' | 'tumorId' | 'facilityId' | 'status' | 'ownerId' | 'patientKey' | 'sourceKey'>,
    prepared: PreparedAbstract,
  ): Promise<void> {
    const same = await tx.findOneBy(Abstract, { facilityId: abstract.facilityId, sourceKey: abstract.sourceKey });
    if (same) throw new AlreadyReported(same.id);
    const now = this.clock.now();
    const sealed = await this.seal(tx, abstract, prepared.sealedItems);
    const row = { ...abstract, ...preparedColumns(prepared), sealed, createdAt: now, updatedAt: now };
    await onceInFacility(() => tx.insert(Abstract, row));
  }

  /**
   * Saves a locked abstract under its next version and writes its history.
   * @param columns - status, owner and instants that change with it
   * @returns the new version
   */
  async save(
    tx: Tx,
    held: LoadedAbstract,
    change: { readonly prepared?: StorableAbstract; readonly columns: Partial<Abstract> },
  ): Promise<number> {
    const { row } = held;
    const version = row.version + 1;
    const sealed = change.prepared && { sealed: await this.seal(tx, row, change.prepared.sealedItems) };
    const columns = change.prepared && { ...preparedColumns(change.prepared), sourceKey: this.sourceKey(row, change.prepared.items) };
    const values = { ...columns, ...sealed, ...change.columns, version, updatedAt: this.clock.now() };
    await onceInFacility(() => tx.update(Abstract, { id: row.id }, values));
    return version;
  }

  /** Writes one row of history; values of sealed items are sealed in it too. */
  async record(
    tx: Tx,
    actor: Pick<Actor, 'userId'>,
    { row, version }: { readonly row: Abstract; readonly version: number },
    change: ChangeRecord,
  ): Promise<void> {
    const { coded, sealed } = changeLists(change.changes, await this.dictionaries.current(tx));
    const key = await this.vault.open(tx, row.facilityId);
    const isSealed = Object.keys(sealed).length > 0;
    await tx.insert(ItemChangeRow, {
      at: this.clock.now(),
      userId: actor.userId,
      facilityId: row.facilityId,
      patientId: row.patientId,
      tumorId: row.tumorId,
      abstractId: row.id,
      version,
      kind: change.kind,
      source: change.source,
      sealedReason: change.reason === undefined ? null : key.seal(change.reason, sealedPlace.reason(row.id, version)),
      changes: coded,
      sealedChanges: isSealed ? sealItems(key, sealed, sealedPlace.itemChange(row.id, version)) : null,
    });
  }

  private async loaded(tx: Tx, row: Abstract | null): Promise<LoadedAbstract> {
    if (!row) throw new NotFound('abstract');
    const sealed = await unsealItems(tx, this.vault, { bytes: row.sealed, place: sealedPlace.abstract(row.id) });
    return { row, items: { ...row.items, ...sealed } };
  }

  private async seal(tx: Tx, { id, facilityId }: Pick<Abstract, 'id' | 'facilityId'>, items: Items): Promise<Buffer> {
    return sealItems(await this.vault.open(tx, facilityId), items, sealedPlace.abstract(id));
  }

  // An imported abstract keeps the key it came in under, so that the corrected file finds it; one made by hand follows its numbers.
  private sourceKey(row: Abstract, items: Items): string {
    if (row.importDigest) return row.sourceKey;
    const registryId = row.patientKey.startsWith('~') ? '' : (row.patientKey.split('/')[0] ?? '');
    return identityKeys(items, registryId, this.vault).sourceKey;
  }
}

const UNIQUE_VIOLATION = '23505';

async function onceInFacility(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    const driver: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
    if (driver instanceof Error && 'code' in driver && driver.code === UNIQUE_VIOLATION) throw new AlreadyReported(null);
    throw error;
  }
}
