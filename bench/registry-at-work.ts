import fs from 'node:fs';
import { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { firstAccount, MASTER_KEY } from '../test/support/first-account.js';
import type { HttpPerson } from '../test/support/http-person.js';
import { RegistryPeople } from '../test/support/registry-people.js';
import { RegistryProcess } from '../test/support/registry-process.js';

const LOOK_MS = 50;
const AGGREGATE_ROUNDS = 5;
const TABLE = '/api/research/table?dimensions=siteGroup,stage,sex,diagnosisYear';

/** How much was done, and of what. */
export interface Done {
  readonly count: number;
  readonly of: string;
}

interface Running {
  readonly id: string;
  readonly status: string;
}

/** A registry as it runs in production, api and worker as processes of the build, and somebody who gives it work over HTTP. */
export class RegistryAtWork {
  private constructor(
    private readonly api: RegistryProcess,
    private readonly worker: RegistryProcess,
    private readonly manager: HttpPerson,
    private readonly researcher: HttpPerson,
  ) {}

  /** @param url - an empty, migrated database */
  static async start(url: string, now: string): Promise<RegistryAtWork> {
    const environment = { DATABASE_URL: url, REGISTRY_MASTER_KEY: MASTER_KEY, REGISTRY_NOW: now, PORT: '0', LOG_LEVEL: 'silent' };
    const account = await firstAccount(url);
    const [api, worker] = await Promise.all([RegistryProcess.start('api', environment), RegistryProcess.start('worker', environment)]);
    const people = await RegistryPeople.of(`http://127.0.0.1:${api.port}`, account);
    return new RegistryAtWork(api.process, worker.process, await people.person('manager'), await people.person('researcher'));
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop()]);
  }

  peakMegabytes(): { readonly api: number; readonly worker: number } {
    return { api: this.api.peakMegabytes(), worker: this.worker.peakMegabytes() };
  }

  /** Sends a file and waits until it is imported. */
  async takeIn(file: string): Promise<Done> {
    const bytes = Readable.toWeb(fs.createReadStream(file, { highWaterMark: 1_048_576 }));
    const started = await this.manager.upload<Running>('/api/imports?createFacilities=true', bytes, 'bench.xml.gz');
    const run = await this.ended<Running & { rowsIn: number; created: number; skipped: number }>(`/api/imports/${started.body.id}`);
    if (run.created + run.skipped !== run.rowsIn) throw new Error(`The import went wrong: ${JSON.stringify(run)}`);
    return { count: run.rowsIn, of: 'tumors' };
  }

  async sweep(): Promise<Done> {
    const { id } = (await this.manager.post<Running>('/api/follow-up/sweep')).body;
    for (;;) {
      const { body } = await this.manager.get<{ id: string; finishedAt: string | null; patients: number }[]>('/api/follow-up/sweeps');
      const sweep = body.find((each) => each.id === id);
      if (sweep && sweep.finishedAt !== null) return { count: sweep.patients, of: 'patients' };
      await pause(LOOK_MS);
    }
  }

  /** Submits every complete case that can be sent, and fetches the file. */
  async submit(): Promise<Done> {
    const facilities = (await this.manager.get<{ id: number }[]>('/api/facilities')).body;
    const asked = { profile: 'state-central', facilityIds: facilities.map(({ id }) => id) };
    const { id } = (await this.manager.post<Running>('/api/submissions', asked)).body;
    const { sent } = await this.ended<Running & { sent: number }>(`/api/submissions/${id}`);
    await this.manager.get(`/api/submissions/${id}/file`);
    return { count: sent, of: 'tumors' };
  }

  /** Median milliseconds of the largest usual table. */
  async aggregateMilliseconds(): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < AGGREGATE_ROUNDS; round++) {
      const started = performance.now();
      await this.researcher.get(TABLE);
      times.push(performance.now() - started);
    }
    return Math.round(times.sort((a, b) => a - b)[AGGREGATE_ROUNDS >> 1] ?? 0);
  }

  private async ended<Run extends Running>(path: string): Promise<Run> {
    for (;;) {
      const { body } = await this.manager.get<Run>(path);
      if (body.status === 'done') return body;
      if (body.status === 'failed') throw new Error(`${path} failed: ${JSON.stringify(body)}`);
      await pause(LOOK_MS);
    }
  }
}
