import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, type Tx } from '#platform/database';
import { batchActor } from './batch-actor.queries.js';
import { type DeathBatch, scopeOf } from './death-batch.js';
import { DeathLedger } from './death-ledger.queries.js';
import { type DeathRecordState, DeathRecords } from './death-records.queries.js';
import type { DeathRunOptions } from './match-deaths.service.js';

/** One way through the records of a batch. */
export interface DeathStep {
  readonly step: 'apply' | 'undo';
  /** Records in this state are still to be done; whoever does one moves it on. */
  readonly state: DeathRecordState;
  readonly askedBy: (batch: DeathBatch) => string | null;
  /** Name of the end in the access log. */
  readonly action: string;
  /** Does one record, in a transaction of its own. */
  readonly one: (tx: Tx, actor: Actor, at: DeathAt) => Promise<void>;
}

/** A record of a batch. */
export interface DeathAt {
  readonly batch: DeathBatch;
  readonly recordId: string;
}

/** Goes through the records of a batch, each person in one transaction, until nothing is left; killed half way, it goes on with the next. */
@Injectable()
export class DeathWalk {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeathLedger,
    private readonly records: DeathRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @throws DeathBatchTakenOver when another process works on the batch; the reason of `signal` once it is aborted */
  async run(id: string, { step, state, askedBy, action, one }: DeathStep, { signal, onPage }: DeathRunOptions): Promise<void> {
    const batch = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.begin(tx, id, step));
    if (!batch) return;
    const scope = scopeOf(batch);
    const actor = await this.database.transaction(EVERY_FACILITY, (tx) => batchActor(tx, askedBy(batch), scope));
    const next = () => this.database.transaction(scope, (tx) => this.records.inStates(tx, id, [state]));
    let done = 0;
    for (let page = await next(); page.length > 0; page = await next()) {
      for (const { id: recordId } of page) {
        signal?.throwIfAborted();
        await this.database.transaction(scope, (tx) => one(tx, actor, { batch, recordId }));
        done += 1;
        await onPage?.(done);
      }
    }
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      if (!(await this.ledger.end(tx, id, { step, at: this.clock.now() }))) return;
      await this.audit.append(tx, actor, { action, subject: id });
    });
  }
}
