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
import { RestageOutdated } from './restage.errors.js';
import { RestageLedger } from './restage.queries.js';
import { RestageRecords, restageRecords, type RestageStep, stretchOf } from './restage-records.job.js';
import { RestageRunService } from './restage-run.service.js';

const STEP_OF: Readonly<Record<string, RestageStep>> = { comparing: 'compare', applying: 'apply', undoing: 'undo' };

/** Restages as jobs, one per stretch; a stretch whose job is gone gets it back. */
@Injectable()
@Processes(restageRecords)
@KeepsOpenBooks()
export class RestageRecordsProcessor implements Processor<RestageRecords>, OpenBooks {
  constructor(
    private readonly database: Database,
    private readonly ledger: RestageLedger,
    private readonly runs: RestageRunService,
  ) {}

  process(asked: RestageRecords, context: JobContext): Promise<void> {
    const onPage = (done: number): Promise<void> => context.progress({ done, label: 'records' });
    return orGiveUp(() => this.runs.run(asked, { signal: context.signal, onPage }), {
      context,
      attempts: restageRecords.attempts,
      isFinal: (error) => error instanceof RestageOutdated,
      giveUp: (error) => this.runs.abandon(asked.restageId, error),
    });
  }

  async review(): Promise<AwaitedJob[]> {
    const open = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.open(tx));
    return open.map(({ id, stretch, status }) => awaitedJob(restageRecords, stretchOf(id, stretch, STEP_OF[status] ?? 'compare')));
  }
}
