import type { ItemId, Items } from '#domain/naaccr';
import { ageAtDiagnosis, isBlankText, schemaInput, selectionKeys, yearOfDiagnosis, type Texts } from './case-input.js';
import { additionalAlgorithms, chooseAlgorithm } from './choose-algorithm.js';
import { algorithmPlan, schemaPlan, type AlgorithmPlan, type PlannedInput, type SchemaPlan } from './derivation-plan.js';
import type { StageError, StageResult } from '../stage-result.js';
import type { DiscriminatorQuestion, StagingAlgorithm } from '../staging-algorithm.js';

/** Why a case was not staged. */
export type NotStagedReason =
  | 'YEAR_OF_DIAGNOSIS_MISSING' // Date of Diagnosis (390) names no year.
  | 'NO_ALGORITHM_FOR_YEAR' // No installed release is for this year of diagnosis.
  | 'SITE_OR_HISTOLOGY_MISSING' // Primary Site (400) or Histologic Type ICD-O-3 (522) is blank.
  | 'NO_MATCHING_SCHEMA' // No schema takes this site and histology.
  | 'DISCRIMINATOR_MISSING' // Several schemas take the site and histology, and the item that tells them apart is blank.
  | 'DISCRIMINATOR_INVALID' // The item that tells the schemas apart holds none of the codes that lead to one.
  | 'YEAR_NOT_ACCEPTED' // The schema does not take this year of diagnosis.
  | 'INPUT_INVALID' // An item that the schema needs holds none of its codes.
  | 'INPUTS_BLANK'; // Nothing to stage by is coded yet.

/** An item that has to be coded before the schema is known. */
export interface MissingItemQuestion extends DiscriminatorQuestion {
  readonly item: ItemId;
}

/** What staging made of the items of one tumor. */
export interface StageDerivation {
  readonly status: 'staged' | 'not-staged';
  /** Set when the status is not-staged. */
  readonly reason?: NotStagedReason;
  /** Algorithm and release chosen by the year of diagnosis; `null` if there is none. */
  readonly algorithm: string | null;
  readonly release: string | null;
  readonly schemaId: string | null;
  readonly schemaName: string | null;
  /** Derived items; those of the algorithm that are not in here are blank. */
  readonly derived: Items;
  readonly errors: readonly StageError[];
  readonly path: readonly string[];
  /** Discriminators to ask for, with the answers that select a schema. */
  readonly missing: readonly MissingItemQuestion[];
  /** Items that the schema needs, have no default and are blank. */
  readonly requiredInputs: readonly ItemId[];
  /** What further algorithms made of the case, such as the pediatric one; their derived items are in `derived`, too. */
  readonly additional?: readonly StageDerivation[];
}

/** The year of diagnosis, and the one that counts as now. */
export interface CaseYears {
  readonly year: string;
  readonly currentYear: number;
}

const NO_ITEMS: Items = {};

/**
 * Stages one tumor from its items: the diagnosis year chooses the algorithm, site, histology and discriminators choose the schema, the items
 * of that schema are its inputs, its outputs become derived items.
 *
 * A blank item is an absent input: in the look-up it is asked for instead of matching a blank answer, in staging it gets the default of the
 * algorithm. An output is derived only if at least one of the items it depends on is coded, so that a case without any extent of disease does
 * not get a stage of "unknown" that nobody coded. The schema id is derived as soon as the schema is known.
 *
 * Children and adolescents get the derived items of the pediatric algorithm as well, where it is installed ({@link STAGING_RULES}).
 * @param items - all items of one tumor, patient items included
 * @param algorithms - bundled and installed algorithms, any order
 * @param options - `currentYear`, four digits: later diagnosis years are refused
 */
export function deriveStage(
  items: Items,
  algorithms: readonly StagingAlgorithm[],
  options: { readonly currentYear: number },
): StageDerivation {
  const texts: Texts = items;
  const year = yearOfDiagnosis(texts);
  if (year === undefined) return notStaged('YEAR_OF_DIAGNOSIS_MISSING');
  const algorithm = chooseAlgorithm(Number(year), algorithms);
  if (algorithm === undefined) return notStaged('NO_ALGORITHM_FOR_YEAR');
  const years = { year, currentYear: options.currentYear };
  let stage = stageWith(algorithm, texts, years);
  for (const further of additionalAlgorithms({ year: Number(year), age: ageAtDiagnosis(texts) }, algorithms))
    stage = withAdditional(stage, stageWith(further, { ...texts, ...stage.derived }, years));
  return stage;
}

function withAdditional(stage: StageDerivation, further: StageDerivation): StageDerivation {
  return { ...stage, derived: { ...stage.derived, ...further.derived }, additional: [...(stage.additional ?? []), further] };
}

/** Stages a case with one algorithm. */
export function stageWith(algorithm: StagingAlgorithm, items: Texts, years: CaseYears): StageDerivation {
  if (isBlankText(items['primarySite']) || isBlankText(items['histologicTypeIcdO3']))
    return notStaged('SITE_OR_HISTOLOGY_MISSING', { algorithm });
  const plan = algorithmPlan(algorithm);
  const keys = selectionKeys(items, plan, years.year);
  const found = algorithm.lookup(keys);
  const [schema] = found;
  if (schema === undefined || found.length > 1) return schemaUnclear(plan, keys, found.length);
  return stageInSchema(items, schemaPlan(plan, schema.id), { plan, ...years });
}

/** No schema or several: says which discriminators would decide, or that one of them is wrong. */
function schemaUnclear({ algorithm, discriminators }: AlgorithmPlan, keys: Record<string, string>, found: number): StageDerivation {
  const itemOf = new Map(discriminators.map(({ key, item }) => [key, item]));
  const ask = (known: Record<string, string>): MissingItemQuestion[] =>
    algorithm.missingDiscriminators(known).ask.flatMap((question) => {
      const item = itemOf.get(question.key);
      return item === undefined ? [] : [{ ...question, item }];
    });
  if (found > 1) return notStaged('DISCRIMINATOR_MISSING', { algorithm, missing: ask(keys) });
  const { site = '', hist = '', year_dx = '' } = keys;
  const selected = { site, hist, year_dx };
  if (algorithm.lookup(selected).length === 0) return notStaged('NO_MATCHING_SCHEMA', { algorithm });
  return notStaged('DISCRIMINATOR_INVALID', { algorithm, missing: ask(selected) });
}

function stageInSchema(items: Texts, schema: SchemaPlan, at: CaseYears & { readonly plan: AlgorithmPlan }): StageDerivation {
  const { algorithm } = at.plan;
  const stage = algorithm.stageInSchema(schema.schemaId, schemaInput(items, schema, at.year), at);
  const required = schema.required.filter(({ item }) => isBlankText(items[item]));
  if (stage.result !== 'STAGED') return failedStage(stage, { algorithm, schema, required });
  const { derived, fromItems } = derivedItems(items, schema, stage);
  return {
    status: fromItems ? 'staged' : 'not-staged',
    ...(fromItems ? {} : { reason: 'INPUTS_BLANK' as const }),
    ...named(algorithm, schema),
    derived,
    errors: stage.errors,
    path: stage.path,
    missing: [],
    requiredInputs: required.map(({ item }) => item),
  };
}

function derivedItems(items: Texts, schema: SchemaPlan, stage: StageResult): { readonly derived: Items; readonly fromItems: boolean } {
  const derived: { [id in ItemId]?: string } = {};
  let fromItems = false;
  for (const { key, item, sources } of schema.outputs) {
    const isCoded = sources.some((source) => !isBlankText(items[source]));
    if (isCoded) fromItems = true;
    const value = stage.output[key];
    if (typeof value === 'string' && value !== '' && (isCoded || sources.length === 0)) derived[item] = value;
  }
  return { derived, fromItems };
}

function failedStage(
  stage: StageResult,
  {
    algorithm,
    schema,
    required,
  }: { readonly algorithm: StagingAlgorithm; readonly schema: SchemaPlan; readonly required: readonly PlannedInput[] },
): StageDerivation {
  const reason = stage.result === 'FAILED_INVALID_YEAR_DX' ? 'YEAR_NOT_ACCEPTED' : 'INPUT_INVALID';
  return {
    ...notStaged(reason, { algorithm }),
    ...named(algorithm, schema),
    errors: stage.errors,
    requiredInputs: required.map(({ item }) => item),
  };
}

function named({ algorithm, version }: StagingAlgorithm, { schemaId, schemaName }: SchemaPlan) {
  return { algorithm, release: version, schemaId, schemaName };
}

function notStaged(
  reason: NotStagedReason,
  known: { readonly algorithm?: StagingAlgorithm; readonly missing?: readonly MissingItemQuestion[] } = {},
): StageDerivation {
  return {
    status: 'not-staged',
    reason,
    algorithm: known.algorithm?.algorithm ?? null,
    release: known.algorithm?.version ?? null,
    schemaId: null,
    schemaName: null,
    derived: NO_ITEMS,
    errors: [],
    path: [],
    missing: known.missing ?? [],
    requiredInputs: [],
  };
}
