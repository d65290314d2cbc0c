import { Injectable } from '@nestjs/common';
import { setTimeout as sleep } from 'node:timers/promises';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, newId, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { Outbox } from '#platform/queue';
import { LetterBatchNotReady } from '../letters.errors.js';
import { LetterPolicyQueries } from '../policy/letter-policy.queries.js';
import { PRINT_LANES, printLetters } from '../printing/print-letters.job.js';
import type { LetterBatchView, LetterPageView, LetterQuery, NewLetterBatch } from './letter-batch.contract.js';
import { LetterBatchQueries } from './letter-batch.queries.js';
import { queueLetters } from './queue-letters.job.js';

const POLL_MS = 400;
const AT_REST = new Set(['printed', 'cancelled']);

/** Asking for batches of letters, having them printed, and looking at them. */
@Injectable()
export class LetterBatchService {
  constructor(
    private readonly database: Database,
    private readonly queries: LetterBatchQueries,
    private readonly policies: LetterPolicyQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks for a batch of every open letter step; a worker fills it. @throws LetterPolicyMissing LETTER_POLICY_MISSING */
  create(actor: Actor, { facilityId, addressee }: NewLetterBatch): Promise<LetterBatchView> {
    demand(actor, 'follow-up.letters', facilityId);
    return this.database.transaction(actor, async (tx) => {
      await this.policies.inForce(tx, facilityId);
      const batchId = newId();
      await tx.query(
        `INSERT INTO letter_batch ("id", "facilityId", "addressee", "status", "createdBy", "createdAt") VALUES ($1, $2, $3, 'queueing', $4, $5)`,
        [batchId, facilityId, addressee, actor.userId, this.clock.now()],
      );
      await this.outbox.enqueue(tx, queueLetters, { batchId });
      const view = await this.found(tx, batchId);
      await this.audit.append(tx, actor, { action: 'letters.batch-created', facilityId, subject: batchId, detail: { addressee } });
      return view;
    });
  }

  list(actor: Actor, facilityId: number | undefined): Promise<LetterBatchView[]> {
    demand(actor, 'follow-up.letters', facilityId);
    return this.database.transaction(actor, (tx) => this.queries.list(tx, facilityId));
  }

  /** @throws NotFound NOT_FOUND */
  view(actor: Actor, id: string): Promise<LetterBatchView> {
    demand(actor, 'follow-up.letters');
    return this.database.transaction(actor, (tx) => this.found(tx, id));
  }

  /** A page of letters with the names of whom they are about. @throws NotFound NOT_FOUND */
  letters(actor: Actor, id: string, query: LetterQuery): Promise<LetterPageView> {
    demand(actor, 'follow-up.letters');
    return this.database.transaction(actor, async (tx) => {
      const batch = await this.found(tx, id);
      const page = await this.queries.letters(tx, id, query);
      const patientIds = [...new Set(page.letters.flatMap(({ patients }) => patients.map(({ patientId }) => patientId)))];
      await this.audit.append(tx, actor, { action: 'letters.listed', facilityId: batch.facilityId, subject: id, patientIds });
      return { batch, ...page };
    });
  }

  /** Has a queued batch printed; each letter is looked at once more before it leaves. @throws LetterBatchNotReady LETTER_BATCH_NOT_READY */
  print(actor: Actor, id: string): Promise<LetterBatchView> {
    return this.moved(actor, id, async (tx, batch) => {
      if (batch.status !== 'queued') throw new LetterBatchNotReady(batch.status, 'a queued batch');
      await this.policies.inForce(tx, batch.facilityId);
      await tx.query(`UPDATE letter_batch SET "status" = 'printing' WHERE "id" = $1`, [id]);
      for (let lane = 1; lane <= PRINT_LANES; lane += 1) await this.outbox.enqueue(tx, printLetters, { batchId: id, lane });
      return 'letters.print-started';
    });
  }

  /** Gives up what is not printed yet; its steps may be put into another batch. @throws LetterBatchNotReady LETTER_BATCH_NOT_READY */
  cancel(actor: Actor, id: string): Promise<LetterBatchView> {
    return this.moved(actor, id, async (tx, batch) => {
      if (AT_REST.has(batch.status)) throw new LetterBatchNotReady(batch.status, 'a batch that is not printed yet');
      await tx.query(`UPDATE letter SET "state" = 'cancelled' WHERE "batchId" = $1 AND "state" = 'queued'`, [id]);
      await tx.query(
        `UPDATE letter_patient p SET "state" = 'cancelled' FROM letter l WHERE l."batchId" = $1 AND l."state" = 'cancelled'
           AND p."letterId" = l."id" AND p."state" = 'queued'`,
        [id],
      );
      await tx.query(`UPDATE letter_batch SET "status" = 'cancelled' WHERE "id" = $1`, [id]);
      return 'letters.batch-cancelled';
    });
  }

  /** The batch whenever it moved on, until it is printed, cancelled or the reader goes away. */
  async *watch(actor: Actor, id: string, signal: AbortSignal): AsyncIterable<LetterBatchView> {
    for (let shown = ''; !signal.aborted;) {
      const view = await this.view(actor, id);
      const now = JSON.stringify(view);
      if (now !== shown) yield view;
      shown = now;
      if (AT_REST.has(view.status)) return;
      await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Locks a batch, lets `move` change it and writes down what it answers. */
  private moved(actor: Actor, id: string, move: (tx: Tx, batch: LetterBatchView) => Promise<string>): Promise<LetterBatchView> {
    demand(actor, 'follow-up.letters');
    return this.database.transaction(actor, async (tx) => {
      await tx.query(`SELECT 1 FROM letter_batch WHERE "id" = $1 FOR UPDATE`, [id]);
      const batch = await this.found(tx, id);
      demand(actor, 'follow-up.letters', batch.facilityId);
      const action = await move(tx, batch);
      const after = await this.found(tx, id);
      await this.audit.append(tx, actor, { action, facilityId: batch.facilityId, subject: id });
      return after;
    });
  }

  private async found(tx: Tx, id: string): Promise<LetterBatchView> {
    const view = await this.queries.find(tx, id);
    if (!view) throw new NotFound('letter batch');
    return view;
  }
}
