import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, newId, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { Outbox } from '#platform/queue';
import { recomputeDerivedItems, stepOf } from './recompute-derived-items.job.js';
import type { RecomputeDifferenceQuery, RecomputeDifferencesView, RecomputeView } from './recompute.contract.js';
import { RecomputeNotReady } from './recompute.errors.js';
import { RecomputeLedger } from './recompute.queries.js';

/** Asking for recomputations of all derived items and looking at them. */
@Injectable()
export class RecomputeService {
  constructor(
    private readonly database: Database,
    private readonly ledger: RecomputeLedger,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks what deriving anew would change; nothing is stored before it is applied. While one runs, that is the one. */
  start(actor: Actor): Promise<RecomputeView> {
    demand(actor, 'staging.install');
    return this.database.transaction({ facilities: 'every' }, async (tx) => {
      const running = await this.begunOrRunning(tx, actor);
      await this.audit.append(tx, actor, { action: 'derived-items.recompute-started', subject: running.id });
      return running;
    });
  }

  /** Stores what a compared recomputation found. @throws NotFound, RecomputeNotReady */
  apply(actor: Actor, recomputeId: string): Promise<RecomputeView> {
    demand(actor, 'staging.install');
    return this.database.transaction({ facilities: 'every' }, async (tx) => {
      const { status } = found(await this.ledger.hold(tx, recomputeId));
      const isOtherOpen = (await this.ledger.open(tx)).length > 0;
      if (status !== 'compared' || isOtherOpen) throw new RecomputeNotReady(isOtherOpen ? 'waiting for another one' : status);
      await this.ledger.move(tx, recomputeId, { status: 'applying', at: null });
      await this.outbox.enqueue(tx, recomputeDerivedItems, stepOf(recomputeId, 'apply'));
      await this.audit.append(tx, actor, { action: 'derived-items.recompute-applied', subject: recomputeId });
      return found(await this.ledger.find(tx, recomputeId));
    });
  }

  list(actor: Actor): Promise<RecomputeView[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, (tx) => this.ledger.list(tx));
  }

  /** @throws NotFound */
  view(actor: Actor, id: string): Promise<RecomputeView> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, async (tx) => found(await this.ledger.find(tx, id)));
  }

  /** What differs among the tumors that the reader's facilities reported. @throws NotFound */
  differences(actor: Actor, id: string, query: RecomputeDifferenceQuery): Promise<RecomputeDifferencesView> {
    demand(actor, 'abstract.read');
    return this.database.transaction(actor, async (tx) => {
      found(await this.ledger.find(tx, id));
      const page = await this.ledger.differences(tx, id, query);
      const patientIds = [...new Set(page.rows.map(({ patientId }) => patientId))];
      await this.audit.append(tx, actor, { action: 'derived-items.differences-read', subject: id, patientIds });
      return page;
    });
  }

  /** One that ran may end between the two statements; then another is begun after all. */
  private async begunOrRunning(tx: Tx, actor: Actor): Promise<RecomputeView> {
    for (;;) {
      const begun = await this.ledger.begin(tx, newId(), actor, this.clock.now());
      if (begun !== undefined) await this.outbox.enqueue(tx, recomputeDerivedItems, stepOf(begun, 'compare'));
      const running = begun ?? (await this.ledger.open(tx))[0]?.id;
      if (running !== undefined) return found(await this.ledger.find(tx, running));
    }
  }
}

function found<T>(one: T | undefined): T {
  if (one === undefined) throw new NotFound('recomputation');
  return one;
}
