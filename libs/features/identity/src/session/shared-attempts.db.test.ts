import { Settings } from '#platform/config';
import { SetClock } from '../../../../../test/support/registry-app.js';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { SharedAttempts } from './shared-attempts.js';

const MINUTE = 60_000;
let db: TestDatabase;
let clock: SetClock;
beforeAll(async () => {
  db = await testDatabase();
  clock = new SetClock(new Settings());
});
afterAll(() => db.close());

/** Attempts from one address at some of several processes, three of which a minute allows. */
function attempts(key: string): () => Promise<{ totalHits: number; isBlocked: boolean; timeToBlockExpire: number }> {
  let next = 0;
  const processes = Array.from({ length: 3 }, () => new SharedAttempts(db.database, clock));
  return () => processes[next++ % processes.length]!.increment(key, MINUTE, 3);
}

it('attempts at several processes count together, also those made at the same time', async () => {
  const attempt = attempts('one');
  const counted = await Promise.all([attempt(), attempt(), attempt(), attempt(), attempt()]);
  expect(counted.map(({ totalHits }) => totalHits).sort()).toEqual([1, 2, 3, 4, 5]);
  expect(counted.filter(({ isBlocked }) => isBlocked)).toHaveLength(2);
  expect(counted.find(({ isBlocked }) => isBlocked)?.timeToBlockExpire).toBe(60);
  expect(await attempts('another')()).toMatchObject({ totalHits: 1, isBlocked: false });
});

it('a window ends a minute after it began, and what is long past is forgotten', async () => {
  const attempt = attempts('patient');
  for (let n = 0; n < 4; n += 1) await attempt();
  clock.pass({ minutes: 1 });
  expect(await attempt()).toMatchObject({ totalHits: 1, isBlocked: false });
  clock.pass({ minutes: 120 });
  await attempts('later')();
  const [{ kept } = { kept: '' }] = await db.database.transaction({ facilities: 'every' }, (tx) =>
    tx.query<{ kept: string }[]>(`SELECT count(*) AS "kept" FROM sign_in_attempt`),
  );
  expect(kept).toBe('1');
});
