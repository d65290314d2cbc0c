import fc from 'fast-check';
import {
  climb,
  climbed,
  type Climber,
  DEFAULT_LADDER,
  type FollowUpStop,
  type LetterPermission,
  type Rung,
  STEP_STATES,
} from '#domain/follow-up';
import { type CalendarDay, dayNumber, dayOfNumber, parseCalendarDay } from '#domain/naaccr';
import { EVERY_FACILITY, rows } from '#platform/database';
import { testDatabase, type TestDatabase } from '../../../../../test/support/test-database.js';
import { makeFacilities, makePeople, type MadePerson } from '../../test/followed-people.js';
import { planSteps } from './follow-up-steps.js';

const LIMITS = { dueAfterMonths: 12, lostAfterMonths: 15 };
const NOW = new Date('2026-11-22T08:00:00Z');
const DUE = { from: 'due', afterMonths: 0, afterDays: 0, needsPermission: false } as const;
/** A ladder unlike that of the house: it begins with a letter, and two rungs repeat at different times. */
const OWN_LADDER: readonly Rung[] = [
  { ...DUE, step: 'first-letter', label: 'First letter', kind: 'letter', addressee: 'contact', afterDays: 3 },
  { ...DUE, step: 'call', label: 'Call', kind: 'telephone', afterMonths: 1, afterDays: 3 },
  { ...DUE, step: 'list', label: 'List', kind: 'list', afterMonths: 1, afterDays: 4 },
  { ...DUE, from: 'lost', step: 'again', label: 'Again', kind: 'retry', afterDays: 10, everyMonths: 1 },
  { ...DUE, from: 'lost', step: 'search', label: 'Search', kind: 'search', afterMonths: 5, everyMonths: 5 },
];
const LADDERS: Readonly<Record<number, readonly Rung[]>> = { 1: DEFAULT_LADDER, 2: OWN_LADDER };

let db: TestDatabase;
beforeAll(async () => {
  db = await testDatabase();
  await makeFacilities(db);
  await db.asOwner(`INSERT INTO follow_up_ladder ("facilityId", "rungs", "updatedAt") VALUES (2, '${JSON.stringify(OWN_LADDER)}', now())`);
});
afterAll(() => db.close());

interface StepOnFile {
  readonly patientId: string;
  readonly step: string;
  readonly round: number;
  readonly state: string;
  readonly cycle: string;
  readonly due: string;
  readonly opened: string | null;
  readonly reason: string | null;
}

async function plan(patientIds: readonly string[], day: string): Promise<number> {
  const done = await db.database.transaction(EVERY_FACILITY, (tx) => planSteps(tx, { patientIds }, { day, limits: LIMITS, now: NOW }));
  return done.opened + done.scheduled + done.cancelled;
}

async function onFile(patientIds: readonly string[]): Promise<Map<string, unknown[]>> {
  const kept = await db.database.transaction(EVERY_FACILITY, (tx) =>
    rows<StepOnFile>(
      tx,
      `SELECT "patientId", "step", "round", "state", "cycle", to_char("dueDate", 'YYYYMMDD') AS due, to_char("openedOn", 'YYYYMMDD') AS opened, "reason"
       FROM follow_up_step WHERE "patientId" = ANY ($1::uuid[])`,
      [patientIds],
    ),
  );
  const byPatient = new Map<string, unknown[]>(patientIds.map((id) => [id, []]));
  for (const { patientId, ...step } of kept) byPatient.get(patientId)?.push(line(step));
  for (const list of byPatient.values()) list.sort();
  return byPatient;
}

function line({ cycle, step, round, state, due, opened, reason }: Omit<StepOnFile, 'patientId'>): string {
  return `${cycle}/${step}/${round} ${state} due ${due} opened ${opened ?? '-'} ${reason ?? ''}`.trimEnd();
}

const days = (from: string, span: number): fc.Arbitrary<CalendarDay> =>
  fc.integer({ min: 0, max: span }).map((days) => dayOfNumber(dayNumber(parseCalendarDay(from)!) + days));
const someone: fc.Arbitrary<MadePerson & { facilityId: number }> = fc.record({
  dateOfLastContact: fc.oneof(
    { weight: 6, arbitrary: days('20230601', 1100) },
    days('20240101', 700).map((day) => day.slice(0, 6)),
    fc.constantFrom('2024', '2025', null, '20240229', '20241130'),
  ),
  vitalStatus: fc.constantFrom('1', '1', '1', '1', '1', '0', null),
  facilityId: fc.constantFrom(1, 1, 2),
  classOfCase: fc.constantFrom('10', '10', '10', '10', '30'),
  letterPermission: fc.constantFrom('unknown', 'granted', 'refused'),
  stop: fc.constantFrom(null, null, null, null, null, null, 'opt-out', 'legal-hold', 'returned-deceased'),
  noPatientContactFlag: fc.constantFrom('0', '0', '0', '1'),
});

function climberOf(person: MadePerson): Climber {
  const stop = (person.stop ?? null) as FollowUpStop | null;
  const because = person.classOfCase === '30' ? 'non-analytic' : stop === 'opt-out' ? 'opt-out' : null;
  return {
    dateOfLastContact: person.dateOfLastContact,
    vitalStatus: person.vitalStatus ?? null,
    notFollowedBecause: because,
    letterPermission: (person.letterPermission ?? 'unknown') as LetterPermission,
    stop,
    noPatientContact: person.noPatientContactFlag === '1',
    steps: [],
  };
}

type Change = Pick<MadePerson, 'dateOfLastContact' | 'vitalStatus' | 'letterPermission' | 'stop'>;

/** What happens to a person between two looks, as a clerk, a death file or an import would leave it. */
async function change(patientId: string, facilityId: number, changed: Change): Promise<void> {
  const { dateOfLastContact, vitalStatus, letterPermission = 'unknown', stop = null } = changed;
  await db.database.transaction(EVERY_FACILITY, async (tx) => {
    await tx.query(
      `UPDATE patient SET items = items || jsonb_strip_nulls(jsonb_build_object('dateOfLastContact', $2::text, 'vitalStatus', $3::text)) WHERE "id" = $1`,
      [patientId, dateOfLastContact, vitalStatus],
    );
    await tx.query(
      `INSERT INTO follow_up_person ("patientId", "facilityId", "letterPermission", "stop", "stoppedOn")
       VALUES ($1, $2, $3, $4, CASE WHEN $4::text IS NOT NULL THEN date '2026-01-01' END)
       ON CONFLICT ("patientId", "facilityId") DO UPDATE SET "letterPermission" = excluded."letterPermission", "stop" = excluded."stop", "stoppedOn" = excluded."stoppedOn"`,
      [patientId, facilityId, letterPermission, stop],
    );
  });
}

/** Letters of some people go out. */
async function post(patientIds: readonly string[]): Promise<void> {
  await db.database.transaction(EVERY_FACILITY, (tx) =>
    tx.query(`UPDATE follow_up_step SET "state" = 'sent' WHERE "patientId" = ANY ($1::uuid[]) AND "kind" = 'letter' AND "state" = 'open'`, [
      patientIds,
    ]),
  );
}

function sent(climber: Climber): Climber {
  const steps = climber.steps.map((step) => (step.kind === 'letter' && step.state === 'open' ? { ...step, state: 'sent' as const } : step));
  return { ...climber, steps };
}

const key = ({ cycle, step, round }: { cycle: string; step: string; round: number }): string => `${cycle}/${step}/${round}`;

/** One person as the rule alone would have it. */
class Model {
  climber: Climber;
  private readonly reasons = new Map<string, string | null>();

  constructor(
    readonly id: string,
    readonly person: MadePerson & { facilityId: number },
  ) {
    this.climber = climberOf(person);
  }

  look(today: CalendarDay): void {
    const ladder = LADDERS[this.person.facilityId]!;
    const moves = climb(ladder, this.climber, { today, limits: LIMITS });
    for (const move of moves) this.reasons.set(key(move), move.reason);
    this.climber = climbed(this.climber, moves, ladder);
  }

  lines(): string[] {
    return this.climber.steps
      .map(({ dueDate, openedOn, ...step }) =>
        line({ ...step, due: dueDate, opened: openedOn ?? null, reason: this.reasons.get(key(step)) ?? null }),
      )
      .sort();
  }
}

describe('the ladder in the database', () => {
  it('says for every person and every day what the rule says of one person, whatever happens in between', async () => {
    const people = fc.sample(someone, { numRuns: 250, seed: 20261122 });
    const ids = await makePeople(db, people);
    const models = people.map((person, at) => new Model(ids[at]!, person));
    const looks = fc.sample(days('20250101', 2000), { numRuns: 60, seed: 20261122 }).toSorted();
    const events = fc.sample(fc.tuple(fc.nat(249), fc.nat(60), someone), { numRuns: 200, seed: 7 });
    const seen = new Set<string>();
    for (const [look, today] of looks.entries()) {
      for (const [at, , person] of events.filter(([, when]) => when === look)) {
        const model = models[at]!;
        const { dateOfLastContact, vitalStatus, letterPermission, stop } = climberOf(person);
        const kept = {
          dateOfLastContact: dateOfLastContact ?? model.climber.dateOfLastContact,
          vitalStatus: vitalStatus ?? model.climber.vitalStatus,
        };
        await change(model.id, model.person.facilityId, { ...kept, letterPermission, stop });
        const because = model.person.classOfCase === '30' ? 'non-analytic' : stop === 'opt-out' ? stop : null;
        model.climber = { ...model.climber, ...kept, letterPermission, stop, notFollowedBecause: because };
      }
      await plan(ids, today);
      for (const model of models) model.look(today);
      const posted = models.filter((_, at) => at % 3 === look % 3);
      await post(posted.map(({ id }) => id));
      for (const model of posted) model.climber = sent(model.climber);
      for (const { climber } of models) for (const { state, round } of climber.steps) seen.add(`${state}${round > 2 ? ' again' : ''}`);
      if (look % 5 !== 4) continue;
      expect({ today, kept: await onFile(ids) }).toEqual({ today, kept: new Map(models.map((model) => [model.id, model.lines()])) });
      expect(await plan(ids, today)).toBe(0);
    }
    expect([...seen]).toEqual(expect.arrayContaining([...STEP_STATES, 'open again', 'expired again', 'cancelled again']));
  });
});
