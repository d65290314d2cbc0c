import { EVERY_FACILITY, type Scope } from '#platform/database';
import { testDatabase, type TestDatabase } from '../support/test-database.js';

/** Tables that hold what belongs to a facility: each has its wall. */
const WALLED = [
  'abstract',
  'contact',
  'contact_withdrawal',
  'death_batch',
  'death_record',
  'follow_up_ladder',
  'follow_up_list',
  'follow_up_list_person',
  'follow_up_person',
  'follow_up_rate',
  'follow_up_step',
  'import_run',
  'item_change',
  'letter',
  'letter_batch',
  'letter_patient',
  'letter_policy',
  'letter_template',
  'patient',
  'physician',
  'recompute_difference',
  'restage_difference',
  'submission',
  'submission_case',
  'tumor',
];

/** Every other table, and why it needs no wall. A new table must be entered in one of the two lists. */
const OPEN: Readonly<Record<string, string>> = {
  access_chain: 'end of the chain of access events, a number and a digest',
  access_verification: 'counts and verdicts over the whole log',
  access_event: 'ids only; read by privacy officers, who see every facility',
  algorithm_release: 'published standards',
  app_user: 'people who work here, not patients',
  data_key: 'wrapped keys, useless without the master key',
  derivation: 'names of algorithms and packs',
  facility: 'names of hospitals',
  facility_grant: 'who works where',
  file_chunk: 'sealed bytes, reached by the random id of a file that a walled row names',
  follow_up_sweep: 'counts of the whole registry',
  import_refusal: 'codes and lines, no sealed values; reached through the walled import_run',
  mail_reminder: 'that a colleague was reminded, and of how many steps',
  outbox: 'ids only',
  recompute: 'counts of the whole registry',
  reference_pack: 'published standards',
  restage: 'counts of the whole registry',
  restage_stretch: 'bounds and counts, ids of records only',
  schema_migration: 'names of migrations',
  session: 'digests of tokens',
  sign_in_attempt: 'counts of sign-ins by a digest of the address',
  setting: 'dated thresholds',
  stored_file: 'names and digests of files; see file_chunk',
  user_dictionary: 'definitions of items',
  user_role: 'who does what',
};

const ID = '00000000-0000-7000-8000-00000000000';
const EAST: Scope = { facilities: [1] };
const WEST: Scope = { facilities: [2] };

let test: TestDatabase;

beforeAll(async () => {
  test = await testDatabase();
  await test.asOwner(`
    INSERT INTO facility ("id", "facilityNumber", "name") VALUES (1, '0000000001', 'East'), (2, '0000000002', 'West');
    INSERT INTO patient ("id", "facilityIds", "items", "sealed", "createdAt", "updatedAt") VALUES ('${ID}1', '{1}', '{}', '', now(), now());
    INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "createdAt", "updatedAt") VALUES ('${ID}2', '${ID}1', '{1}', '{}', now(), now());
    INSERT INTO abstract ("id", "patientId", "tumorId", "facilityId", "status", "items", "sealed", "patientKey", "sourceKey", "createdAt", "updatedAt")
      VALUES ('${ID}3', '${ID}1', '${ID}2', 1, 'complete', '{}', '', 'a', 'b', now(), now());
    INSERT INTO item_change ("at", "facilityId", "patientId", "version", "kind", "source") VALUES (now(), 1, '${ID}1', 1, 'created', 'abstract');
    INSERT INTO contact ("id", "patientId", "facilityId", "contactDate", "method", "source", "result", "createdAt")
      VALUES ('${ID}4', '${ID}1', 1, '2026', 'letter', 'patient', 'answered', now());
    INSERT INTO contact_withdrawal ("contactId", "patientId", "facilityId", "sealedReason", "sealedAnswers", "withdrawnAt")
      VALUES ('${ID}4', '${ID}1', 1, '', '', now());
    INSERT INTO follow_up_step ("patientId", "facilityId", "cycle", "step", "kind", "dueDate", "state", "createdAt")
      VALUES ('${ID}1', 1, '2026', 'letter', 'letter', now(), 'open', now());
    INSERT INTO follow_up_ladder ("facilityId", "rungs", "updatedAt") VALUES (1, '[]', now());
    INSERT INTO follow_up_person ("patientId", "facilityId") VALUES ('${ID}1', 1);
    INSERT INTO follow_up_list ("id", "facilityId", "month", "asOf", "builtAt") VALUES ('${ID}8', 1, '2026-11-01', '2026-11-22', now());
    INSERT INTO follow_up_list_person ("listId", "patientId", "facilityId", "state", "dateOfLastContact") VALUES ('${ID}8', '${ID}1', 1, 'due', '2025');
    INSERT INTO follow_up_rate ("facilityId", "ruleSet", "measure", "monthEnd", "asOf", "b", "d", "e")
      VALUES (1, 'newer', 'last-years', '2026-11-30', '2026-11-22', 1, 1, 1);
    INSERT INTO letter_policy ("facilityId", "senderName", "returnAddress", "telephone", "signer", "signerTitle", "replyDays", "mayNameCancer",
      "physicianPermission", "envelope", "labelSheet", "version", "updatedAt") VALUES (1, 'Records', '{}', '', '', '', 21, false, 'each', '', '', 1, now());
    INSERT INTO letter_template ("id", "facilityId", "addressee", "language", "html", "version", "updatedAt") VALUES ('${ID}9', 1, 'patient', 'en', '', 1, now());
    INSERT INTO physician ("id", "facilityId", "number", "name", "addressLines", "language", "permission", "version", "updatedAt")
      VALUES ('${ID}9', 1, '1', 'Dr. A', '{}', 'en', 'unknown', 1, now());
    INSERT INTO letter_batch ("id", "facilityId", "addressee", "status", "createdAt") VALUES ('${ID}9', 1, 'patient', 'queued', now());
    INSERT INTO letter ("id", "batchId", "facilityId", "addressee", "ordinal", "state") VALUES ('${ID}9', '${ID}9', 1, 'patient', 1, 'queued');
    INSERT INTO letter_patient ("letterId", "stepId", "patientId", "facilityId", "state") SELECT '${ID}9', "id", '${ID}1', 1, 'queued' FROM follow_up_step;
    INSERT INTO import_run ("id", "facilityIds", "status", "createdAt") VALUES ('${ID}5', '{1}', 'done', now());
    INSERT INTO death_batch ("id", "facilityIds", "source", "vintage", "format", "sealedFileName", "fileDigest", "state", "bytesTotal", "createdAt")
      VALUES ('${ID}9', '{1}', '05', '2025', 'csv', '', '', 'matched', 0, now());
    INSERT INTO death_record ("id", "batchId", "facilityIds", "row", "state") VALUES ('${ID}a', '${ID}9', '{1}', 1, 'refused');
    INSERT INTO submission ("id", "profile", "facilityIds", "status", "createdAt") VALUES ('${ID}6', 'state', '{1}', 'done', now());
    INSERT INTO submission_case ("submissionId", "abstractId", "facilityId", "abstractVersion", "action", "result") VALUES ('${ID}6', '${ID}3', 1, 1, 'A', 'sent');
    INSERT INTO recompute ("id", "status", "patients", "userName", "createdAt") VALUES ('${ID}7', 'compared', 1, 'anna', now());
    INSERT INTO recompute_difference ("recomputeId", "patientId", "tumorId", "facilityIds", "changes") VALUES ('${ID}7', '${ID}1', '${ID}2', '{1}', '{}');
    INSERT INTO restage ("id", "status", "selection", "algorithms", "records", "userName", "createdAt") VALUES ('${ID}8', 'compared', '{}', 'eod 1', 1, 'anna', now());
    INSERT INTO restage_difference ("restageId", "recordId", "kind", "patientId", "tumorId", "facilityIds", "inputs", "before", "after", "changes", "reasons")
      VALUES ('${ID}8', '${ID}3', 'abstract', '${ID}1', '${ID}2', '{1}', '', '{}', '{}', '{}', '{}');
    INSERT INTO access_event ("at", "userName", "action", "result") SELECT now(), 'anna', 'abstract.read', 'allowed' FROM generate_series(1, 3);
  `);
});
afterAll(() => test.close());

const ask = <T>(scope: Scope, sql: string): Promise<T[]> => test.database.transaction(scope, (tx) => tx.query<T[]>(sql));

async function count(scope: Scope, table: string): Promise<number> {
  const [row] = await ask<{ n: number }>(scope, `SELECT count(*)::int AS n FROM ${table}`);
  return row!.n;
}

it('every table has a wall, or a reason why it needs none', async () => {
  const tables = await ask<{ name: string; walled: boolean }>(
    EVERY_FACILITY,
    `SELECT relname AS name, relrowsecurity AS walled FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
  );
  expect(tables.filter(({ walled }) => walled).map(({ name }) => name)).toEqual(WALLED);
  expect(tables.filter(({ walled }) => !walled).map(({ name }) => name)).toEqual(Object.keys(OPEN).sort());
});

it('the application works as a role that the walls hold', async () => {
  const [role] = await ask(
    EAST,
    `SELECT rolsuper, rolbypassrls, (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owns FROM pg_roles r WHERE rolname = current_user`,
  );
  expect(role).toEqual({ rolsuper: false, rolbypassrls: false, owns: 0 });
});

it('views ask with the rights of whoever reads them, so that the walls hold behind them too', async () => {
  const views = await ask(
    EVERY_FACILITY,
    `SELECT relname FROM pg_class WHERE relkind IN ('v', 'm') AND relnamespace = 'public'::regnamespace AND NOT coalesce(reloptions @> '{security_invoker=true}', false)`,
  );
  expect(views).toEqual([]);
});

it.each(WALLED)('%s shows its rows to their facility, and to no other', async (table) => {
  expect([await count(EAST, table), await count(EVERY_FACILITY, table)]).toEqual([1, 1]);
  expect([await count(WEST, table), await count({ facilities: [] }, table)]).toEqual([0, 0]);
});

it('a connection that never said whom it works for sees nothing', async () => {
  const [row] = await test.database.source.query<{ n: number }[]>('SELECT count(*)::int AS n FROM patient');
  expect(row!.n).toBe(0);
});

it.each([
  ['an abstract of another facility', `UPDATE abstract SET "version" = 9`],
  ['a contact of another facility', `UPDATE contact SET "result" = 'none'`],
  ['the patient of another facility', `UPDATE patient SET "version" = 9`],
])('%s cannot be changed', async (_what, sql) => {
  const [, changed] = await test.database.transaction(WEST, (tx) => tx.query<[unknown, number]>(sql));
  expect(changed).toBe(0);
});

it('an abstract cannot be moved into another facility', async () => {
  await expect(ask(EAST, `UPDATE abstract SET "facilityId" = 2`)).rejects.toMatchObject({ code: '42501' });
});

it.each(['access_event', 'item_change'])('rows of %s can be added and read, never changed or removed', async (table) => {
  for (const sql of [`UPDATE ${table} SET "at" = now()`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
    await expect(ask(EVERY_FACILITY, sql)).rejects.toMatchObject({ code: '42501' });
  }
});

it('an access event that the owner of the database edits is noticed', async () => {
  const digests = () => ask<{ id: string }>(EVERY_FACILITY, `SELECT "id" FROM access_event e WHERE e."hash" <> access_event_digest(e)`);
  expect(await digests()).toEqual([]);
  await test.asOwner(`UPDATE access_event SET "userName" = 'bert' WHERE "id" = 2`);
  expect(await digests()).toEqual([{ id: '2' }]);
});
