import { Injectable } from '@nestjs/common';
import { type AccessEventFilter, AccessEventQueries, Audit, type ChainVerdict } from '#features/audit';
import { Database } from '#platform/database';
import type { AccessEventPage } from './access-event.contract.js';
import { type Actor, demand } from './actor.js';

/** What privacy officers do with the access log. Looking into it is itself an event. */
@Injectable()
export class AccessEventService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly queries: AccessEventQueries,
  ) {}

  /** Lists events, newest first. */
  list(actor: Actor, filter: AccessEventFilter): Promise<AccessEventPage> {
    demand(actor, 'audit.read');
    return this.database.transaction(actor, async (tx) => {
      const page = await this.queries.list(tx, filter);
      await this.audit.append(tx, actor, {
        action: 'access-events.listed',
        detail: { rows: page.rows.length },
        ...(filter.patientId === undefined ? {} : { patientIds: [filter.patientId] }),
        ...(filter.userId === undefined ? {} : { subject: filter.userId }),
      });
      return page;
    });
  }

  /** Recomputes the whole chain. */
  verify(actor: Actor): Promise<ChainVerdict> {
    demand(actor, 'audit.read');
    return this.database.transaction(actor, async (tx) => {
      const verdict = await this.audit.verify(tx);
      await this.audit.append(tx, actor, { action: 'access-events.verified', detail: { events: verdict.events, intact: verdict.intact } });
      return verdict;
    });
  }
}
