import { Injectable } from '@nestjs/common';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, firstRow } from '#platform/database';
import { NotFound } from '#platform/http';
import { AlgorithmQueries } from './algorithm.queries.js';
import type { StagingMeansView } from './staging.contract.js';

const YEAR_LENGTH = 4;

/** What a page needs to stage with the very code and releases of a save. */
@Injectable()
export class AlgorithmArchiveService {
  constructor(
    private readonly database: Database,
    private readonly queries: AlgorithmQueries,
    private readonly clock: Clock,
  ) {}

  /** The releases at hand and the year that counts as now. @throws Forbidden */
  means(actor: Actor): Promise<StagingMeansView> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, async (tx) => ({
      currentYear: Number(this.clock.today().slice(0, YEAR_LENGTH)),
      releases: (await this.queries.list(tx)).map(({ algorithm, release: version, sha256 }) => ({ algorithm, version, sha256 })),
    }));
  }

  /** The bytes of an installed archive. @param sha256 - hexadecimal @throws NotFound, Forbidden */
  archive(actor: Actor, sha256: string): Promise<Buffer> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, async (tx) => {
      const digest = /^[0-9a-f]{64}$/.test(sha256) ? Buffer.from(sha256, 'hex') : null;
      const found = await firstRow<{ archive: Buffer }>(tx, `SELECT "archive" FROM algorithm_release WHERE "sha256" = $1`, [digest]);
      if (!found) throw new NotFound('algorithm archive');
      return found.archive;
    });
  }
}
