import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { InstalledAlgorithms, type RestageSelection, stretchesOf } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, newId, type Tx } from '#platform/database';
import { NotFound, watched } from '#platform/http';
import { Outbox } from '#platform/queue';
import { releasesAtHand } from './releases-at-hand.js';
import type { RestageDifferenceQuery, RestageDifferencesView, RestagedItemView, RestageView } from './restage.contract.js';
import { RestageDifferenceQueries } from './restage-differences.queries.js';
import { RestageNotReady } from './restage.errors.js';
import { RestageLedger } from './restage.queries.js';
import { restageRecords, type RestageStep, stretchOf } from './restage-records.job.js';

/** Records that one job goes through: a million make 50 jobs, so that any number of workers have something to do. */
const STRETCH = 20_000;

/** Asking for restagings, applying and undoing them, and looking at them. */
@Injectable()
export class RestageService {
  constructor(
    private readonly database: Database,
    private readonly ledger: RestageLedger,
    private readonly queries: RestageDifferenceQueries,
    private readonly algorithms: InstalledAlgorithms,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks what staging the selected records anew would change; nothing of them is stored before it is applied. While one runs, that is the one. */
  start(actor: Actor, selection: RestageSelection): Promise<RestageView> {
    demand(actor, 'staging.install');
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const restage = await this.begunOrRunning(tx, actor, selection);
      await this.audit.append(tx, actor, { action: 'staging.restage-started', subject: restage.id });
      return restage;
    });
  }

  /** Stores what a restaging found. @throws NotFound, RestageNotReady */
  apply(actor: Actor, id: string): Promise<RestageView> {
    return this.step(actor, id, { step: 'apply', status: 'applying', allowed: ({ status }) => status === 'compared' });
  }

  /** Puts back what a restaging stored, also one that failed half way. @throws NotFound, RestageNotReady */
  undo(actor: Actor, id: string): Promise<RestageView> {
    const isWritten = ({ status, applied }: RestageView): boolean => status === 'applied' || (status === 'failed' && applied > 0);
    return this.step(actor, id, { step: 'undo', status: 'undoing', allowed: isWritten });
  }

  /** Newest first. The counts are those of the whole registry, whoever asks. */
  list(actor: Actor): Promise<RestageView[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.list(tx));
  }

  /** @throws NotFound */
  view(actor: Actor, id: string): Promise<RestageView> {
    demand(actor, 'staging.read');
    return this.database.transaction(EVERY_FACILITY, async (tx) => found(await this.ledger.find(tx, id)));
  }

  /** The restaging each time something moved, until its step is done or failed. */
  watch(actor: Actor, id: string, signal: AbortSignal): AsyncGenerator<RestageView> {
    return watched(() => this.view(actor, id), { signal, isLast: ({ finishedAt }) => finishedAt !== null });
  }

  /** What differs among the records of the reader's facilities. @throws NotFound */
  differences(actor: Actor, id: string, query: RestageDifferenceQuery): Promise<RestageDifferencesView> {
    demand(actor, 'abstract.read');
    return this.database.transaction(actor, async (tx) => {
      found(await this.ledger.find(tx, id));
      const page = await this.queries.page(tx, id, query, await this.algorithms.current(tx));
      const patientIds = [...new Set(page.rows.map(({ patientId }) => patientId))];
      await this.audit.append(tx, actor, { action: 'staging.restage-differences-read', subject: id, patientIds });
      return page;
    });
  }

  /** Which items differ, and in how many records of the reader's facilities. @throws NotFound */
  items(actor: Actor, id: string): Promise<RestagedItemView[]> {
    demand(actor, 'abstract.read');
    return this.database.transaction(actor, async (tx) => {
      found(await this.ledger.find(tx, id));
      return this.queries.items(tx, id);
    });
  }

  private step(
    actor: Actor,
    id: string,
    {
      step,
      status,
      allowed,
    }: { readonly step: RestageStep; readonly status: 'applying' | 'undoing'; readonly allowed: (view: RestageView) => boolean },
  ): Promise<RestageView> {
    demand(actor, 'staging.install');
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      await this.ledger.hold(tx, id);
      const view = found(await this.ledger.find(tx, id));
      const running = await this.ledger.running(tx);
      if (running !== undefined || !allowed(view))
        throw new RestageNotReady(running === undefined ? view.status : 'waiting for another one');
      const stretches = await this.ledger.beginStep(tx, id, status, actor);
      for (const stretch of stretches) await this.outbox.enqueue(tx, restageRecords, stretchOf(id, stretch, step));
      if (stretches.length === 0) await this.ledger.endStep(tx, id, { from: status, to: ENDED[status], at: this.clock.now() });
      await this.audit.append(tx, actor, { action: `staging.restage-${status}`, subject: id });
      return found(await this.ledger.find(tx, id));
    });
  }

  /** One that ran may end between the two statements; then another is begun after all. */
  private async begunOrRunning(tx: Tx, actor: Actor, selection: RestageSelection): Promise<RestageView> {
    const algorithms = releasesAtHand(await this.algorithms.current(tx));
    for (;;) {
      const running = await this.ledger.running(tx);
      if (running !== undefined) return found(await this.ledger.find(tx, running.id));
      const divided = await stretchesOf(tx, selection, STRETCH);
      const id = newId();
      if (!(await this.ledger.begin(tx, { id, selection, algorithms, ...divided }, actor, this.clock.now()))) continue;
      for (const stretch of divided.stretches.keys()) await this.outbox.enqueue(tx, restageRecords, stretchOf(id, stretch, 'compare'));
      return found(await this.ledger.find(tx, id));
    }
  }
}

const ENDED = { applying: 'applied', undoing: 'undone' } as const;

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new NotFound('restaging');
  return one;
}
