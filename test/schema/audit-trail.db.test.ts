import { EVERY_FACILITY, rows } from '#platform/database';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

let test: TestDatabase;
beforeAll(async () => (test = await testDatabase()));
afterAll(() => test.close());

it('a test database is migrated and empty, and works as the role of the application', async () => {
  const seen = await test.database.transaction(EVERY_FACILITY, (tx) =>
    rows<{ role: string; patients: string }>(tx, 'SELECT current_user AS role, (SELECT count(*) FROM patient) AS patients'),
  );
  expect(seen).toEqual([{ role: 'registry_app', patients: '0' }]);
});
