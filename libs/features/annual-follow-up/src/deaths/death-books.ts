import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY } from '#platform/database';
import { type AwaitedJob, awaitedJob, KeepsOpenBooks, type OpenBooks } from '#platform/queue';
import { DeathLedger } from './death-ledger.queries.js';
import { stepOfBatch, workDeathBatch } from './work-death-batch.job.js';

/** Batches of deaths that some worker shall go on with. */
@Injectable()
@KeepsOpenBooks()
export class DeathBooks implements OpenBooks {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeathLedger,
  ) {}

  async review(): Promise<AwaitedJob[]> {
    const unfinished = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.unfinished(tx));
    return unfinished.map(({ id, step, run }) => awaitedJob(workDeathBatch, stepOfBatch(id, step, run)));
  }
}
