import type { Items } from '#domain/naaccr';
import { PatientRecords } from '#features/case-abstraction';
import { EVERY_FACILITY } from '#platform/database';
import type { Browser } from '../../../../test/support/registry-app.js';
import { ApplyDeathsService } from '../src/deaths/apply-deaths.service.js';
import { MatchDeathsService } from '../src/deaths/match-deaths.service.js';
import { UndoDeathsService } from '../src/deaths/undo-deaths.service.js';
import { FollowUpRegistry } from './follow-up-registry.js';

/** A row of a file of deaths, by the names of its columns. */
export interface DeathLine {
  readonly SSN?: string;
  readonly LAST?: string;
  readonly FIRST?: string;
  readonly DOB?: string;
  readonly SEX?: string;
  readonly DOD?: string;
  readonly COD?: string;
  readonly SFN?: string;
  readonly ZIP?: string;
}

interface Batch {
  readonly id: string;
  readonly state: string;
  readonly counts: Readonly<Record<string, number>>;
  readonly rowsRead: number;
  readonly unmatched: number;
  readonly failure: { readonly code: string; readonly line: number | null } | null;
}

interface Row {
  readonly id: string;
  readonly row: number;
  readonly state: string;
  readonly patientId: string | null;
  readonly version: number;
  readonly conflict: string | null;
  readonly followBack: string | null;
}

const COLUMNS = ['SSN', 'LAST', 'FIRST', 'DOB', 'SEX', 'DOD', 'COD', 'SFN', 'ZIP'] as const;

/** Somebody who died on 14 March 2026 of breast cancer. */
export const DIED: DeathLine = { DOB: '1960-03-14', SEX: 'F', DOD: '03/14/2026', COD: 'C50.9', FIRST: 'Ada' };

/** A file of deaths as states write them. */
export function deathFile(lines: readonly DeathLine[]): string {
  return [COLUMNS.join(','), ...lines.map((line) => COLUMNS.map((column) => line[column] ?? '').join(','))].join('\r\n');
}

/** A registry into which files of deaths are loaded; what a worker does is done at once. */
export class DeathsRegistry {
  private constructor(
    readonly at: FollowUpRegistry,
    readonly reviewer: Browser,
  ) {}

  static async start(): Promise<DeathsRegistry> {
    const at = await FollowUpRegistry.start();
    const { browser } = await at.app.person({ name: 'reviewer', roles: ['qa-reviewer'], facilityIds: [1] });
    return new DeathsRegistry(at, browser);
  }

  upload(content: string | Buffer, query: object = {}, by: Browser = this.at.manager) {
    return by
      .post('/api/follow-up/death-batches')
      .query({ source: '05', vintage: '2026 first half', ...query })
      .set('x-file-name', 'deaths.csv')
      .set('content-type', 'application/octet-stream')
      .send(typeof content === 'string' ? Buffer.from(content) : content);
  }

  /** Loads a file and matches it. */
  async matched(lines: readonly DeathLine[], query: object = {}, by: Browser = this.at.manager): Promise<Batch> {
    const loaded = await this.upload(deathFile(lines), query, by);
    expect(loaded.status).toBe(202);
    const { id } = loaded.body as Batch;
    await this.at.app.app.get(MatchDeathsService).run(id);
    return this.batch(id);
  }

  async batch(id: string): Promise<Batch> {
    return (await this.at.manager.get(`/api/follow-up/death-batches/${id}`).expect(200)).body as Batch;
  }

  async rows(id: string): Promise<Row[]> {
    return ((await this.at.manager.get(`/api/follow-up/death-batches/${id}/records`).expect(200)).body as { rows: Row[] }).rows;
  }

  async onlyRow(id: string): Promise<Row> {
    const [row] = await this.rows(id);
    if (!row) throw new Error('The batch keeps no row.');
    return row;
  }

  async apply(id: string): Promise<Batch> {
    await this.at.manager.post(`/api/follow-up/death-batches/${id}/apply`).expect(202);
    await this.at.app.app.get(ApplyDeathsService).run(id);
    return this.batch(id);
  }

  async undo(id: string): Promise<Batch> {
    await this.at.manager.post(`/api/follow-up/death-batches/${id}/undo`).expect(202);
    await this.at.app.app.get(UndoDeathsService).run(id);
    return this.batch(id);
  }

  /** Everything that a death may touch of some people: items of abstracts, persons and tumors, what is derived of them, steps of the ladder. */
  async standing(patientIds: readonly string[]): Promise<unknown> {
    const { app } = this.at;
    const people = app.app.get(PatientRecords);
    const persons: Items[] = await app.db.database.transaction(EVERY_FACILITY, async (tx) => {
      const all: Items[] = [];
      for (const id of patientIds) all.push((await people.find(tx, id)).items);
      return all;
    });
    const abstracts = await app.sql<{ id: string }>(`SELECT "id" FROM abstract WHERE "patientId" = ANY ($1) ORDER BY "id"`, [patientIds]);
    const views = [];
    for (const { id } of abstracts) {
      const answer = await this.at.manager.get(`/api/abstracts/${id}`).expect(200);
      const { items, status, edits } = answer.body as Readonly<Record<string, unknown>>;
      views.push([items, status, edits]);
    }
    const tumors = await app.sql(
      `SELECT "items", "recodes", "siteGroup", "stagedBy" FROM tumor WHERE "patientId" = ANY ($1) ORDER BY "id"`,
      [patientIds],
    );
    const steps = await app.sql(
      `SELECT "patientId", "facilityId", "cycle", "step", "round", "kind", "dueDate"::text, "openedOn"::text, "state", "reason", "closedAt", "contactId"
       FROM follow_up_step WHERE "patientId" = ANY ($1) ORDER BY "patientId", "cycle", "step", "round"`,
      [patientIds],
    );
    return { persons, views, tumors, steps };
  }
}
