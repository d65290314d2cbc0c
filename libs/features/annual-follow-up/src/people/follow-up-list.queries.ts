import { Injectable } from '@nestjs/common';
import { monthsBetween, parseCalendarDay, parsePartialDate } from '#domain/naaccr';
import { sealedPlace, unsealItems } from '#features/case-abstraction';
import { Clock } from '#platform/config';
import { cutPage, firstRow, rows, type Tx, Vault } from '#platform/database';
import { followUpLimits } from '../state/follow-up-limits.js';
import { type FollowUpState } from '#domain/follow-up';
import { stateSql } from '../state/state-sql.js';
import type { FollowUpListQuery, FollowUpListView, FollowUpRowView } from './follow-up.contract.js';
import { nameOf } from './follow-up.queries.js';
import { tumorsOf } from './followed-tumors.js';
import { openSteps } from './ladder-steps.queries.js';

interface ListedPerson {
  readonly patientId: string;
  readonly facilityId: number;
  readonly facilityName: string;
  readonly dateOfLastContact: string | null;
  readonly dueDate: string | null;
  readonly state: FollowUpState;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly sealed: Buffer;
  readonly at: string;
}

/** Days stand as CCYYMMDD in a cursor; people without a date come first. */
const NO_DAY = '00000000';
const LISTED = `
  SELECT f.*, f."lastContactDay" + make_interval(months => $2::integer) AS due, coalesce(to_char(f."lastContactDay", 'YYYYMMDD'), '${NO_DAY}') AS at,
         ${stateSql({ day: '$1', due: '$2', lost: '$3' })} AS state
  FROM followed_patient f WHERE ($4::integer IS NULL OR f."facilityId" = $4)
    AND CASE WHEN $7::text IS NULL THEN true WHEN $7 = 'none' THEN f."ownerId" IS NULL ELSE f."ownerId"::text = $7 END`;

/** The due list and the lost list: longest without contact first, paged by cursor; names are opened for the rows shown only. */
@Injectable()
export class FollowUpListQueries {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  async page(tx: Tx, query: FollowUpListQuery, userId: string): Promise<FollowUpListView> {
    const today = this.clock.today();
    const { dueAfterMonths, lostAfterMonths } = await followUpLimits(tx, today);
    const owner = query.owner === 'me' ? userId : (query.owner ?? null);
    const base = [today, dueAfterMonths, lostAfterMonths, query.facilityId ?? null, query.state, query.month ?? null, owner];
    const [afterDay = '', afterId = ''] = query.after?.split('.') ?? [];
    const people = await rows<ListedPerson>(
      tx,
      `WITH listed AS (${LISTED})
       SELECT l."patientId", l."facilityId", o."name" AS "facilityName", l."dateOfLastContact", l.due::date::text AS "dueDate", l.state,
              l."ownerId", u."fullName" AS "ownerName", p."sealed", l.at
       FROM (SELECT * FROM listed WHERE state = $5 AND ($6::text IS NULL OR to_char(due, 'YYYY-MM') = $6)
               AND ($8::text = '' OR (at, "patientId") > ($8, $9::uuid)) ORDER BY at, "patientId" LIMIT $10) l
       JOIN patient p ON p."id" = l."patientId" JOIN facility o ON o."id" = l."facilityId"
       LEFT JOIN app_user u ON u."id" = l."ownerId" ORDER BY l.at, l."patientId"`,
      [...base, afterDay, afterId === '' ? null : afterId, query.limit + 1],
    );
    const total = await firstRow<{ count: number }>(
      tx,
      `WITH listed AS (${LISTED}) SELECT count(*)::integer AS count FROM listed WHERE state = $5 AND ($6::text IS NULL OR to_char(due, 'YYYY-MM') = $6)`,
      base,
    );
    const { rows: shown, next } = cutPage(people, query.limit, (last) => `${last.at}.${last.patientId}`);
    return { rows: await this.opened(tx, shown, today), next, total: total?.count ?? 0 };
  }

  private async opened(tx: Tx, people: readonly ListedPerson[], today: string): Promise<FollowUpRowView[]> {
    const ids = people.map(({ patientId }) => patientId);
    const tumors = await tumorsOf(tx, ids);
    const steps = await openSteps(tx, ids);
    const opened: FollowUpRowView[] = [];
    for (const { sealed, at, ...person } of people) {
      const identity = await unsealItems(tx, this.vault, { bytes: sealed, place: sealedPlace.patient(person.patientId) });
      opened.push({
        ...person,
        patientName: nameOf(identity),
        dateOfLastContact: person.dateOfLastContact ?? '',
        monthsSince: monthsSince(person.dateOfLastContact, today),
        steps: steps.get(person.patientId) ?? [],
        tumors: tumors.get(person.patientId) ?? [],
      });
    }
    return opened;
  }
}

function monthsSince(dateOfLastContact: string | null, today: string): number | null {
  const from = parsePartialDate(dateOfLastContact ?? undefined);
  const to = parseCalendarDay(today);
  return from === undefined || to === undefined ? null : monthsBetween(from, to).max;
}
