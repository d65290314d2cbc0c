import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY } from '#platform/database';
import { type AwaitedJob, awaitedJob, type JobContext, KeepsOpenBooks, type OpenBooks, Processes, type Processor } from '#platform/queue';
import { type RecomputeDerivedItems, recomputeDerivedItems, stepOf } from './recompute-derived-items.job.js';
import { RecomputeRunService } from './recompute-run.service.js';
import { RecomputeOutdated } from './recompute.errors.js';
import { RecomputeLedger } from './recompute.queries.js';

/** Recomputes as a job; a recomputation whose job is gone gets it back. */
@Injectable()
@Processes(recomputeDerivedItems)
@KeepsOpenBooks()
export class RecomputeDerivedItemsProcessor implements Processor<RecomputeDerivedItems>, OpenBooks {
  constructor(
    private readonly database: Database,
    private readonly ledger: RecomputeLedger,
    private readonly runs: RecomputeRunService,
  ) {}

  async process({ recomputeId, step }: RecomputeDerivedItems, { attempt, progress, signal }: JobContext): Promise<void> {
    try {
      await this.runs.run(recomputeId, step, { signal, onPage: (done) => progress({ done, label: 'patients' }) });
    } catch (error) {
      const isLast = error instanceof RecomputeOutdated || attempt >= recomputeDerivedItems.attempts;
      if (isLast && !signal.aborted) await this.runs.abandon(recomputeId, error);
      if (!(error instanceof RecomputeOutdated)) throw error;
    }
  }

  async review(): Promise<AwaitedJob[]> {
    const open = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.open(tx));
    return open.map(({ id, status }) => awaitedJob(recomputeDerivedItems, stepOf(id, status === 'comparing' ? 'compare' : 'apply')));
  }
}
