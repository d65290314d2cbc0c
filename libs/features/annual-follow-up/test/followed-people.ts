import type { TestDatabase } from '../../../../test/support/test-database.js';

/** What follow-up reads of a person, put straight into the tables: one patient with one complete case of one facility. */
export interface MadePerson {
  readonly dateOfLastContact: string | null;
  readonly vitalStatus?: string | null;
  readonly facilityId?: number;
  readonly classOfCase?: string;
  readonly nextFollowUpSource?: string;
  readonly noPatientContactFlag?: string;
  readonly letterPermission?: string;
  readonly stop?: string | null;
}

/** Id of the person with a number. */
export function personId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** Two facilities, East (1) and West (2). */
export function makeFacilities(db: TestDatabase): Promise<unknown> {
  return db.asOwner(`INSERT INTO facility ("id", "facilityNumber", "name") VALUES (1, '0000000001', 'East'), (2, '0000000002', 'West')`);
}

/** Makes people numbered from `from` on. @returns their ids */
export async function makePeople(db: TestDatabase, people: readonly MadePerson[], from = 1): Promise<string[]> {
  const made = people.map((person, at) => ({ facilityId: 1, classOfCase: '10', vitalStatus: '1', ...person, id: personId(from + at) }));
  const json = JSON.stringify(made).replaceAll("'", "''");
  await db.asOwner(`
    CREATE TEMPORARY TABLE made AS SELECT (m ->> 'id')::uuid AS id, (m ->> 'facilityId')::integer AS facility, m FROM jsonb_array_elements('${json}') m;
    INSERT INTO patient ("id", "facilityIds", "items", "sealed", "createdAt", "updatedAt")
      SELECT id, ARRAY[facility], jsonb_strip_nulls(jsonb_build_object('dateOfLastContact', m -> 'dateOfLastContact', 'vitalStatus', m -> 'vitalStatus',
        'noPatientContactFlag', m -> 'noPatientContactFlag')), '', now(), now() FROM made;
    INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "createdAt", "updatedAt") SELECT id, id, ARRAY[facility], '{}', now(), now() FROM made;
    INSERT INTO abstract ("id", "patientId", "tumorId", "facilityId", "status", "items", "sealed", "patientKey", "sourceKey", "createdAt", "updatedAt", "completedAt")
      SELECT id, id, id, facility, 'complete', jsonb_strip_nulls(jsonb_build_object('classOfCase', m -> 'classOfCase', 'nextFollowUpSource', m -> 'nextFollowUpSource')),
        '', id, id, now(), now(), now() FROM made;
    INSERT INTO follow_up_person ("patientId", "facilityId", "letterPermission", "stop", "stoppedOn")
      SELECT id, facility, coalesce(m ->> 'letterPermission', 'unknown'), m ->> 'stop', CASE WHEN m ->> 'stop' IS NOT NULL THEN date '2020-01-01' END FROM made
      WHERE m ->> 'letterPermission' IS NOT NULL OR m ->> 'stop' IS NOT NULL;
    DROP TABLE made`);
  return made.map(({ id }) => id);
}
