import { EVERY_FACILITY, rows } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { makeFacilities, makePeople } from '../../test/followed-people.js';
import { stateSql } from './state-sql.js';

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await makeFacilities(db);
});
afterAll(() => db.close());

const statesOn = async (day: string): Promise<Map<string, string>> => {
  const found = await db.database.transaction(EVERY_FACILITY, (tx) =>
    rows<{ patientId: string; state: string }>(
      tx,
      `SELECT f."patientId", ${stateSql({ day: '$1', due: '12', lost: '15' })} AS state FROM followed_patient f`,
      [day],
    ),
  );
  return new Map(found.map(({ patientId, state }) => [patientId, state]));
};

it('one day over the 15-month line loses exactly the people whose last contact is that day, the flagged among them, and nobody else changes there', async () => {
  const dates = ['20250820', '20250821', '20250822', '20250822', '20250823', '202508', '2025', '20251122', '20240229'];
  const ids = await makePeople(db, [
    ...dates.map((dateOfLastContact) => ({ dateOfLastContact })),
    { dateOfLastContact: '20250822', noPatientContactFlag: '1' },
    { dateOfLastContact: '20250822', vitalStatus: '0' },
    { dateOfLastContact: '20250822', stop: 'opt-out' },
    { dateOfLastContact: '20250822', stop: 'legal-hold' },
  ]);
  const before = await statesOn('20261122');
  const after = await statesOn('20261123');
  const newlyLost = ids.filter((id) => before.get(id) !== 'lost' && after.get(id) === 'lost');
  expect(newlyLost).toEqual([ids[2], ids[3], ids[9], ids[12]]);
  const changed = ids.filter((id) => before.get(id) !== after.get(id) && !newlyLost.includes(id));
  expect(changed.map((id) => after.get(id))).toEqual(['due']);
  expect([before.get(ids[10]!), before.get(ids[11]!), before.get(ids[9]!)]).toEqual(['closed', 'not-followed', 'due']);
});
