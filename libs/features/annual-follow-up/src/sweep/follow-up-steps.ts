import { DEFAULT_LADDER, type FollowUpLimits } from '#domain/follow-up';
import { EVERY_FACILITY, firstRow, type Tx, withScope } from '#platform/database';
import { stateSql } from '../state/state-sql.js';
import { climbSql, lookUpSql, type People } from './climb-sql.js';

/** What planning did to the steps of some people. */
export interface PlannedSteps {
  readonly due: number;
  readonly lost: number;
  readonly opened: number;
  readonly scheduled: number;
  readonly cancelled: number;
}

/** The people looked at: ids from `from` to `upTo`, both included, or some ids. */
export type PeopleToPlan = { readonly from: string; readonly upTo: string } | { readonly patientIds: readonly string[] };

/** The day, when people fall due and are lost, and the time of writing. */
export interface PlanningDay {
  /** CCYYMMDD */
  readonly day: string;
  readonly limits: FollowUpLimits;
  readonly now: Date;
}

const STATES = stateSql({ day: '$1', due: '$2', lost: '$3' });
const between =
  (from: string, upTo: string): People =>
  (column) =>
    `${column} BETWEEN ${from}::uuid AND ${upTo}::uuid`;
const among =
  (ids: string): People =>
  (column) =>
    `${column} = ANY (${ids}::uuid[])`;
const CLIMB = { range: climbSql(STATES, between('$6', '$7')), some: climbSql(STATES, among('$6')) };
const LOOK_UP = { range: lookUpSql(between('$1', '$2')), some: lookUpSql(among('$1')) };
/** From so many people on a join by hash beats one by one; PostgreSQL cannot know how many rows the steps of a statement bring. */
const MANY = 100;

/**
 * Sets the steps of some people right for a day, all at once, by the ladder of the facility that follows them: see `climb` of `#domain/follow-up`, which
 * says the same about one person. Doing it again changes nothing, and a step is unique by (patient, cycle, step, round), so no reminder can exist twice
 * however many sweeps run. It looks beyond the walls of whoever asks, for another facility may follow; of that only counts come back.
 */
export function planSteps(tx: Tx, people: PeopleToPlan, { day, limits, now }: PlanningDay): Promise<PlannedSteps> {
  const [way, values] = 'from' in people ? (['range', [people.from, people.upTo]] as const) : (['some', [people.patientIds]] as const);
  return withScope(tx, EVERY_FACILITY, async () => {
    const base = [day, limits.dueAfterMonths, limits.lostAfterMonths, now, JSON.stringify(DEFAULT_LADDER)];
    await plannedFor(tx, isMany(people) ? 'many' : 'few');
    const counts = await firstRow<PlannedSteps>(tx, CLIMB[way], [...base, ...values]);
    await plannedFor(tx, 'few');
    await tx.query(LOOK_UP[way], [...values]);
    return counts ?? { due: 0, lost: 0, opened: 0, scheduled: 0, cancelled: 0 };
  });
}

function isMany(people: PeopleToPlan): boolean {
  return 'from' in people ? people.from !== people.upTo : people.patientIds.length > MANY;
}

/** Tells PostgreSQL for the next statements how many people they are about. */
function plannedFor(tx: Tx, people: 'many' | 'few'): Promise<unknown> {
  return tx.query(`SELECT set_config('enable_nestloop', $1, true), set_config('jit', 'off', true)`, [people === 'many' ? 'off' : 'on']);
}
