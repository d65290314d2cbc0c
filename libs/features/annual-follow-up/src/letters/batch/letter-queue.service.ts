import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow, newId, rows, type Tx } from '#platform/database';
import { Outbox } from '#platform/queue';
import type { PhysicianView } from '../physician/physician.contract.js';
import { PhysicianQueries } from '../physician/physician.queries.js';
import { type BatchToFill, LetterSteps, type PacketToQueue, type PhysicianStep } from './letter-steps.queries.js';
import { queueLetters } from './queue-letters.job.js';

interface StepOf {
  readonly stepId: string;
  readonly patientId: string;
}

/** What is gathered for one physician, or for one reason why nobody can be written to. */
interface Packet {
  readonly physician: PhysicianView | null;
  readonly reason: string | null;
  readonly steps: StepOf[];
}

/** Fills batches: which steps become letters, and who is in which envelope. Nothing is printed and no patient's address opened here. */
@Injectable()
export class LetterQueueService {
  constructor(
    private readonly database: Database,
    private readonly steps: LetterSteps,
    private readonly physicians: PhysicianQueries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens this month's batches: one for each facility with a letter policy and each kind of addressee with open steps. Asked again in the same
   * month, it opens what is missing and nothing twice.
   */
  openMonth(): Promise<void> {
    const month = `${this.clock.today().slice(0, 6)}01`;
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const opened = await rows<{ id: string }>(
        tx,
        `INSERT INTO letter_batch ("id", "facilityId", "addressee", "month", "status", "createdAt")
         SELECT gen_random_uuid(), s."facilityId", s."addressee", $1::date, 'queueing', $2 FROM follow_up_step s
         JOIN letter_policy p ON p."facilityId" = s."facilityId"
         WHERE s."kind" = 'letter' AND s."state" = 'open' AND s."addressee" IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM letter_patient l WHERE l."stepId" = s."id" AND l."state" IN ('queued', 'sent'))
         GROUP BY s."facilityId", s."addressee" ON CONFLICT DO NOTHING RETURNING "id"`,
        [month, this.clock.now()],
      );
      for (const { id } of opened) await this.outbox.enqueue(tx, queueLetters, { batchId: id });
      await this.audit.append(tx, systemActor('letters'), { action: 'letters.month-opened', detail: { batches: opened.length } });
    });
  }

  /** Fills a batch, once: killed before its end it is empty again, and a batch that is filled stays as it is. */
  fill(batchId: string): Promise<void> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const batch = await firstRow<BatchToFill>(
        tx,
        `SELECT "id", "facilityId", "addressee" FROM letter_batch WHERE "id" = $1 AND "status" = 'queueing' FOR UPDATE`,
        [batchId],
      );
      if (!batch) return;
      if (batch.addressee === 'physician') await this.queuePackets(tx, batch);
      else await this.steps.queueSingles(tx, batchId);
      await tx.query(`UPDATE letter_batch SET "status" = 'queued', "queuedAt" = $2 WHERE "id" = $1`, [batchId, this.clock.now()]);
      await this.audit.append(tx, systemActor('letters'), { action: 'letters.queued', subject: batchId, facilityId: batch.facilityId });
    });
  }

  private async queuePackets(tx: Tx, batch: BatchToFill): Promise<void> {
    const packets = new Map<string, Packet>();
    for await (const page of this.steps.physicianSteps(tx, batch)) {
      const numbers = [...new Set(page.flatMap((step) => step.numbers))];
      const known = await this.physicians.byNumbers(tx, batch.facilityId, numbers);
      for (const step of page) place(packets, step, known);
    }
    await this.steps.queuePackets(tx, batch, [...inOrder(packets)]);
  }
}

/** Puts a step into the packet of the person's first physician of the directory who was not written to in this cycle; else of the first one. */
function place(
  packets: Map<string, Packet>,
  { stepId, patientId, numbers, writtenTo }: PhysicianStep,
  known: readonly PhysicianView[],
): void {
  const candidates = numbers.flatMap((number) => known.find((physician) => physician.npi === number || physician.number === number) ?? []);
  const physician = candidates.find(({ id }) => !writtenTo.includes(id)) ?? candidates[0] ?? null;
  const reason = physician !== null ? null : numbers.length === 0 ? 'no-physician' : 'physician-unknown';
  const key = physician?.id ?? `${String(reason)} ${stepId}`; // each of those who have none is told apart
  const packet = packets.get(key) ?? { physician, reason, steps: [] };
  packets.set(key, packet);
  packet.steps.push({ stepId, patientId });
}

/** Packets as they are printed: by the physician's name; at the end what cannot be made. */
function* inOrder(packets: ReadonlyMap<string, Packet>): Generator<PacketToQueue> {
  const name = ({ physician }: Packet): string => physician?.name ?? '\uffff';
  const sorted = [...packets.values()].sort((a, b) => (name(a) < name(b) ? -1 : name(a) > name(b) ? 1 : 0));
  for (const [at, { physician, reason, steps }] of sorted.entries()) {
    yield { id: newId(), ordinal: at + 1, physicianId: physician?.id ?? null, reason, steps };
  }
}
