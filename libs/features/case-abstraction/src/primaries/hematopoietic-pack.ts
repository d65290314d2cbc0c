import { Injectable } from '@nestjs/common';
import type { HematopoieticPairs } from '#domain/multiple-primaries';
import type { Tx } from '#platform/database';

/** The installed pair tables of the hematopoietic rules, and which release they are. */
export interface InstalledPairs {
  readonly release: string;
  readonly pairs: HematopoieticPairs;
}

/** Hands out the pair tables of the hematopoietic rules. They are installed at run time; no pack of them can be installed yet. */
@Injectable()
export class HematopoieticPack {
  /** What is installed; undefined while nothing is: pairs that need the tables are then questionable and say so. */
  readonly current: (tx: Tx) => Promise<InstalledPairs | undefined> = () => Promise.resolve(undefined);
}
