import { Injectable } from '@nestjs/common';
import { changeItems, type Items } from '#domain/naaccr';
import { stageInWords } from '#domain/staging';
import { InstalledAlgorithms, Preparation, type StageView } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import { InvalidRequest } from '#platform/http';
import { AlgorithmQueries } from './algorithm.queries.js';
import type { AlgorithmView, GlossaryTermView, SchemaQuery, SchemaSummaryView, SchemaView, ValidCodeView } from './staging.contract.js';

/** Looking at algorithms, and staging without storing. */
@Injectable()
export class StagingService {
  constructor(
    private readonly database: Database,
    private readonly queries: AlgorithmQueries,
    private readonly preparation: Preparation,
    private readonly algorithms: InstalledAlgorithms,
  ) {}

  list(actor: Actor): Promise<AlgorithmView[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, (tx) => this.queries.list(tx));
  }

  schemas(actor: Actor, query: SchemaQuery): Promise<SchemaSummaryView[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, (tx) => this.queries.schemas(tx, query));
  }

  /** @throws NotFound */
  codes(actor: Actor, input: { readonly schemaId: string; readonly key: string }, query: SchemaQuery): Promise<ValidCodeView[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, (tx) => this.queries.codes(tx, input, query));
  }

  glossary(actor: Actor, query: SchemaQuery): Promise<GlossaryTermView[]> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, (tx) => this.queries.glossary(tx, query));
  }

  /** @throws NotFound */
  schema(actor: Actor, schemaId: string, query: SchemaQuery): Promise<SchemaView> {
    demand(actor, 'staging.read');
    return this.database.transaction(actor, (tx) => this.queries.schema(tx, schemaId, query));
  }

  /** Stages some items as a save would, and stores nothing. @throws InvalidRequest naming every item that is wrong */
  stage(actor: Actor, given: Readonly<Record<string, string>>): Promise<StageView> {
    demand(actor, 'staging.read');
    const items = acceptedItems(given);
    return this.database.transaction(actor, async (tx) => {
      const { stage } = await this.preparation.prepare(tx, items);
      return stageInWords({ items, stage }, await this.algorithms.current(tx));
    });
  }
}

/** The items given, all of them valid. @throws InvalidRequest naming every item that is wrong */
export function acceptedItems(given: Readonly<Record<string, string>>): Items {
  const result = changeItems({}, given);
  if (!('rejected' in result)) return result.items;
  throw new InvalidRequest(result.rejected.map(({ id, message }) => ({ property: `items.${id}`, message })));
}
