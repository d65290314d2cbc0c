import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import { FollowUpListQueries } from './follow-up-list.queries.js';
import type { FollowUpListQuery, FollowUpListView, FollowUpPatientView, FollowUpSummaryView } from './follow-up.contract.js';
import { FollowUpQueries } from './follow-up.queries.js';

/** Looking at follow-up; whoever is shown is written down. */
@Injectable()
export class FollowUpService {
  constructor(
    private readonly database: Database,
    private readonly queries: FollowUpQueries,
    private readonly lists: FollowUpListQueries,
    private readonly audit: Audit,
  ) {}

  summary(actor: Actor, facilityId: number | undefined): Promise<FollowUpSummaryView> {
    demand(actor, 'follow-up.read', facilityId);
    return this.database.transaction(actor, (tx) => this.queries.summary(tx, facilityId));
  }

  list(actor: Actor, query: FollowUpListQuery): Promise<FollowUpListView> {
    demand(actor, 'follow-up.read', query.facilityId);
    return this.database.transaction(actor, async (tx) => {
      const page = await this.lists.page(tx, query, actor.userId);
      const detail = { state: query.state, shown: page.rows.length };
      await this.audit.append(tx, actor, { action: 'follow-up.listed', patientIds: page.rows.map((row) => row.patientId), detail });
      return page;
    });
  }

  patient(actor: Actor, patientId: string): Promise<FollowUpPatientView> {
    demand(actor, 'follow-up.read');
    return this.database.transaction(actor, async (tx) => {
      const view = await this.queries.patient(tx, patientId);
      await this.audit.append(tx, actor, { action: 'follow-up.opened', patientIds: [patientId] });
      return view;
    });
  }
}
