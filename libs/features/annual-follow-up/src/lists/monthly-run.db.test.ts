import { sealedPlace, sealItems } from '#features/case-abstraction';
import { Database, EVERY_FACILITY, Vault } from '#platform/database';
import { FollowUpRegistry } from '../../test/follow-up-registry.js';
import { makePeople, type MadePerson } from '../../test/followed-people.js';
import { aLetterPolicy } from '../../../../../test/support/a-letter-policy.js';
import { aPhysician } from '../../test/letters-registry.js';
import { LetterQueueService } from '../letters/batch/letter-queue.service.js';
import { MonthlyListService } from './monthly-list.service.js';

const PEOPLE = 300;
/** Nights on which those who fell due by 20 September come a rung higher: due list, both letters to physicians, letter to patient or contact. */
const NIGHTS_BEFORE = ['2026-09-21', '2026-10-21', '2026-11-05', '2026-11-21'];
const FIRST_OF_MONTH = '2026-12-01';
const PHYSICIANS = ['10000001', '10000002', '10000003'];
/** Who was last contacted before this day is due, or lost, on the first of December 2026. */
const NOT_DUE_FROM = '20251201';

let test: FollowUpRegistry;
let made: readonly (MadePerson & { readonly id: string })[];
beforeAll(async () => {
  test = await FollowUpRegistry.start();
  for (const facilityId of [1, 2]) await test.manager.put(`/api/follow-up/letter-policies/${facilityId}`).send(aLetterPolicy).expect(200);
  for (const number of PHYSICIANS)
    for (const facilityId of [1, 2])
      await test.manager
        .put('/api/follow-up/physicians')
        .send({ ...aPhysician, facilityId, number, name: `Dr. ${number}` })
        .expect(200);
  const people = Array.from({ length: PEOPLE }, (_, n) => aPerson(n));
  const ids = await makePeople(test.app.db, people);
  made = people.map((person, at) => ({ ...person, id: ids[at] ?? '' }));
  await sealPhysicians(ids);
  for (const night of NIGHTS_BEFORE) await test.sweepOn(night);
}, 120_000);
afterAll(() => test.app.stop());
afterEach(() => test.today());

/** Last contacts from July 2025 on, two people a day; some dead, some who want no more of it, some who allow letters, in two facilities. */
function aPerson(n: number): MadePerson {
  const day = new Date(Date.UTC(2025, 6, 1 + Math.floor(n / 2))).toISOString().slice(0, 10).replaceAll('-', '');
  return {
    dateOfLastContact: day,
    facilityId: n % 5 === 0 ? 2 : 1,
    vitalStatus: n % 13 === 0 ? '0' : '1',
    stop: n % 17 === 0 ? 'opt-out' : null,
    letterPermission: n % 3 === 0 ? 'granted' : 'unknown',
  };
}

/** Names a physician in every abstract, none in each fourth. */
async function sealPhysicians(ids: readonly string[]): Promise<void> {
  await test.app.app.get(Database).transaction(EVERY_FACILITY, async (tx) => {
    const key = await test.app.app.get(Vault).open(tx, null);
    for (const [at, id] of ids.entries()) {
      const physicianFollowUp = PHYSICIANS[at % 4];
      const sealed = sealItems(key, physicianFollowUp === undefined ? {} : { physicianFollowUp }, sealedPlace.abstract(id));
      await tx.query(`UPDATE abstract SET "sealed" = $2 WHERE "id" = $1`, [id, sealed]);
    }
  });
}

/** Sweep, list, letters: what the calendar starts on the first of a month. */
async function runMonth(): Promise<void> {
  await test.sweepOn(FIRST_OF_MONTH);
  const lists = test.app.app.get(MonthlyListService);
  for (const facilityId of await lists.facilities()) await lists.build(facilityId);
  const letters = test.app.app.get(LetterQueueService);
  await letters.openMonth();
  for (const { id } of await test.app.sql<{ id: string }>(`SELECT "id" FROM letter_batch ORDER BY "id"`)) await letters.fill(id);
}

/** Everything that the run writes, but for the note of the sweep itself. */
async function written(): Promise<Record<string, unknown[]>> {
  const tables = [
    'follow_up_step',
    'follow_up_list',
    'follow_up_list_person',
    'follow_up_person',
    'letter_batch',
    'letter',
    'letter_patient',
  ];
  const held = await Promise.all(tables.map((table) => test.app.sql(`SELECT to_jsonb(t) - 'sealed' AS row FROM ${table} t ORDER BY 1`)));
  return Object.fromEntries(tables.map((table, at) => [table, held[at] ?? []]));
}

describe('the run of a month', () => {
  it('lists everybody due once, queues a letter for each open letter step and no other, and run again changes nothing', async () => {
    await runMonth();
    const due = made.filter(
      ({ vitalStatus, stop, dateOfLastContact }) => vitalStatus === '1' && stop === null && (dateOfLastContact ?? '') < NOT_DUE_FROM,
    );
    const listed = await test.app.sql<{ patientId: string }>(`SELECT "patientId" FROM follow_up_list_person ORDER BY 1`);
    expect(listed.map(({ patientId }) => patientId)).toEqual(due.map(({ id }) => id).sort());
    const open = await test.app.sql<{ id: string; patientId: string; addressee: string }>(
      `SELECT "id", "patientId", "addressee" FROM follow_up_step WHERE "kind" = 'letter' AND "state" = 'open' ORDER BY 1`,
    );
    expect(new Set(open.map(({ addressee }) => addressee))).toEqual(new Set(['physician', 'patient', 'contact']));
    const inLetters = await test.app.sql<{ stepId: string; patientId: string }>(
      `SELECT "stepId", "patientId" FROM letter_patient ORDER BY 1`,
    );
    expect(inLetters.map(({ stepId }) => stepId)).toEqual(open.map(({ id }) => id));
    expect(new Set(inLetters.map(({ patientId }) => patientId)).size).toBe(inLetters.length);
    const packets = await test.app.sql<{ facilityId: number; physicianId: string; letters: number }>(
      `SELECT "facilityId", "physicianId", count(*)::integer AS letters FROM letter WHERE "physicianId" IS NOT NULL GROUP BY 1, 2`,
    );
    expect(packets.map(({ letters }) => letters)).toEqual(packets.map(() => 1));
    expect(new Set(packets.filter(({ facilityId }) => facilityId === 1).map(({ physicianId }) => physicianId)).size).toBe(3);
    const before = await written();
    await runMonth();
    expect(await written()).toEqual(before);
  }, 120_000);
});
