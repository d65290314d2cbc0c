import { Injectable } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { DEATH_FILE_ITEMS } from '#domain/follow-up';
import { comparePeople, matchablePerson, matchVerdict } from '#domain/matching';
import { codeLabel, type Items, itemValue } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { PatientRecords } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { cutPage, Database, firstRow, rows, type Tx, Vault } from '#platform/database';
import { nameOf } from '../people/follow-up.queries.js';
import { deathPlace, WHOLE_REGISTRY } from './death-batch.js';
import type { DeathBatchView, DeathRecordsQuery } from './death-batch.contract.js';
import { DeathLedger } from './death-ledger.queries.js';
import type { CandidateView, DeathRecordView, DeathRowPage, DeathRowView } from './death-record.contract.js';
import { type DeathRecord, DeathRecords } from './death-records.queries.js';
import { type TumorFacts, tumorFacts } from './judge-deaths.js';

const WATCH_MILLISECONDS = 400;
const BATCHES_SHOWN = 50;
const SHOWN_ITEMS = [...DEATH_FILE_ITEMS, 'vitalStatus', 'addrAtDxCity', 'addrAtDxState', 'addrAtDxPostalCode'] as const;

type BatchRow = Omit<DeathBatchView, 'fileName' | 'sourceLabel' | 'counts' | 'facilityIds' | 'bytesRead' | 'bytesTotal'> & {
  readonly facilityIds: number[];
  readonly sealedFileName: Buffer;
  readonly bytesRead: string;
  readonly bytesTotal: string;
  readonly states: Readonly<Record<string, number>>;
};

const BATCH = `SELECT b."id", b."source", b."vintage", b."format", b."state", b."facilityIds", b."rowsRead", b."unmatched", b."bytesRead", b."bytesTotal",
    b."failure", b."createdAt", b."appliedAt", b."undoneAt", b."sealedFileName", maker."fullName" AS "createdBy", applier."fullName" AS "appliedBy",
    undoer."fullName" AS "undoneBy",
    (SELECT coalesce(jsonb_object_agg(r."state", r.n), '{}') FROM (SELECT "state", count(*) AS n FROM death_record WHERE "batchId" = b."id" GROUP BY 1) r) AS "states"
  FROM death_batch b LEFT JOIN app_user maker ON maker."id" = b."createdBy" LEFT JOIN app_user applier ON applier."id" = b."appliedBy"
  LEFT JOIN app_user undoer ON undoer."id" = b."undoneBy"`;

/** Shows batches of deaths, their records, and a death beside the people it could be. */
@Injectable()
export class DeathReadingService {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeathLedger,
    private readonly records: DeathRecords,
    private readonly patients: PatientRecords,
    private readonly vault: Vault,
    private readonly audit: Audit,
  ) {}

  /** Batches, newest first. */
  list(actor: Actor): Promise<DeathBatchView[]> {
    demand(actor, 'follow-up.deaths');
    return this.database.transaction(actor, async (tx) => {
      const found = await rows<BatchRow>(tx, `${BATCH} ORDER BY b."createdAt" DESC, b."id" DESC LIMIT ${BATCHES_SHOWN}`);
      const views: DeathBatchView[] = [];
      for (const row of found) views.push(await this.batchView(tx, row));
      return views;
    });
  }

  /** @throws NotFound */
  view(actor: Actor, id: string): Promise<DeathBatchView> {
    demand(actor, 'follow-up.deaths');
    return this.database.transaction(actor, async (tx) => {
      await this.ledger.find(tx, id);
      const [row] = await rows<BatchRow>(tx, `${BATCH} WHERE b."id" = $1`, [id]);
      if (!row) throw new Error('A batch that was found is gone.');
      return this.batchView(tx, row);
    });
  }

  /** The batch each time something moved, until nobody works on it. */
  async *watch(actor: Actor, id: string, signal: AbortSignal): AsyncGenerator<DeathBatchView> {
    let shown = '';
    while (!signal.aborted) {
      const view = await this.view(actor, id);
      if (JSON.stringify(view) !== shown) yield view;
      shown = JSON.stringify(view);
      if (!['waiting', 'matching', 'applying', 'undoing'].includes(view.state)) return;
      await pause(WATCH_MILLISECONDS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Records of a batch in the order of its file. @throws NotFound */
  page(actor: Actor, id: string, { state, after, limit }: DeathRecordsQuery): Promise<DeathRowPage> {
    demand(actor, 'follow-up.deaths');
    return this.database.transaction(actor, async (tx) => {
      await this.ledger.find(tx, id);
      const found = await rows<DeathRecord>(
        tx,
        `SELECT * FROM death_record WHERE "batchId" = $1 AND ($2::text IS NULL OR "state" = $2) AND "row" > $3 ORDER BY "row" LIMIT $4`,
        [id, state ?? null, after, limit + 1],
      );
      const { rows: shown, next } = cutPage(found, limit, ({ row }) => row);
      const views = await this.rowViews(tx, shown);
      await this.audit.append(tx, actor, { action: 'follow-up.deaths-listed', subject: id, patientIds: shownPeople(views) });
      return { rows: views, next };
    });
  }

  /** A death side by side with its candidates. @throws NotFound */
  record(actor: Actor, id: string): Promise<DeathRecordView> {
    demand(actor, 'follow-up.deaths');
    return this.database.transaction(actor, async (tx) => {
      const view = await this.recordView(tx, id);
      const patientIds = view.candidates.map(({ patientId }) => patientId);
      await this.audit.append(tx, actor, { action: 'follow-up.death-opened', subject: id, patientIds });
      return view;
    });
  }

  /** The same inside a caller's transaction, asking no permission and auditing nothing. */
  async recordView(tx: Tx, id: string): Promise<DeathRecordView> {
    const record = await this.records.find(tx, id);
    const { thresholds } = await this.ledger.find(tx, record.batchId);
    const death = await this.records.death(tx, record);
    const tumors = await tumorFacts(
      tx,
      record.candidates.map(({ patientId }) => patientId),
    );
    const candidates: CandidateView[] = [];
    for (const { patientId } of record.candidates) {
      const { items } = await this.patients.find(tx, patientId);
      const comparison = comparePeople(matchablePerson(death), matchablePerson(items));
      const verdict = matchVerdict(comparison, thresholds);
      candidates.push({ patientId, ...comparison, verdict, items: shown(items), tumors: tumors.get(patientId) ?? ([] as TumorFacts[]) });
    }
    const reviewer = await firstRow<{ fullName: string }>(tx, `SELECT "fullName" FROM app_user WHERE "id" = $1`, [record.reviewerId]);
    const note = record.sealedNote === null ? null : await this.records.unseal(tx, record.sealedNote, deathPlace.note(id));
    const { changed = [], kept = [], notRestored = [] } = record.outcome;
    const { batchId, reviewedAt } = record;
    return {
      ...rowView(record, death),
      batchId,
      death: shown(death),
      candidates,
      reviewer: reviewer?.fullName ?? null,
      reviewedAt,
      note,
      changed,
      kept,
      notRestored,
    };
  }

  /** Records as lists show them. */
  async rowViews(tx: Tx, found: readonly DeathRecord[]): Promise<DeathRowView[]> {
    const views: DeathRowView[] = [];
    for (const record of found) views.push(rowView(record, await this.records.death(tx, record)));
    return views;
  }

  private async batchView(
    tx: Tx,
    { sealedFileName, states, facilityIds, bytesRead, bytesTotal, ...row }: BatchRow,
  ): Promise<DeathBatchView> {
    const fileName = (await this.vault.unseal(tx, sealedFileName, deathPlace.fileName(row.id))).toString('utf8');
    const {
      refused = 0,
      'no-match': noMatch = 0,
      review = 0,
      match = 0,
      conflict = 0,
      different = 0,
      known = 0,
      applied = 0,
      undone = 0,
    } = states;
    return {
      ...row,
      fileName,
      sourceLabel: codeLabel('followUpSourceCentral', row.source) ?? row.source,
      facilityIds: facilityIds.filter((id) => id !== WHOLE_REGISTRY),
      bytesRead: Number(bytesRead),
      bytesTotal: Number(bytesTotal),
      counts: { refused, noMatch, review, match, conflict, different, known, applied, undone },
    };
  }
}

/** The same properties, without the class. */
type Plain<View> = { readonly [Name in keyof View]: View[Name] };

/** Everybody that a list shows. */
export function shownPeople(views: readonly DeathRowView[]): string[] {
  return [...new Set(views.flatMap(({ patientId }) => (patientId === null ? [] : [patientId])))];
}

function rowView(record: DeathRecord, death: Items): Plain<DeathRowView> {
  const { id, row, state, score, patientId, conflict, decision, followBack, followBackReason, abstractId, problems, version } = record;
  return {
    id,
    row,
    state,
    name: nameOf(death),
    dateOfDeath: itemValue(death, 'dateOfLastContact'),
    causeOfDeath: itemValue(death, 'causeOfDeath'),
    score,
    patientId,
    conflict,
    decision,
    followBack,
    followBackReason,
    abstractId,
    problems,
    version,
  };
}

function shown(items: Items): Record<string, string> {
  return Object.fromEntries(SHOWN_ITEMS.flatMap((id) => (itemValue(items, id) === '' ? [] : [[id, itemValue(items, id)] as const])));
}
