import { Injectable } from '@nestjs/common';
import { blocksCompletion } from '#domain/edits';
import { type Items, itemValue } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { type Actor, demand, type Permission } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, type Tx } from '#platform/database';
import { Outbox } from '#platform/queue';
import { AbstractRecords, type LoadedAbstract } from './abstract-records.js';
import { AbstractSaving, type AbstractSave } from './abstract-saving.js';
import { type AbstractEvent, type AbstractStatus, nextStatus } from './abstract-status.js';
import type { AbstractView, CompleteAbstract, ReopenAbstract } from './abstract.contract.js';
import { NotComplete, StatusForbids } from './abstract.errors.js';
import { AbstractQueries } from './abstract.queries.js';
import { caseCompleted } from './case-completed.job.js';
import { Preparation } from '../preparation/preparation.js';
import { editView } from './edit-view.js';
import { demandVersion } from './stale-abstract.js';

interface Step {
  readonly permission: Permission;
  readonly event: AbstractEvent;
  readonly asked: string;
  readonly save: (tx: Tx, held: LoadedAbstract, status: AbstractStatus) => Promise<AbstractSave>;
}

/** Completing an abstract and taking that back. */
@Injectable()
export class AbstractCompletionService {
  constructor(
    private readonly database: Database,
    private readonly records: AbstractRecords,
    private readonly saving: AbstractSaving,
    private readonly preparation: Preparation,
    private readonly queries: AbstractQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Completes an abstract that no edit blocks, stamps Date Case Completed (2090) and Date Case Completed--CoC (2092) where blank, and
   * tells annual follow-up.
   * @throws NotFound, Forbidden, StaleAbstract, StatusForbids, NotComplete with what is missing
   */
  complete(actor: Actor, id: string, { version }: CompleteAbstract): Promise<AbstractView> {
    return this.step(actor, id, version, {
      permission: 'abstract.complete',
      event: 'completed',
      asked: 'completed',
      save: async (tx, held, status) => {
        const prepared = await this.preparation.prepare(tx, stamped(held.items, this.clock.today()), held.row.stagedBy);
        const blocking = prepared.edits.filter(blocksCompletion);
        if (blocking.length > 0) throw new NotComplete(prepared.missing, blocking.map(editView));
        await this.outbox.enqueue(tx, caseCompleted, { abstractId: id, version: version + 1 });
        return { kind: 'completed', columns: { status, completedAt: this.clock.now() }, prepared };
      },
    });
  }

  /**
   * Opens a complete or submitted abstract again. The dates of completion stay as stamped: they say when it was complete first.
   * @throws NotFound, Forbidden, StaleAbstract, StatusForbids
   */
  reopen(actor: Actor, id: string, { version, reason }: ReopenAbstract): Promise<AbstractView> {
    return this.step(actor, id, version, {
      permission: 'abstract.reopen',
      event: 'reopened',
      asked: 'reopened',
      save: (_tx, _held, status) => Promise.resolve({ kind: 'reopened', columns: { status, completedAt: null }, reason }),
    });
  }

  private step(actor: Actor, id: string, version: number, step: Step): Promise<AbstractView> {
    return this.database.transaction(actor, async (tx) => {
      const held = await this.records.lock(tx, id);
      const { facilityId, patientId, status } = held.row;
      demand(actor, step.permission, facilityId);
      await demandVersion(tx, held, { version });
      const next = nextStatus(status, step.event);
      if (!next) throw new StatusForbids(status, step.asked);
      await this.saving.save(tx, actor, held, await step.save(tx, held, next));
      const view = await this.queries.view(tx, actor, id);
      const detail = { version: view.version };
      await this.audit.append(tx, actor, {
        action: `abstract.${step.event}`,
        facilityId,
        patientIds: [patientId],
        abstractId: id,
        detail,
      });
      return view;
    });
  }
}

function stamped(items: Items, today: string): Items {
  const date = itemValue(items, 'dateCaseCompleted') || today;
  return { ...items, dateCaseCompleted: date, dateCaseCompletedCoc: itemValue(items, 'dateCaseCompletedCoc') || today };
}
