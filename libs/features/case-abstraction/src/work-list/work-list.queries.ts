import { Injectable } from '@nestjs/common';
import { type Items, itemValue } from '#domain/naaccr';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { rows, type Tx, Vault } from '#platform/database';
import { TooManyToSortByName } from '../abstract/abstract.errors.js';
import { sealedPlace, unsealItems } from '../items/sealed-items.js';
import { decodeCursor, encodeCursor, type WorkListCursor } from './work-list-cursor.js';
import { coveredFacilities, type WorkListFilter, workListFilter } from './work-list-filter.js';
import { countEntries, pageEntries } from './work-list-page.js';
import type { AbstractRow, WorkList, WorkListSearch, WorkListSort } from './work-list.contract.js';

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
  readonly total: number;
}

/** The work list of the home page. */
@Injectable()
export class WorkListQueries {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidRequest for a foreign cursor, TooManyToSortByName when names would have to be opened for a whole registry */
  async page(tx: Tx, actor: Actor, query: WorkListSearch): Promise<WorkListPage> {
    const { sort, limit } = query;
    const after = query.after === undefined ? undefined : decodeCursor(query.after, sort);
    const facilityIds = await coveredFacilities(tx, actor, query.facilityId);
    const filter = await workListFilter(tx, query, { userId: actor.userId, facilityIds, vault: this.vault, today: this.clock.today() });
    const total = await countEntries(tx, filter);
    const { entries, next } = await this.entries(tx, filter, { sort, after, limit: limit + 1, total });
    const found = await this.rows(tx, entries);
    return { list: { rows: found, next, total }, searched: filter.searched };
  }

  private async entries(tx: Tx, filter: WorkListFilter, page: Page) {
    const found = page.sort === 'name' ? await this.byName(tx, filter, page) : await pageEntries(tx, filter, { ...page, sort: page.sort });
    const entries = found.slice(0, page.limit - 1);
    const last = entries.at(-1);
    return { entries: entries.map(({ id }) => id), next: last && found.length > entries.length ? encodeCursor(last) : null };
  }

  private async byName(tx: Tx, filter: WorkListFilter, page: Page): Promise<WorkListCursor[]> {
    const { total } = page;
    if (total > MOST_NAMES) throw new TooManyToSortByName(total, MOST_NAMES);
    const all = await pageEntries(tx, filter, { sort: 'age', after: undefined, limit: MOST_NAMES });
    const sealed = await rows<SealedPatient>(tx, PATIENTS, [all.map(({ id }) => id)]);
    const named: NamedEntry[] = [];
    for (const { id, patientId, sealed: bytes } of sealed)
      named.push({ id, name: (await this.patientName(tx, patientId, bytes)).toUpperCase() });
    named.sort(compareNames);
    const start = page.after === undefined ? 0 : positionAfter(named, page.after);
    return named.slice(start, start + page.limit).map(({ id }, index) => ({ id, key: String(start + index) }));
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
    a."primarySite", a."histologicTypeIcdO3", a."siteGroup", a."diagnosisYear", a."items" ->> 'dateOf1stContact' AS "dateOf1stContact",
    $2::date - a."firstContactDay" AS "ageDays", a."editErrors" - a."itemsMissing" AS "editErrors", a."itemsMissing", a."editWarnings",
    coalesce(a."items" ->> 'derivedSummaryStage2018', a."items" ->> 'summaryStage2018') AS "summaryStage", u."fullName" AS "ownerName"
  FROM unnest($1::uuid[]) WITH ORDINALITY page("id", "place")
  JOIN abstract a ON a."id" = page."id" JOIN patient p ON p."id" = a."patientId"
  JOIN facility f ON f."id" = a."facilityId" LEFT JOIN app_user u ON u."id" = a."ownerId"
  ORDER BY page."place"`;

const PATIENTS = `SELECT a."id", a."patientId", p."sealed" FROM abstract a JOIN patient p ON p."id" = a."patientId" WHERE a."id" = ANY ($1::uuid[])`;

interface SealedPatient {
  readonly id: string;
  readonly patientId: string;
  readonly sealed: Buffer;
}

interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

function compareNames(a: NamedEntry, b: NamedEntry): number {
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

// A cursor travels in an address, so it holds no name: the place after the last row shown, or its old place when that row is gone.
function positionAfter(named: readonly NamedEntry[], after: WorkListCursor): number {
  const last = named.findIndex(({ id }) => id === after.id);
  return last === -1 ? Number(after.key) : last + 1;
}
