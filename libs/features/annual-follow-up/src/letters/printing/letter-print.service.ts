import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, type Tx, Vault } from '#platform/database';
import { LetterPrinter } from '#platform/print';
import { markSent } from '../../ladder/close-steps.js';
import { LetterPages } from './letter-page.queries.js';
import { type LetterResult, printLetter } from './print-letter.js';
import { PrintPageReading } from './print-page-reading.js';
import { sealedLetter } from './sealed-letter.js';

const PAGE = 25;

/** What stops a printer, and who listens to it. */
export interface PrintOptions {
  readonly signal?: AbortSignal;
  readonly onPage?: (letters: number) => Promise<void>;
}

/** Prints batches, a page of letters in each transaction: a printer that is killed leaves its page as it was, and any number print side by side. */
@Injectable()
export class LetterPrintService {
  constructor(
    private readonly database: Database,
    private readonly pages: LetterPages,
    private readonly reading: PrintPageReading,
    private readonly printer: LetterPrinter,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Prints what is left of a batch, beside others who do the same; each letter is printed once. */
  async run(batchId: string, { signal, onPage }: PrintOptions = {}): Promise<void> {
    for (let printed = 0; ;) {
      signal?.throwIfAborted();
      const letters = await this.database.transaction(EVERY_FACILITY, (tx) => this.page(tx, batchId));
      if (letters === 0) break;
      printed += letters;
      await onPage?.(printed);
    }
    await this.database.transaction(EVERY_FACILITY, (tx) => this.pages.close(tx, batchId, this.clock.now()));
  }

  private async page(tx: Tx, batchId: string): Promise<number> {
    const [first, ...more] = await this.pages.take(tx, batchId, PAGE);
    if (first === undefined) return 0;
    const page = await this.reading.read(tx, [first, ...more]);
    const results = page.letters.map((letter) => printLetter(this.printer, page, letter));
    await this.keep(tx, first.facilityId, results);
    const patientIds = [...new Set([...page.subjects.values()].flat().map(({ patientId }) => patientId))];
    await this.audit.append(tx, systemActor('letters'), {
      action: 'letters.printed',
      facilityId: first.facilityId,
      subject: batchId,
      patientIds,
      detail: { letters: results.length, printed: results.filter(({ state }) => state === 'printed').length },
    });
    return results.length;
  }

  private async keep(tx: Tx, facilityId: number, results: readonly LetterResult[]): Promise<void> {
    const key = await this.vault.open(tx, facilityId);
    const sent = results.flatMap(({ subjects }) => subjects.flatMap(({ state, stepId }) => (state === 'sent' ? [stepId] : [])));
    const marked = await markSent(tx, sent);
    if (marked.length !== sent.length) throw new Error('A step that was locked as open is not open any more.');
    const letters = results.map(({ letter, printed, state, reason }) => ({
      id: letter.id,
      state,
      reason,
      pages: printed?.pages ?? null,
      sealed: printed === null ? null : key.seal(printed.pdf, sealedLetter(letter.id)),
    }));
    const outcome = { letters, subjects: results.flatMap(({ subjects }) => subjects) };
    await this.pages.keep(tx, outcome, { now: this.clock.now(), today: this.clock.today() });
  }
}
