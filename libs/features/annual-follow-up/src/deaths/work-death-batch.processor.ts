import { Injectable } from '@nestjs/common';
import { Database, EVERY_FACILITY } from '#platform/database';
import { type JobContext, Processes, type Processor } from '#platform/queue';
import { ApplyDeathsService } from './apply-deaths.service.js';
import { DeathLedger } from './death-ledger.queries.js';
import { DeathBatchTakenOver } from './deaths.errors.js';
import { MatchDeathsService } from './match-deaths.service.js';
import { UndoDeathsService } from './undo-deaths.service.js';
import { type WorkDeathBatch, workDeathBatch } from './work-death-batch.job.js';

const WORDS = { match: 'rows matched', apply: 'deaths applied', undo: 'deaths undone' } as const;

/** Works on a batch as a job. Its own row is what the screens show. */
@Injectable()
@Processes(workDeathBatch)
export class WorkDeathBatchProcessor implements Processor<WorkDeathBatch> {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeathLedger,
    private readonly matching: MatchDeathsService,
    private readonly applying: ApplyDeathsService,
    private readonly undoing: UndoDeathsService,
  ) {}

  async process({ batchId, step }: WorkDeathBatch, { signal, attempt, progress }: JobContext): Promise<void> {
    const work = { match: this.matching, apply: this.applying, undo: this.undoing }[step];
    try {
      await work.run(batchId, { signal, onPage: (done) => progress({ done, label: `${done} ${WORDS[step]}` }) });
    } catch (error) {
      if (error instanceof DeathBatchTakenOver) return;
      if (attempt >= workDeathBatch.attempts && !signal.aborted) await this.giveUp(batchId, step);
      throw error;
    }
  }

  private async giveUp(batchId: string, step: WorkDeathBatch['step']): Promise<void> {
    const message = 'The work was interrupted several times. What was done stays; ask for it again once the registry is well.';
    const failure = { code: 'DEATH_BATCH_INTERRUPTED', line: null, message };
    await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.giveUp(tx, batchId, { step, failure }));
  }
}
