import { DEFAULT_LADDER, shareOut } from '#domain/follow-up';
import { FollowUpRegistry, nobody } from '../../test/follow-up-registry.js';
import { makePeople, personId } from '../../test/followed-people.js';
import { MonthlyListService } from './monthly-list.service.js';

let test: FollowUpRegistry;
let lists: MonthlyListService;
beforeAll(async () => {
  test = await FollowUpRegistry.start();
  lists = test.app.app.get(MonthlyListService);
});
afterAll(() => test.app.stop());
afterEach(() => test.today());

interface Listed {
  readonly id: string;
  readonly month: string;
  readonly due: number;
  readonly lost: number;
  readonly owners: { readonly ownerName: string | null; readonly people: number; readonly settled: number }[];
}
const pageOf = async (query = ''): Promise<{ readonly rows: Listed[]; readonly next: string | null }> =>
  (await test.clerk.get(`/api/follow-up/lists${query}`).expect(200)).body as { rows: Listed[]; next: string | null };
const listsNow = async (): Promise<Listed[]> => (await pageOf()).rows;

describe('the list of a month', () => {
  it('holds everybody due or lost once, keeps an owner who is here, and shares the others evenly', async () => {
    const [clerk, manager] = [await test.accountOf('clerk'), await test.accountOf('manager')];
    const people = Array.from({ length: 30 }, (_, n) => ({ dateOfLastContact: n % 3 === 0 ? '20250110' : '20251020' }));
    const ids = await makePeople(test.app.db, [
      ...people,
      { dateOfLastContact: '20261101' },
      { dateOfLastContact: '2020', vitalStatus: '0' },
    ]);
    await test.clerk
      .post('/api/follow-up/owners')
      .send({ facilityId: 1, patientIds: ids.slice(0, 12), ownerId: clerk })
      .expect(200);
    await test.manager
      .put('/api/follow-up/ladders/1')
      .send({ version: 0, rungs: DEFAULT_LADDER, ownerIds: [clerk, manager] })
      .expect(200);
    await test.sweepOn('2026-11-22');
    expect(await lists.build(1)).toBe(true);
    expect(await lists.build(1)).toBe(false);
    test.today();
    const [list] = await listsNow();
    expect(list).toMatchObject({ month: '2026-11-01', due: 20, lost: 10 });
    expect(list!.owners).toEqual([
      expect.objectContaining({ ownerName: 'clerk in full', people: 15, settled: 0 }),
      expect.objectContaining({ ownerName: 'manager in full', people: 15, settled: 0 }),
    ]);
    const kept = await test.app.sql<{ ownerId: string; steps: string[] }>(
      `SELECT "ownerId", "steps" FROM follow_up_list_person WHERE "patientId" = $1`,
      [personId(1)],
    );
    expect(kept).toEqual([{ ownerId: clerk, steps: ['lost-search'] }]);
    const staff = await test.clerk.get('/api/follow-up/staff?facilityId=1').expect(200);
    expect(staff.body).toEqual([
      { id: clerk, name: 'clerk in full', owned: 15 },
      { id: manager, name: 'manager in full', owned: 15 },
    ]);
  });

  it('stays as it was frozen, and tells how many are settled since', async () => {
    await test.app.db.asOwner(`UPDATE patient SET items = items || '{"dateOfLastContact":"20261120"}' WHERE "id" = '${personId(1)}'`);
    const [list] = await listsNow();
    expect(list).toMatchObject({ due: 20, lost: 10 });
    expect(list!.owners.map(({ settled }) => settled)).toEqual([1, 0]);
  });

  it('is made anew each month, and only one at a time', async () => {
    test.app.clock.at = new Date('2026-12-01T06:00:00Z');
    const built = await Promise.all([1, 1, 1, 1].map((facility) => lists.build(facility)));
    expect(built.filter(Boolean)).toHaveLength(1);
    test.today();
    expect((await listsNow()).map(({ month }) => month)).toEqual(['2026-12-01', '2026-11-01']);
  });

  it('comes a page at a time, newest month first, and of one facility when asked', async () => {
    const first = await pageOf('?limit=1');
    expect(first).toMatchObject({ rows: [{ month: '2026-12-01' }], next: '20261201.1' });
    const second = await pageOf(`?limit=1&after=${first.next}&facilityId=1`);
    expect(second).toMatchObject({ rows: [{ month: '2026-11-01' }], next: null });
    expect((await test.clerk.get('/api/follow-up/lists?after=yesterday')).body.data.problems[0].property).toBe('after');
    expect((await test.clerk.get('/api/follow-up/lists?facilityId=2')).body.code).toBe('FORBIDDEN');
  });

  it('is downloaded without names, and with them by whoever records contacts; both are written down', async () => {
    const { patientId } = await test.completed({ nameLast: '=Evil', telephone: '5555550100', dateOfLastContact: '20251015' });
    test.app.clock.at = new Date('2027-01-01T06:00:00Z');
    await lists.build(1);
    test.today();
    const [list] = await listsNow();
    const without = await test.clerk.get(`/api/follow-up/lists/${list!.id}.csv`).expect(200);
    expect(without.text).toContain(`${patientId},`);
    expect(without.text).not.toMatch(/Evil|5555550100/);
    expect(await test.app.lastAccess()).toMatchObject({ action: 'follow-up.list-downloaded', detail: { names: 'without' } });
    await test.app.db.asOwner(`DELETE FROM follow_up_list_person WHERE "patientId" <> '${patientId}' AND "listId" = '${list!.id}'`);
    const withNames = await test.clerk.get(`/api/follow-up/lists/${list!.id}.csv?names=with`).expect(200);
    expect(withNames.text.split('\n')[1]).toMatch(/,"?'=Evil, Ada"?,5555550100$/);
    expect(await test.app.lastAccess()).toMatchObject({ patientIds: [patientId], detail: { names: 'with' } });
  });

  it('is nobody else’s', async () => {
    const [list] = await listsNow();
    expect((await test.neighbour.get('/api/follow-up/lists').expect(200)).body).toEqual({ rows: [], next: null });
    expect((await test.neighbour.get(`/api/follow-up/lists/${list!.id}.csv`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    expect((await test.clerk.get(`/api/follow-up/lists/${nobody}.csv`)).body.code).toBe('NOT_FOUND');
  });
});

it('new work goes to whoever has least', () => {
  const loads = new Map([
    ['anna', 3],
    ['bert', 0],
    ['carl', 1],
  ]);
  expect(shareOut(5, loads)).toEqual(['bert', 'bert', 'carl', 'bert', 'carl']);
  expect(shareOut(2, new Map())).toEqual([null, null]);
});
