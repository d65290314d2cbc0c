import { Injectable } from '@nestjs/common';
import { type Items, itemValue } from '#domain/naaccr';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { rows, type Tx, Vault } from '#platform/database';
import { TooManyToSortByName } from './abstract.errors.js';
import { sealedPlace, unsealItems } from './sealed-items.js';
import { decodeCursor, encodeCursor, type WorkListCursor } from './work-list-cursor.js';
import { coveredFacilities, type WorkListFilter, workListFilter } from './work-list-filter.js';
import { countEntries, pageEntries } from './work-list-page.js';
import type { AbstractRow, WorkList, WorkListQuery, WorkListSort } from './work-list.contract.js';

/** Most abstracts whose names are opened to put them in order. */
const MOST_NAMES = 2000;

/** One page, and what the access log says about it. */
export interface WorkListPage {
  readonly list: WorkList;
  readonly searched: readonly string[];
}

type StoredRow = Omit<AbstractRow, 'patientName'> & { readonly sealed: Buffer };

interface Page {
  readonly sort: WorkListSort;
  readonly after: WorkListCursor | undefined;
  readonly limit: number;
}

/** The work list of the home page. */
@Injectable()
export class WorkListQueries {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidRequest for a foreign cursor, TooManyToSortByName when names would have to be opened for a whole registry */
  async page(tx: Tx, actor: Actor, query: WorkListQuery): Promise<WorkListPage> {
    const { sort, limit } = query;
    const after = query.after === undefined ? undefined : decodeCursor(query.after, sort);
    const facilityIds = await coveredFacilities(tx, actor, query.facilityId);
    const filter = workListFilter(query, { userId: actor.userId, facilityIds, vault: this.vault });
    const total = await countEntries(tx, filter);
    const { entries, next } = await this.entries(tx, filter, { sort, after, limit: limit + 1 }, total);
    const found = await this.rows(tx, entries);
    return { list: { rows: found, next, total }, searched: filter.searched };
  }

  private async entries(tx: Tx, filter: WorkListFilter, page: Page, total: number) {
    const found =
      page.sort === 'name' ? await this.byName(tx, filter, page, total) : await pageEntries(tx, filter, { ...page, sort: page.sort });
    const entries = found.slice(0, page.limit - 1);
    const last = entries.at(-1);
    return { entries: entries.map(({ id }) => id), next: last && found.length > entries.length ? encodeCursor(last) : null };
  }

  private async byName(tx: Tx, filter: WorkListFilter, page: Page, total: number): Promise<WorkListCursor[]> {
    if (total > MOST_NAMES) throw new TooManyToSortByName(total, MOST_NAMES);
    const all = await pageEntries(tx, filter, { sort: 'age', after: undefined, limit: MOST_NAMES });
    const sealed = await rows<{ id: string; sealed: Buffer }>(tx, `SELECT "id", "sealed" FROM patient WHERE "id" = ANY ($1)`, [
      [...new Set(all.map(({ patientId }) => patientId))],
    ]);
    const names = new Map<string, string>();
    for (const { id, sealed: bytes } of sealed) names.set(id, (await this.patientName(tx, id, bytes)).toUpperCase());
    const keyed = all.map(({ id, patientId }) => ({ id, key: names.get(patientId) ?? '' })).sort(compareKeys);
    const { after } = page;
    return (after ? keyed.filter((entry) => compareKeys(entry, after) > 0) : keyed).slice(0, page.limit);
  }

  private async rows(tx: Tx, ids: readonly string[]): Promise<AbstractRow[]> {
    const stored = await rows<StoredRow>(tx, ROWS, [ids, this.clock.today()]);
    const found: AbstractRow[] = [];
    for (const { sealed, ...row } of stored) found.push({ ...row, patientName: await this.patientName(tx, row.patientId, sealed) });
    return found;
  }

  private async patientName(tx: Tx, patientId: string, sealed: Buffer): Promise<string> {
    return nameOf(await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(patientId) }));
  }
}

/** A person's name as lists show it: `Last, First`. */
export function nameOf(items: Items): string {
  return [itemValue(items, 'nameLast'), itemValue(items, 'nameFirst')].filter((part) => part !== '').join(', ');
}

const ROWS = `
  SELECT a."id", a."version", a."status", a."facilityId", f."name" AS "facilityName", a."patientId", p."sealed", a."accessionNumberHosp",
    a."primarySite", a."histologicTypeIcdO3", t."siteGroup", a."diagnosisYear", a."items" ->> 'dateOf1stContact' AS "dateOf1stContact",
    $2::date - a."firstContactDay" AS "ageDays", a."editErrors", a."editWarnings",
    coalesce(a."items" ->> 'derivedSummaryStage2018', a."items" ->> 'summaryStage2018') AS "summaryStage", u."fullName" AS "ownerName"
  FROM unnest($1::uuid[]) WITH ORDINALITY page("id", "place")
  JOIN abstract a ON a."id" = page."id" JOIN patient p ON p."id" = a."patientId" JOIN tumor t ON t."id" = a."tumorId"
  JOIN facility f ON f."id" = a."facilityId" LEFT JOIN app_user u ON u."id" = a."ownerId"
  ORDER BY page."place"`;

function compareKeys(a: WorkListCursor, b: WorkListCursor): number {
  const [ka, kb] = [a.key ?? '', b.key ?? ''];
  if (ka !== kb) return ka < kb ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
