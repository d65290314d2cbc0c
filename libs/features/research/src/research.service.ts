import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { DisclosureError } from '#domain/disclosure';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, type DatedSetting, EVERY_FACILITY, settingOn } from '#platform/database';
import { aggregateTable, type AggregateTable, tableRows } from './aggregate-table.js';
import type { ResearchTableQuery, ResearchTableView } from './research.contract.js';
import { TableTooLarge, TooFewTumors } from './research.errors.js';
import { ResearchQueries } from './research.queries.js';
import type { CountedGroup } from './table-dimension.js';

const SUPPRESS_BELOW: DatedSetting = {
  key: 'research.suppress-below',
  fallback: 16,
  source: 'U.S. Cancer Statistics and State Cancer Profiles hide counts below 16',
};

/** Tables of counts over the whole registry for people who may see no patient. */
@Injectable()
export class ResearchService {
  constructor(
    private readonly database: Database,
    private readonly queries: ResearchQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts tumors over all facilities, or over one that the actor may see, and hides what could disclose a person.
   * @throws TooFewTumors TOO_FEW_TUMORS when even the total would be hidden; TableTooLarge TABLE_TOO_LARGE; Forbidden FORBIDDEN
   */
  async table(actor: Actor, query: ResearchTableQuery): Promise<ResearchTableView> {
    demand(actor, 'research.table', query.facilityId);
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const groups = await this.queries.countedGroups(tx, query);
      const threshold = await settingOn(tx, SUPPRESS_BELOW, this.clock.today());
      const table = safeTable(groups, query, threshold);
      await this.audit.append(tx, actor, {
        action: 'research.table',
        ...(query.facilityId === undefined ? {} : { facilityId: query.facilityId }),
        detail: { dimensions: query.dimensions.join(' '), filter: filterText(query), threshold },
      });
      return { ...table, threshold, asOf: this.clock.now().toISOString(), footnotes: footnotes(query, threshold) };
    });
  }

  /** The same table as CSV (RFC 4180): codes, labels, count and status of every cell and total. */
  async csv(actor: Actor, query: ResearchTableQuery): Promise<string> {
    const table = await this.table(actor, query);
    // A cell that a spreadsheet would run as a formula is quoted with a leading apostrophe.
    return stringify(tableRows(table), { header: true, record_delimiter: 'windows', escape_formulas: true });
  }
}

function safeTable(groups: readonly CountedGroup[], query: ResearchTableQuery, threshold: number): AggregateTable {
  if (groups.reduce((sum, { count }) => sum + count, 0) < threshold) throw new TooFewTumors(threshold);
  try {
    return aggregateTable(groups, query.dimensions, threshold);
  } catch (error) {
    if (error instanceof DisclosureError && error.code === 'TABLE_TOO_LARGE') throw new TableTooLarge(query.dimensions);
    throw error;
  }
}

function filterText({ yearFrom, yearTo, siteGroup, behavior }: ResearchTableQuery): string {
  const parts = { yearFrom, yearTo, siteGroup, behavior };
  return Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join(' ');
}

function footnotes(query: ResearchTableQuery, threshold: number): string[] {
  return [
    'Counts are tumors, not people; a person with two primaries counts twice.',
    `Counts from 1 to ${threshold - 1} are hidden, and as many others as needed so that no hidden count can be derived.`,
    ...(query.dimensions.includes('diagnosisYear') ? ['Tumors without a known year of diagnosis are left out.'] : []),
    ...(query.dimensions.includes('stage') ? ['Stage is the derived Summary Stage 2018, or the coded one where none is derived.'] : []),
  ];
}
