import { Clock, Settings } from '#platform/config';
import { EVERY_FACILITY, rows } from '#platform/database';
import { Outbox } from '#platform/queue';
import { testDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { Audit, VerificationService } from './index.js';
import { VerificationLedger } from './verification.queries.js';
import { type ChainPlace, verifyStretch } from './verify-chain.js';

const NOW = '2026-11-22T08:00:00.000Z';
const PATIENTS = ['019acb1e-0000-7000-8000-000000000001', '019acb1e-0000-7000-8000-000000000002'];
const who = { userId: '019acb1e-0000-7000-8000-00000000000a', userName: 'm.rivera', address: '10.0.0.1', correlationId: 'c-1' };

/** The registry plays a day of the past; the machine's time is NOW. */
class PlayingClock extends Clock {
  override machineTime(): Date {
    return new Date(NOW);
  }
}

describe('the access log', () => {
  let db: TestDatabase;
  const clock = new PlayingClock(Object.assign(new Settings(), { REGISTRY_NOW: '2001-01-01T00:00:00Z' }));
  const audit = new Audit(clock);

  beforeEach(async () => {
    db = await testDatabase();
  });

  afterEach(async () => {
    await db.close();
  });

  const append = (action: string): Promise<void> =>
    db.database.transaction(EVERY_FACILITY, (tx) =>
      audit.append(tx, who, { action, patientIds: PATIENTS, detail: { count: 2, by: 'name' } }),
    );
  const runs = () => new VerificationService(db.database, audit, new VerificationLedger(), new Outbox(), clock);

  /** What a whole verification finds, whose own events are kept out of the chain under test. */
  async function verify(): Promise<{ events: number; intact: boolean; firstBroken?: string }> {
    let found = { events: 0, intact: true };
    let place: ChainPlace & { isLast?: boolean } = { checkedId: '0', checkedHash: null };
    while (place.isLast !== true) {
      const from = place;
      const stretch = await db.database.transaction(EVERY_FACILITY, (tx) => verifyStretch(tx, from));
      const { events, firstBroken } = stretch;
      found = { ...found, events: found.events + events, ...(firstBroken === null ? {} : { intact: false, firstBroken }) };
      place = stretch;
    }
    return found;
  }

  it('keeps who, what, whom and truly when, whatever day the registry plays', async () => {
    await append('abstract.opened');
    const [event] = await db.database.transaction(EVERY_FACILITY, (tx) => rows(tx, 'SELECT * FROM access_event'));
    expect(event).toMatchObject({
      id: '1',
      at: new Date(NOW),
      userId: who.userId,
      userName: 'm.rivera',
      sessionId: null,
      action: 'abstract.opened',
      result: 'allowed',
      patientIds: PATIENTS,
      detail: { count: 2, by: 'name' },
      address: '10.0.0.1',
      correlationId: 'c-1',
    });
  });

  it('holds nothing of work that was rolled back', async () => {
    const failing = db.database.transaction(EVERY_FACILITY, async (tx) => {
      await audit.append(tx, who, { action: 'abstract.changed' });
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await verify()).toEqual({ events: 0, intact: true });
  });

  it('stays one chain when many write at the same time', async () => {
    await Promise.all(Array.from({ length: 20 }, (_, n) => append(`a.${n}`)));
    expect(await verify()).toEqual({ events: 20, intact: true });
  });

  it.each([
    ['changed', `UPDATE access_event SET "patientIds" = '{}' WHERE "id" = 3`, 3],
    ['changed with a digest made to fit', `UPDATE access_event e SET "action" = 'x', "hash" = sha256('x') WHERE "id" = 3`, 3],
    ['taken out of the middle', `DELETE FROM access_event WHERE "id" = 3`, 4],
    ['taken from the beginning', `DELETE FROM access_event WHERE "id" = 1`, 2],
    [
      'rewritten at the end of the chain with the digest that fits',
      `UPDATE access_event SET "action" = 'x' WHERE "id" = 5; UPDATE access_event e SET "hash" = access_event_digest(e) WHERE "id" = 5`,
      5,
    ],
    ['moved to another time', `UPDATE access_event SET "at" = "at" + interval '1 second' WHERE "id" = 5`, 5],
  ])('names the first broken event when one is %s', async (_, tampering, firstBroken) => {
    for (let n = 1; n <= 5; n += 1) await append(`a.${n}`);
    await db.asOwner(tampering);
    expect(await verify()).toMatchObject({ intact: false, firstBroken: String(firstBroken) });
  });

  it('notices that the newest events are gone, or all of them', async () => {
    for (let n = 1; n <= 5; n += 1) await append(`a.${n}`);
    await db.asOwner(`DELETE FROM access_event WHERE "id" > 3`);
    expect(await verify()).toEqual({ events: 3, intact: false, firstBroken: '4' });
    await db.asOwner('DELETE FROM access_event');
    expect(await verify()).toEqual({ events: 0, intact: false, firstBroken: '1' });
  });

  it('sees no loss in what others append meanwhile', async () => {
    const verdicts = await Promise.all(Array.from({ length: 12 }, (_, n) => append(`a.${n}`).then(verify)));
    expect(verdicts.filter((verdict) => !verdict.intact)).toEqual([]);
  });

  it('is verified by whoever takes the job up, behind the stretch that was booked last, and one verification at a time', async () => {
    await db.asOwner(
      `INSERT INTO access_event ("at", "userName", "action", "result") SELECT now(), 'anna', 'a', 'allowed' FROM generate_series(1, 10050)`,
    );
    await db.database.transaction(EVERY_FACILITY, async (tx) => {
      await runs().begin(tx, who);
      await runs().begin(tx, who);
    });
    const listed = () => db.database.transaction(EVERY_FACILITY, (tx) => runs().list(tx));
    const [asked, ...others] = await listed();
    expect({ others, asked }).toMatchObject({
      others: [],
      asked: { status: 'waiting', total: 10_050, intact: null, userName: 'm.rivera' },
    });
    const id = asked?.id ?? '';
    const killed = runs().run(id, { onStretch: () => Promise.reject(new Error('killed')) });
    await expect(killed).rejects.toThrow('killed');
    expect(await listed()).toMatchObject([{ status: 'running', events: 10_000 }]);
    await runs().run(id);
    await runs().run(id);
    expect(await listed()).toMatchObject([{ status: 'done', events: 10_051, intact: true, firstBroken: null }]);
    const [newest] = await db.database.transaction(EVERY_FACILITY, (tx) =>
      rows<object>(tx, `SELECT "action", "userName", "detail" FROM access_event ORDER BY "id" DESC LIMIT 1`),
    );
    expect(newest).toEqual({ action: 'access-events.verified', userName: 'm.rivera', detail: { events: 10_051, intact: true } });
  });

  it('names a broken event of a later stretch, and one that is missing between two', async () => {
    await db.asOwner(
      `INSERT INTO access_event ("at", "userName", "action", "result") SELECT now(), 'anna', 'a', 'allowed' FROM generate_series(1, 10050)`,
    );
    await db.asOwner(`UPDATE access_event SET "userName" = 'bert' WHERE "id" = 10040`);
    expect(await verify()).toEqual({ events: 10_050, intact: false, firstBroken: '10040' });
    await db.asOwner(`DELETE FROM access_event WHERE "id" = 10000`);
    expect(await verify()).toMatchObject({ events: 10_049, intact: false });
  });

  it('cannot be changed or emptied by the application', async () => {
    await append('abstract.opened');
    for (const sql of [
      `UPDATE access_event SET "action" = 'x'`,
      'DELETE FROM access_event',
      'TRUNCATE access_event',
      'UPDATE access_chain SET "lastId" = 0',
    ]) {
      await expect(db.database.transaction(EVERY_FACILITY, (tx) => rows(tx, sql))).rejects.toThrow('permission denied');
    }
  });
});
