import { newId } from '#platform/database';
import { systemActor } from '#features/identity';
import { RegistryApp } from '../../../../test/support/registry-app.js';
import {
  CaseAbstractionApi,
  importOptions,
  ImportLedger,
  type ImportOptions,
  type ImportRun,
  ImportService,
  type RunOptions,
} from '../src/index.js';
import { inPieces } from './naaccr-file.js';

/** A refused row as the report lists it. */
export interface ListedRefusal {
  readonly line: number | null;
  readonly patientOrdinal: number | null;
  readonly tumorOrdinal: number | null;
  readonly itemId: string | null;
  readonly code: string;
  readonly message: string;
}

/** A registry that takes in files without the way over HTTP and the queue. */
export class ImportRegistry {
  private constructor(readonly app: RegistryApp) {}

  static async start(): Promise<ImportRegistry> {
    const app = await RegistryApp.start([CaseAbstractionApi]);
    // The two facilities that every test registry has were given their ids; those that imports make come behind them.
    await app.db.asOwner(`ALTER TABLE facility ALTER COLUMN "id" RESTART WITH 3`);
    return new ImportRegistry(app);
  }

  stop(): Promise<void> {
    return this.app.stop();
  }

  /** Takes out everything that imports made. */
  async empty(): Promise<void> {
    await this.app.db.asOwner(`TRUNCATE patient, tumor, abstract, item_change, import_run, import_refusal CASCADE;
      DELETE FROM data_key WHERE "facilityId" > 2; DELETE FROM facility WHERE "id" > 2`);
  }

  /** Opens an import as the registry itself would, for the facilities and with the options given. */
  async open(options: Partial<ImportOptions> = {}): Promise<string> {
    const id = newId();
    const granted = importOptions(systemActor('test'), { createFacilities: 'true' });
    const run = { id, fileId: null, fileName: 'test.xml', fileDigest: null, bytesTotal: null, createdBy: null, at: this.app.clock.now() };
    await this.app.db.database.transaction({ facilities: 'every' }, (tx) =>
      this.ledger.open(tx, { ...run, options: { ...granted, ...options } }),
    );
    return id;
  }

  /** Imports a file. */
  async take(file: Uint8Array, options: Partial<ImportOptions> = {}): Promise<ImportRun> {
    return this.run(await this.open(options), inPieces(file));
  }

  /** Runs an import that is open, and tells how it ended. */
  async run(id: string, source: AsyncIterable<Uint8Array>, options: RunOptions = {}): Promise<ImportRun> {
    await this.app.app.get(ImportService, { strict: false }).run(id, source, options);
    return this.find(id);
  }

  find(id: string): Promise<ImportRun> {
    return this.app.db.database.transaction({ facilities: 'every' }, (tx) => this.ledger.find(tx, id));
  }

  refusals(importId: string): Promise<ListedRefusal[]> {
    return this.app.sql<ListedRefusal>(
      `SELECT "line", "patientOrdinal", "tumorOrdinal", "itemId", "code", "message" FROM import_refusal WHERE "importId" = $1 ORDER BY "seq"`,
      [importId],
    );
  }

  /** Rows of the main tables, to tell that nothing came in. */
  async counts(): Promise<Readonly<Record<'patients' | 'tumors' | 'abstracts' | 'changes', number>>> {
    const [counts] = await this.app.sql<Record<'patients' | 'tumors' | 'abstracts' | 'changes', number>>(
      `SELECT (SELECT count(*) FROM patient)::integer AS "patients", (SELECT count(*) FROM tumor)::integer AS "tumors",
              (SELECT count(*) FROM abstract)::integer AS "abstracts", (SELECT count(*) FROM item_change)::integer AS "changes"`,
    );
    if (!counts) throw new Error('No counts.');
    return counts;
  }

  private get ledger(): ImportLedger {
    return this.app.app.get(ImportLedger, { strict: false });
  }
}

/** The counters of a run. */
export function countersOf({ rowsIn, created, updated, skipped, refused }: ImportRun): Record<string, number> {
  return { rowsIn, created, updated, skipped, refused };
}
