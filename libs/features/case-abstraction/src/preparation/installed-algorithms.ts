import { Injectable } from '@nestjs/common';
import { inflateRawSync } from 'node:zlib';
import { bundledAlgorithm, type Inflate, loadAlgorithm, type StagingAlgorithm } from '#domain/staging';
import { Clock } from '#platform/config';
import { firstRow, rows, type Tx } from '#platform/database';

interface Installed {
  readonly id: number;
}

/**
 * The staging algorithms of this registry: the bundled one and every installed release, loaded once per process.
 * Each call compares with the table, so a release installed or removed by another process counts from the next transaction on.
 */
@Injectable()
export class InstalledAlgorithms {
  private readonly loaded = new Map<number, StagingAlgorithm>();

  constructor(private readonly clock: Clock) {}

  /** All algorithms; the bundled one first, then installed ones in order of installation. */
  async current(tx: Tx): Promise<readonly StagingAlgorithm[]> {
    const installed = await rows<Installed>(tx, `SELECT "id" FROM algorithm_release ORDER BY "id"`);
    const ids = new Set(installed.map(({ id }) => id));
    for (const id of this.loaded.keys()) if (!ids.has(id)) this.loaded.delete(id);
    for (const id of ids) if (!this.loaded.has(id)) await this.load(tx, id);
    return [bundledAlgorithm({ currentYear: this.currentYear() }), ...this.loaded.values()];
  }

  private async load(tx: Tx, id: number): Promise<void> {
    const release = await firstRow<{ archive: Buffer }>(tx, `SELECT "archive" FROM algorithm_release WHERE "id" = $1`, [id]);
    if (!release) return;
    const inflate: Inflate = (packed, size) => inflateRawSync(packed, { maxOutputLength: size });
    this.loaded.set(id, loadAlgorithm(release.archive, { currentYear: this.currentYear(), inflate }));
  }

  private currentYear(): number {
    return Number(this.clock.today().slice(0, 4));
  }
}
