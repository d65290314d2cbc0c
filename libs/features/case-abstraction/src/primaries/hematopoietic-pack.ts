import { Injectable } from '@nestjs/common';
import { type HematopoieticPairs, hematopoieticPairs } from '#domain/multiple-primaries';
import type { Tx } from '#platform/database';
import { InstalledPacks } from '../preparation/installed-packs.js';

/** The installed pair tables of the hematopoietic rules, and which release they are. */
export interface InstalledPairs {
  readonly release: string;
  readonly pairs: HematopoieticPairs;
}

/** Hands out the pair tables of the hematopoietic rules, read once per process and release. */
@Injectable()
export class HematopoieticPack {
  private loaded: { readonly id: number; readonly installed: InstalledPairs } | undefined;

  constructor(private readonly packs: InstalledPacks) {}

  /** What is installed; undefined while nothing is: pairs that need the tables are then questionable and say so. */
  async current(tx: Tx): Promise<InstalledPairs | undefined> {
    const newest = await this.packs.newest(tx, ['hematopoietic-pairs']);
    const [pack] = newest;
    if (!pack) return undefined;
    if (this.loaded?.id !== pack.id) {
      const pairs = hematopoieticPairs(await this.packs.texts(tx, pack.id));
      this.loaded = { id: pack.id, installed: { release: pack.release, pairs } };
    }
    return this.loaded.installed;
  }
}
