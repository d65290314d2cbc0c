import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { type DeathBatch, type DeathBatchState, type DeathBatchStep, deathPlace } from './death-batch.js';
import { type DeathFileFailure, DeathBatchState as WrongState, DeathBatchTakenOver } from './deaths.errors.js';

const COLUMNS = `"id", "facilityIds", "source", "vintage", "format", "mapping", "thresholds", "fileId", "state", "run", "rowsRead", "unmatched",
  "failure", "createdBy", "appliedBy", "undoneBy"`;

/** From which states a step may begin, the state it works in, and the one it ends in. */
const STEPS: Readonly<
  Record<DeathBatchStep, { readonly from: readonly DeathBatchState[]; readonly at: DeathBatchState; readonly to: DeathBatchState }>
> = {
  match: { from: ['waiting', 'matching'], at: 'matching', to: 'matched' },
  apply: { from: ['matched', 'applied'], at: 'applying', to: 'applied' },
  undo: { from: ['applied'], at: 'undoing', to: 'undone' },
};

/** A new batch. */
export type NewDeathBatch = Pick<
  DeathBatch,
  'id' | 'facilityIds' | 'source' | 'vintage' | 'format' | 'mapping' | 'thresholds' | 'createdBy'
> & {
  readonly fileId: string;
  readonly fileName: string;
  readonly fileDigest: Buffer;
  readonly bytesTotal: number;
  readonly at: Date;
};

/** The books of files of deaths: what was loaded, how far each came, what is asked of it. */
@Injectable()
export class DeathLedger {
  constructor(private readonly vault: Vault) {}

  /** Begins the books of a file; it may be named after somebody, so its name is sealed. */
  async open(tx: Tx, batch: NewDeathBatch): Promise<void> {
    const fileName = (await this.vault.open(tx, null)).seal(batch.fileName, deathPlace.fileName(batch.id));
    const { id, facilityIds, source, vintage, format, mapping, thresholds, fileId, fileDigest, bytesTotal, createdBy, at } = batch;
    await tx.query(
      `INSERT INTO death_batch ("id", "facilityIds", "source", "vintage", "format", "mapping", "thresholds", "sealedFileName", "fileId",
         "fileDigest", "bytesTotal", "state", "createdBy", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting', $12, $13)`,
      [
        id,
        [...facilityIds],
        source,
        vintage,
        format,
        JSON.stringify(mapping),
        JSON.stringify(thresholds),
        fileName,
        fileId,
        fileDigest,
        bytesTotal,
        createdBy,
        at,
      ],
    );
  }

  /** @throws NotFound when it does not exist or the asker may not see it */
  async find(tx: Tx, id: string): Promise<DeathBatch> {
    return found(await firstRow<DeathBatch>(tx, `SELECT ${COLUMNS} FROM death_batch WHERE "id" = $1`, [id]));
  }

  /** Like `find`, and nobody else moves it until the transaction ends. */
  async hold(tx: Tx, id: string): Promise<DeathBatch> {
    return found(await firstRow<DeathBatch>(tx, `SELECT ${COLUMNS} FROM death_batch WHERE "id" = $1 FOR UPDATE`, [id]));
  }

  /** Asks for a step, under a new number of run. @throws NotFound; DeathBatchState when it does not fit the state. @returns the number */
  async ask(tx: Tx, id: string, { step, userId }: { readonly step: 'apply' | 'undo'; readonly userId: string }): Promise<number> {
    const batch = await this.hold(tx, id);
    const { from, at } = STEPS[step];
    if (!from.includes(batch.state)) throw new WrongState(batch.state, step === 'apply' ? 'applied' : 'undone');
    const by = step === 'apply' ? 'appliedBy' : 'undoneBy';
    await tx.query(`UPDATE death_batch SET "state" = $2, "run" = "run" + 1, "failure" = NULL, "${by}" = $3 WHERE "id" = $1`, [
      id,
      at,
      userId,
    ]);
    return batch.run + 1;
  }

  /** Takes a step up. @returns `undefined` when it is not, or no longer, to be done */
  async begin(tx: Tx, id: string, step: DeathBatchStep): Promise<DeathBatch | undefined> {
    const batch = await this.hold(tx, id);
    const { from, at } = STEPS[step];
    if (batch.state === at) return batch;
    if (step !== 'match' || !from.includes(batch.state)) return undefined;
    await tx.query(`UPDATE death_batch SET "state" = $2 WHERE "id" = $1`, [id, at]);
    return { ...batch, state: at };
  }

  /** Goes on only if no other process moved the cursor; holds it until the transaction ends. @throws DeathBatchTakenOver */
  async holdCursor(tx: Tx, id: string, rowsRead: number): Promise<void> {
    const { state, rowsRead: current } = await this.hold(tx, id);
    if (state !== 'matching' || current !== rowsRead) throw new DeathBatchTakenOver(id);
  }

  /** Moves the cursor of a held batch. */
  async advance(
    tx: Tx,
    id: string,
    to: Pick<DeathBatch, 'rowsRead'> & { readonly bytesRead: number; readonly unmatched: number },
  ): Promise<void> {
    const { rowsRead, bytesRead, unmatched } = to;
    await tx.query(`UPDATE death_batch SET "rowsRead" = $2, "bytesRead" = $3, "unmatched" = "unmatched" + $4 WHERE "id" = $1`, [
      id,
      rowsRead,
      bytesRead,
      unmatched,
    ]);
  }

  /** Ends a step. @returns whether this was the one to end it */
  async end(tx: Tx, id: string, { step, at }: { readonly step: DeathBatchStep; readonly at: Date }): Promise<boolean> {
    const moment = { match: 'matchedAt', apply: 'appliedAt', undo: 'undoneAt' }[step];
    const [, ended] = await tx.query<[unknown, number]>(
      `UPDATE death_batch SET "state" = $2, "${moment}" = $3${step === 'match' ? `, "fileId" = NULL, "bytesRead" = "bytesTotal"` : ''} WHERE "id" = $1 AND "state" = $4`,
      [id, STEPS[step].to, at, STEPS[step].at],
    );
    return ended > 0;
  }

  /** Gives a step up: a file that cannot be read fails, what was to be applied or undone waits to be asked for again. */
  async giveUp(
    tx: Tx,
    id: string,
    { step, failure }: { readonly step: DeathBatchStep; readonly failure: DeathFileFailure },
  ): Promise<void> {
    const state = step === 'match' ? 'failed' : 'applied';
    await tx.query(`UPDATE death_batch SET "state" = $2, "failure" = $3 WHERE "id" = $1 AND "state" = ANY ($4)`, [
      id,
      state,
      JSON.stringify(failure),
      [STEPS[step].at, ...(step === 'match' ? ['waiting'] : [])],
    ]);
  }

  /** Batches that a worker has to go on with. */
  unfinished(tx: Tx): Promise<{ readonly id: string; readonly run: number; readonly step: DeathBatchStep }[]> {
    return rows(
      tx,
      `SELECT "id", "run", CASE "state" WHEN 'applying' THEN 'apply' WHEN 'undoing' THEN 'undo' ELSE 'match' END AS "step"
       FROM death_batch WHERE "state" IN ('waiting', 'matching', 'applying', 'undoing')`,
    );
  }
}

function found(batch: DeathBatch | undefined): DeathBatch {
  if (!batch) throw new NotFound('batch of deaths');
  return batch;
}
