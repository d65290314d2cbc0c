import { Injectable } from '@nestjs/common';
import { DEATH_FILE_ITEMS, type DeathMapping } from '#domain/follow-up';
import { codeLabel } from '#domain/naaccr';
import { Audit } from '#features/audit';
import { gzipOnce, peekBytes, UploadTooLarge } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Clock, Settings } from '#platform/config';
import { Database, FileStore, FileTooLarge, newId, type StoredFile } from '#platform/database';
import { Outbox } from '#platform/queue';
import { WHOLE_REGISTRY } from './death-batch.js';
import type { LoadDeaths } from './death-batch.contract.js';
import { DeathLedger } from './death-ledger.queries.js';
import { DeathMappingWrong, DeathSourceUnknown } from './deaths.errors.js';
import { matchThresholds } from './match-thresholds.js';
import { stepOfBatch, workDeathBatch } from './work-death-batch.job.js';

const MEGABYTE = 1_048_576;
/** Not followed, and unknown: no file comes from there. */
const NO_SOURCES: readonly string[] = ['00', '99'];

/** Takes files of deaths in and asks the worker to match, apply or undo them. */
@Injectable()
export class DeathIntakeService {
  constructor(
    private readonly database: Database,
    private readonly files: FileStore,
    private readonly settings: Settings,
    private readonly ledger: DeathLedger,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps an uploaded file, sealed and compressed, and enqueues its matching.
   * @returns id of the batch
   * @throws Forbidden, DeathSourceUnknown, DeathMappingWrong, UploadTooLarge
   */
  async load(
    actor: Actor,
    upload: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
    wanted: LoadDeaths,
  ): Promise<string> {
    const { source, vintage, facilityId } = wanted;
    demand(actor, 'follow-up.deaths', facilityId);
    if (NO_SOURCES.includes(source) || codeLabel('followUpSourceCentral', source) === undefined) throw new DeathSourceUnknown(source);
    const mapping = readMapping(wanted.mapping);
    const { file, format } = await this.keep(upload, actor.userId);
    const id = newId();
    const everywhere = actor.facilities === 'every' ? [WHOLE_REGISTRY] : actor.facilities;
    await this.database.transaction(actor, async (tx) => {
      const at = this.clock.now();
      await this.ledger.open(tx, {
        id,
        facilityIds: facilityId === undefined ? everywhere : [facilityId],
        source,
        vintage,
        format,
        mapping,
        thresholds: await matchThresholds(tx, this.clock.today()),
        createdBy: actor.userId,
        fileId: file.id,
        fileName: upload.name,
        fileDigest: file.sha256,
        bytesTotal: file.size,
        at,
      });
      await this.outbox.enqueue(tx, workDeathBatch, stepOfBatch(id, 'match', 0));
      await this.audit.append(tx, actor, { action: 'follow-up.deaths-loaded', subject: id, detail: { bytes: file.size, source } });
    });
    return id;
  }

  /**
   * Enqueues applying a matched batch, or undoing an applied one.
   * @throws Forbidden, NotFound, DeathBatchState
   */
  async ask(actor: Actor, id: string, step: 'apply' | 'undo'): Promise<void> {
    demand(actor, 'follow-up.deaths');
    await this.database.transaction(actor, async (tx) => {
      const run = await this.ledger.ask(tx, id, { step, userId: actor.userId });
      await this.outbox.enqueue(tx, workDeathBatch, stepOfBatch(id, step, run));
      await this.audit.append(tx, actor, {
        action: step === 'apply' ? 'follow-up.deaths-apply-asked' : 'follow-up.deaths-undo-asked',
        subject: id,
      });
    });
  }

  private async keep(
    { name, bytes: source }: { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> },
    createdBy: string,
  ): Promise<{ readonly file: StoredFile; readonly format: 'csv' | 'naaccr-xml' }> {
    const limitMegabytes = this.settings.UPLOAD_LIMIT_MB;
    const { head, isGzip, bytes } = await peekBytes(source);
    const isXml = isGzip ? /\.xml\.gz$/i.test(name) : /^[\uFEFF\s]*</.test(new TextDecoder().decode(head));
    try {
      const limitBytes = limitMegabytes * MEGABYTE;
      const file = await this.files.write(gzipOnce(bytes), { name: 'deaths', mediaType: 'application/gzip', createdBy, limitBytes });
      return { file, format: isXml ? 'naaccr-xml' : 'csv' };
    } catch (error) {
      throw error instanceof FileTooLarge ? new UploadTooLarge(limitMegabytes) : error;
    }
  }
}

/** The mapping that came with the request. @throws DeathMappingWrong when it is no object of texts, or names unknown items */
function readMapping(text: string | undefined): DeathMapping {
  if (text === undefined || text === '') return {};
  const given = parsed(text);
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new DeathMappingWrong([]);
  const entries: [string, unknown][] = Object.entries(given);
  const wrong = entries.filter(([, item]) => !DEATH_FILE_ITEMS.some((known) => known === item));
  if (wrong.length > 0) {
    const problems = wrong.map(([column, item]) => ({
      code: 'ITEM_UNKNOWN' as const,
      column,
      item: typeof item === 'string' ? item : null,
      message: `Column ${column} is mapped to no item of a death; expected one such as nameLast or dateOfLastContact.`,
    }));
    throw new DeathMappingWrong(problems);
  }
  return Object.fromEntries(entries) as DeathMapping; // checked above
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new DeathMappingWrong([]);
  }
}
