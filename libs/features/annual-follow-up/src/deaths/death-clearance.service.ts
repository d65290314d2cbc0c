import { Injectable } from '@nestjs/common';
import { certificateOnlyItems } from '#domain/follow-up';
import { isEditable, isItemId } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { AbstractEntryService, itemEntries, PatientRecords } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { cutPage, Database, firstRow, rows, type Tx } from '#platform/database';
import type { ClearanceQuery, FollowBackChange, MakeCertificateOnly } from './death-batch.contract.js';
import { DeathLedger } from './death-ledger.queries.js';
import { DeathReadingService, shownPeople } from './death-reading.service.js';
import type { DeathClearanceView, DeathRecordView } from './death-record.contract.js';
import { type DeathRecord, DeathRecords, type DeathRecordState, type FollowBackState } from './death-records.queries.js';
import { demandRecordVersion } from './death-review.service.js';
import { NotForClearance } from './deaths.errors.js';

/** Place of a state in the list: what is to do comes first. */
const PLACE = `array_position(ARRAY['open', 'asked', 'found', 'closed'], "followBack")`;
/** A case is made once it is settled that nobody, or no tumor, is meant. */
const SETTLED: Readonly<Record<'no-patient' | 'no-tumor', readonly DeathRecordState[]>> = {
  'no-patient': ['no-match', 'different'],
  'no-tumor': ['applied', 'known'],
};

/** Deaths of cancer that no tumor of the registry explains: asked about, found, or made cases known from the certificate only. */
@Injectable()
export class DeathClearanceService {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeathLedger,
    private readonly records: DeathRecords,
    private readonly reading: DeathReadingService,
    private readonly patients: PatientRecords,
    private readonly entry: AbstractEntryService,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** A page of the follow-back list of a year of death, and the DCO percentage of the cases diagnosed in it. */
  ofYear(actor: Actor, query: ClearanceQuery): Promise<DeathClearanceView> {
    demand(actor, 'follow-up.deaths');
    const { year } = query;
    return this.database.transaction(actor, async (tx) => {
      const { rows: list, next } = await followBackPage(tx, query);
      const states = await rows<{ followBack: FollowBackState; count: number }>(
        tx,
        `SELECT "followBack", count(*)::integer AS "count" FROM death_record WHERE "followBack" IS NOT NULL AND "deathYear" = $1 GROUP BY 1`,
        [year],
      );
      const count = (state: FollowBackState): number => states.find(({ followBack }) => followBack === state)?.count ?? 0;
      const views = await this.reading.rowViews(tx, list);
      const share = await certificateOnlyShare(tx, year);
      await this.audit.append(tx, actor, { action: 'follow-up.clearance-listed', patientIds: shownPeople(views), detail: { year } });
      return {
        year,
        ...share,
        open: count('open'),
        asked: count('asked'),
        found: count('found'),
        closed: count('closed'),
        rows: views,
        next,
      };
    });
  }

  /** Moves a death along the follow-back list. @throws NotFound, Forbidden, StaleDeathRecord, NotForClearance */
  followBack(actor: Actor, id: string, { state, version }: FollowBackChange): Promise<DeathRecordView> {
    demand(actor, 'follow-up.deaths');
    return this.database.transaction(actor, async (tx) => {
      const record = await this.records.hold(tx, id);
      demandRecordVersion(record, version);
      if (record.followBack === null || record.abstractId !== null) throw new NotForClearance(record.followBack);
      await this.records.change(tx, record, { followBack: state });
      const patientIds = record.patientId === null ? [] : [record.patientId];
      await this.audit.append(tx, actor, { action: 'follow-up.death-followed-back', subject: id, patientIds, detail: { state } });
      return this.reading.recordView(tx, id);
    });
  }

  /**
   * Makes a case known from the death certificate only, in suspense, and closes the follow-back.
   * @throws NotFound, Forbidden, StaleDeathRecord, NotForClearance, ItemsRejected, AlreadyReported
   */
  certificateOnly(actor: Actor, id: string, { facilityId, version }: MakeCertificateOnly): Promise<DeathRecordView> {
    demand(actor, 'follow-up.deaths', facilityId);
    demand(actor, 'abstract.edit', facilityId);
    return this.database.transaction(actor, async (tx) => {
      const record = await this.records.hold(tx, id);
      demandRecordVersion(record, version);
      const { followBack, followBackReason, abstractId, state } = record;
      const isSettled = followBackReason !== null && SETTLED[followBackReason].includes(state);
      if (!isSettled || abstractId !== null || followBack === 'found') throw new NotForClearance(followBack);
      const made = await this.enter(tx, actor, { record, facilityId });
      await this.records.change(tx, record, { abstractId: made.id, followBack: 'closed' });
      const view = await this.reading.recordView(tx, id);
      const { patientId } = made;
      await this.audit.append(tx, actor, {
        action: 'follow-up.certificate-only-made',
        facilityId,
        subject: id,
        patientIds: [patientId],
        abstractId: made.id,
      });
      return view;
    });
  }

  private async enter(
    tx: Tx,
    actor: Actor,
    { record, facilityId }: { readonly record: DeathRecord; readonly facilityId: number },
  ): Promise<{ readonly id: string; readonly patientId: string }> {
    const { source } = await this.ledger.find(tx, record.batchId);
    const death = await this.records.death(tx, record);
    const known =
      record.followBackReason === 'no-tumor' && record.patientId !== null ? await this.patients.lock(tx, record.patientId) : undefined;
    const sequence = known ? await nextSequence(tx, known.row.id) : '00';
    const items = certificateOnlyItems({ known: known?.items ?? {}, death, source, sequence, today: this.clock.today() });
    const person = known ? { id: known.row.id } : record.state === 'different' ? ('new' as const) : undefined;
    return this.entry.enter(tx, actor, {
      facilityId,
      items: editable(Object.fromEntries(itemEntries(items))),
      status: 'suspense',
      source: 'death-file',
      ...(person === undefined ? {} : { person }),
    });
  }
}

/** Deaths that are followed back, open ones first. */
async function followBackPage(
  tx: Tx,
  { year, limit, after }: ClearanceQuery,
): Promise<{ readonly rows: readonly DeathRecord[]; readonly next: string | null }> {
  const [place, id] = after?.split('.') ?? [];
  const found = await rows<DeathRecord & { readonly place: number }>(
    tx,
    `SELECT *, ${PLACE} AS "place" FROM death_record WHERE "followBack" IS NOT NULL AND "deathYear" = $1
       AND ($2::integer IS NULL OR (${PLACE}, "id") > ($2, $3::uuid)) ORDER BY ${PLACE}, "id" LIMIT $4`,
    [year, place ?? null, id ?? null, limit + 1],
  );
  return cutPage(found, limit, (last) => `${last.place}.${last.id}`);
}

/** Without what the registry fills itself. */
function editable(items: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(items).filter(([id]) => isItemId(id) && isEditable(id)));
}

/** Number among the tumors of the person, with a place for the new one. */
async function nextSequence(tx: Tx, patientId: string): Promise<string> {
  const found = await firstRow<{ tumors: number }>(tx, `SELECT count(*)::integer AS "tumors" FROM tumor WHERE "patientId" = $1`, [
    patientId,
  ]);
  const before = found?.tumors ?? 0;
  return before === 0 ? '00' : String(before + 1).padStart(2, '0');
}

/** Cases diagnosed in a year, and how many of them only a death certificate told of. */
async function certificateOnlyShare(tx: Tx, year: number): Promise<Pick<DeathClearanceView, 'cases' | 'certificateOnly' | 'percent'>> {
  const share = await firstRow<{ cases: number; certificateOnly: number }>(
    tx,
    `SELECT count(*)::integer AS "cases", count(*) FILTER (WHERE items ->> 'typeOfReportingSource' = '7')::integer AS "certificateOnly"
     FROM tumor WHERE "diagnosisYear" = $1`,
    [year],
  );
  const { cases, certificateOnly } = share ?? { cases: 0, certificateOnly: 0 };
  return { cases, certificateOnly, percent: cases === 0 ? null : Math.round((certificateOnly / cases) * 10_000) / 100 };
}
