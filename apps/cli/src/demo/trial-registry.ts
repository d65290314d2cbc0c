import type { INestApplicationContext, Type } from '@nestjs/common';
import type { Items } from '#domain/naaccr';
import { AnnualFollowUpModule, SweepService } from '#features/annual-follow-up';
import {
  AbstractRecords,
  CaseAbstractionModule,
  importOptions,
  ImportLedger,
  type ImportRun,
  ImportService,
} from '#features/case-abstraction';
import { FacilityService, IdentityModule, systemActor } from '#features/identity';
import { SubmissionRunService, SubmissionService, SubmissionsModule, type SubmissionView } from '#features/submissions';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, newId, rows } from '#platform/database';
import { saveGzipped } from '../output-file.js';

/** What the main job needs of the house. */
export const MAIN_JOB_FEATURES: readonly Type[] = [IdentityModule, CaseAbstractionModule, AnnualFollowUpModule, SubmissionsModule];

const actor = systemActor('main-job');
const RECORDS_AT_ONCE = 500;

/** How many tumors one algorithm brought to one stage. */
export interface StagedTumors {
  readonly stagedBy: string | null;
  readonly summaryStage: string | null;
  readonly tumors: number;
}

/** What a sweep found and did. */
export type Swept = Awaited<ReturnType<SweepService['list']>>[number];

/** The steps of the main job on one registry, through the services that the pages and jobs use. */
export class TrialRegistry {
  constructor(private readonly app: INestApplicationContext) {}

  /** Imports a file; facilities that it names are made. */
  async takeIn(fileName: string, source: AsyncIterable<Uint8Array>): Promise<ImportRun> {
    const id = newId();
    const ledger = this.of(ImportLedger);
    const options = importOptions(actor, { createFacilities: 'true' });
    const file = { fileId: null, fileName, fileDigest: null, bytesTotal: null };
    await this.inTransaction((tx) => ledger.open(tx, { id, ...file, options, createdBy: null, at: this.of(Clock).now() }));
    await this.of(ImportService).run(id, source);
    return this.inTransaction((tx) => ledger.find(tx, id));
  }

  /** Tumors by algorithm and Summary Stage. */
  stages(): Promise<StagedTumors[]> {
    return this.inTransaction((tx) =>
      rows<StagedTumors>(
        tx,
        `SELECT "stagedBy", "summaryStage", count(*)::integer AS "tumors" FROM tumor GROUP BY 1, 2 ORDER BY "stagedBy" NULLS LAST, "summaryStage" NULLS LAST`,
      ),
    );
  }

  /** Looks at everybody's follow-up. */
  async sweep(): Promise<Swept> {
    const sweeps = this.of(SweepService);
    const id = await sweeps.begin();
    await sweeps.run(id);
    const swept = (await sweeps.list(actor)).find((sweep) => sweep.id === id);
    if (!swept) throw new Error('The sweep left no trace.');
    return swept;
  }

  /** Submits every complete case that can be sent, and saves the file. */
  async submit(target: string): Promise<SubmissionView> {
    const submissions = this.of(SubmissionService);
    const facilityIds = (await this.of(FacilityService).list(actor)).map(({ id }) => id);
    const { id } = await submissions.open(actor, { profile: 'state-central', facilityIds });
    await this.of(SubmissionRunService).run(id);
    await saveGzipped(target, (await submissions.file(actor, id)).bytes);
    return submissions.view(actor, id);
  }

  /** Every item of every abstract, or of the submitted ones, by facility number and the abstract's key within its facility. */
  async records(which: 'every' | 'submitted'): Promise<Map<string, Items>> {
    const ids = await this.inTransaction((tx) =>
      rows<{ id: string; key: string }>(
        tx,
        `SELECT a."id", f."facilityNumber" || ' ' || a."sourceKey" AS "key" FROM abstract a JOIN facility f ON f."id" = a."facilityId"
         WHERE $1 = 'every' OR a."status" = $1 ORDER BY 2`,
        [which],
      ),
    );
    const records = new Map<string, Items>();
    for (let from = 0; from < ids.length; from += RECORDS_AT_ONCE) {
      await this.inTransaction(async (tx) => {
        for (const { id, key } of ids.slice(from, from + RECORDS_AT_ONCE))
          records.set(key, (await this.of(AbstractRecords).find(tx, id)).items);
      });
    }
    return records;
  }

  private inTransaction<T>(work: Parameters<typeof Database.prototype.transaction<T>>[1]): Promise<T> {
    return this.of(Database).transaction(EVERY_FACILITY, work);
  }

  private of<T>(service: new (...dependencies: never[]) => T): T {
    return this.app.get<T>(service, { strict: false });
  }
}
