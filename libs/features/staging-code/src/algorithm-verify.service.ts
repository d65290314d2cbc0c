import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { BUNDLED_RELEASE, bundledContent, StagingAlgorithmError } from '#domain/staging';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, rows } from '#platform/database';
import { loadedArchive } from './loaded-archive.js';
import type { AlgorithmVerificationView } from './staging.contract.js';

interface StoredRelease {
  readonly algorithm: string;
  readonly release: string;
  readonly sha256: string;
  readonly archive: Buffer;
}

/** Looks whether releases still are what was installed. */
@Injectable()
export class AlgorithmVerifyService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Hashes and loads every release again, the bundled one first. @throws Forbidden */
  verify(actor: Actor): Promise<AlgorithmVerificationView[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const verified = [bundled()];
      for (const { id } of await rows<{ id: number }>(tx, `SELECT "id" FROM algorithm_release ORDER BY "id"`)) {
        const stored = await rows<StoredRelease>(
          tx,
          `SELECT "algorithm", "release", encode("sha256", 'hex') AS "sha256", "archive" FROM algorithm_release WHERE "id" = $1`,
          [id],
        );
        verified.push(...stored.map((release) => this.installed(release)));
      }
      return verified;
    });
  }

  private installed({ archive, ...release }: StoredRelease): AlgorithmVerificationView {
    const fault = digestFault(archive, release.sha256) ?? this.loadFault(archive, release);
    return { ...release, bundled: false, isIntact: fault === null, fault };
  }

  private loadFault(archive: Buffer, { algorithm, release }: Omit<StoredRelease, 'archive'>): string | null {
    try {
      const loaded = loadedArchive(archive, this.clock.today());
      const isThat = loaded.algorithm === algorithm && loaded.version === release;
      return isThat ? null : `The archive is ${loaded.algorithm} ${loaded.version}.`;
    } catch (error) {
      if (error instanceof StagingAlgorithmError) return error.message;
      throw error;
    }
  }
}

function bundled(): AlgorithmVerificationView {
  const fault = digestFault(Buffer.from(bundledContent(), 'utf8'), BUNDLED_RELEASE.sha256);
  return { ...BUNDLED_RELEASE, bundled: true, isIntact: fault === null, fault };
}

function digestFault(bytes: Buffer, expected: string): string | null {
  const found = createHash('sha256').update(bytes).digest('hex');
  return found === expected ? null : `The bytes have the SHA-256 ${found}.`;
}
