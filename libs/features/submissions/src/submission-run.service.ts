import { Injectable } from '@nestjs/common';
import { pipeline, Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Items } from '#domain/naaccr';
import { InstalledDictionaries, sealedPlace } from '#features/case-abstraction';
import { Audit } from '#features/audit';
import { systemActor } from '#features/identity';
import { Clock } from '#platform/config';
import { type DataKey, Database, EVERY_FACILITY, FileStore, type Tx, Vault } from '#platform/database';
import { checkCase } from './case-check.js';
import { CasePages, type SelectedCase } from './case-pages.queries.js';
import { SubmissionDocument } from './submission-document.js';
import { type CaseRow, type RunningSubmission, SubmissionLedger } from './submission-ledger.queries.js';
import { type SubmissionProfile, submissionProfile } from './submission-profile.js';
import { submissionFailure, SubmissionTakenOver, UnknownProfile } from './submission.errors.js';

/** Who listens to a run, and what stops it. */
export interface RunOptions {
  readonly signal?: AbortSignal;
  readonly onPage?: (selected: number) => Promise<void>;
}

const PAGE = 500;
const GZIP_BYTES = 262_144;
const MEDIA_TYPE = 'application/gzip';
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** Open data keys by facility. */
type Keys = ReadonlyMap<number, DataKey>;

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
    private readonly dictionaries: InstalledDictionaries,
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
    const running = await this.database.transaction(EVERY_FACILITY, (tx) => this.dictionaries.current(tx));
    const document = new SubmissionDocument(profile, running, submission.userDictionaryUris);
    const writing = { profile, document, options, selected: 0 };
    const gzip = createGzip({ level: 1, chunkSize: GZIP_BYTES });
    // What fails while the text is made fails the writing of the file, too.
    pipeline(Readable.from(this.text(submission, writing)), gzip, () => undefined);
    const now = this.clock.now().toISOString().slice(0, 10);
    const file = await this.files.write(gzip, {
      name: `${profile.id}-${now}-${submission.id.slice(-6)}.xml.gz`,
      mediaType: MEDIA_TYPE,
      createdBy: submission.createdBy,
      limitBytes: NO_LIMIT,
    });
    const { selected } = writing;
    const complete = { fileId: file.id, sha256: file.sha256, patients: document.patients, selected };
    try {
      await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.fileWritten(tx, submission.id, complete));
    } catch (error) {
      if (error instanceof SubmissionTakenOver) await this.files.remove(file.id);
      throw error;
    }
  }

  /** The file's text, one piece per page; a page is booked while the next one is written. */
  private async *text(submission: RunningSubmission, writing: Writing): AsyncIterable<Buffer> {
    const { document, options } = writing;
    const keys = await this.openKeys(submission);
    yield Buffer.from(document.start(this.clock.now().toISOString()));
    let booked = Promise.resolve();
    for await (const page of this.database.snapshot(EVERY_FACILITY, (tx) => this.pages.walk(tx, submission, PAGE))) {
      options.signal?.throwIfAborted();
      const { text, rows } = written(page, { ...writing, keys });
      await booked;
      booked = this.book(submission, { page, rows, before: writing.selected });
      booked.catch(() => undefined); // met by the await of the next round or below
      writing.selected += rows.length;
      await options.onPage?.(writing.selected);
      if (text !== '') yield Buffer.from(text);
    }
    await booked;
    yield Buffer.from(document.end());
  }

  private openKeys({ facilityIds }: RunningSubmission): Promise<Keys> {
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const keys = new Map<number, DataKey>();
      for (const facilityId of facilityIds) keys.set(facilityId, await this.vault.open(tx, facilityId));
      return keys;
    });
  }

  private book(submission: RunningSubmission, written: WrittenPage): Promise<void> {
    return this.database.transaction(EVERY_FACILITY, (tx) => this.bookIn(tx, submission, written));
  }

  private async bookIn(tx: Tx, submission: RunningSubmission, { page, rows, before }: WrittenPage): Promise<void> {
    await tx.query('SET LOCAL synchronous_commit = off'); // killed before the file is complete, the books are begun anew anyway
    await this.ledger.book(tx, submission.id, rows, before);
    const patientIds = [...new Set(page.map(({ patientId }) => patientId))];
    await this.audit.append(tx, systemActor('submission'), { action: 'submission.written', subject: submission.id, patientIds });
  }

  private async markCases(submission: RunningSubmission, { signal }: RunOptions): Promise<void> {
    const by = { userId: submission.createdBy, at: this.clock.now() };
    const waiting = (await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.sentRanges(tx, submission.id))).values();
    const lane = async (): Promise<void> => {
      for (const range of waiting) {
        signal?.throwIfAborted();
        await this.database.transaction(EVERY_FACILITY, (tx) => this.ledger.mark(tx, submission.id, range, by));
      }
    };
    await Promise.all([lane(), lane()]); // the database works on two ranges at a time
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      await this.ledger.close(tx, submission.id, this.clock.now());
      await this.audit.append(tx, systemActor('submission'), { action: 'submission.done', subject: submission.id });
    });
  }
}

interface WrittenPage {
  readonly page: readonly SelectedCase[];
  readonly rows: readonly CaseRow[];
  /** Cases of the pages before. */
  readonly before: number;
}

function written(
  page: readonly SelectedCase[],
  to: { readonly profile: SubmissionProfile; readonly document: SubmissionDocument; readonly keys: Keys },
): { text: string; rows: CaseRow[] } {
  let text = '';
  const rows = page.map((selected): CaseRow => {
    const { id, patientId, facilityId, version, sentVersion, edits } = selected;
    const parts = openedParts(selected, to.keys);
    const findings = checkCase(parts, edits, to.profile);
    const added = findings.length === 0 ? to.document.add({ patientId, parts }) : undefined;
    text += added?.text ?? '';
    return { abstractId: id, facilityId, version, action: sentVersion === null ? 'A' : 'M', findings, digest: added?.digest ?? null };
  });
  return { text, rows };
}

/** Coded and sealed items. */
function openedParts({ id, facilityId, items, sealed }: SelectedCase, keys: Keys): Items[] {
  const opened = keys.get(facilityId)?.unseal(sealed, sealedPlace.abstract(id));
  // Only prepared items are ever stored on either shelf.
  return [JSON.parse(items) as Items, ...(opened === undefined ? [] : [JSON.parse(opened.toString('utf8')) as Items])];
}
