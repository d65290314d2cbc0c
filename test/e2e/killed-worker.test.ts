import { gunzipSync, gzipSync } from 'node:zlib';
import type { HttpPerson } from '../support/http-person.js';
import { inventedPatients, naaccrDocument, readDocument } from '../support/naaccr-document.js';
import { eventually, RunningRegistry } from '../support/running-registry.js';

jest.setTimeout(180_000);

const FACILITIES = ['0000990101', '0000990102'];

interface Run {
  readonly id: string;
  readonly status: string;
  readonly rowsIn: number;
}
interface Submission {
  readonly id: string;
  readonly status: string;
  readonly selected: number;
  readonly sent: number;
}

let file: Buffer<ArrayBuffer>;
let killed: Lane;
let undisturbed: Lane;

/** A registry that takes the same file in and sends the same submission. */
class Lane {
  private constructor(
    readonly registry: RunningRegistry,
    readonly manager: HttpPerson,
  ) {}

  static async start(): Promise<Lane> {
    const registry = await RunningRegistry.start();
    return new Lane(registry, await registry.people.person('manager'));
  }

  async beginImport(): Promise<string> {
    return (await this.manager.upload<Run>('/api/imports?createFacilities=true', file)).body.id;
  }

  async endOfImport(id: string): Promise<Run | undefined> {
    return (await this.manager.events<Run>(`/api/imports/${id}/events`)).at(-1);
  }

  async beginSubmission(): Promise<string> {
    const facilityIds = (await this.manager.get<{ id: number }[]>('/api/facilities')).body.map(({ id }) => id);
    return (await this.manager.post<Submission>('/api/submissions', { profile: 'state-central', facilityIds })).body.id;
  }

  async endOfSubmission(id: string): Promise<Submission | undefined> {
    return (await this.manager.events<Submission>(`/api/submissions/${id}/events`)).at(-1);
  }

  /** The tumors of a submission's file, in an order of their own. */
  async sent(id: string): Promise<string[]> {
    const { bytes } = await this.manager.get(`/api/submissions/${id}/file`);
    return readDocument(gunzipSync(bytes))
      .map((tumor) => JSON.stringify(Object.entries(tumor).sort()))
      .sort();
  }

  /** How many records there are of each kind, and a digest over all that the two lanes must have in common. */
  async books(): Promise<object | undefined> {
    const [books] = await this.registry.sql<object>(`
      SELECT (SELECT count(*) FROM patient) AS "patients", (SELECT count(*) FROM tumor) AS "tumors",
        (SELECT jsonb_object_agg("status", n) FROM (SELECT "status", count(*) AS n FROM abstract GROUP BY 1) s) AS "statuses",
        (SELECT jsonb_object_agg("kind", n) FROM (SELECT "kind", count(*) AS n FROM item_change GROUP BY 1) k) AS "changes",
        (SELECT jsonb_object_agg("result", n) FROM (SELECT "result", count(*) AS n FROM submission_case GROUP BY 1) r) AS "cases",
        (SELECT md5(string_agg(t, '' ORDER BY t)) FROM (SELECT concat_ws('|', "items"::text, "version") AS t FROM patient) p) AS "patientDigest",
        (SELECT md5(string_agg(t, '' ORDER BY t)) FROM (SELECT concat_ws('|', "items"::text, "version", "stagedBy", "siteGroup") AS t FROM tumor) u) AS "tumorDigest",
        (SELECT md5(string_agg(t, '' ORDER BY t)) FROM (SELECT concat_ws('|', "facilityId", "sourceKey", "patientKey", "status", "version",
           "items"::text, "edits"::text, "completedAt") AS t FROM abstract) a) AS "abstractDigest"`);
    return books;
  }
}

beforeAll(async () => {
  file = Buffer.from(gzipSync(naaccrDocument(inventedPatients({ patients: 3000, seed: 3, facilities: FACILITIES })), { level: 1 }));
  [killed, undisturbed] = await Promise.all([Lane.start(), Lane.start()]);
});
afterAll(() => Promise.all([killed.registry.stop(), undisturbed.registry.stop()]));

it('an import whose worker is killed half way is taken up again and leaves what an undisturbed one leaves', async () => {
  const id = await killed.beginImport();
  await eventually('some rows are in', async () => {
    const { body } = await killed.manager.get<Run>(`/api/imports/${id}`);
    return body.rowsIn > 0 ? body : undefined;
  });
  await killed.registry.worker.kill();
  const left = (await killed.manager.get<Run>(`/api/imports/${id}`)).body;
  expect(left.status).toBe('running');

  await killed.registry.startWorker();
  const whole = await undisturbed.endOfImport(await undisturbed.beginImport());
  const ended = await killed.endOfImport(id);
  expect(left.rowsIn).toBeLessThan(whole?.rowsIn ?? 0);
  expect(counters(ended)).toEqual({ ...counters(whole), status: 'done', refused: 0 });
  expect(await killed.books()).toEqual(await undisturbed.books());
});

it('a submission whose worker is killed half way is taken up again, and every case is sent and marked once', async () => {
  const id = await killed.beginSubmission();
  await eventually('some cases are written', async () => {
    const { body } = await killed.manager.get<Submission>(`/api/submissions/${id}`);
    return body.selected > 0 ? body : undefined;
  });
  await killed.registry.worker.kill();
  expect((await killed.manager.get<Submission>(`/api/submissions/${id}`)).body.status).toBe('running');

  await killed.registry.startWorker();
  const other = await undisturbed.beginSubmission();
  const whole = await undisturbed.endOfSubmission(other);
  const ended = await killed.endOfSubmission(id);
  expect(whole?.sent).toBeGreaterThan(2000);
  expect(ended).toMatchObject({ status: 'done', sent: whole?.sent, selected: whole?.selected });
  expect(await killed.books()).toEqual(await undisturbed.books());
  expect(await killed.sent(id)).toEqual(await undisturbed.sent(other));
});

function counters(run: Run | undefined): object {
  const { status, rowsIn, created, updated, skipped, refused } = { ...run } as Record<string, unknown>;
  return { status, rowsIn, created, updated, skipped, refused };
}
