import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { Derivation, DerivedRecords } from '#features/case-abstraction';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, type Tx } from '#platform/database';
import { inPages, type PagedWork } from '#platform/queue';
import { RecomputeOutdated } from './recompute.errors.js';
import { RecomputeLedger } from './recompute.queries.js';

const PEOPLE_AT_ONCE = 200;

/** Carries recomputations out in short transactions; each page commits with the cursor, so that a run goes on where it was stopped. */
@Injectable()
export class RecomputeRunService {
  constructor(
    private readonly database: Database,
    private readonly ledger: RecomputeLedger,
    private readonly derivation: Derivation,
    private readonly records: DerivedRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Goes on with a step to its end; a step that is done already is left alone. */
  run(id: string, step: 'compare' | 'apply', work: PagedWork = {}): Promise<void> {
    return inPages(() => this.page(id, step), work);
  }

  /** Gives one up. */
  async abandon(id: string, error: unknown): Promise<void> {
    const failure = error instanceof RecomputeOutdated ? error.code : 'RECOMPUTE_FAILED';
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      const held = await this.ledger.hold(tx, id);
      const isOpen = held?.status === 'comparing' || held?.status === 'applying';
      if (isOpen) await this.ledger.move(tx, id, { status: 'failed', at: this.clock.now(), failure });
    });
  }

  private page(id: string, step: 'compare' | 'apply'): Promise<number> {
    return this.database.transaction(EVERY_FACILITY, (tx) => (step === 'compare' ? this.comparePage(tx, id) : this.applyPage(tx, id)));
  }

  private async comparePage(tx: Tx, id: string): Promise<number> {
    const held = await this.ledger.hold(tx, id);
    if (held?.status !== 'comparing') return 0;
    const context = await this.derivation.context(tx);
    if (held.derivedBy !== null && held.derivedBy !== context.id) throw new RecomputeOutdated();
    const { differences, patients, last } = await this.records.compare(tx, { after: held.after, limit: PEOPLE_AT_ONCE }, context);
    if (patients === 0) await this.ledger.move(tx, id, { status: 'compared', at: this.clock.now() });
    else await this.ledger.compared(tx, id, { derivedBy: context.id, last, patients, differences });
    return patients;
  }

  private async applyPage(tx: Tx, id: string): Promise<number> {
    const held = await this.ledger.hold(tx, id);
    if (held?.status !== 'applying') return 0;
    const context = await this.derivation.context(tx);
    if (held.derivedBy !== context.id) throw new RecomputeOutdated();
    const people = await this.ledger.differingPeople(tx, id, { after: held.after, limit: PEOPLE_AT_ONCE });
    for (const patientId of people) await this.records.refresh(tx, patientId, context);
    if (people.length === 0) await this.ledger.move(tx, id, { status: 'applied', at: this.clock.now() });
    else await this.ledger.applied(tx, id, people);
    if (people.length > 0) await this.audit.append(tx, held, { action: 'derived-items.recomputed', subject: id, patientIds: people });
    return people.length;
  }
}
