import { type Climber, type FollowUpLimits, type FollowUpState, ladderAhead, type LadderStep } from '#domain/follow-up';
import { parseCalendarDay } from '#domain/naaccr';
import { firstRow, rows, type Tx } from '#platform/database';
import { ladderOf } from '../ladder/ladder.queries.js';
import { stateSql } from '../state/state-sql.js';
import type { FollowedPersonView, StepAheadView } from './follow-up.contract.js';

/** As many steps ahead as a screen shows. */
const AHEAD = 6;

/** How a person stands at the facility that follows, as far as the reader's facilities know. */
export interface Followed {
  readonly patientId: string;
  readonly state: FollowUpState;
  readonly vitalStatus: string | null;
  readonly dateOfLastContact: string | null;
  readonly notFollowedBecause: string | null;
  readonly person: FollowedPersonView;
}

type FollowedRow = Omit<Followed, 'person'> & FollowedPersonView;

/** @returns undefined while the person has no completed case */
export async function followedPerson(
  tx: Tx,
  patientId: string,
  { today, limits }: { readonly today: string; readonly limits: FollowUpLimits },
): Promise<Followed | undefined> {
  const row = await firstRow<FollowedRow>(
    tx,
    `SELECT f."patientId", ${stateSql({ day: '$2', due: '$3', lost: '$4' })} AS state, f."vitalStatus", f."dateOfLastContact", f."notFollowedBecause",
            f."facilityId", f."ownerId", u."fullName" AS "ownerName", coalesce(f."language", 'en') AS "language", f."letterPermission", f."stop",
            s."stoppedOn"::text AS "stoppedOn", coalesce(s."version", 0) AS "version",
            coalesce((SELECT p.items ->> 'noPatientContactFlag' = '1' FROM patient p WHERE p."id" = f."patientId"), false) AS "noPatientContact"
     FROM followed_patient f LEFT JOIN follow_up_person s ON s."patientId" = f."patientId" AND s."facilityId" = f."facilityId"
     LEFT JOIN app_user u ON u."id" = f."ownerId" WHERE f."patientId" = $1`,
    [patientId, today, limits.dueAfterMonths, limits.lostAfterMonths],
  );
  if (row === undefined) return undefined;
  const { state, vitalStatus, dateOfLastContact, notFollowedBecause, patientId: _, ...person } = row;
  return { patientId, state, vitalStatus, dateOfLastContact, notFollowedBecause, person };
}

/** What comes next for the person if nobody answers, by the ladder of the facility that follows. */
export async function aheadOf(
  tx: Tx,
  followed: Followed,
  on: { readonly today: string; readonly limits: FollowUpLimits },
): Promise<StepAheadView[]> {
  const today = parseCalendarDay(on.today);
  if (today === undefined) return [];
  const { rungs } = await ladderOf(tx, followed.person.facilityId);
  const { letterPermission, stop, noPatientContact } = followed.person;
  const climber: Climber = { ...followed, letterPermission, stop, noPatientContact, steps: await climbedSteps(tx, followed) };
  return ladderAhead(rungs, climber, { today, limits: on.limits, count: AHEAD }).map(({ rung, dueDate }) => ({
    step: rung.step,
    label: rung.label,
    kind: rung.kind,
    addressee: rung.addressee ?? null,
    dueDate: `${dueDate.slice(0, 4)}-${dueDate.slice(4, 6)}-${dueDate.slice(6)}`,
  }));
}

type StepRow = Omit<LadderStep, 'openedOn' | 'addressee'> & {
  readonly openedOn: LadderStep['openedOn'] | null;
  readonly addressee: LadderStep['addressee'] | null;
};

async function climbedSteps(tx: Tx, { patientId, dateOfLastContact }: Followed): Promise<LadderStep[]> {
  const kept = await rows<StepRow>(
    tx,
    `SELECT "cycle", "step", "round", "kind", "addressee", "part", "state", to_char("dueDate", 'YYYYMMDD') AS "dueDate",
            to_char(coalesce("naturalDate", "dueDate"), 'YYYYMMDD') AS "naturalDate", to_char("openedOn", 'YYYYMMDD') AS "openedOn"
     FROM follow_up_step WHERE "patientId" = $1 AND "cycle" = $2`,
    [patientId, dateOfLastContact ?? ''],
  );
  return kept.map(({ openedOn, addressee, ...step }) => ({ ...step, openedOn: openedOn ?? undefined, addressee: addressee ?? undefined }));
}
