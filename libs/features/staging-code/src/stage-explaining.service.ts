import { Injectable } from '@nestjs/common';
import { changeItems, type Items, yearOf } from '#domain/naaccr';
import {
  deriveStage,
  explainStage,
  explanationText,
  stageInWords,
  stagingCases,
  type StagingAlgorithm,
  type StagingCase,
  whatWouldChange,
} from '#domain/staging';
import { isAdding, Preparation } from '#features/case-abstraction';
import { type Actor, demand } from '#features/identity';
import { Database } from '#platform/database';
import { NotFound } from '#platform/http';
import { batchLines } from './batch-lines.js';
import {
  changeView,
  type ExplainedRunView,
  outputView,
  type RunChangesView,
  stepView,
  type StageChangesView,
  type StageExplanationView,
  tableView,
} from './explanation.contract.js';
import { acceptedItems } from './staging.service.js';
import type { ExplainedItems } from './staging.contract.js';
import type { BatchStageView, StageBatchView } from './stage-batch.contract.js';

interface Means {
  readonly algorithms: readonly StagingAlgorithm[];
  readonly currentYear: number;
}

/** The views of one algorithm as plain objects. */
type ExplainedRun = Pick<ExplainedRunView, keyof ExplainedRunView>;
type RunChanges = Pick<RunChangesView, keyof RunChangesView>;

/** Explaining stages, trying changes and staging many cases, all without storing anything. */
@Injectable()
export class StageExplainingService {
  constructor(
    private readonly database: Database,
    private readonly preparation: Preparation,
  ) {}

  /** Stages items as a save would, or with the release that is named, and explains the result row by row. @throws InvalidRequest, NotFound, Forbidden */
  async explain(actor: Actor, asked: ExplainedItems): Promise<StageExplanationView> {
    demand(actor, 'staging.read');
    const items = acceptedItems(asked.items);
    const means = withRelease(await this.means(actor), asked);
    const stage = stageInWords({ items, stage: deriveStage(items, means.algorithms, means) }, means.algorithms);
    const [run = notRun(stage.reason), ...additional] = stagingCases(items, means.algorithms, means).map((one) => explainedRun(one, means));
    return { ...run, stage, additional };
  }

  /** Which single changes of items lead to another stage, by the release that is named or the newest that fits. @throws InvalidRequest, NotFound, Forbidden */
  async changes(actor: Actor, asked: ExplainedItems): Promise<StageChangesView> {
    demand(actor, 'staging.read');
    const items = acceptedItems(asked.items);
    const means = withRelease(await this.means(actor), asked);
    const [run = NOT_TRIED, ...additional] = stagingCases(items, means.algorithms, means).map((one) => runChanges(one, means));
    return { ...run, additional };
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

/** The release that is named in place of its newer ones, beside those that stage in addition. @throws NotFound when it is not at hand */
function withRelease(means: Means, { algorithm, release }: ExplainedItems): Means {
  if (algorithm === undefined && release === undefined) return means;
  const named = means.algorithms.filter((one) => one.algorithm === algorithm && one.version === release);
  if (named.length === 0) throw new NotFound('algorithm release');
  const additional = means.algorithms.filter((one) => isAdding(one) && one.algorithm !== algorithm);
  return {
    ...means,
    algorithms: named.some(isAdding)
      ? means.algorithms.filter((one) => one.algorithm !== algorithm).concat(named)
      : [...named, ...additional],
  };
}

function explainedRun({ algorithm, input }: StagingCase, means: Means): ExplainedRun {
  const explained = explainStage(algorithm, input, means);
  return {
    ...{ algorithm: explained.algorithm, release: explained.release, schemaId: explained.stage.schemaId },
    text: explanationText(explained),
    selection: explained.selection === undefined ? null : tableView(explained.selection),
    steps: explained.steps.map(stepView),
    outputs: explained.outputs.map(outputView),
  };
}

function notRun(reason: string | null): ExplainedRun {
  return { algorithm: null, release: null, schemaId: null, text: reason === null ? [] : [reason], selection: null, steps: [], outputs: [] };
}

const NOT_TRIED: RunChanges = { algorithm: null, release: null, changes: [], tried: 0, complete: true };

function runChanges({ algorithm, input }: StagingCase, { currentYear }: Means): RunChanges {
  const { stage, changes, tried, complete } = whatWouldChange(algorithm, input, { currentYear });
  const definitions = stage.schemaId === null ? [] : algorithm.outputs(stage.schemaId);
  const { algorithm: name, version: release } = algorithm;
  return { algorithm: name, release, changes: changes.map((change) => changeView(change, definitions)), tried, complete };
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
