import { Injectable } from '@nestjs/common';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Items } from '#domain/naaccr';
import { sealedPlace } from '#features/case-abstraction';
import { Audit } from '#features/audit';
import { systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { type DataKey, Database, EVERY_FACILITY, FileStore, type Tx, Vault } from '#platform/database';
import { checkCase } from './case-check.js';
import { type CaseCursor, CasePages, FIRST_CASE, type SelectedCase } from './case-pages.queries.js';
import { caseDigest, SubmissionDocument } from './submission-document.js';
import { type CaseRow, type RunningSubmission, SubmissionLedger } from './submission-ledger.queries.js';
import { type SubmissionProfile, submissionProfile } from './submission-profile.js';
import { submissionFailure, SubmissionTakenOver, UnknownProfile } from './submission.errors.js';

/** Who listens to a run, and what stops it. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onPage?: (selected: number) => Promise<void>;
}

const PAGE = 1000;
const MEDIA_TYPE = 'application/gzip';
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

interface Page {
  readonly cases: readonly SelectedCase[];
  readonly keys: ReadonlyMap<number, DataKey>;
}

/** A file on its way, and how many cases were looked at so far. */
interface Writing {
  readonly profile: SubmissionProfile;
  readonly document: SubmissionDocument;
  readonly options: RunOptions;
  selected: number;
}

/** Writes the file of a submission and marks what was sent; the one path of the job and of the command line. */
@Injectable()
export class SubmissionRunService {
  constructor(
    private readonly database: Database,
    private readonly pages: CasePages,
    private readonly ledger: SubmissionLedger,
    private readonly files: FileStore,
    private readonly vault: Vault,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs a submission to its end. Killed while the file is written, the next run writes it from the beginning; killed while cases are
   * marked, the next run marks the rest: each case is marked once, and only after the file is complete.
   * @throws UnknownProfile UNKNOWN_PROFILE; SubmissionTakenOver when another process began the same submission anew; the reason of `signal` once it is aborted
   */
  async run(id: string, options: RunOptions = {}): Promise<void> {
    const submission = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.begin(tx, id));
    if (!submission) return;
    const profile = submissionProfile(submission.profile);
    if (!profile) throw new UnknownProfile(submission.profile);
    if (submission.fileId === null) await this.writeFile(submission, profile, options);
    await this.markCases(submission, options);
  }

  /**
   * Gives up a submission that cannot be written; nothing of it is sent, and its cases stay as they are for the next one.
   * @param error - why
   */
  async abandon(id: string, error: unknown): Promise<void> {
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      const failure = submissionFailure(error);
      if (!(await this.ledger.fail(tx, id, { failure, at: this.clock.now() }))) return;
      const event = { action: 'submission.failed', subject: id, detail: { code: failure.code } };
      await this.audit.append(tx, systemActor('submission'), event);
    });
  }

  private async writeFile(submission: RunningSubmission, profile: SubmissionProfile, options: RunOptions): Promise<void> {
    const writing = { profile, document: new SubmissionDocument(profile), options, selected: 0 };
    const gzip = createGzip({ level: 1 });
    // What fails while the text is made fails the writing of the file, too.
    pipeline(Readable.from(this.text(submission, writing)), gzip, () => undefined);
    const now = this.clock.now().toISOString().slice(0, 10);
    const file = await this.files.write(gzip, {
      name: `${profile.id}-${now}-${submission.id.slice(-6)}.xml.gz`,
      mediaType: MEDIA_TYPE,
      createdBy: submission.createdBy,
      limitBytes: NO_LIMIT,
    });
    const { selected, document } = writing;
    const complete = { fileId: file.id, sha256: file.sha256, patients: document.patients, selected };
    try {
      await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.fileWritten(tx, submission.id, complete));
    } catch (error) {
      if (error instanceof SubmissionTakenOver) await this.files.remove(file.id);
      throw error;
    }
  }

  /** The file's text, one piece per page; the next page is read while this one is written. */
  private async *text(submission: RunningSubmission, writing: Writing): AsyncIterable<Buffer> {
    const { document, options } = writing;
    yield Buffer.from(document.start(this.clock.now().toISOString()));
    let page = await this.page(submission, FIRST_CASE);
    for (let last = page.cases.at(-1); last !== undefined; last = page.cases.at(-1)) {
      options.signal?.throwIfAborted();
      const next = this.page(submission, last);
      next.catch(() => undefined); // met by the await below, or of no interest when this page fails
      const { text, rows } = written(page, writing);
      await this.database.transaction(EVERY_FACILITY, (tx) => this.bookPage(tx, submission, rows, { page, before: writing.selected }));
      writing.selected += rows.length;
      await options.onPage?.(writing.selected);
      if (text !== '') yield Buffer.from(text);
      page = await next;
    }
    yield Buffer.from(document.end());
  }

  private page(submission: RunningSubmission, after: CaseCursor): Promise<Page> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const cases = await this.pages.next(tx, submission, after, PAGE);
      const keys = new Map<number, DataKey>();
      for (const { facilityId } of cases) if (!keys.has(facilityId)) keys.set(facilityId, await this.vault.open(tx, facilityId));
      return { cases, keys };
    });
  }

  private async bookPage(
    tx: Tx,
    submission: RunningSubmission,
    booked: readonly CaseRow[],
    { page, before }: { readonly page: Page; readonly before: number },
  ): Promise<void> {
    await this.ledger.book(tx, submission.id, booked, before);
    const patientIds = [...new Set(page.cases.map(({ patientId }) => patientId))];
    await this.audit.append(tx, systemActor('submission'), { action: 'submission.written', subject: submission.id, patientIds });
  }

  private async markCases(submission: RunningSubmission, { signal }: RunOptions): Promise<void> {
    const by = { userId: submission.createdBy, at: this.clock.now() };
    for (let marked = 1; marked > 0;) {
      signal?.throwIfAborted();
      marked = await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.markSome(tx, submission.id, by));
    }
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      await this.ledger.close(tx, submission.id, this.clock.now());
      await this.audit.append(tx, systemActor('submission'), { action: 'submission.done', subject: submission.id });
    });
  }
}

function written(
  page: Page,
  to: { readonly profile: SubmissionProfile; readonly document: SubmissionDocument },
): { text: string; rows: CaseRow[] } {
  let text = '';
  const booked = page.cases.map((selected): CaseRow => {
    const items = openedItems(selected, page.keys);
    const findings = checkCase(items, selected.edits, to.profile);
    if (findings.length === 0) text += to.document.add({ patientId: selected.patientId, items });
    return {
      abstractId: selected.id,
      facilityId: selected.facilityId,
      version: selected.version,
      action: selected.sentVersion === null ? 'A' : 'M',
      findings,
      digest: findings.length === 0 ? caseDigest(items) : null,
    };
  });
  return { text, rows: booked };
}

function openedItems({ id, facilityId, items, sealed }: SelectedCase, keys: ReadonlyMap<number, DataKey>): Items {
  const opened = keys.get(facilityId)?.unseal(sealed, sealedPlace.abstract(id));
  // Only prepared items are ever stored on either shelf.
  return { ...(JSON.parse(items) as Items), ...(opened === undefined ? {} : (JSON.parse(opened.toString('utf8')) as Items)) };
}
