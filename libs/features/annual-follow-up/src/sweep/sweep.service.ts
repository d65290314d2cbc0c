import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand, systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow, newId, rows, type Tx } from '#platform/database';
import { Outbox } from '#platform/queue';
import { followUpLimits } from '../state/follow-up-limits.js';
import { planSteps } from './follow-up-steps.js';
import { sweepFollowUp } from './sweep-follow-up.job.js';
import type { SweepView } from './sweep.contract.js';

const PAGE = 20_000;
const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const SWEEPS_SHOWN = 20;

interface SweepRow {
  readonly asOf: string;
  readonly cursor: string | null;
  readonly finishedAt: Date | null;
}

/** The daily look at everybody: page by page, each page in its own transaction with its cursor, so a killed sweep goes on where it was. */
@Injectable()
export class SweepService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Starts a sweep by hand. */
  start(actor: Actor): Promise<{ readonly id: string }> {
    demand(actor, 'follow-up.sweep');
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const id = await this.insert(tx);
      await this.outbox.enqueue(tx, sweepFollowUp, { sweepId: id });
      await this.audit.append(tx, actor, { action: 'follow-up.sweep-started', subject: id });
      return { id };
    });
  }

  /** The sweep the calendar asks for: today's when one was left half done, else a new one. @returns its id */
  begin(): Promise<string> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const halfDone = await firstRow<{ id: string }>(
        tx,
        `SELECT "id" FROM follow_up_sweep WHERE "asOf" = $1::date AND "finishedAt" IS NULL ORDER BY "startedAt" LIMIT 1`,
        [this.clock.today()],
      );
      return halfDone?.id ?? (await this.insert(tx));
    });
  }

  /** Carries a sweep on to its end. */
  async run(
    id: string,
    options: { readonly signal?: AbortSignal; readonly onPage?: (patients: number) => Promise<void> } = {},
  ): Promise<void> {
    for (let patients: number | null = 0; patients !== null;) {
      options.signal?.throwIfAborted();
      patients = await this.database.transaction(EVERY_FACILITY, (tx) => this.page(tx, id));
      if (patients !== null) await options.onPage?.(patients);
    }
  }

  /** Plans the next contact of the person of one abstract. */
  planFor(abstractId: string): Promise<void> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const found = await firstRow<{ patientId: string }>(tx, `SELECT "patientId" FROM abstract WHERE "id" = $1`, [abstractId]);
      if (!found) return;
      const today = this.clock.today();
      const range = { from: found.patientId, upTo: found.patientId };
      await planSteps(tx, range, { day: today, limits: await followUpLimits(tx, today), now: this.clock.now() });
      await this.audit.append(tx, systemActor('annual-follow-up'), {
        action: 'follow-up.planned',
        patientIds: [found.patientId],
        abstractId,
      });
    });
  }

  /** The last sweeps, newest first. */
  list(actor: Actor): Promise<SweepView[]> {
    demand(actor, 'follow-up.read');
    return this.database.transaction(EVERY_FACILITY, (tx) =>
      rows<SweepView>(
        tx,
        `SELECT "id", "asOf"::text AS "asOf", "startedAt", "finishedAt", "patients", "due", "lost", "opened", "scheduled", "cancelled",
                (extract(epoch FROM "finishedAt" - "startedAt") * 1000)::integer AS "milliseconds"
         FROM follow_up_sweep ORDER BY "startedAt" DESC, "id" DESC LIMIT ${SWEEPS_SHOWN}`,
      ),
    );
  }

  private async insert(tx: Tx): Promise<string> {
    const id = newId();
    await tx.query(`INSERT INTO follow_up_sweep ("id", "asOf", "startedAt") VALUES ($1, $2::date, $3)`, [
      id,
      this.clock.today(),
      this.clock.now(),
    ]);
    return id;
  }

  /** One page. @returns the number of people looked at so far, or null when there were none left */
  private async page(tx: Tx, id: string): Promise<number | null> {
    const sweep = await firstRow<SweepRow>(
      tx,
      `SELECT to_char("asOf", 'YYYYMMDD') AS "asOf", "cursor", "finishedAt" FROM follow_up_sweep WHERE "id" = $1 FOR UPDATE`,
      [id],
    );
    if (!sweep || sweep.finishedAt !== null) return null;
    const next = await firstRow<{ from: string | null; upTo: string | null; patients: number }>(
      tx,
      `SELECT min("id"::text) AS "from", max("id"::text) AS "upTo", count(*)::integer AS "patients"
       FROM (SELECT "id" FROM patient WHERE "id" > $1::uuid ORDER BY "id" LIMIT ${PAGE}) page`,
      [sweep.cursor ?? FIRST_ID],
    );
    if (!next || next.from === null || next.upTo === null) return this.finish(tx, id);
    const limits = await followUpLimits(tx, sweep.asOf);
    const planned = await planSteps(tx, { from: next.from, upTo: next.upTo }, { day: sweep.asOf, limits, now: this.clock.now() });
    const total = await firstRow<{ patients: number }>(
      tx,
      `UPDATE follow_up_sweep SET "cursor" = $2, "patients" = "patients" + $3, "due" = "due" + $4, "lost" = "lost" + $5,
         "opened" = "opened" + $6, "scheduled" = "scheduled" + $7, "cancelled" = "cancelled" + $8
       WHERE "id" = $1 RETURNING "patients"`,
      [id, next.upTo, next.patients, planned.due, planned.lost, planned.opened, planned.scheduled, planned.cancelled],
    );
    return total?.patients ?? next.patients;
  }

  private async finish(tx: Tx, id: string): Promise<null> {
    await tx.query(`UPDATE follow_up_sweep SET "finishedAt" = $2 WHERE "id" = $1`, [id, this.clock.now()]);
    await this.audit.append(tx, systemActor('annual-follow-up'), { action: 'follow-up.swept', subject: id });
    return null;
  }
}
