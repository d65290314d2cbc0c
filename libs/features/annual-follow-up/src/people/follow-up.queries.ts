import { Injectable } from '@nestjs/common';
import { type Items, itemValue } from '#domain/naaccr';
import { PatientRecords } from '#features/case-abstraction';
import { Clock } from '#platform/config';
import { rows, type Tx, Vault } from '#platform/database';
import { contactPlace } from '../contact/contact-place.js';
import { followUpLimits } from '../state/follow-up-limits.js';
import { type FollowUpState } from '#domain/follow-up';
import { stateSql } from '../state/state-sql.js';
import type { FollowUpPatientView, FollowUpSummaryView } from './follow-up.contract.js';
import { tumorsOf } from './followed-tumors.js';
import { aheadOf, followedPerson } from './followed-person.queries.js';
import { stepsOf } from './ladder-steps.queries.js';

const STATE = stateSql({ day: '$1', due: '$2', lost: '$3' });
const MONTHS_BACK = 24;
const MONTHS_AHEAD = 12;

/** Reads of annual follow-up, except the lists. */
@Injectable()
export class FollowUpQueries {
  constructor(
    private readonly patients: PatientRecords,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** People by state and, for those due, lost or coming up, by the month in which they fall due. */
  async summary(tx: Tx, facilityId: number | undefined): Promise<FollowUpSummaryView> {
    const asOf = this.clock.today();
    const { dueAfterMonths, lostAfterMonths } = await followUpLimits(tx, asOf);
    const groups = await rows<{ state: FollowUpState; month: string | null; count: number }>(
      tx,
      `SELECT state, CASE WHEN state IN ('current', 'due', 'lost') THEN to_char(due, 'YYYY-MM') END AS month, count(*)::integer AS count
       FROM (SELECT ${STATE} AS state, f."lastContactDay" + make_interval(months => $2::integer) AS due
             FROM followed_patient f WHERE $4::integer IS NULL OR f."facilityId" = $4) people
       GROUP BY 1, 2`,
      [asOf, dueAfterMonths, lostAfterMonths, facilityId ?? null],
    );
    const of = (state: FollowUpState): number => groups.reduce((sum, group) => sum + (group.state === state ? group.count : 0), 0);
    const counts = { closed: of('closed'), current: of('current'), due: of('due'), lost: of('lost') };
    return { ...counts, notFollowed: of('not-followed'), byMonth: months(groups, asOf), asOf };
  }

  /** One person's contacts and steps. @throws NotFound when no facility of the reader knows the person */
  async patient(tx: Tx, patientId: string): Promise<FollowUpPatientView> {
    const { items } = await this.patients.find(tx, patientId);
    const today = this.clock.today();
    const limits = await followUpLimits(tx, today);
    const followed = await followedPerson(tx, patientId, { today, limits });
    const tumors = await tumorsOf(tx, [patientId]);
    return {
      patientId,
      patientName: nameOf(items),
      telephone: itemValue(items, 'telephone') || null,
      dateOfLastContact: itemValue(items, 'dateOfLastContact'),
      vitalStatus: itemValue(items, 'vitalStatus'),
      state: followed?.state ?? 'not-followed',
      notFollowedBecause: followed?.notFollowedBecause ?? null,
      contacts: await this.contacts(tx, patientId),
      steps: await stepsOf(tx, patientId),
      ahead: followed === undefined ? [] : await aheadOf(tx, followed, { today, limits }),
      person: followed?.person ?? null,
      tumors: tumors.get(patientId) ?? [],
    };
  }

  private async contacts(tx: Tx, patientId: string): Promise<FollowUpPatientView['contacts']> {
    const kept = await rows<FollowUpPatientView['contacts'][number] & { sealedNote: Buffer | null }>(
      tx,
      `SELECT c."id", c."contactDate", c."method", c."source", c."result", c."vitalStatus", c."sealedNote", c."createdAt", u."fullName" AS "createdBy"
       FROM contact c LEFT JOIN app_user u ON u."id" = c."createdBy" WHERE c."patientId" = $1 ORDER BY c."createdAt" DESC, c."id" DESC`,
      [patientId],
    );
    const opened = [];
    for (const { sealedNote, ...contact } of kept) {
      const note = sealedNote === null ? null : (await this.vault.unseal(tx, sealedNote, contactPlace(contact.id))).toString('utf8');
      opened.push({ ...contact, note });
    }
    return opened;
  }
}

/** A person's name as lists show it: last, first middle. */
export function nameOf(items: Items): string {
  const given = [itemValue(items, 'nameFirst'), itemValue(items, 'nameMiddle')].filter((name) => name !== '').join(' ');
  return [itemValue(items, 'nameLast'), given].filter((name) => name !== '').join(', ');
}

function months(
  groups: readonly { state: FollowUpState; month: string | null; count: number }[],
  asOf: string,
): FollowUpSummaryView['byMonth'] {
  const thisMonth = Number(asOf.slice(0, 4)) * 12 + Number(asOf.slice(4, 6)) - 1;
  const shown = Array.from({ length: MONTHS_BACK + MONTHS_AHEAD + 1 }, (_, at) => thisMonth - MONTHS_BACK + at).map(
    (month) => `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`,
  );
  return shown.map((month) => {
    const of = (state: FollowUpState): number => groups.find((group) => group.month === month && group.state === state)?.count ?? 0;
    return { month, due: of('due'), lost: of('lost'), upcoming: of('current') };
  });
}
