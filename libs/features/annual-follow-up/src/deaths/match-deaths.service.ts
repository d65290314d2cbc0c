import { Injectable } from '@nestjs/common';
import { type Items, itemValue, parseCalendarDay } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { fileFailure, PlainBytes, sealItems } from '#features/case-abstraction';
import { systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, FileStore, newId, type Tx, Vault } from '#platform/database';
import { type DeathBatch, deathPlace, scopeOf } from './death-batch.js';
import { type DeathCandidate, DeathCandidates } from './death-candidates.queries.js';
import { deathRows, type ReadDeath } from './death-file.js';
import { DeathLedger } from './death-ledger.queries.js';
import { type DeathFileFailure, DeathFileUnreadable } from './deaths.errors.js';
import { judgeDeath, type JudgedDeath, tumorFacts } from './judge-deaths.js';

/** Who follows a run, and what stops it. */
export interface DeathRunOptions {
  readonly signal?: AbortSignal;
  readonly onPage?: (done: number) => Promise<void> | void;
}

const PAGE = 100;

interface Placed {
  readonly death: ReadDeath & { readonly items: Items };
  readonly candidates: readonly DeathCandidate[];
  readonly judged: JudgedDeath;
}

/** Reads a file of deaths and looks for its people; each page commits with the cursor, so that a run goes on where it was stopped. */
@Injectable()
export class MatchDeathsService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly ledger: DeathLedger,
    private readonly candidates: DeathCandidates,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Matches the rest of a batch. A file that cannot be read on ends it as failed, with its report.
   * @throws DeathBatchTakenOver when another process works on it; the reason of `signal` once it is aborted
   */
  async run(id: string, options: DeathRunOptions = {}): Promise<void> {
    const batch = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.begin(tx, id, 'match'));
    if (!batch || batch.fileId === null) return;
    const failure = await this.read(batch, batch.fileId, options).then(
      () => null,
      (error: unknown) => {
        const fault = deathFileFailure(error);
        if (!fault) throw error;
        return fault;
      },
    );
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      if (failure) await this.ledger.giveUp(tx, id, { step: 'match', failure });
      else if (!(await this.ledger.end(tx, id, { step: 'match', at: this.clock.now() }))) return;
      const action = failure ? 'follow-up.deaths-failed' : 'follow-up.deaths-matched';
      await this.audit.append(tx, systemActor('deaths'), { action, subject: id, ...(failure && { detail: { code: failure.code } }) });
    });
    if (!failure) await this.files.remove(batch.fileId);
  }

  private async read(batch: DeathBatch, fileId: string, { signal, onPage }: DeathRunOptions): Promise<void> {
    const today = parseCalendarDay(this.clock.today());
    if (!today) throw new RangeError('The clock is outside the years 1800 to 2099.');
    const bytes = new PlainBytes(this.files.read(fileId));
    let rowsRead = batch.rowsRead;
    let page: ReadDeath[] = [];
    const store = async (): Promise<void> => {
      signal?.throwIfAborted();
      if (page.length === 0) return;
      const upTo = { rowsRead, bytesRead: bytes.bytesRead };
      await this.database.transaction(scopeOf(batch), (tx) => this.page(tx, batch, page, upTo));
      rowsRead += page.length;
      page = [];
      await onPage?.(rowsRead);
    };
    for await (const death of deathRows(bytes, { ...batch, today })) {
      if (death.row <= batch.rowsRead) continue;
      page.push(death);
      if (page.length === PAGE) await store();
    }
    await store();
  }

  private async page(
    tx: Tx,
    batch: DeathBatch,
    page: readonly ReadDeath[],
    { rowsRead, bytesRead }: { readonly rowsRead: number; readonly bytesRead: number },
  ): Promise<void> {
    await this.ledger.holdCursor(tx, batch.id, rowsRead);
    const readable = page.flatMap(({ items, ...death }) => (items === null ? [] : [{ ...death, items }]));
    const found = await this.candidates.find(
      tx,
      readable.map(({ items }) => items),
      batch.thresholds,
    );
    const tumorsOf = await tumorFacts(tx, [...new Set(found.flatMap((candidates) => candidates.map(({ patientId }) => patientId)))]);
    const placed = readable.map((death, at): Placed => {
      const candidates = found[at] ?? [];
      return { death, candidates, judged: judgeDeath(death.items, { candidates, source: batch.source, tumorsOf }) };
    });
    // Whoever is none of the registry's and died of something else is counted and forgotten.
    const kept = placed.filter(({ judged }) => judged.state !== 'no-match' || judged.isCancer);
    for (const { row, items, problems } of page) if (items === null) await this.refuse(tx, batch, { row, problems });
    for (const each of kept) await this.keep(tx, batch, each);
    const unmatched = placed.length - kept.length;
    await this.ledger.advance(tx, batch.id, { rowsRead: rowsRead + page.length, bytesRead, unmatched });
    const patientIds = [...new Set(kept.flatMap(({ candidates }) => candidates.map(({ patientId }) => patientId)))];
    await this.audit.append(tx, systemActor('deaths'), { action: 'follow-up.deaths-compared', subject: batch.id, patientIds });
  }

  private async refuse(tx: Tx, batch: DeathBatch, { row, problems }: Pick<ReadDeath, 'row' | 'problems'>): Promise<void> {
    await tx.query(
      `INSERT INTO death_record ("id", "batchId", "facilityIds", "row", "state", "problems") VALUES ($1, $2, $3, $4, 'refused', $5)`,
      [newId(), batch.id, batch.facilityIds, row, JSON.stringify(problems)],
    );
  }

  private async keep(tx: Tx, batch: DeathBatch, { death, candidates, judged }: Placed): Promise<void> {
    const id = newId();
    const best = candidates[0];
    const sealed = sealItems(await this.vault.open(tx, null), death.items, deathPlace.death(id));
    await tx.query(
      `INSERT INTO death_record ("id", "batchId", "facilityIds", "row", "state", "sealed", "problems", "patientId", "score", "candidates", "conflict",
         "deathYear", "isCancer", "followBack", "followBackReason")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        id,
        batch.id,
        batch.facilityIds,
        death.row,
        judged.state,
        sealed,
        JSON.stringify(death.problems),
        best?.patientId ?? null,
        best?.score ?? null,
        JSON.stringify(candidates.map(({ patientId, score }) => ({ patientId, score }))),
        judged.conflict,
        Number(itemValue(death.items, 'dateOfLastContact').slice(0, 4)),
        judged.isCancer,
        judged.followBackReason === null ? null : 'open',
        judged.followBackReason,
      ],
    );
  }
}

/** What the report says of an error that is the file's own; `undefined` for any other. */
function deathFileFailure(error: unknown): DeathFileFailure | undefined {
  if (error instanceof DeathFileUnreadable) return { code: error.code, line: error.data.line, message: error.message };
  return fileFailure(error);
}
