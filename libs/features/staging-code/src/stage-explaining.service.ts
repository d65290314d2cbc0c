import { Injectable } from '@nestjs/common';
import { changeItems, type Items, yearOf } from '#domain/naaccr';
import {
  deriveStage,
  explainStage,
  explanationText,
  stagingCase,
  type StagingAlgorithm,
  type StagingCase,
  whatWouldChange,
} from '#domain/staging';
import { Preparation, stageView } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import { batchLines } from './batch-lines.js';
import { changeView, outputView, stepView, type StageChangesView, type StageExplanationView, tableView } from './explanation.contract.js';
import { acceptedItems } from './staging.service.js';
import type { BatchStageView, StageBatchView } from './stage-batch.contract.js';

interface Means {
  readonly algorithms: readonly StagingAlgorithm[];
  readonly currentYear: number;
}

/** Explaining stages, trying changes and staging many cases, all without storing anything. */
@Injectable()
export class StageExplainingService {
  constructor(
    private readonly database: Database,
    private readonly preparation: Preparation,
  ) {}

  /** Stages items as a save would and explains the result row by row. @throws InvalidRequest, Forbidden */
  async explain(actor: Actor, given: Readonly<Record<string, string>>): Promise<StageExplanationView> {
    demand(actor, 'staging.read');
    const items = acceptedItems(given);
    const means = await this.means(actor);
    const stage = stageView(deriveStage(items, means.algorithms, means), means.algorithms);
    const found = stagingCase(items, means.algorithms);
    if (found === undefined) return { stage, text: stage.reason === null ? [] : [stage.reason], selection: null, steps: [], outputs: [] };
    const explained = explainStage(found.algorithm, found.input, means);
    return {
      stage,
      text: explanationText(explained),
      selection: explained.selection === undefined ? null : tableView(explained.selection),
      steps: explained.steps.map(stepView),
      outputs: explained.outputs.map(outputView),
    };
  }

  /** Which single changes of items lead to another stage. @throws InvalidRequest, Forbidden */
  async changes(actor: Actor, given: Readonly<Record<string, string>>): Promise<StageChangesView> {
    demand(actor, 'staging.read');
    const items = acceptedItems(given);
    const means = await this.means(actor);
    const found: StagingCase | undefined = stagingCase(items, means.algorithms);
    if (found === undefined) return { changes: [], tried: 0, complete: true };
    const { stage, changes, tried, complete } = whatWouldChange(found.algorithm, found.input, { currentYear: means.currentYear });
    const definitions = stage.schemaId === null ? [] : found.algorithm.outputs(stage.schemaId);
    return { changes: changes.map((change) => changeView(change, definitions)), tried, complete };
  }

  /** Stages up to 10,000 cases. @throws BatchTooLarge, InvalidRequest, Forbidden */
  async batch(actor: Actor, source: AsyncIterable<Uint8Array>): Promise<StageBatchView> {
    demand(actor, 'staging.read');
    const cases = await batchLines(source);
    const means = await this.means(actor);
    const results = cases.map((given) => stageOfBatch(given, means));
    return { cases: results.length, staged: results.filter(({ status }) => status === 'staged').length, results };
  }

  private means(actor: Actor): Promise<Means> {
    return this.database.transaction(actor, async (tx) => {
      const { algorithms, today } = await this.preparation.context(tx);
      return { algorithms, currentYear: yearOf(today) };
    });
  }
}

/** A case whose items cannot be what they are is not staged; the others of the batch are. */
function stageOfBatch(given: Readonly<Record<string, string>>, { algorithms, currentYear }: Means): BatchStageView {
  const result = changeItems({}, given);
  if ('rejected' in result) {
    const rejected = result.rejected.map(({ id, message }) => ({ id, message }));
    return { ...NOTHING, status: 'rejected', rejected };
  }
  const { status, reason, algorithm, release, schemaId, derived, errors } = deriveStage(result.items, algorithms, { currentYear });
  return {
    ...{ status, algorithm, release, schemaId, reasonCode: reason ?? null, rejected: [] },
    derived: codedItems(derived),
    findings: errors.map(({ message }) => message),
  };
}

const NOTHING = { reasonCode: null, algorithm: null, release: null, schemaId: null, derived: {}, findings: [] };

function codedItems(items: Items): Record<string, string> {
  return Object.fromEntries(Object.entries(items).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
