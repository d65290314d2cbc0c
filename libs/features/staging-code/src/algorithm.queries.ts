import { Injectable } from '@nestjs/common';
import { type StagingAlgorithm } from '#domain/staging';
import { InstalledAlgorithms } from '#features/case-abstraction';
import { rows, type Tx } from '#platform/database';
import { NotFound } from '#platform/http';
import type { AlgorithmView, GlossaryTermView, SchemaQuery, SchemaSummaryView, SchemaView, ValidCodeView } from './staging.contract.js';

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

  /** The schemas of the algorithms asked for, of all of them when none is named. */
  async schemas(tx: Tx, query: SchemaQuery): Promise<SchemaSummaryView[]> {
    return (await this.wanted(tx, query)).flatMap((one) =>
      one.schemaIds().map((id) => ({ id, name: one.schema(id)?.name ?? id, algorithm: one.algorithm, release: one.version })),
    );
  }

  /** A schema of one release, or of the newest installed one that has it. @throws NotFound */
  async schema(tx: Tx, schemaId: string, query: SchemaQuery): Promise<SchemaView> {
    const holder = await this.holder(tx, schemaId, query);
    const { algorithm, version: release } = holder;
    return { id: schemaId, name: holder.schema(schemaId)?.name ?? schemaId, algorithm, release, inputs: inputsOf(holder, schemaId) };
  }

  /** The code list of an input; empty for an input that takes anything. @throws NotFound for an unknown schema or input */
  async codes(
    tx: Tx,
    { schemaId, key }: { readonly schemaId: string; readonly key: string },
    query: SchemaQuery,
  ): Promise<ValidCodeView[]> {
    const holder = await this.holder(tx, schemaId, query);
    if (!holder.inputs(schemaId).some((input) => input.key === key)) throw new NotFound('input of this schema');
    return holder.validCodes(schemaId, key).map(({ cell, ranges, descriptions }) => ({
      ...{ code: cell ?? '*', descriptions },
      ranges: ranges.flatMap((range) => (range === '*' ? [] : [range])),
    }));
  }

  /** The glossary terms of the algorithms asked for. */
  async glossary(tx: Tx, query: SchemaQuery): Promise<GlossaryTermView[]> {
    return (await this.wanted(tx, query)).flatMap(({ algorithm, version: release, glossary }) =>
      glossary.terms().flatMap((name) => {
        const term = glossary.definition(name);
        return term === undefined ? [] : [{ name, definition: term.definition, alternateNames: term.alternateNames, algorithm, release }];
      }),
    );
  }

  private async wanted(tx: Tx, { algorithm, release }: SchemaQuery): Promise<StagingAlgorithm[]> {
    return (await this.algorithms.current(tx)).filter(
      (one) => (algorithm === undefined || one.algorithm === algorithm) && (release === undefined || one.version === release),
    );
  }

  private async holder(tx: Tx, schemaId: string, query: SchemaQuery): Promise<StagingAlgorithm> {
    const holder = (await this.wanted(tx, query)).findLast((one) => one.schema(schemaId) !== undefined);
    if (!holder) throw new NotFound('schema');
    return holder;
  }
}

function inputsOf(algorithm: StagingAlgorithm, schemaId: string): SchemaView['inputs'] {
  return algorithm.inputs(schemaId).map(({ key, name, naaccrItem, naaccrXmlId, usedForStaging, metadata, ...input }) => ({
    ...{ id: naaccrXmlId ?? null, key, name, used: usedForStaging, item: naaccrItem ?? null },
    ...{ default: input.default ?? null, unit: input.unit ?? null, decimalPlaces: input.decimalPlaces ?? null },
    tags: metadata.map((tag) => tag.name),
    codes: algorithm.validCodes(schemaId, key).map(({ cell, descriptions }) => ({ code: cell ?? '*', label: descriptions.join(' ') })),
  }));
}
