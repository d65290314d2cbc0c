import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify/sync';
import { itemValue } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { sealedPlace, unsealItems } from '#features/case-abstraction';
import { type Actor, colleaguesAt, demand, systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, newId, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { ladderOf } from '../ladder/ladder.queries.js';
import { nameOf } from '../people/follow-up.queries.js';
import { followUpLimits } from '../state/follow-up-limits.js';
import type { MonthlyListPageView, MonthlyListsQuery } from './monthly-list.contract.js';
import { beginList, freezePeople, listById, listedRows, type ListedRow, listsOf, sharePeople } from './monthly-list.queries.js';

const CSV_PAGE = 2000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const CSV_COLUMNS = ['patientId', 'patientIdNumber', 'facility', 'month', 'owner', 'state', 'dateOfLastContact', 'dueDate', 'steps'];

/** The list of a month: frozen on its first day, one per facility, an owner for everybody on it. */
@Injectable()
export class MonthlyListService {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The facilities of the registry, each of which has a list. */
  async facilities(): Promise<number[]> {
    const all = await this.database.transaction(EVERY_FACILITY, (tx) =>
      rows<{ id: number }>(tx, `SELECT "id" FROM facility ORDER BY "id"`),
    );
    return all.map(({ id }) => id);
  }

  /** Builds the list of this month of a facility, in one transaction; when there is one it stays. @returns whether it was built now */
  build(facilityId: number): Promise<boolean> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const day = this.clock.today();
      const list = { id: newId(), facilityId, day, limits: await followUpLimits(tx, day), now: this.clock.now() };
      if (!(await beginList(tx, list))) return false;
      const staff = (await colleaguesAt(tx, [facilityId], 'follow-up.record')).map((colleague) => colleague.id);
      const { ownerIds } = await ladderOf(tx, facilityId);
      await sharePeople(tx, list, { owners: ownerIds.filter((id) => staff.includes(id)), staff });
      await freezePeople(tx, list, staff);
      await this.audit.append(tx, systemActor('annual-follow-up'), { action: 'follow-up.list-built', facilityId, subject: list.id });
      return true;
    });
  }

  /** The lists of the actor's facilities or of one of them, newest first; a page of them. */
  list(actor: Actor, query: MonthlyListsQuery): Promise<MonthlyListPageView> {
    demand(actor, 'follow-up.read', query.facilityId);
    return this.database.transaction(actor, (tx) => listsOf(tx, query));
  }

  /**
   * The people of a list as comma-separated values, a page at a time, each written down as disclosed before it leaves; names and telephone numbers are
   * for whoever records contacts.
   * @throws NotFound, Forbidden
   */
  async *file(actor: Actor, id: string, names: 'with' | 'without'): AsyncGenerator<string> {
    demand(actor, names === 'with' ? 'follow-up.record' : 'follow-up.read');
    yield stringify([names === 'with' ? [...CSV_COLUMNS, 'name', 'telephone'] : CSV_COLUMNS]);
    for (let after: string | undefined = FIRST_ID; after !== undefined;) {
      const page = await this.page(actor, id, { names, after });
      if (page.text !== '') yield page.text;
      after = page.next;
    }
  }

  /** Goes on only if the actor may see the list. @throws NotFound */
  async demandList(actor: Actor, id: string): Promise<{ readonly facilityId: number; readonly month: string }> {
    const list = await this.database.transaction(actor, (tx) => listById(tx, id));
    if (list === undefined) throw new NotFound('list');
    return list;
  }

  private page(
    actor: Actor,
    id: string,
    { names, after }: { readonly names: 'with' | 'without'; readonly after: string },
  ): Promise<{ readonly text: string; readonly next: string | undefined }> {
    return this.database.transaction(actor, async (tx) => {
      const listed = await listedRows(tx, id, { after, limit: CSV_PAGE });
      const lines = [];
      for (const row of listed) lines.push(names === 'with' ? await this.named(tx, row) : row);
      const columns = names === 'with' ? [...CSV_COLUMNS, 'name', 'telephone'] : CSV_COLUMNS;
      const patientIds = listed.map(({ patientId }) => patientId);
      if (listed.length > 0) {
        await this.audit.append(tx, actor, { action: 'follow-up.list-downloaded', subject: id, patientIds, detail: { names } });
      }
      const text = stringify(lines, { columns, escape_formulas: true });
      return { text, next: listed.length < CSV_PAGE ? undefined : patientIds.at(-1) };
    });
  }

  private async named(tx: Tx, row: ListedRow): Promise<ListedRow & { readonly name: string; readonly telephone: string }> {
    const identity = await unsealItems(tx, this.vault, { bytes: row.sealed, place: sealedPlace.patient(row.patientId) });
    return { ...row, name: nameOf(identity), telephone: itemValue(identity, 'telephone') };
  }
}
