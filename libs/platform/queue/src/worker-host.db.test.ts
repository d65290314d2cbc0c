import { IsString } from 'class-validator';
import { startTrialWorker } from '../../../../test/support/queue-worker.js';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { defineJob } from './job-definition.js';

class OrphanPayload {
  @IsString() readonly key: string;
}

let db: TestDatabase;
beforeAll(async () => (db = await testDatabase()));
afterAll(() => db.close());

it('a worker refuses to start when a defined job has no processor, and names the job', async () => {
  defineJob({ name: 'orphan', queue: 'trial', payload: OrphanPayload, once: ({ key }) => `orphan-${key}` });
  const start = startTrialWorker({ ...process.env, DATABASE_URL: db.url, REDIS_URL: undefined });
  await expect(start).rejects.toThrow('Every job needs exactly one processor: orphan has 0 processors.');
});

it('two jobs may not share a name', () => {
  const again = (): unknown => defineJob({ name: 'mark-effect', queue: 'other', payload: OrphanPayload, once: ({ key }) => key });
  expect(again).toThrow('Job mark-effect is defined twice.');
});
