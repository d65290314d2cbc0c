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

interface StoredPack extends PackInUse {
  readonly id: number;
}

/** The reference packs of this registry; one installed by another process counts from the next transaction on. */
@Injectable()
export class InstalledPacks {
  private loaded: { readonly ids: string; readonly lists: SurnameLists } | undefined;

  /** The newest surname lists, read once per process and release. */
  async surnames(tx: Tx): Promise<SurnameLists & { readonly packs: readonly PackInUse[] }> {
    const newest = await this.newest(tx, ['nhia-names', 'napiia-names']);
    const ids = newest.map(({ id }) => id).join();
    if (this.loaded?.ids !== ids) {
      const texts: Partial<Record<ReferencePackKind, PackTexts>> = {};
      for (const { id, kind } of newest) texts[kind] = await this.texts(tx, id);
      this.loaded = { ids, lists: surnameLists(texts) };
    }
    return { ...this.loaded.lists, packs: newest.map(({ kind, release, sha256 }) => ({ kind, release, sha256 })) };
  }

  /** The newest installed pack of each kind. */
  newest(tx: Tx, kinds: readonly ReferencePackKind[]): Promise<StoredPack[]> {
    return rows(
      tx,
      `SELECT DISTINCT ON ("kind") "id", "kind", "release", encode("sha256", 'hex') AS "sha256" FROM reference_pack
       WHERE "kind" = ANY ($1) ORDER BY "kind", "id" DESC`,
      [kinds],
    );
  }

  /** The texts of one pack. */
  async texts(tx: Tx, id: number): Promise<PackTexts> {
    const row = await firstRow<{ content: Buffer }>(tx, `SELECT "content" FROM reference_pack WHERE "id" = $1`, [id]);
    return row ? (JSON.parse(gunzipSync(row.content).toString('utf8')) as PackTexts) : {}; // only the installation writes them
  }
}
