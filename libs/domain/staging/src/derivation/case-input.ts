import type { Items } from '#domain/naaccr';
import { chooseAlgorithm } from './choose-algorithm.js';
import { algorithmPlan, schemaPlan, type AlgorithmPlan, type SchemaPlan } from './derivation-plan.js';
import type { StageInput } from '../stage-result.js';
import type { StagingAlgorithm } from '../staging-algorithm.js';

/** Items read by ids that come from an algorithm. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** A case in the words of the algorithm that stages it. */
export interface StagingCase {
  readonly algorithm: StagingAlgorithm;
  /** Keys of the algorithm; once the schema is known exactly its inputs, before that what selects a schema. */
  readonly input: StageInput;
  /** `null` while no schema, or more than one, fits. */
  readonly schemaId: string | null;
}

/** The year of the date of diagnosis (390), four digits; `undefined` if it names none. */
export function yearOfDiagnosis(items: Texts): string | undefined {
  const year = items['dateOfDiagnosis']?.slice(0, 4);
  return year !== undefined && /^[0-9]{4}$/.test(year) ? year : undefined;
}

/** Age at diagnosis (230) in full years; `undefined` if it is blank or unknown (999). */
export function ageAtDiagnosis(items: Texts): number | undefined {
  const age = items['ageAtDiagnosis'];
  return age !== undefined && /^[0-9]{3}$/.test(age) && age !== '999' ? Number(age) : undefined;
}

/** Whether an item is not coded. */
export function isBlankText(value: string | undefined): boolean {
  return value === undefined || value === '';
}

/** What a look-up is given: a blank item is left out, so that it is asked for instead of matching a blank answer. */
export function selectionKeys(items: Texts, { discriminators }: AlgorithmPlan, year: string): Record<string, string> {
  const keys: Record<string, string> = { site: items['primarySite'] ?? '', hist: items['histologicTypeIcdO3'] ?? '', year_dx: year };
  for (const { key, item } of discriminators) {
    const value = items[item];
    if (value !== undefined && value !== '') keys[key] = value;
  }
  return keys;
}

/** What staging in a schema is given: the items that are its inputs and are coded, and the year of diagnosis. */
export function schemaInput(items: Texts, schema: SchemaPlan, year: string): Record<string, string> {
  const input: Record<string, string> = { year_dx: year };
  for (const { key, item } of schema.inputs) {
    const value = items[item];
    if (value !== undefined && value !== '') input[key] = value;
  }
  return input;
}

/**
 * The case that `deriveStage` stages, in the words of the chosen algorithm, for explaining it and for trying changes.
 * @param items - all items of one tumor, patient items included
 * @returns `undefined` if no algorithm at hand is for its year of diagnosis
 */
export function stagingCase(items: Items, algorithms: readonly StagingAlgorithm[]): StagingCase | undefined {
  const texts: Texts = items;
  const year = yearOfDiagnosis(texts);
  const algorithm = year === undefined ? undefined : chooseAlgorithm(Number(year), algorithms);
  return year === undefined || algorithm === undefined ? undefined : caseOf(algorithm, texts, year);
}

/** A case in the words of one algorithm. */
export function caseOf(algorithm: StagingAlgorithm, texts: Texts, year: string): StagingCase {
  const plan = algorithmPlan(algorithm);
  const keys = selectionKeys(texts, plan, year);
  const [schema, another] = algorithm.lookup(keys);
  if (schema === undefined || another !== undefined) return { algorithm, input: keys, schemaId: null };
  return { algorithm, input: schemaInput(texts, schemaPlan(plan, schema.id), year), schemaId: schema.id };
}
