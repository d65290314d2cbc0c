import { Injectable } from '@nestjs/common';
import type { DeathConflict, RowProblem } from '#domain/follow-up';
import type { Items } from '#domain/naaccr';
import { unsealItems } from '#features/case-abstraction';
import { firstRow, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { deathPlace } from './death-batch.js';
import type { AppliedDeath } from './applied-death.js';

/** Where a record of a file of deaths stands. */
export const DEATH_RECORD_STATES = [
  'refused',
  'no-match',
  'review',
  'match',
  'conflict',
  'different',
  'known',
  'applied',
  'undone',
] as const;

/** One of {@link DEATH_RECORD_STATES}. */
export type DeathRecordState = (typeof DEATH_RECORD_STATES)[number];

/** States of a death that is followed back: nobody asked yet, asked, the tumor was found, nothing more to find. */
export const FOLLOW_BACK_STATES = ['open', 'asked', 'found', 'closed'] as const;

/** One of {@link FOLLOW_BACK_STATES}. */
export type FollowBackState = (typeof FOLLOW_BACK_STATES)[number];

/** A record as the database holds it. */
export interface DeathRecord {
  readonly id: string;
  readonly batchId: string;
  readonly facilityIds: readonly number[];
  readonly row: number;
  readonly state: DeathRecordState;
  readonly sealed: Buffer | null;
  readonly problems: readonly RowProblem[];
  readonly patientId: string | null;
  readonly score: number | null;
  readonly candidates: readonly { readonly patientId: string; readonly score: number }[];
  readonly conflict: DeathConflict | null;
  readonly deathYear: number | null;
  readonly isCancer: boolean;
  readonly decision: 'same' | 'different' | null;
  readonly reviewerId: string | null;
  readonly reviewedAt: Date | null;
  readonly sealedNote: Buffer | null;
  readonly outcome: AppliedDeath;
  readonly sealedUndo: Buffer | null;
  readonly appliedAt: Date | null;
  readonly followBack: FollowBackState | null;
  readonly followBackReason: 'no-patient' | 'no-tumor' | null;
  readonly abstractId: string | null;
  readonly version: number;
}

/** Columns of a record that a verb changes; the version goes on by itself. */
export type DeathRecordChange = Partial<
  Pick<
    DeathRecord,
    | 'state'
    | 'patientId'
    | 'score'
    | 'conflict'
    | 'decision'
    | 'reviewerId'
    | 'reviewedAt'
    | 'sealedNote'
    | 'outcome'
    | 'sealedUndo'
    | 'appliedAt'
    | 'followBack'
    | 'followBackReason'
    | 'abstractId'
  >
>;

/** Loads and saves records of files of deaths inside a caller's transaction. It asks no permission and audits nothing. */
@Injectable()
export class DeathRecords {
  constructor(private readonly vault: Vault) {}

  /** @throws NotFound when it does not exist or the asker may not see it */
  async find(tx: Tx, id: string): Promise<DeathRecord> {
    return found(await firstRow<DeathRecord>(tx, `SELECT * FROM death_record WHERE "id" = $1`, [id]));
  }

  /** Like `find`, and nobody else changes it until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<DeathRecord> {
    return found(await firstRow<DeathRecord>(tx, `SELECT * FROM death_record WHERE "id" = $1 FOR UPDATE`, [id]));
  }

  /** Records of a batch in some states, in the order of its rows. */
  inStates(tx: Tx, batchId: string, states: readonly DeathRecordState[]): Promise<{ readonly id: string }[]> {
    return rows(tx, `SELECT "id" FROM death_record WHERE "batchId" = $1 AND "state" = ANY ($2) ORDER BY "row" LIMIT 200`, [
      batchId,
      [...states],
    ]);
  }

  /** Saves a held record under its next version. */
  async change(tx: Tx, { id }: Pick<DeathRecord, 'id'>, change: DeathRecordChange): Promise<void> {
    const columns = Object.entries(change);
    const values = columns.map(([name, value]) => (name === 'outcome' ? JSON.stringify(value) : value));
    const assignments = columns.map(([name], at) => `"${name}" = $${at + 2}`);
    await tx.query(`UPDATE death_record SET ${[...assignments, `"version" = "version" + 1`].join(', ')} WHERE "id" = $1`, [id, ...values]);
  }

  /** The death as items; empty for a row that was refused. */
  async death(tx: Tx, { id, sealed }: Pick<DeathRecord, 'id' | 'sealed'>): Promise<Items> {
    return sealed === null ? {} : unsealItems(tx, this.vault, { bytes: sealed, place: deathPlace.death(id) });
  }

  /** Seals what belongs to a record. */
  async seal(tx: Tx, text: string, place: string): Promise<Buffer> {
    return (await this.vault.open(tx, null)).seal(text, place);
  }

  /** Opens what `seal` sealed. */
  async unseal(tx: Tx, sealed: Buffer, place: string): Promise<string> {
    return (await this.vault.unseal(tx, sealed, place)).toString('utf8');
  }
}

function found(record: DeathRecord | undefined): DeathRecord {
  if (!record) throw new NotFound('record of a death');
  return record;
}
