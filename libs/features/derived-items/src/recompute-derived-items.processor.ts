import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY } from '#platform/database';
import {
  type AwaitedJob,
  awaitedJob,
  type JobContext,
  KeepsOpenBooks,
  type OpenBooks,
  orGiveUp,
  Processes,
  type Processor,
} from '#platform/queue';
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

  process({ recomputeId, step }: RecomputeDerivedItems, context: JobContext): Promise<void> {
    const onPage = (done: number): Promise<void> => context.progress({ done, label: 'patients' });
    return orGiveUp(() => this.runs.run(recomputeId, step, { signal: context.signal, onPage }), {
      context,
      attempts: recomputeDerivedItems.attempts,
      isFinal: (error) => error instanceof RecomputeOutdated,
      giveUp: (error) => this.runs.abandon(recomputeId, error),
    });
  }

  async review(): Promise<AwaitedJob[]> {
    const open = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.open(tx));
    return open.map(({ id, status }) => awaitedJob(recomputeDerivedItems, stepOf(id, status === 'comparing' ? 'compare' : 'apply')));
  }
}
