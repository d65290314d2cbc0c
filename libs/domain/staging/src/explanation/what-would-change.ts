import type { InputDefinition, SchemaDefinition } from '../algorithm-definition.js';
import { codeSpans, type CodeSpan } from './candidate-codes.js';
import type { StageInput, StageOutcome, StageResult } from '../stage-result.js';
import type { StageYear, StagingAlgorithm } from '../staging-algorithm.js';

/** What to try and how much of it. */
export interface ChangeOptions extends StageYear {
  /** Inputs to vary; all that the schema requires when absent. Site, histology and year of diagnosis only when named. */
  readonly keys?: readonly string[] | undefined;
  /** Outputs that count; all but the version when absent. */
  readonly outputs?: readonly string[] | undefined;
  /** Cases staged at most, 2,000 when absent. */
  readonly most?: number | undefined;
}

/** One output that would be another. */
export interface ChangedOutput {
  readonly key: string;
  readonly from: string | null | undefined;
  readonly to: string | null | undefined;
}

/** One input that would lead to another result with any of some codes. */
export interface StageChange {
  readonly key: string;
  readonly name: string;
  readonly naaccrXmlId: string | undefined;
  /** What the case has now; `undefined` = nothing. */
  readonly value: string | null | undefined;
  /** Codes with the same effect; a range stands for all codes of the code list from low to high. */
  readonly codes: readonly CodeSpan[];
  readonly result: StageOutcome;
  readonly schemaId: string | null;
  readonly outputs: readonly ChangedOutput[];
}

/** Which single changes lead to another result. */
export interface StageChanges {
  readonly stage: StageResult;
  readonly changes: readonly StageChange[];
  /** Cases staged to find out. */
  readonly tried: number;
  /** False if the limit ended the search before everything was tried. */
  readonly complete: boolean;
}

const MOST = 2000;
const ONLY_WHEN_NAMED: readonly string[] = ['site', 'hist', 'year_dx'];
const NO_RESULT: readonly string[] = ['derived_version'];

/**
 * Which single input, changed to another valid code, leads to another result. Only inputs that the schema requires are tried, codes that all
 * tables treat alike are tried once.
 * @param input - keys of the algorithm, as for `stage`; a schema must be found, else nothing is tried
 * @returns changes in the order of the inputs and their code lists
 * @throws StagingAlgorithmError code CURRENT_YEAR_MISSING
 */
export function whatWouldChange(algorithm: StagingAlgorithm, input: StageInput, options: ChangeOptions = {}): StageChanges {
  const stage = algorithm.stage(input, options);
  const schema = stage.schemaId === null ? undefined : algorithm.schema(stage.schemaId);
  if (schema === undefined) return { stage, changes: [], tried: 0, complete: true };
  const search = new ChangeSearch({ algorithm, schema, input, stage }, options);
  const changes = inputsToVary(algorithm, schema, options.keys).flatMap((definition) => search.changesOf(definition));
  return { stage, changes, tried: search.tried, complete: search.isComplete };
}

function inputsToVary(algorithm: StagingAlgorithm, { id }: SchemaDefinition, keys: readonly string[] | undefined): InputDefinition[] {
  const required = algorithm.requiredKeys(id);
  const wanted = (key: string): boolean => (keys === undefined ? required.has(key) && !ONLY_WHEN_NAMED.includes(key) : keys.includes(key));
  return algorithm.inputs(id).filter(({ key }) => wanted(key));
}

interface SearchStart {
  readonly algorithm: StagingAlgorithm;
  readonly schema: SchemaDefinition;
  readonly input: StageInput;
  readonly stage: StageResult;
}

/** Stages one changed case after the other, up to a limit. */
class ChangeSearch {
  tried = 0;
  isComplete = true;
  private readonly most: number;

  constructor(
    private readonly start: SearchStart,
    private readonly options: ChangeOptions,
  ) {
    this.most = options.most ?? MOST;
  }

  /** The effects of one input, codes with the same effect together. */
  changesOf(definition: InputDefinition): StageChange[] {
    const { algorithm, schema, input } = this.start;
    const byEffect = new Map<string, { readonly effect: Effect; readonly spans: PlacedSpan[] }>();
    codeSpans(algorithm, schema, definition.key).forEach((span, place) => {
      const effect = this.effectOf(definition.key, span.low);
      if (effect === undefined) return;
      const kind = JSON.stringify([effect.result, effect.schemaId, effect.outputs]);
      const known = byEffect.get(kind) ?? { effect, spans: [] };
      known.spans.push({ ...span, place });
      byEffect.set(kind, known);
    });
    const { key, name, naaccrXmlId } = definition;
    return [...byEffect.values()].map(({ effect, spans }) => ({
      key,
      name,
      naaccrXmlId,
      value: input[key],
      codes: joined(spans),
      ...effect,
    }));
  }

  /** What another code would do, `undefined` if nothing or if the limit is reached. */
  private effectOf(key: string, code: string): Effect | undefined {
    const { algorithm, input, stage } = this.start;
    if (code === input[key]) return undefined;
    if (this.tried >= this.most) {
      this.isComplete = false;
      return undefined;
    }
    this.tried++;
    const changed = algorithm.stage({ ...input, [key]: code }, this.options);
    const outputs = changedOutputs(stage, changed, this.options.outputs);
    const isSame = changed.result === stage.result && changed.schemaId === stage.schemaId && outputs.length === 0;
    return isSame ? undefined : { result: changed.result, schemaId: changed.schemaId, outputs };
  }
}

type Effect = Pick<StageChange, 'result' | 'schemaId' | 'outputs'>;

function changedOutputs(before: StageResult, after: StageResult, wanted: readonly string[] | undefined): ChangedOutput[] {
  const keys = new Set([...Object.keys(before.output), ...Object.keys(after.output)]);
  return [...keys].flatMap((key) => {
    const counts = wanted === undefined ? !NO_RESULT.includes(key) : wanted.includes(key);
    const [from, to] = [before.output[key], after.output[key]];
    return counts && from !== to ? [{ key, from, to }] : [];
  });
}

interface PlacedSpan extends CodeSpan {
  /** Position among all codes tried. */
  readonly place: number;
}

/** Neighbours of the code list become one range; a blank stays by itself. */
function joined(spans: readonly PlacedSpan[]): CodeSpan[] {
  const ranges: { low: string; high: string; place: number }[] = [];
  for (const { low, high, place } of spans) {
    const last = ranges.at(-1);
    if (last !== undefined && last.place + 1 === place && last.high !== '' && low !== '') Object.assign(last, { high, place });
    else ranges.push({ low, high, place });
  }
  return ranges.map(({ low, high }) => ({ low, high }));
}
