import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type StagingAlgorithm, StagingAlgorithmError } from '#domain/staging';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import { loadedArchive } from './loaded-archive.js';
import { AlgorithmQueries } from './algorithm.queries.js';
import type { AlgorithmView } from './staging.contract.js';
import { AlgorithmRefused, ArchiveTooLarge, ReleaseInstalled, ReleaseInUse } from './staging.errors.js';

const LIMIT_BYTES = 20 * 1_048_576;

/** Installing official algorithm releases at run time, side by side, and removing those that staged nothing. */
@Injectable()
export class AlgorithmInstallService {
  constructor(
    private readonly database: Database,
    private readonly queries: AlgorithmQueries,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /**
   * Checks an archive and installs it; every process stages with it from the next transaction on. The same bytes twice are one release.
   * @throws AlgorithmRefused, ReleaseInstalled, ArchiveTooLarge, Forbidden
   */
  async install(actor: Actor, source: AsyncIterable<Uint8Array>): Promise<AlgorithmView> {
    demand(actor, 'staging.install');
    const archive = await collected(source);
    const { algorithm, version: release } = this.checked(archive);
    const sha256 = createHash('sha256').update(archive).digest();
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const held = await releaseOf(tx, algorithm, release);
      if (held && !held.sha256.equals(sha256)) throw new ReleaseInstalled(algorithm, release, held.sha256.toString('hex'));
      if (!held) await this.insert(tx, actor, { algorithm, release, sha256, archive });
      const view = (await this.queries.list(tx)).find((one) => one.algorithm === algorithm && one.release === release);
      if (!view) throw new NotFound('algorithm release');
      await this.audit.append(tx, actor, { action: 'staging.algorithm-installed', detail: { algorithm, release } });
      return view;
    });
  }

  /** Removes a release. @throws NotFound, ReleaseInUse, Forbidden */
  async remove(actor: Actor, algorithm: string, release: string): Promise<void> {
    demand(actor, 'staging.install');
    await this.database.transaction(EVERY_FACILITY, async (tx) => {
      if (!(await releaseOf(tx, algorithm, release))) throw new NotFound('algorithm release');
      const used = await firstRow(
        tx,
        `SELECT 1 FROM tumor WHERE "stagedBy" = $1 UNION ALL SELECT 1 FROM abstract WHERE "stagedBy" = $1 LIMIT 1`,
        [`${algorithm} ${release}`],
      );
      if (used) throw new ReleaseInUse(algorithm, release);
      await tx.query(`DELETE FROM algorithm_release WHERE "algorithm" = $1 AND "release" = $2`, [algorithm, release]);
      await this.audit.append(tx, actor, { action: 'staging.algorithm-removed', detail: { algorithm, release } });
    });
  }

  private checked(archive: Uint8Array): StagingAlgorithm {
    try {
      return loadedArchive(archive, this.clock.today());
    } catch (error) {
      if (error instanceof StagingAlgorithmError) throw new AlgorithmRefused(error.code, error.message);
      throw error;
    }
  }

  private async insert(
    tx: Tx,
    actor: Actor,
    one: { readonly algorithm: string; readonly release: string; readonly sha256: Buffer; readonly archive: Buffer },
  ): Promise<void> {
    const installedBy = actor.roles.includes('service') ? null : actor.userId;
    await tx.query(
      `INSERT INTO algorithm_release ("algorithm", "release", "sha256", "archive", "installedBy", "installedAt") VALUES ($1, $2, $3, $4, $5, $6)`,
      [one.algorithm, one.release, one.sha256, one.archive, installedBy, this.clock.now()],
    );
  }
}

function releaseOf(tx: Tx, algorithm: string, release: string): Promise<{ readonly sha256: Buffer } | undefined> {
  return firstRow(tx, `SELECT "sha256" FROM algorithm_release WHERE "algorithm" = $1 AND "release" = $2`, [algorithm, release]);
}

async function collected(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of source) {
    size += part.length;
    if (size > LIMIT_BYTES) throw new ArchiveTooLarge(LIMIT_BYTES);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
