import { type Items } from '#domain/naaccr';
import { sealedPlace, sealItems } from '#features/case-abstraction';
import { Database, EVERY_FACILITY, newId, Vault } from '#platform/database';
import type { RegistryApp } from '../../../../test/support/registry-app.js';

/** A made-up person with the cases of one or more facilities. */
export interface PlantedPerson {
  readonly vitalStatus: string;
  readonly dateOfLastContact: string;
  readonly dateOfBirth?: string;
  /** More patient-level items. */
  readonly items?: Items;
  /** Identifiers, sealed like the date of birth. */
  readonly identity?: Items;
  readonly nameBirthIndex?: Buffer;
  readonly ssnIndex?: Buffer;
  readonly stop?: string;
  readonly cases: readonly PlantedCase[];
}

/** One abstract. */
export interface PlantedCase {
  readonly facilityId: number;
  readonly items: Items;
  readonly status?: string;
  readonly editErrors?: number;
  readonly ownerId?: string;
}

/** A person as stored, ids of the abstracts in the order of the cases. */
export interface Planted {
  readonly patientId: string;
  readonly abstractIds: readonly string[];
}

const now = '2026-11-22T08:00:00Z';

/** Stores many people and their complete cases at once, as an import would leave them, the date of birth sealed. */
export async function plant(app: RegistryApp, people: readonly PlantedPerson[]): Promise<Planted[]> {
  const vault = app.app.get(Vault);
  return app.app.get(Database).transaction(EVERY_FACILITY, async (tx) => {
    const key = await vault.open(tx, null);
    const patients = people.map((person) => {
      const id = newId();
      const { vitalStatus, dateOfLastContact, dateOfBirth } = person;
      const born = dateOfBirth === undefined ? {} : { dateOfBirth };
      return {
        id,
        person,
        facilityIds: [...new Set(person.cases.map(({ facilityId }) => facilityId))],
        items: { ...person.items, vitalStatus, dateOfLastContact },
        sealed: sealItems(key, { ...person.identity, ...born }, sealedPlace.patient(id)),
      };
    });
    await tx.query(
      `INSERT INTO patient ("id", "facilityIds", "items", "sealed", "nameBirthIndex", "ssnIndex", "createdAt", "updatedAt")
       SELECT id, f::integer[], items, sealed, n, ssn, '${now}', '${now}'
       FROM unnest($1::uuid[], $2::text[], $3::jsonb[], $4::bytea[], $5::bytea[], $6::bytea[]) w(id, f, items, sealed, n, ssn)`,
      [
        patients.map(({ id }) => id),
        patients.map(({ facilityIds }) => `{${facilityIds.join(',')}}`),
        patients.map(({ items }) => JSON.stringify(items)),
        patients.map(({ sealed }) => sealed),
        patients.map(({ person }) => person.nameBirthIndex ?? null),
        patients.map(({ person }) => person.ssnIndex ?? null),
      ],
    );
    const cases = patients.flatMap(({ id, person }) =>
      person.cases.map((one) => ({ ...one, patientId: id, id: newId(), tumorId: newId() })),
    );
    const columns = [
      cases.map(({ tumorId }) => tumorId),
      cases.map(({ patientId }) => patientId),
      cases.map(({ facilityId }) => facilityId),
      cases.map(({ items }) => JSON.stringify(items)),
    ];
    await tx.query(
      `INSERT INTO tumor ("id", "patientId", "facilityIds", "items", "createdAt", "updatedAt")
       SELECT t, p, ARRAY[f], i, '${now}', '${now}' FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::jsonb[]) w(t, p, f, i)`,
      columns,
    );
    await tx.query(
      `INSERT INTO abstract ("id", "tumorId", "patientId", "facilityId", "items", "status", "editErrors", "ownerId", "sealed", "patientKey", "sourceKey",
                             "createdAt", "updatedAt", "completedAt")
       SELECT a, t, p, f, i, s, e, o, '', a::text, a::text, '${now}', '${now}', '${now}'
       FROM unnest($1::uuid[], $2::uuid[], $3::integer[], $4::jsonb[], $5::uuid[], $6::text[], $7::integer[], $8::uuid[]) w(t, p, f, i, a, s, e, o)`,
      [
        ...columns,
        cases.map(({ id }) => id),
        cases.map(({ status }) => status ?? 'complete'),
        cases.map(({ editErrors }) => editErrors ?? 0),
        cases.map(({ ownerId }) => ownerId ?? null),
      ],
    );
    const stops = patients.flatMap(({ id, person, facilityIds }) =>
      person.stop === undefined ? [] : facilityIds.map((facilityId) => ({ id, facilityId, stop: person.stop })),
    );
    await tx.query(
      `INSERT INTO follow_up_person ("patientId", "facilityId", "stop", "stoppedOn")
       SELECT p, f, s, '2026-01-01' FROM unnest($1::uuid[], $2::integer[], $3::text[]) w(p, f, s)`,
      [stops.map(({ id }) => id), stops.map(({ facilityId }) => facilityId), stops.map(({ stop }) => stop)],
    );
    const abstractIds = new Map<string, string[]>(patients.map(({ id }) => [id, []]));
    for (const { id, patientId } of cases) abstractIds.get(patientId)?.push(id);
    return patients.map(({ id }) => ({ patientId: id, abstractIds: abstractIds.get(id) ?? [] }));
  });
}
