import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { Preparation, StagedRecords, type WrittenDifference } from '#features/case-abstraction';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, type Tx } from '#platform/database';
import { inPages, type PagedWork } from '#platform/queue';
import { releasesAtHand } from './releases-at-hand.js';
import type { RestageStatus } from './restage.contract.js';
import { RestageOutdated } from './restage.errors.js';
import { type HeldStretch, RestageLedger } from './restage.queries.js';
import type { RestageRecords, RestageStep } from './restage-records.job.js';

const COMPARED_AT_ONCE = 4000;
const WRITTEN_AT_ONCE = 50;

/** Statuses while a step runs and after it. */
const STATUS_OF: Readonly<Record<RestageStep, { readonly from: RestageStatus; readonly to: RestageStatus }>> = {
  compare: { from: 'comparing', to: 'compared' },
  apply: { from: 'applying', to: 'applied' },
  undo: { from: 'undoing', to: 'undone' },
};

/** Carries restagings out in short transactions; each page commits with the cursor of its stretch, so that it goes on where it was stopped. */
@Injectable()
export class RestageRunService {
  constructor(
    private readonly database: Database,
    private readonly ledger: RestageLedger,
    private readonly preparation: Preparation,
    private readonly records: StagedRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Goes on with a stretch to its end; one that is done already is left alone. */
  run(asked: RestageRecords, work: PagedWork = {}): Promise<void> {
    return inPages(() => this.database.transaction(EVERY_FACILITY, (tx) => this.page(tx, asked)), work);
  }

  /** Goes through all stretches of a step one after the other, beside any workers. @param onPage - told how many records this run did */
  async runAll(id: string, step: RestageStep, { signal, onPage }: PagedWork = {}): Promise<void> {
    const open = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.open(tx));
    let before = 0;
    for (const { stretch } of open.filter((one) => one.id === id)) {
      let own = 0;
      await this.run({ restageId: id, stretch, step }, { ...(signal && { signal }), onPage: (done) => onPage?.(before + (own = done)) });
      before += own;
    }
  }

  /** Gives a restaging up, with all its stretches. */
  async abandon(id: string, error: unknown): Promise<void> {
    const failure = error instanceof RestageOutdated ? error.code : 'RESTAGE_FAILED';
    await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.fail(tx, id, failure, this.clock.now()));
  }

  /** @returns records done; 0 at the end of the stretch */
  private async page(tx: Tx, { restageId: id, stretch, step }: RestageRecords): Promise<number> {
    const held = await this.ledger.holdStretch(tx, id, stretch);
    if (held?.status !== STATUS_OF[step].from || held.isDone) return 0;
    const done = step === 'compare' ? await this.compare(tx, { id, stretch }, held) : await this.write(tx, { id, stretch, step }, held);
    if (done === 0) await this.ledger.endStep(tx, id, { ...STATUS_OF[step], at: this.clock.now() });
    return done;
  }

  private async compare(tx: Tx, at: { readonly id: string; readonly stretch: number }, held: HeldStretch): Promise<number> {
    const context = await this.preparation.context(tx);
    if (releasesAtHand(context.algorithms) !== held.algorithms) throw new RestageOutdated();
    const page = await this.records.compare(tx, held, { selection: held.selection, limit: COMPARED_AT_ONCE, context });
    await this.ledger.compared(tx, at, page);
    return page.last === undefined ? 0 : page.records;
  }

  private async write(
    tx: Tx,
    { id, stretch, step }: { readonly id: string; readonly stretch: number; readonly step: 'apply' | 'undo' },
    held: HeldStretch,
  ): Promise<number> {
    const context = await this.preparation.context(tx);
    if (step === 'apply' && releasesAtHand(context.algorithms) !== held.algorithms) throw new RestageOutdated();
    const differences = await this.ledger.page(tx, id, held, { applied: step === 'undo', limit: WRITTEN_AT_ONCE });
    const author = await this.ledger.author(tx, id);
    const written: WrittenDifference[] = await this.records[step](tx, author, differences, context);
    await this.ledger.written(tx, { id, stretch, kind: held.kind }, written);
    const patientIds = [...new Set(differences.map(({ patientId }) => patientId))];
    const action = step === 'apply' ? 'staging.restaged' : 'staging.restage-undone';
    if (patientIds.length > 0) await this.audit.append(tx, author, { action, subject: id, patientIds });
    return written.length;
  }
}
