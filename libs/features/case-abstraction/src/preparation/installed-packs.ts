import { Injectable } from '@nestjs/common';
import { gunzipSync } from 'node:zlib';
import { type DerivationMeans, type PackTexts, type ReferencePackKind, surnameLists } from '#domain/derived-items';
import { firstRow, rows, type Tx } from '#platform/database';

/** A reference pack that deriving uses. */
export interface PackInUse {
  readonly kind: ReferencePackKind;
  readonly release: string;
  /** Of its content, in hex. */
  readonly sha256: string;
}

type SurnameLists = Pick<DerivationMeans, 'hispanicNames' | 'asianPacificNames'>;

/** The reference packs of this registry, each loaded once per process; one installed by another process counts from the next transaction on. */
@Injectable()
export class InstalledPacks {
  private lists: { readonly of: string; readonly lists: SurnameLists } | undefined;

  /** The newest surname lists. */
  async surnames(tx: Tx): Promise<SurnameLists & { readonly packs: readonly PackInUse[] }> {
    const newest = await rows<PackInUse & { readonly id: number }>(
      tx,
      `SELECT DISTINCT ON ("kind") "id", "kind", "release", encode("sha256", 'hex') AS "sha256" FROM reference_pack
       WHERE "kind" IN ('nhia-names', 'napiia-names') ORDER BY "kind", "id" DESC`,
    );
    const of = newest.map(({ id }) => id).join();
    if (this.lists?.of !== of) {
      const texts: Partial<Record<ReferencePackKind, PackTexts>> = {};
      for (const { id, kind } of newest) texts[kind] = await this.textsOf(tx, id);
      this.lists = { of, lists: surnameLists(texts) };
    }
    return { ...this.lists.lists, packs: newest.map(({ kind, release, sha256 }) => ({ kind, release, sha256 })) };
  }

  /** The texts of one pack. */
  private async textsOf(tx: Tx, id: number): Promise<PackTexts> {
    const row = await firstRow<{ content: Buffer }>(tx, `SELECT "content" FROM reference_pack WHERE "id" = $1`, [id]);
    return row ? packTexts(row.content) : {};
  }
}

/** The texts that a stored pack holds. */
export function packTexts(content: Buffer): PackTexts {
  return JSON.parse(gunzipSync(content).toString('utf8')) as PackTexts; // only the installation writes them
}
