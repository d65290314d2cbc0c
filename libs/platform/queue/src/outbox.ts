import { Injectable } from '@nestjs/common';
import type { Tx } from '#platform/database';
import { jobIdOf, parsePayload, type JobDefinition } from './job-definition.js';

/** Channel on which a committed outbox row wakes the relay. */
export const OUTBOX_CHANNEL = 'registry_outbox';

/** Jobs are written in the caller's transaction and reach the queue after it commits: none is lost, none is a phantom. */
@Injectable()
export class Outbox {
  /** Enqueues one job if and when the transaction commits. */
  async enqueue<Payload extends object>(tx: Tx, job: JobDefinition<Payload>, payload: Payload): Promise<void> {
    parsePayload(job, payload);
    await tx.query(`INSERT INTO outbox ("queue", "name", "jobId", "payload") VALUES ($1, $2, $3, $4)`, [
      job.queue,
      job.name,
      jobIdOf(job, payload),
      JSON.stringify(payload),
    ]);
    await tx.query(`SELECT pg_notify($1, '')`, [OUTBOX_CHANNEL]);
  }
}
