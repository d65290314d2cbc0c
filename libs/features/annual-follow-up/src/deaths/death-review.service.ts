import { Injectable } from '@nestjs/common';
import { weighDeath } from '#domain/follow-up';
import { Audit } from '#features/audit';
import { PatientRecords } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, type Tx } from '#platform/database';
import { type DeathBatch, deathPlace } from './death-batch.js';
import type { ReviewDeath } from './death-batch.contract.js';
import { DeathLedger } from './death-ledger.queries.js';
import { DeathReadingService } from './death-reading.service.js';
import type { DeathRecordView } from './death-record.contract.js';
import { type DeathRecord, type DeathRecordChange, DeathRecords, type DeathRecordState } from './death-records.queries.js';
import { CandidateMissing, DeathBatchState, DeathInConflict, DeathRecordState as WrongState, StaleDeathRecord } from './deaths.errors.js';
import { tumorFacts, unexplained } from './judge-deaths.js';

const DECIDABLE: readonly DeathRecordState[] = ['review', 'match', 'conflict', 'different'];
const CLOSED_BATCHES: readonly string[] = ['waiting', 'undoing', 'undone', 'failed'];

/** A person's word on whether the dead of a file is somebody of the registry. */
@Injectable()
export class DeathReviewService {
  constructor(
    private readonly database: Database,
    private readonly ledger: DeathLedger,
    private readonly records: DeathRecords,
    private readonly reading: DeathReadingService,
    private readonly patients: PatientRecords,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Decides a record, or decides it anew while it is not applied. Two reviewers never overwrite each other: whoever comes second looks again.
   * @throws NotFound, Forbidden, StaleDeathRecord, DeathRecordState, DeathBatchState, CandidateMissing, DeathInConflict
   */
  decide(actor: Actor, id: string, review: ReviewDeath): Promise<DeathRecordView> {
    demand(actor, 'follow-up.deaths');
    return this.database.transaction(actor, async (tx) => {
      const record = await this.records.hold(tx, id);
      demandRecordVersion(record, review.version);
      const batch = await this.ledger.find(tx, record.batchId);
      if (CLOSED_BATCHES.includes(batch.state)) throw new DeathBatchState(batch.state, 'reviewed');
      if (!DECIDABLE.includes(record.state)) throw new WrongState(record.state, 'reviewed');
      const change = review.decision === 'same' ? await this.same(tx, { record, batch, patientId: review.patientId }) : different(record);
      const note = review.note ?? '';
      const sealedNote = note === '' ? null : await this.records.seal(tx, note, deathPlace.note(id));
      const { decision } = review;
      await this.records.change(tx, record, { ...change, decision, reviewerId: actor.userId, reviewedAt: this.clock.now(), sealedNote });
      const view = await this.reading.recordView(tx, id);
      const patientIds = view.candidates.map(({ patientId }) => patientId);
      await this.audit.append(tx, actor, { action: 'follow-up.death-reviewed', subject: id, patientIds, detail: { decision } });
      return view;
    });
  }

  private async same(
    tx: Tx,
    { record, batch, patientId }: { readonly record: DeathRecord; readonly batch: DeathBatch; readonly patientId: string | undefined },
  ): Promise<DeathRecordChange> {
    const chosen = patientId ?? (record.candidates.length === 1 ? record.candidates[0]?.patientId : undefined);
    const candidate = record.candidates.find((each) => each.patientId === chosen);
    if (!candidate) throw new CandidateMissing();
    const death = await this.records.death(tx, record);
    const { items } = await this.patients.find(tx, candidate.patientId);
    const tumors = (await tumorFacts(tx, [candidate.patientId])).get(candidate.patientId) ?? [];
    const diagnoses = tumors.map(({ dateOfDiagnosis }) => dateOfDiagnosis);
    const weighed = weighDeath({ items, diagnoses }, { items: death, source: batch.source }, 'reviewed');
    if (weighed.outcome === 'conflict') throw new DeathInConflict(weighed.conflict);
    const followBackReason = unexplained(death, tumors) ? ('no-tumor' as const) : null;
    const followBack = followBackReason === null ? null : ('open' as const);
    return { state: 'match', conflict: null, patientId: candidate.patientId, score: candidate.score, followBack, followBackReason };
  }
}

/** Somebody else: with a cancer on the certificate, a case that the registry may not know. */
function different({ isCancer }: DeathRecord): DeathRecordChange {
  return { state: 'different', conflict: null, followBack: isCancer ? 'open' : null, followBackReason: isCancer ? 'no-patient' : null };
}

/** @throws StaleDeathRecord when the record moved on since it was shown */
export function demandRecordVersion({ version }: Pick<DeathRecord, 'version'>, held: number): void {
  if (version !== held) throw new StaleDeathRecord(held, version);
}
