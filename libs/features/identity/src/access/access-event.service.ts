import { Injectable } from '@nestjs/common';
import { type AccessEventFilter, AccessEventQueries, Audit, type Verification, VerificationService } from '#features/audit';
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
    private readonly verificationRuns: VerificationService,
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

  /** Has a worker recompute the whole chain; while that is going on, another wish changes nothing. @returns the verifications, newest first */
  verify(actor: Actor): Promise<Verification[]> {
    demand(actor, 'audit.read');
    return this.database.transaction(actor, async (tx) => {
      await this.verificationRuns.begin(tx, actor);
      return this.verificationRuns.list(tx);
    });
  }

  /** What verifications found, and how far one under way has come; newest first. */
  verifications(actor: Actor): Promise<Verification[]> {
    demand(actor, 'audit.read');
    return this.database.transaction(actor, (tx) => this.verificationRuns.list(tx));
  }
}
