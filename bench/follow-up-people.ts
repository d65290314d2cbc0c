import { Client } from 'pg';

/** Sixteen facilities, people spread over them as registries are: a seventh dead, most current, the rest due or lost, one case each. */
const PEOPLE = `
  INSERT INTO facility ("facilityNumber", "name") SELECT lpad(n::text, 10, '0'), 'Hospital ' || n FROM generate_series(1, 16) n;
  CREATE TEMPORARY TABLE made AS
    SELECT n, md5('person ' || n)::uuid AS id, 1 + n % 16 AS facility, to_char(date '2026-11-22' - (n::bigint * 7919 % 600)::integer, 'YYYYMMDD') AS contact
    FROM generate_series(1, $PEOPLE) n;
  INSERT INTO patient ("id", "facilityIds", "items", "sealed", "ssnIndex", "nameBirthIndex", "createdAt", "updatedAt")
    SELECT id, ARRAY[facility], jsonb_build_object('dateOfLastContact', contact, 'vitalStatus', CASE WHEN n % 7 = 0 THEN '0' ELSE '1' END,
      'sexAssignedAtBirth', '2', 'race1', '01', 'countryCurrent', 'USA'), decode(repeat('00', 400), 'hex'), decode(md5('s' || n), 'hex'), decode(md5('b' || n), 'hex'), now(), now()
    FROM made ORDER BY id;
  INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "createdAt", "updatedAt") SELECT id, id, ARRAY[facility], '{}', now(), now() FROM made ORDER BY id;
  INSERT INTO abstract ("id", "patientId", "tumorId", "facilityId", "status", "items", "sealed", "patientKey", "sourceKey", "createdAt", "updatedAt", "completedAt")
    SELECT id, id, id, facility, 'complete', jsonb_build_object('classOfCase', CASE WHEN n % 10 = 0 THEN '32' ELSE '14' END, 'nextFollowUpSource', '1',
      'dateOfLastContact', contact), decode(repeat('00', 400), 'hex'), n, n, now(), now(), now()
    FROM made ORDER BY id;
  ANALYZE facility, patient, tumor, abstract;`;

/** Puts so many people straight into an empty, migrated database, as its owner. */
export async function makePeople(url: string, count: number): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(PEOPLE.replace('$PEOPLE', String(count)));
  } finally {
    await client.end();
  }
}
