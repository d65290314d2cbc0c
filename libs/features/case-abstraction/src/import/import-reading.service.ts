import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database } from '#platform/database';
import { watched } from '#platform/http';
import type { ImportView, RefusalPage, RefusalsQuery } from './import.contract.js';
import { ImportQueries } from './import.queries.js';

const CSV_PAGE = 5000;
const CSV_COLUMNS = ['seq', 'line', 'patientOrdinal', 'tumorOrdinal', 'itemId', 'code', 'message', 'column'];

/** Shows imports, their progress and what they refused. */
@Injectable()
export class ImportReadingService {
  constructor(
    private readonly database: Database,
    private readonly queries: ImportQueries,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  list(actor: Actor): Promise<ImportView[]> {
    demand(actor, 'import.read');
    return this.database.transaction(actor, (tx) => this.queries.list(tx, this.clock.now()));
  }

  /** @throws NotFound */
  view(actor: Actor, id: string): Promise<ImportView> {
    demand(actor, 'import.read');
    return this.database.transaction(actor, (tx) => this.queries.view(tx, id, this.clock.now()));
  }

  /** The import each time something moved, until it is done or failed. */
  watch(actor: Actor, id: string, signal: AbortSignal): AsyncGenerator<ImportView> {
    return watched(() => this.view(actor, id), {
      signal,
      isLast: ({ status }) => status === 'done' || status === 'failed',
      moving: ({ tumorsPerSecond: _, ...moving }) => moving,
    });
  }

  /** Lines name records by their place in the file and may quote coded items, so showing them is an access. */
  refusals(actor: Actor, id: string, query: RefusalsQuery): Promise<RefusalPage> {
    demand(actor, 'import.read');
    return this.database.transaction(actor, async (tx) => {
      await this.queries.view(tx, id, this.clock.now());
      const page = await this.queries.refusals(tx, id, query);
      await this.audit.append(tx, actor, { action: 'import.refusals-read', subject: id, detail: { lines: page.rows.length } });
      return page;
    });
  }

  /** The whole report as CSV, a few thousand lines at a time. */
  async *refusalsCsv(actor: Actor, id: string): AsyncGenerator<string> {
    yield stringify([CSV_COLUMNS]);
    for (let after: number | null = 0; after !== null;) {
      const page: RefusalPage = await this.refusals(actor, id, { after, limit: CSV_PAGE });
      yield stringify(page.rows, { columns: CSV_COLUMNS });
      after = page.next;
    }
  }
}
