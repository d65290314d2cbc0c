import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, firstRow, rows, type Tx, Vault } from '#platform/database';
import { NotFound } from '#platform/http';
import { LetterPrinter } from '#platform/print';
import { LetterBatchNotReady } from '../letters.errors.js';
import { LetterPolicyQueries } from '../policy/letter-policy.queries.js';
import { RecipientQueries } from '../printing/recipient.queries.js';
import { sealedLetter } from '../printing/sealed-letter.js';

const PAGE = 100;

interface PrintedRow {
  readonly id: string;
  readonly ordinal: number;
  readonly sealed: Buffer;
}

interface BatchOf {
  readonly facilityId: number;
  readonly status: string;
}

/** The files of a printed batch. */
@Injectable()
export class LetterFilesService {
  constructor(
    private readonly database: Database,
    private readonly recipients: RecipientQueries,
    private readonly policies: LetterPolicyQueries,
    private readonly printer: LetterPrinter,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Every printed letter of a batch as one file, in the order of printing, letter by letter: memory stays at a page of letters. Written down
   * before the first byte leaves. @throws NotFound NOT_FOUND, LetterBatchNotReady LETTER_BATCH_NOT_READY
   */
  async joined(actor: Actor, batchId: string): Promise<AsyncIterable<Buffer>> {
    await this.open(actor, batchId, 'letters.batch-downloaded');
    return this.printer.join(this.printed(actor, batchId), { title: `Letters ${batchId}`, language: 'und', madeAt: this.clock.now() });
  }

  /** Address labels of a batch's printed letters. @throws as `joined` does */
  async labels(actor: Actor, batchId: string): Promise<Buffer> {
    const { facilityId } = await this.open(actor, batchId, 'letters.labels-downloaded');
    return this.database.transaction(actor, async (tx) => {
      const { labelSheet } = await this.policies.inForce(tx, facilityId);
      const addresses: string[][] = [];
      for await (const page of this.recipients.ofPrinted(tx, batchId)) {
        for (const recipient of page) if (recipient !== undefined) addresses.push([recipient.name, ...recipient.lines]);
      }
      return this.printer.labels(labelSheet, addresses, { title: `Labels ${batchId}`, language: 'und', madeAt: this.clock.now() });
    });
  }

  private open(actor: Actor, batchId: string, action: string): Promise<BatchOf> {
    demand(actor, 'follow-up.letters');
    return this.database.transaction(actor, async (tx) => {
      const batch = await firstRow<BatchOf>(tx, `SELECT "facilityId", "status" FROM letter_batch WHERE "id" = $1`, [batchId]);
      if (!batch) throw new NotFound('letter batch');
      if (batch.status !== 'printed') throw new LetterBatchNotReady(batch.status, 'a printed batch');
      const people = await rows<{ patientId: string }>(
        tx,
        `SELECT DISTINCT p."patientId" FROM letter l JOIN letter_patient p ON p."letterId" = l."id" WHERE l."batchId" = $1 AND p."state" = 'sent'`,
        [batchId],
      );
      const patientIds = people.map(({ patientId }) => patientId);
      await this.audit.append(tx, actor, { action, facilityId: batch.facilityId, subject: batchId, patientIds });
      return batch;
    });
  }

  private async *printed(actor: Actor, batchId: string): AsyncGenerator<Buffer> {
    for (let after = 0; ;) {
      const page = await this.database.transaction(actor, (tx) => this.page(tx, batchId, after));
      const last = page.at(-1);
      if (last === undefined) return;
      after = last.ordinal;
      for (const { pdf } of page) yield pdf;
    }
  }

  private async page(tx: Tx, batchId: string, after: number): Promise<{ ordinal: number; pdf: Buffer }[]> {
    const found = await rows<PrintedRow>(
      tx,
      `SELECT "id", "ordinal", "sealed" FROM letter WHERE "batchId" = $1 AND "sealed" IS NOT NULL AND "ordinal" > $2 ORDER BY "ordinal" LIMIT ${PAGE}`,
      [batchId, after],
    );
    const opened: { ordinal: number; pdf: Buffer }[] = [];
    for (const { id, ordinal, sealed } of found) opened.push({ ordinal, pdf: await this.vault.unseal(tx, sealed, sealedLetter(id)) });
    return opened;
  }
}
