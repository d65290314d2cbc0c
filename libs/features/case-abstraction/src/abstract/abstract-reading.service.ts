import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import type { AbstractView, HistoryEntry } from './abstract.contract.js';
import { AbstractQueries } from './abstract.queries.js';
import { WorkCountsQueries } from '../work-list/work-counts.queries.js';
import type { WorkCounts, WorkCountsQuery, WorkList, WorkListSearch } from '../work-list/work-list.contract.js';
import { WorkListQueries } from '../work-list/work-list.queries.js';

/** Reading abstracts. Everybody shown is written to the access log in the same transaction, a page of a list as one event. */
@Injectable()
export class AbstractReadingService {
  constructor(
    private readonly database: Database,
    private readonly workList: WorkListQueries,
    private readonly workCounts: WorkCountsQueries,
    private readonly queries: AbstractQueries,
    private readonly audit: Audit,
  ) {}

  /** One page of the work list. @throws Forbidden, InvalidRequest, TooManyToSortByName */
  list(actor: Actor, query: WorkListSearch): Promise<WorkList> {
    demand(actor, 'abstract.read', query.facilityId);
    return this.database.transaction(actor, async (tx) => {
      const { list, searched } = await this.workList.page(tx, actor, query);
      const patientIds = [...new Set(list.rows.map((row) => row.patientId))];
      const detail = { rows: list.rows.length, total: list.total, searched: searched.join(' ') };
      await this.audit.append(tx, actor, { action: 'abstract.listed', patientIds, detail, ...facilityIn(query) });
      return list;
    });
  }

  /** The numbers of the home page; they show nobody. @throws Forbidden */
  counts(actor: Actor, query: WorkCountsQuery): Promise<WorkCounts> {
    demand(actor, 'abstract.read', query.facilityId);
    return this.database.transaction(actor, (tx) => this.workCounts.counts(tx, actor, query));
  }

  /** @throws NotFound, Forbidden */
  view(actor: Actor, id: string): Promise<AbstractView> {
    return this.database.transaction(actor, async (tx) => {
      const view = await this.queries.view(tx, actor, id);
      demand(actor, 'abstract.read', view.facility.id);
      const event = { action: 'abstract.opened', facilityId: view.facility.id, patientIds: [view.patientId], abstractId: id };
      await this.audit.append(tx, actor, event);
      return view;
    });
  }

  /** Every save of an abstract, the latest first. @throws NotFound, Forbidden */
  history(actor: Actor, id: string): Promise<HistoryEntry[]> {
    return this.database.transaction(actor, async (tx) => {
      const { row, entries } = await this.queries.history(tx, id);
      demand(actor, 'abstract.read', row.facilityId);
      const event = { action: 'abstract.history-read', facilityId: row.facilityId, patientIds: [row.patientId], abstractId: id };
      await this.audit.append(tx, actor, event);
      return entries;
    });
  }
}

function facilityIn({ facilityId }: WorkListSearch): { readonly facilityId?: number } {
  return facilityId === undefined ? {} : { facilityId };
}
