import { Injectable } from '@nestjs/common';
import { DEATH_ITEMS, type DeathItem, weighDeath } from '#domain/follow-up';
import { codeLabel, type ItemChange, type Items, itemValue } from '#domain/naaccr';
import { Audit } from '#features/audit';
import type { LoadedPatient } from '#features/case-abstraction';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { EVERY_FACILITY, rows, type Tx, withScope } from '#platform/database';
import { closeSteps } from '../ladder/close-steps.js';
import type { AppliedDeath, BeforeAndAfter, StepBefore, UndoOfDeath } from './applied-death.js';
import { type DeathBatch, deathPlace } from './death-batch.js';
import { type DeathRecord, DeathRecords } from './death-records.queries.js';
import { type DeathAt, DeathWalk } from './death-walk.js';
import { DeathWriting } from './death-writing.js';
import { tumorFacts, unexplained } from './judge-deaths.js';
import type { DeathRunOptions } from './match-deaths.service.js';
import { planPerson } from './plan-person.js';

/** Takes the deaths of a batch over: each person in one transaction, so that nobody is ever half dead. */
@Injectable()
export class ApplyDeathsService {
  constructor(
    private readonly walk: DeathWalk,
    private readonly records: DeathRecords,
    private readonly writing: DeathWriting,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Applies what is certain and what a reviewer called the same person, until nothing is left. Each death is weighed again as the person
   * stands now: one that is in conflict goes to review. Killed half way, it goes on with the next person.
   */
  run(id: string, options: DeathRunOptions = {}): Promise<void> {
    const step = { step: 'apply', state: 'match', action: 'follow-up.deaths-applied' } as const;
    return this.walk.run(id, { ...step, askedBy: ({ appliedBy }) => appliedBy, one: (tx, actor, at) => this.one(tx, actor, at) }, options);
  }

  private async one(tx: Tx, actor: Actor, { batch, recordId }: DeathAt): Promise<void> {
    const record = await this.records.hold(tx, recordId);
    if (record.state !== 'match' || record.patientId === null) return;
    const death = await this.records.death(tx, record);
    const patient = await this.writing.hold(tx, record.patientId);
    const tumors = (await tumorFacts(tx, [record.patientId])).get(record.patientId) ?? [];
    const standing = { items: patient.items, diagnoses: tumors.map(({ dateOfDiagnosis }) => dateOfDiagnosis) };
    const weighed = weighDeath(standing, { items: death, source: batch.source }, record.decision === 'same' ? 'reviewed' : 'unseen');
    const appliedAt = this.clock.now();
    if (weighed.outcome === 'conflict') {
      return this.records.change(tx, record, {
        state: 'conflict',
        conflict: weighed.conflict,
        decision: null,
        followBack: null,
        followBackReason: null,
      });
    }
    const followBackReason = unexplained(death, tumors) ? ('no-tumor' as const) : null;
    const followBack = followBackReason === null ? null : (record.followBack ?? 'open');
    if (weighed.outcome === 'known') return this.records.change(tx, record, { state: 'known', appliedAt, followBack, followBackReason });
    const undo = await this.takeOver(tx, actor, patient, { wanted: weighed.items, reason: reasonOf(batch, record) });
    const outcome: AppliedDeath = { changed: Object.keys(weighed.items), kept: weighed.kept };
    const sealedUndo = await this.records.seal(tx, JSON.stringify(undo), deathPlace.undo(record.id));
    await this.records.change(tx, record, { state: 'applied', appliedAt, outcome, sealedUndo, followBack, followBackReason });
    await this.audit.append(tx, actor, { action: 'follow-up.death-applied', subject: record.id, patientIds: [record.patientId] });
  }

  /** Moves every abstract in reach, the person and the ladder; returns what stood before. */
  private async takeOver(
    tx: Tx,
    actor: Actor,
    patient: LoadedPatient,
    { wanted, reason }: { readonly wanted: Partial<Record<DeathItem, string>>; readonly reason: string },
  ): Promise<UndoOfDeath> {
    const patientId = patient.row.id;
    const target: Items = { ...pickDeath(patient.items), ...wanted };
    const steps = await openSteps(tx, patientId);
    const abstracts: { id: string; changes: BeforeAndAfter }[] = [];
    for (const { id } of await abstractsOf(tx, patientId)) {
      const save = { id, kind: 'death-linked', reason } as const;
      const changes = await this.writing.abstract(tx, actor, save, (items) =>
        differs(items, target) ? { ...items, ...target } : undefined,
      );
      if (changes) abstracts.push({ id, changes: deathChanges(changes) });
    }
    const after = await this.writing.hold(tx, patientId);
    // A report of another facility may have outweighed the file in the consolidated items; the weighing has decided already.
    const settled: Items = { ...after.items, ...target };
    if (differs(after.items, target)) await this.writing.settle(tx, after, settled);
    await closeSteps(tx, { patientIds: [patientId] }, { state: 'cancelled', reason: 'closed', now: this.clock.now() });
    await planPerson(tx, patientId, this.clock);
    return { patient: difference(patient.items, settled), abstracts, steps };
  }
}

function abstractsOf(tx: Tx, patientId: string): Promise<{ readonly id: string }[]> {
  return rows(tx, `SELECT "id" FROM abstract WHERE "patientId" = $1 ORDER BY "id"`, [patientId]);
}

/** Steps that are not over, of whichever facility: the death ends them for everybody. */
function openSteps(tx: Tx, patientId: string): Promise<StepBefore[]> {
  return withScope(tx, EVERY_FACILITY, () =>
    rows<StepBefore>(
      tx,
      `SELECT "id", "state", "closedAt"::text AS "closedAt", "reason", "contactId" FROM follow_up_step
       WHERE "patientId" = $1 AND "state" IN ('scheduled', 'open', 'sent') ORDER BY "id"`,
      [patientId],
    ),
  );
}

function pickDeath(items: Items): Items {
  return Object.fromEntries(DEATH_ITEMS.flatMap((id) => (itemValue(items, id) === '' ? [] : [[id, itemValue(items, id)] as const])));
}

function differs(items: Items, target: Items): boolean {
  return DEATH_ITEMS.some((id) => itemValue(target, id) !== '' && itemValue(items, id) !== itemValue(target, id));
}

function deathChanges(changes: readonly ItemChange[]): BeforeAndAfter {
  return Object.fromEntries(
    changes.flatMap(({ id, from, to }) => (DEATH_ITEMS.some((item) => item === id) ? [[id, [from, to]] as const] : [])),
  );
}

function difference(before: Items, after: Items): BeforeAndAfter {
  return Object.fromEntries(
    DEATH_ITEMS.flatMap((id) => {
      const [from, to] = [itemValue(before, id) || null, itemValue(after, id) || null];
      return from === to ? [] : [[id, [from, to]] as const];
    }),
  );
}

/** Source, vintage, score and how it was decided, in the history of each abstract. */
function reasonOf({ source, vintage }: DeathBatch, { score, decision, row }: DeathRecord): string {
  const certainty = decision === 'same' ? 'same person by review' : 'certain match';
  return `${codeLabel('followUpSourceCentral', source) ?? source} (${source}), ${vintage}, row ${row}; score ${(score ?? 0).toFixed(1)}, ${certainty}`;
}
