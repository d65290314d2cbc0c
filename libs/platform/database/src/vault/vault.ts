import { createHmac, createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { firstRow, type Tx } from '../database.js';
import { DataKey, keyIdOf } from './data-key.js';
import type { MasterKey } from './master-key.js';
import { MasterKeyWrong, SealBroken } from './vault.errors.js';

interface DataKeyRow {
  readonly id: number;
  readonly facilityId: number | null;
  readonly wrapped: Buffer;
}

const SELECT_KEY = `SELECT "id", "facilityId", "wrapped" FROM data_key`;

/**
 * Envelope encryption: one data key per facility, wrapped with the master key in table `data_key`, and one of no facility
 * for what the registry itself holds. Keys stay open in memory, so sealing is a matter of microseconds.
 */
@Injectable()
export class Vault {
  private readonly wrapping: DataKey;
  private readonly indexKey: KeyObject;
  private readonly byFacility = new Map<number | null, DataKey>();
  private readonly byId = new Map<number, DataKey>();
  private readonly makers = new WeakSet<QueryRunner>();

  constructor(private readonly master: MasterKey) {
    this.wrapping = new DataKey(0, derive(master.bytes, 'wrap data keys, version 1'));
    this.indexKey = createSecretKey(derive(master.bytes, 'blind index, version 1'));
  }

  /**
   * The data key of a facility; null: of the registry itself. Made on first use, safely when several processes do so at once.
   * @throws MasterKeyWrong when the key was wrapped with another master key
   */
  async open(tx: Tx, facilityId: number | null): Promise<DataKey> {
    const known = this.byFacility.get(facilityId);
    if (known !== undefined) return known;
    const row = (await this.find(tx, facilityId)) ?? (await this.make(tx, facilityId));
    return this.keep(tx, row);
  }

  /**
   * Opens a value with whichever key sealed it.
   * @throws SealBroken when it was altered, moved to another row, or its key is not in this database
   */
  async unseal(tx: Tx, sealed: Buffer, aad: string): Promise<Buffer> {
    const id = keyIdOf(sealed, aad);
    const known = this.byId.get(id);
    if (known !== undefined) return known.unseal(sealed, aad);
    const row = await firstRow<DataKeyRow>(tx, `${SELECT_KEY} WHERE "id" = $1`, [id]);
    if (row === undefined) throw new SealBroken(aad);
    return this.keep(tx, row).unseal(sealed, aad);
  }

  /**
   * A keyed digest for exact look-ups of sealed values: the same kind and value always give the same 16 bytes, which tell
   * nothing about the value to whoever lacks the master key.
   * @param kind - what is indexed, such as `ssn`; equal values of different kinds give different digests
   * @param value - already normalized by the caller (case, spaces, accents)
   */
  blindIndex(kind: string, value: string): Buffer {
    return createHmac('sha256', this.indexKey).update(`${kind}\0${value}`).digest().subarray(0, 16);
  }

  private find(tx: Tx, facilityId: number | null): Promise<DataKeyRow | undefined> {
    return firstRow<DataKeyRow>(tx, `${SELECT_KEY} WHERE "facilityId" IS NOT DISTINCT FROM $1::integer`, [facilityId]);
  }

  private async make(tx: Tx, facilityId: number | null): Promise<DataKeyRow> {
    if (tx.queryRunner) this.makers.add(tx.queryRunner);
    const wrapped = this.wrapping.seal(randomBytes(32), wrapAad(facilityId));
    await tx.query(`INSERT INTO data_key ("facilityId", "wrapped") VALUES ($1, $2) ON CONFLICT DO NOTHING`, [facilityId, wrapped]);
    const row = await this.find(tx, facilityId);
    if (row === undefined) throw new Error(`The data key of facility ${String(facilityId)} was not stored.`);
    return row;
  }

  /** Remembers a key, unless this very transaction made it: should it roll back, nothing may be sealed with that key. */
  private keep(tx: Tx, row: DataKeyRow): DataKey {
    const key = new DataKey(row.id, this.unwrap(row));
    if (tx.queryRunner && this.makers.has(tx.queryRunner)) return key;
    this.byFacility.set(row.facilityId, key);
    this.byId.set(row.id, key);
    return key;
  }

  private unwrap(row: DataKeyRow): Buffer {
    try {
      return this.wrapping.unseal(row.wrapped, wrapAad(row.facilityId));
    } catch (error) {
      if (error instanceof SealBroken) throw new MasterKeyWrong(this.master.origin);
      throw error;
    }
  }
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', master, 'cancer-registry', purpose, 32));
}

function wrapAad(facilityId: number | null): string {
  return `data_key of facility ${String(facilityId ?? 'none')}`;
}
