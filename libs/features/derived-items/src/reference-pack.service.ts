import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PackTexts, ReferencePackKind } from '#domain/derived-items';
import { Audit } from '#features/audit';
import { type Actor, demand } from '#features/identity';
import { Clock } from '#platform/config';
import { Database, EVERY_FACILITY, firstRow, rows, type Tx } from '#platform/database';
import { checkedPack, type PackFile } from './reference-pack-check.js';
import { PackInstalled } from './reference-pack.errors.js';

/** A reference pack that is installed. */
export interface ReferencePack {
  readonly kind: ReferencePackKind;
  readonly release: string;
  /** Where it came from, in the words of who installed it. */
  readonly provenance: string;
  /** Of the content, in hex. */
  readonly sha256: string;
  /** The files it was made of. */
  readonly files: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly installedAt: Date;
}

/** A pack to be installed. */
export interface NewReferencePack {
  readonly kind: ReferencePackKind;
  readonly release: string;
  readonly provenance: string;
  readonly files: readonly PackFile[];
}

/** Whether a pack is what was installed. */
export interface PackVerification extends ReferencePack {
  readonly isIntact: boolean;
}

const COLUMNS = `"kind", "release", "provenance", encode("sha256", 'hex') AS "sha256", "files", "installedAt"`;

/** Installing reference packs at run time, several releases side by side; the newest of a kind is used. None is ever changed or removed. */
@Injectable()
export class ReferencePackService {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Every pack, by kind and in order of installation. @throws Forbidden */
  list(actor: Actor): Promise<ReferencePack[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(EVERY_FACILITY, (tx) => packs(tx));
  }

  /**
   * Checks a pack and installs it; every process derives with it from the next transaction on. The same content twice is one pack.
   * @throws PackRefused, PackInstalled, Forbidden
   */
  async install(actor: Actor, { kind, release, provenance, files }: NewReferencePack): Promise<ReferencePack> {
    demand(actor, 'staging.install');
    const texts = checkedPack(kind, files);
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const held = await find(tx, kind, release);
      if (held && held.sha256 !== sha256Of(texts)) throw new PackInstalled(kind, release, held.sha256);
      if (held) return held;
      const installedBy = actor.roles.includes('service') ? null : actor.userId;
      const listed = files.map(({ name, text }) => ({ name, sha256: sha256(text), bytes: Buffer.byteLength(text) }));
      await tx.query(
        `INSERT INTO reference_pack ("kind", "release", "provenance", "sha256", "files", "content", "installedBy", "installedAt")
         VALUES ($1, $2, $3, decode($4, 'hex'), $5, $6, $7, $8)`,
        [kind, release, provenance, sha256Of(texts), JSON.stringify(listed), packed(texts), installedBy, this.clock.now()],
      );
      await this.audit.append(tx, actor, { action: 'reference.pack-installed', detail: { kind, release } });
      return (
        (await find(tx, kind, release)) ?? {
          kind,
          release,
          provenance,
          sha256: sha256Of(texts),
          files: listed,
          installedAt: this.clock.now(),
        }
      );
    });
  }

  /** Reads every pack again and compares it with the SHA-256 of its installation. @throws Forbidden */
  verify(actor: Actor): Promise<PackVerification[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(EVERY_FACILITY, async (tx) => {
      const verified: PackVerification[] = [];
      for (const pack of await packs(tx)) verified.push({ ...pack, isIntact: await isIntact(tx, pack) });
      return verified;
    });
  }
}

function packs(tx: Tx): Promise<ReferencePack[]> {
  return rows(tx, `SELECT ${COLUMNS} FROM reference_pack ORDER BY "kind", "id"`);
}

function find(tx: Tx, kind: string, release: string): Promise<ReferencePack | undefined> {
  return firstRow(tx, `SELECT ${COLUMNS} FROM reference_pack WHERE "kind" = $1 AND "release" = $2`, [kind, release]);
}

async function isIntact(tx: Tx, { kind, release, sha256: expected }: ReferencePack): Promise<boolean> {
  const row = await firstRow<{ content: Buffer }>(tx, `SELECT "content" FROM reference_pack WHERE "kind" = $1 AND "release" = $2`, [
    kind,
    release,
  ]);
  try {
    return row !== undefined && sha256(gunzipSync(row.content).toString('utf8')) === expected;
  } catch {
    return false; // what cannot be unpacked is not what was packed
  }
}

/** Parts in one order, so that the same files make the same content in whichever order they are given. */
function contentOf(texts: PackTexts): string {
  return JSON.stringify(Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1))));
}

const packed = (texts: PackTexts): Buffer => gzipSync(contentOf(texts));
const sha256Of = (texts: PackTexts): string => sha256(contentOf(texts));
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
