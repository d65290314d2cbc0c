import { Injectable } from '@nestjs/common';
import type { ItemId, Items } from '#domain/naaccr';
import { Audit } from '#features/audit';
import type { Actor } from '#features/identity';
import { Clock } from '#platform/config';
import { EVERY_FACILITY, type Tx, withScope } from '#platform/database';
import type { AppliedDeath, BeforeAndAfter, StepBefore, UndoOfDeath } from './applied-death.js';
import { deathPlace } from './death-batch.js';
import { DeathRecords } from './death-records.queries.js';
import { type DeathAt, DeathWalk } from './death-walk.js';
import { DeathWriting } from './death-writing.js';
import type { DeathRunOptions } from './match-deaths.service.js';
import { planPerson } from './plan-person.js';

type NotRestored = NonNullable<AppliedDeath['notRestored']>[number];

/** Takes an applied batch back: every value that it touched, in every abstract, the person and the ladder, unless somebody changed it since. */
@Injectable()
export class UndoDeathsService {
  constructor(
    private readonly walk: DeathWalk,
    private readonly records: DeathRecords,
    private readonly writing: DeathWriting,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Undoes what is applied until nothing is left; killed half way, it goes on with the next person. */
  run(id: string, options: DeathRunOptions = {}): Promise<void> {
    const step = { step: 'undo', state: 'applied', action: 'follow-up.deaths-undone' } as const;
    return this.walk.run(id, { ...step, askedBy: ({ undoneBy }) => undoneBy, one: (tx, actor, at) => this.one(tx, actor, at) }, options);
  }

  private async one(tx: Tx, actor: Actor, { batch, recordId }: DeathAt): Promise<void> {
    const record = await this.records.hold(tx, recordId);
    if (record.state !== 'applied' || record.patientId === null || record.sealedUndo === null) return;
    const undo = JSON.parse(await this.records.unseal(tx, record.sealedUndo, deathPlace.undo(record.id))) as UndoOfDeath; // only ApplyDeaths seals it
    const reason = `Batch of ${batch.vintage} (${batch.source}) undone, row ${record.row}`;
    const notRestored = await this.takeBack(tx, actor, { patientId: record.patientId, undo, reason });
    const outcome: AppliedDeath = { ...record.outcome, notRestored };
    // A death that was taken back is no reason to look for a tumor; a case made from it stays, and is named.
    const cases = record.abstractId === null ? [] : [{ record: 'case' as const, id: record.abstractId, item: 'typeOfReportingSource' }];
    await this.records.change(tx, record, {
      state: 'undone',
      outcome: { ...outcome, notRestored: [...notRestored, ...cases] },
      sealedUndo: null,
      ...(record.abstractId === null ? { followBack: null, followBackReason: null } : {}),
    });
    await this.audit.append(tx, actor, { action: 'follow-up.death-undone', subject: record.id, patientIds: [record.patientId] });
  }

  private async takeBack(
    tx: Tx,
    actor: Actor,
    { patientId, undo, reason }: { readonly patientId: string; readonly undo: UndoOfDeath; readonly reason: string },
  ): Promise<NotRestored[]> {
    const before = await this.writing.hold(tx, patientId);
    const notRestored: NotRestored[] = [];
    for (const { id, changes } of undo.abstracts) {
      await this.writing.abstract(tx, actor, { id, kind: 'death-undone', reason }, (held) => {
        const { items, changedSince } = restored(held, changes);
        notRestored.push(...changedSince.map((item) => ({ record: 'abstract' as const, id, item })));
        return items;
      });
    }
    const { items, changedSince } = restored(before.items, undo.patient);
    notRestored.push(...changedSince.map((item) => ({ record: 'patient' as const, id: patientId, item })));
    // Consolidation followed the abstracts one by one; what stood before is known and is put back as it was.
    const held = await this.writing.hold(tx, patientId);
    const ids = Object.keys(undo.patient) as ItemId[]; // a BeforeAndAfter has no other keys
    await this.writing.settle(tx, held, { ...held.items, ...Object.fromEntries(ids.map((id) => [id, items[id] ?? ''])) });
    if (items.vitalStatus !== '0') notRestored.push(...(await this.restoreSteps(tx, undo.steps)));
    await planPerson(tx, patientId, this.clock);
    return notRestored;
  }

  /** Steps that the death ended are what they were; one that somebody touched since stays. */
  private restoreSteps(tx: Tx, steps: readonly StepBefore[]): Promise<NotRestored[]> {
    return withScope(tx, EVERY_FACILITY, async () => {
      const notRestored: NotRestored[] = [];
      for (const { id, state, closedAt, reason, contactId } of steps) {
        const [, changed] = await tx.query<[unknown, number]>(
          `UPDATE follow_up_step SET "state" = $2, "closedAt" = $3::timestamptz, "reason" = $4, "contactId" = $5
           WHERE "id" = $1 AND "state" IN ('cancelled', 'expired') AND "reason" = 'closed'`,
          [id, state, closedAt, reason, contactId],
        );
        if (changed === 0) notRestored.push({ record: 'step', id, item: 'state' });
      }
      return notRestored;
    });
  }
}

/** Items with each change taken back, except where somebody changed the value since. */
function restored(items: Items, changes: BeforeAndAfter): { readonly items: Items; readonly changedSince: readonly string[] } {
  const next: { -readonly [Id in keyof Items]: Items[Id] } = { ...items };
  const changedSince: string[] = [];
  for (const [id, [from, to]] of Object.entries(changes) as [ItemId, readonly [string | null, string | null]][]) {
    if ((items[id] ?? '') === (to ?? '')) next[id] = from ?? '';
    else changedSince.push(id);
  }
  return { items: next, changedSince };
}
