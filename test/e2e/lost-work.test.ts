import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import { builtFile } from '#platform/config';
import { MASTER_KEY } from '../support/first-account.js';
import type { HttpPerson } from '../support/http-person.js';
import { inventedPatients, naaccrDocument } from '../support/naaccr-document.js';
import { describeWithRedis, type RedisServer } from '../support/redis-server.js';
import { eventually, NOW, RunningRegistry } from '../support/running-registry.js';

jest.setTimeout(180_000);

const CLI = builtFile('bin', 'cli.js');
const FACILITIES = ['0000990101'];

interface Run {
  readonly id: string;
  readonly status: string;
  readonly rowsIn: number;
  readonly created: number;
  readonly failure: { readonly code: string } | null;
}

const fileOf = (patients: number): Buffer<ArrayBuffer> =>
  Buffer.from(gzipSync(naaccrDocument(inventedPatients({ patients, seed: 5, facilities: FACILITIES }))));

/** A run, as soon as it is at its end. */
function ended(manager: HttpPerson, address: string): Promise<Run> {
  return eventually(`${address} ends`, async () => {
    const { body } = await manager.get<Run>(address);
    return body.status === 'done' || body.status === 'failed' ? body : undefined;
  });
}

describe('a command that is killed', () => {
  let registry: RunningRegistry;
  let manager: HttpPerson;
  let folder: string;
  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'registry-killed-'));
    registry = await RunningRegistry.start();
    await registry.people.facility('0000990101', 'East Hospital');
    manager = await registry.people.person('manager');
  });
  afterAll(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await registry.stop();
  });

  /** Kills a command as soon as it is in the middle of its work, which a lock on a table it needs prolongs. */
  async function kill(words: readonly string[], table: string, isAtWork: () => Promise<boolean>): Promise<void> {
    const holder = new Client({ connectionString: registry.db.url });
    await holder.connect();
    await holder.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    const environment = { PATH: process.env['PATH'], DATABASE_URL: registry.db.url, REGISTRY_MASTER_KEY: MASTER_KEY, REGISTRY_NOW: NOW };
    const command: ChildProcess = spawn(process.execPath, [CLI, ...words], { env: environment, stdio: ['pipe', 'ignore', 'ignore'] });
    try {
      await eventually('the command is at work', async () => ((await isAtWork()) ? true : undefined));
    } finally {
      command.kill('SIGKILL');
      await once(command, 'exit');
      await holder.end();
    }
  }

  const statusOf = async (table: 'submission' | 'import_run'): Promise<string | undefined> =>
    (await registry.sql<{ status: string }>(`SELECT "status" FROM ${table} ORDER BY "createdAt" DESC LIMIT 1`))[0]?.status;

  it('leaves an export and an import that say they were interrupted once a worker looks at the books', async () => {
    const file = path.join(folder, 'cases.xml.gz');
    fs.writeFileSync(file, fileOf(3));
    await kill(
      ['export', '--profile', 'state-central', '--facilities', 'all', '--out', path.join(folder, 'never.xml')],
      'stored_file',
      async () => (await statusOf('submission')) === 'running',
    );
    await kill(['import', file], 'patient', async () => (await statusOf('import_run')) === 'running');
    await registry.worker.kill();
    await registry.startWorker();
    const [submission] = (await manager.get<Run[]>('/api/submissions')).body;
    const [run] = (await manager.get<Run[]>('/api/imports')).body;
    expect(await ended(manager, `/api/submissions/${submission?.id ?? ''}`)).toMatchObject({ failure: { code: 'SUBMISSION_INTERRUPTED' } });
    expect(await ended(manager, `/api/imports/${run?.id ?? ''}`)).toMatchObject({ failure: { code: 'IMPORT_INTERRUPTED' } });
  });
});

describeWithRedis('a Redis that loses its data', (redis) => {
  let server: RedisServer;
  let registry: RunningRegistry;
  let manager: HttpPerson;
  beforeAll(async () => {
    server = await redis.start();
    registry = await RunningRegistry.start({ redisUrl: server.url });
    manager = await registry.people.person('manager');
  });
  afterAll(async () => {
    await registry.stop();
    server.stop();
  });

  it('strands neither an import half way nor a submission in the queue', async () => {
    const started = await manager.upload<Run>('/api/imports?createFacilities=true', fileOf(3000));
    await eventually('some rows are in', async () => {
      const { body } = await manager.get<Run>(`/api/imports/${started.body.id}`);
      return body.rowsIn > 0 ? body : undefined;
    });
    await registry.worker.kill();
    const facilityIds = (await manager.get<{ id: number }[]>('/api/facilities')).body.map(({ id }) => id);
    const submission = await manager.post<Run>('/api/submissions', { profile: 'state-central', facilityIds });
    await registry.sql(`UPDATE outbox SET "sentAt" = now()`); // the relay had sent it, and then the data was lost
    const connection = new Redis(server.url);
    await connection.flushall();
    connection.disconnect();

    await registry.startWorker();
    const run = await ended(manager, `/api/imports/${started.body.id}`);
    expect(run).toMatchObject({ status: 'done', rowsIn: run.created });
    expect(await ended(manager, `/api/submissions/${submission.body.id}`)).toMatchObject({ status: 'done', failure: null });
  });
});
