import { Injectable } from '@nestjs/common';
import { type ItemChange, type Items, itemValue } from '#domain/naaccr';
import { Clock } from '#platform/config';
import { firstRow, newId, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { addReport, followChanges } from './consolidate.js';
import { type IdentityKeys, identityKeys } from './identity-keys.js';
import { itemEntries, patientItemsOf, shelveItems } from '../items/item-shelves.js';
import { InstalledDictionaries } from '../user-dictionary/installed-dictionaries.js';
import { lockMatching } from './matching-lock.js';
import { Patient } from './patient.entity.js';
import { sealedPlace, sealItems, unsealItems } from '../items/sealed-items.js';
import { Tumor } from './tumor.entity.js';

/** A person as consolidated, with sealed items opened. */
export interface LoadedPatient {
  readonly row: Patient;
  readonly items: Items;
}

type PatientIndexes = Pick<IdentityKeys, 'ssnIndex' | 'nameBirthIndex' | 'lastNameIndex'>;

/** Loads and saves consolidated people inside a caller's transaction. It asks no permission and audits nothing. */
@Injectable()
export class PatientRecords {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly dictionaries: InstalledDictionaries,
  ) {}

  /** @throws NotFound when the person does not exist or no facility of the reader knows them */
  async find(tx: Tx, id: string): Promise<LoadedPatient> {
    return this.loaded(tx, await tx.findOneBy(Patient, { id }));
  }

  /** Date of Birth (240) of some people by id, as coded and possibly partial; people whose birth is not known are left out. */
  async datesOfBirth(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const sealed = await rows<{ id: string; sealed: Buffer }>(tx, `SELECT "id", "sealed" FROM patient WHERE "id" = ANY ($1::uuid[])`, [
      ids,
    ]);
    const births = new Map<string, string>();
    for (const { id, sealed: bytes } of sealed) {
      const born = itemValue(await unsealItems(tx, this.vault, { bytes, place: sealedPlace.patient(id) }), 'dateOfBirth');
      if (born !== '') births.set(id, born);
    }
    return births;
  }

  /** Like `find`, and nobody else changes the person until the transaction ends. */
  async lock(tx: Tx, id: string): Promise<LoadedPatient> {
    return this.loaded(tx, await tx.findOne(Patient, { where: { id }, lock: { mode: 'pessimistic_write' } }));
  }

  /** Adds a person from the first report. @returns the new id */
  async insert(tx: Tx, facilityId: number, report: Items): Promise<string> {
    const id = newId();
    const now = this.clock.now();
    const items = patientItemsOf(report, await this.dictionaries.current(tx));
    await tx.insert(Patient, { id, facilityIds: [facilityId], ...(await this.columns(tx, id, items)), createdAt: now, updatedAt: now });
    return id;
  }

  /**
   * The person whom the reader's facilities know already, locked: same social security number with the same last name or the same name and
   * birth date, else same name and birth date unless both have a social security number and they differ. Whoever looks for the same person
   * waits until this transaction ends, so that two people who enter a new person at the same time make one.
   */
  async match(tx: Tx, { ssnIndex, nameBirthIndex, lastNameIndex }: PatientIndexes): Promise<LoadedPatient | undefined> {
    await lockMatching(tx, 'shared');
    const sought = [ssnIndex, nameBirthIndex].flatMap((index) => (index === null ? [] : [index.toString('hex')])).sort();
    for (const index of sought) await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [index]);
    const found = await firstRow<{ id: string }>(
      tx,
      `SELECT "id" FROM patient
       WHERE ("ssnIndex" = $1 AND ("lastNameIndex" = $3 OR "nameBirthIndex" = $2))
          OR ("nameBirthIndex" = $2 AND ("ssnIndex" = $1 OR "ssnIndex" IS NULL OR $1::bytea IS NULL))
       ORDER BY "ssnIndex" = $1 DESC NULLS LAST, "id" LIMIT 1`,
      [ssnIndex, nameBirthIndex, lastNameIndex],
    );
    return found && this.lock(tx, found.id);
  }

  /** Takes a further report of a known person into the consolidated items. @returns these items */
  async addReport(tx: Tx, { row, items }: LoadedPatient, report: { readonly facilityId: number; readonly items: Items }): Promise<Items> {
    const facilityIds = [...new Set([...row.facilityIds, report.facilityId])].sort((a, b) => a - b);
    const next = addReport(items, patientItemsOf(report.items, await this.dictionaries.current(tx)));
    await this.update(tx, row, { facilityIds, ...(await this.columns(tx, row.id, next)) });
    return next;
  }

  /**
   * Lets the person follow what changed in one report, by the rules of `followChanges`; nothing happens when no patient item changed.
   * @param before - the report's items before the change
   * @param decided - values that somebody weighed against what stands: the person takes them as they are
   * @returns the consolidated items afterwards
   */
  async followChanges(
    tx: Tx,
    id: string,
    report: { readonly before: Items; readonly changes: readonly ItemChange[]; readonly decided?: Items },
  ): Promise<Items> {
    const running = await this.dictionaries.current(tx);
    const changes = report.changes.filter((change) => running.levelOf(change.id) === 'Patient');
    const decided = Object.entries(report.decided ?? {}).filter(([itemId]) => running.levelOf(itemId) === 'Patient');
    if (changes.length + decided.length === 0) return (await this.find(tx, id)).items;
    const { row, items } = await this.lock(tx, id);
    const followed = changes.length === 0 ? items : followChanges(items, patientItemsOf(report.before, running), changes);
    const next: Items = Object.fromEntries(itemEntries({ ...followed, ...Object.fromEntries(decided) }));
    await this.update(tx, row, await this.columns(tx, id, next));
    return next;
  }

  /** Stores consolidated items as given, without weighing them: for whoever puts back what stood before. @param held - locked by this transaction */
  async put(tx: Tx, { row }: LoadedPatient, items: Items): Promise<void> {
    await this.update(tx, row, await this.columns(tx, row.id, items));
  }

  private async update(tx: Tx, row: Patient, columns: Partial<Patient>): Promise<void> {
    await tx.update(Patient, { id: row.id }, { ...columns, version: row.version + 1, updatedAt: this.clock.now() });
    const sex = columns.items?.sexAssignedAtBirth ?? null;
    if (sex !== row.sexAssignedAtBirth) await tx.update(Tumor, { patientId: row.id }, { sexAssignedAtBirth: sex });
  }

  private async columns(
    tx: Tx,
    id: string,
    items: Items,
  ): Promise<Pick<Patient, 'items' | 'sealed' | 'ssnIndex' | 'nameBirthIndex' | 'lastNameIndex'>> {
    const { coded, sealed } = shelveItems(items, await this.dictionaries.current(tx));
    const { ssnIndex, nameBirthIndex, lastNameIndex } = identityKeys(items, '', this.vault);
    const key = await this.vault.open(tx, null);
    return { items: coded, sealed: sealItems(key, sealed, sealedPlace.patient(id)), ssnIndex, nameBirthIndex, lastNameIndex };
  }

  private async loaded(tx: Tx, row: Patient | null): Promise<LoadedPatient> {
    if (!row) throw new NotFound('patient');
    const sealed = await unsealItems(tx, this.vault, { bytes: row.sealed, place: sealedPlace.patient(row.id) });
    return { row, items: { ...row.items, ...sealed } };
  }
}
