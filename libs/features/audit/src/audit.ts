import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/config';
import { rows, type Tx } from '#platform/database';
import type { AccessEvent, Who } from './access-event.js';

/** The append-only, hash-chained record of who saw and did what. */
@Injectable()
export class Audit {
  constructor(private readonly clock: Clock) {}

  /**
   * Adds one event to the chain. Call it last in the transaction: the chain is locked from here to the commit, so that
   * events stand in the order in which they became true.
   */
  async append(tx: Tx, who: Who, event: AccessEvent): Promise<void> {
    await rows(
      tx,
      `INSERT INTO access_event ("at", "userId", "userName", "sessionId", "facilityId", "action", "result", "patientIds", "abstractId",
         "subject", "detail", "reason", "address", "correlationId")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      // The machine's time: a registry that plays another day still tells truly when somebody looked.
      [
        this.clock.machineTime(),
        ...whoColumns(who),
        ...eventColumns(event),
        event.reason ?? null,
        who.address ?? null,
        who.correlationId ?? null,
      ],
    );
  }
}

function whoColumns(who: Who): unknown[] {
  return [who.userId, who.userName, who.sessionId ?? null];
}

function eventColumns(event: AccessEvent): unknown[] {
  const { facilityId = null, action, result = 'allowed', patientIds = [], abstractId = null, subject = null, detail = {} } = event;
  return [facilityId, action, result, patientIds, abstractId, subject, JSON.stringify(detail)];
}
