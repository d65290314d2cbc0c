import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, newId, type Tx } from '#platform/database';
import { Outbox } from '#platform/queue';
import type { Who } from './access-event.js';
import { Audit } from './audit.js';
import { type Verification, VerificationLedger } from './verification.queries.js';
import { verifyStretch } from './verify-chain.js';
import { verifyAccessLog } from './verify-access-log.job.js';

/** Who follows a verification, and what stops it. */
export interface VerificationOptions {
  readonly signal?: AbortSignal;
  readonly onStretch?: (checked: number, total: number) => Promise<void>;
}

/** Recomputes the access log in short transactions, so that it hinders nobody however long the log is. */
@Injectable()
export class VerificationService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly ledger: VerificationLedger,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Asks for a verification in the caller's transaction; while one is open, that is the one. */
  async begin(tx: Tx, who: Who): Promise<void> {
    const verificationId = await this.ledger.begin(tx, newId(), who, this.clock.machineTime());
    if (verificationId === undefined) return;
    await this.outbox.enqueue(tx, verifyAccessLog, { verificationId });
    await this.audit.append(tx, who, { action: 'access-events.verification-started', subject: verificationId });
  }

  list(tx: Tx): Promise<Verification[]> {
    return this.ledger.list(tx);
  }

  /** Goes on with a verification to its end, behind the last stretch that was booked. */
  async run(id: string, { signal, onStretch }: VerificationOptions = {}): Promise<void> {
    for (let isLast = false; !isLast;) {
      signal?.throwIfAborted();
      const stretch = await this.database.transaction(EVERY_FACILITY, (tx) => this.step(tx, id));
      if (stretch === undefined) return;
      await onStretch?.(Number(stretch.checkedId), Number(stretch.total));
      isLast = stretch.isLast;
    }
    await this.end(id, 'done');
  }

  /** Gives up a verification that failed again and again for no fault of the log. */
  abandon(id: string): Promise<void> {
    return this.end(id, 'failed');
  }

  private async step(tx: Tx, id: string) {
    const held = await this.ledger.hold(tx, id);
    if (!held) return undefined;
    const stretch = await verifyStretch(tx, held);
    await this.ledger.advance(tx, id, stretch);
    return stretch;
  }

  private async end(id: string, status: 'done' | 'failed'): Promise<void> {
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      const held = await this.ledger.hold(tx, id);
      const closed = await this.ledger.close(tx, id, status, this.clock.machineTime());
      if (!held || !closed) return;
      const { events, intact, firstBroken } = closed;
      const detail = { events, intact: intact ?? 'unknown', ...(firstBroken === null ? {} : { firstBroken }) };
      await this.audit.append(tx, held, { action: 'access-events.verified', subject: id, detail });
    });
  }
}
