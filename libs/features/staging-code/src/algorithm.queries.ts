import { Injectable } from '@nestjs/common';
import { type StagingAlgorithm } from '#domain/staging';
import { InstalledAlgorithms } from '#features/case-abstraction';
import { rows, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import type { AlgorithmView, SchemaQuery, SchemaView } from './staging.contract.js';

type InstalledRow = Pick<AlgorithmView, 'algorithm' | 'release' | 'sha256' | 'installedAt' | 'installedBy'>;

/** Reads of the installed algorithms. */
@Injectable()
export class AlgorithmQueries {
  constructor(private readonly algorithms: InstalledAlgorithms) {}

  /** Every algorithm that can stage cases, the bundled one first. */
  async list(tx: Tx): Promise<AlgorithmView[]> {
    const installed = await rows<InstalledRow>(
      tx,
      `SELECT r."algorithm", r."release", encode(r."sha256", 'hex') AS "sha256", r."installedAt", u."fullName" AS "installedBy"
       FROM algorithm_release r LEFT JOIN app_user u ON u."id" = r."installedBy"`,
    );
    const loaded = await this.algorithms.current(tx);
    return loaded.map((one) => {
      const row = installed.find(({ algorithm, release }) => algorithm === one.algorithm && release === one.version);
      const { sha256 = null, installedAt = null, installedBy = null } = row ?? {};
      return {
        algorithm: one.algorithm,
        release: one.version,
        sha256,
        installedAt,
        installedBy,
        bundled: row === undefined,
        schemas: one.schemaIds().length,
      };
    });
  }

  /** A schema of one release, or of the newest installed one that has it. @throws NotFound */
  async schema(tx: Tx, schemaId: string, { algorithm, release }: SchemaQuery): Promise<SchemaView> {
    const wanted = (await this.algorithms.current(tx)).filter(
      (one) => (algorithm === undefined || one.algorithm === algorithm) && (release === undefined || one.version === release),
    );
    const holder = wanted.findLast((one) => one.schema(schemaId) !== undefined);
    const schema = holder?.schema(schemaId);
    if (!holder || !schema) throw new NotFound('schema');
    return {
      id: schemaId,
      name: schema.name,
      algorithm: holder.algorithm,
      release: holder.version,
      inputs: inputsOf(holder, schemaId),
    };
  }
}

function inputsOf(algorithm: StagingAlgorithm, schemaId: string): SchemaView['inputs'] {
  return algorithm.inputs(schemaId).map(({ key, name, naaccrXmlId, usedForStaging }) => ({
    id: naaccrXmlId ?? null,
    key,
    name,
    used: usedForStaging,
    codes: algorithm.validCodes(schemaId, key).map(({ cell, descriptions }) => ({ code: cell ?? '*', label: descriptions.join(' ') })),
  }));
}
