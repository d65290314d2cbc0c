import { Injectable } from '@nestjs/common';
import { Audit } from '#features/audit';
import { type Actor, demand, may } from '#features/identity';
import { Clock, Settings } from '#platform/config';
import { Database, FileStore, FileTooLarge, newId, type StoredFile } from '#platform/database';
import { Outbox } from '#platform/queue';
import { gzipOnce } from './gzip-once.js';
import { importFile } from './import-file.job.js';
import { ImportLedger } from './import-ledger.queries.js';
import type { ImportOptions } from './import-run.js';
import type { StartImport } from './import.contract.js';
import { ImportNotResumable, UploadTooLarge } from './import.errors.js';

const MEGABYTE = 1_048_576;

/** A file that somebody sends. */
export interface Upload {
  /** As the sender calls it; kept sealed. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** Takes files in and asks the worker to import them. */
@Injectable()
export class ImportIntakeService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
    private readonly ledger: ImportLedger,
  ) {}

  /**
   * Keeps an uploaded file, sealed, and enqueues its import.
   * @param upload - the bytes as they arrive, plain or gzip; nothing of them is kept when they end early
   * @returns id of the import
   * @throws Forbidden, UploadTooLarge
   */
  async start(actor: Actor, upload: Upload, wanted: StartImport): Promise<string> {
    const options = importOptions(actor, wanted);
    const file = await this.keep(upload.bytes, actor.userId);
    const id = newId();
    const at = this.clock.now();
    await this.database.transaction(actor, async (tx) => {
      await this.ledger.open(tx, {
        id,
        fileId: file.id,
        fileName: upload.name,
        fileDigest: file.sha256,
        bytesTotal: file.size,
        options,
        createdBy: actor.userId,
        at,
      });
      await this.outbox.enqueue(tx, importFile, { importId: id, resumes: 0 });
      await this.audit.append(tx, actor, { action: 'import.started', subject: id, detail: { bytes: file.size } });
    });
    return id;
  }

  /**
   * Enqueues a failed import again; it goes on behind its last batch.
   * @throws Forbidden, NotFound, ImportNotResumable
   */
  async resume(actor: Actor, id: string): Promise<void> {
    demand(actor, 'import.run');
    await this.database.transaction(actor, async (tx) => {
      const { status } = await this.ledger.find(tx, id);
      const resumes = await this.ledger.reopen(tx, id);
      if (resumes === undefined) throw new ImportNotResumable(status);
      await this.outbox.enqueue(tx, importFile, { importId: id, resumes });
      await this.audit.append(tx, actor, { action: 'import.resumed', subject: id });
    });
  }

  private async keep(source: AsyncIterable<Uint8Array>, createdBy: string): Promise<StoredFile> {
    const limitMegabytes = this.settings.UPLOAD_LIMIT_MB;
    const limitBytes = limitMegabytes * MEGABYTE;
    try {
      const bounded = within(source, () => new UploadTooLarge(limitMegabytes), limitBytes);
      return await this.files.write(gzipOnce(bounded), { name: 'upload', mediaType: 'application/gzip', createdBy, limitBytes });
    } catch (error) {
      throw error instanceof FileTooLarge ? new UploadTooLarge(limitMegabytes) : error;
    }
  }
}

/**
 * What whoever starts an import may do with it, fixed at that moment.
 * @throws Forbidden without import.run, for the default facility too
 */
export function importOptions(actor: Actor, wanted: Pick<StartImport, 'createFacilities' | 'facilityId'>): ImportOptions {
  demand(actor, 'import.run', wanted.facilityId);
  // A facility that does not exist yet can be within reach only of those who reach every facility.
  const mayCreate = actor.facilities === 'every' && may(actor, 'facility.manage');
  return {
    userName: actor.userName,
    facilities: actor.facilities,
    createFacilities: wanted.createFacilities === 'true' && mayCreate,
    defaultFacilityId: wanted.facilityId ?? null,
    resumes: 0,
  };
}

async function* within(source: AsyncIterable<Uint8Array>, tooLarge: () => Error, limitBytes: number): AsyncGenerator<Uint8Array> {
  let taken = 0;
  for await (const chunk of source) {
    taken += chunk.length;
    if (taken > limitBytes) throw tooLarge();
    yield chunk;
  }
}
