import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { InstalledDictionaries } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, FileStore, newId, type StoredFile, type Tx } from '#platform/database';
import { NotFound, watched } from '#platform/http';
import { Outbox } from '#platform/queue';
import type { NewSubmission, SubmissionCaseQuery, SubmissionCasesView, SubmissionView } from './submission.contract.js';
import { writableDictionaries } from './submission-document.js';
import { FileNotReady } from './submission.errors.js';
import { SubmissionQueries } from './submission.queries.js';
import { writeSubmission } from './write-submission.job.js';

/** A submission's file and what it is called. */
export interface SubmissionFile extends StoredFile {
  readonly name: string;
  readonly bytes: AsyncIterable<Buffer>;
}

/** A new submission and who writes it: a worker, or the process that asks. */
interface Run {
  readonly id: string;
  readonly byJob: boolean;
}

/** Asking for submissions and looking at them. */
@Injectable()
export class SubmissionService {
  constructor(
    private readonly database: Database,
    private readonly queries: SubmissionQueries,
    private readonly dictionaries: InstalledDictionaries,
    private readonly files: FileStore,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Asks for a submission; a worker writes it. The actor needs the permission in every facility named. */
  create(actor: Actor, asked: NewSubmission): Promise<SubmissionView> {
    return this.database.transaction(actor, async (tx) => {
      const submissionId = newId();
      const view = await this.opened(tx, actor, asked, { id: submissionId, byJob: true });
      await this.outbox.enqueue(tx, writeSubmission, { submissionId });
      return view;
    });
  }

  /**
   * Opens a submission that the caller runs itself, as the command line does; no worker takes it up.
   * @param id - of the new submission; who runs it holds the mark of this id (`Database.whileMarked`), else it is taken for abandoned
   */
  open(actor: Actor, asked: NewSubmission, id = newId()): Promise<SubmissionView> {
    return this.database.transaction(actor, (tx) => this.opened(tx, actor, asked, { id, byJob: false }));
  }

  list(actor: Actor): Promise<SubmissionView[]> {
    demand(actor, 'submission.read');
    return this.database.transaction(actor, (tx) => this.queries.list(tx));
  }

  /** @throws NotFound when it does not exist or names a facility that the actor may not see */
  view(actor: Actor, id: string): Promise<SubmissionView> {
    demand(actor, 'submission.read');
    return this.database.transaction(actor, (tx) => this.found(tx, id));
  }

  /** The submission whenever it moved on, until it is done or the reader goes away. */
  watch(actor: Actor, id: string, signal: AbortSignal): AsyncIterable<SubmissionView> {
    return watched(() => this.view(actor, id), { signal, isLast: ({ status }) => status === 'done' || status === 'failed' });
  }

  cases(actor: Actor, id: string, query: SubmissionCaseQuery): Promise<SubmissionCasesView> {
    demand(actor, 'submission.read');
    return this.database.transaction(actor, async (tx) => {
      await this.found(tx, id);
      const { patientIds, ...page } = await this.queries.cases(tx, id, query);
      await this.audit.append(tx, actor, { action: 'submission.cases-listed', subject: id, patientIds });
      return page;
    });
  }

  /** The file, to be sent on; written down before the first byte leaves. @throws NotFound, FileNotReady */
  async file(actor: Actor, id: string): Promise<SubmissionFile> {
    demand(actor, 'submission.download');
    const fileId = await this.database.transaction(actor, async (tx) => {
      const found = await this.queries.fileOf(tx, id);
      if (!found) throw new NotFound('submission');
      if (found.fileId === null || found.status !== 'done') throw new FileNotReady(found.status);
      await this.audit.append(tx, actor, { action: 'submission.downloaded', subject: id });
      return found.fileId;
    });
    return { ...(await this.files.describe(fileId)), bytes: this.files.read(fileId) };
  }

  private async opened(tx: Tx, actor: Actor, asked: NewSubmission, run: Run): Promise<SubmissionView> {
    for (const facilityId of asked.facilityIds) demand(actor, 'submission.create', facilityId);
    writableDictionaries(await this.dictionaries.current(tx), asked.userDictionaryUris ?? []);
    await this.insert(tx, actor, asked, run);
    const event = { action: 'submission.created', subject: run.id, detail: { profile: asked.profile } };
    await this.audit.append(tx, actor, event);
    return this.found(tx, run.id);
  }

  private async insert(tx: Tx, actor: Actor, asked: NewSubmission, { id, byJob }: Run): Promise<void> {
    const { profile, facilityIds, diagnosisYearFrom = null, diagnosisYearTo = null } = asked;
    const { completedFrom = null, completedTo = null, onlyUnsent = true, userDictionaryUris = [] } = asked;
    const createdBy = actor.roles.includes('service') ? null : actor.userId;
    const selection = [
      profile,
      facilityIds,
      diagnosisYearFrom,
      diagnosisYearTo,
      completedFrom,
      completedTo,
      onlyUnsent,
      userDictionaryUris,
    ];
    await tx.query(
      `INSERT INTO submission ("id", "byJob", "profile", "facilityIds", "diagnosisYearFrom", "diagnosisYearTo", "completedFrom", "completedTo",
         "onlyUnsent", "userDictionaryUris", "status", "createdBy", "createdAt")
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11, $12)`,
      [id, byJob, ...selection, createdBy, this.clock.now()],
    );
  }

  private async found(tx: Tx, id: string): Promise<SubmissionView> {
    const view = await this.queries.find(tx, id);
    if (!view) throw new NotFound('submission');
    return view;
  }
}
