import { isItemId, type ItemId } from '#domain/naaccr';
import type { StagingAlgorithm } from '../staging-algorithm.js';

/** An input of a schema and the item it comes from. */
export interface PlannedInput {
  readonly key: string;
  readonly item: ItemId;
  readonly name: string;
  readonly hasDefault: boolean;
}

/** An output of a schema and the item it goes to. */
export interface PlannedOutput {
  readonly key: string;
  readonly item: ItemId;
  /** Items of disease that the output is derived from; empty for a constant such as the schema id. */
  readonly sources: readonly ItemId[];
}

/** How the items of a case become the inputs of one schema, and its outputs items again. */
export interface SchemaPlan {
  readonly schemaId: string;
  readonly schemaName: string;
  readonly inputs: readonly PlannedInput[];
  readonly outputs: readonly PlannedOutput[];
  /** Inputs that staging reads and that have no default, selection apart. */
  readonly required: readonly PlannedInput[];
}

/** The same for an algorithm: what selects its schemas. */
export interface AlgorithmPlan {
  readonly algorithm: StagingAlgorithm;
  readonly discriminators: readonly { readonly key: string; readonly item: ItemId }[];
  readonly schemas: Map<string, SchemaPlan>;
}

/** Keys whose value is not simply that of their item: of the date of diagnosis only the year is wanted. */
const YEAR_KEY = 'year_dx';

/** Keys that are coded for nearly every tumor and say nothing about the extent of disease: alone they make no stage. */
export const NOT_EXTENT: readonly string[] = [
  'behavior',
  'age_dx',
  'sex_at_birth',
  'cs_input_version_original',
  'radiation_surg_seq',
  'systemic_surg_seq',
];

const plans = new WeakMap<StagingAlgorithm, AlgorithmPlan>();

/** The plan of an algorithm, made on first use. */
export function algorithmPlan(algorithm: StagingAlgorithm): AlgorithmPlan {
  const known = plans.get(algorithm);
  if (known !== undefined) return known;
  const items = new Map<string, ItemId>();
  for (const schemaId of algorithm.schemaIds()) {
    const keys = new Set(algorithm.schema(schemaId)?.discriminators);
    for (const { key, naaccrXmlId } of algorithm.inputs(schemaId)) {
      if (keys.has(key) && naaccrXmlId !== undefined && isItemId(naaccrXmlId)) items.set(key, naaccrXmlId);
    }
  }
  items.delete(YEAR_KEY);
  const plan = { algorithm, discriminators: [...items].map(([key, item]) => ({ key, item })), schemas: new Map<string, SchemaPlan>() };
  plans.set(algorithm, plan);
  return plan;
}

/** The plan of one schema, made on first use. */
export function schemaPlan({ algorithm, schemas }: AlgorithmPlan, schemaId: string): SchemaPlan {
  const known = schemas.get(schemaId);
  if (known !== undefined) return known;
  const plan = makePlan(algorithm, schemaId);
  schemas.set(schemaId, plan);
  return plan;
}

function makePlan(algorithm: StagingAlgorithm, schemaId: string): SchemaPlan {
  const schema = algorithm.schema(schemaId);
  const selection = new Set(['site', 'hist', YEAR_KEY, ...(schema?.discriminators ?? [])]);
  const inputs = algorithm.inputs(schemaId).flatMap((input): PlannedInput[] => {
    const { key, name, naaccrXmlId } = input;
    if (naaccrXmlId === undefined || !isItemId(naaccrXmlId) || key === YEAR_KEY) return [];
    return [{ key, item: naaccrXmlId, name, hasDefault: input.default !== undefined || input.defaultTable !== undefined }];
  });
  const read = algorithm.requiredKeys(schemaId);
  const extent = inputs.filter(({ key }) => !selection.has(key) && !NOT_EXTENT.includes(key));
  const itemOf = new Map(extent.map(({ key, item }) => [key, item]));
  return {
    schemaId,
    schemaName: schema?.name ?? schemaId,
    inputs,
    outputs: algorithm.outputs(schemaId).flatMap(({ key, naaccrXmlId }): PlannedOutput[] => {
      if (naaccrXmlId === undefined || !isItemId(naaccrXmlId)) return [];
      const sources = [...sourceKeys(algorithm, schemaId, key)].flatMap((source) => itemOf.get(source) ?? []);
      return [{ key, item: naaccrXmlId, sources }];
    }),
    required: inputs.filter(({ key, hasDefault }) => read.has(key) && !selection.has(key) && !hasDefault),
  };
}

/** All keys that an output is made from, through the tables between. */
function sourceKeys(algorithm: StagingAlgorithm, schemaId: string, output: string): Set<string> {
  const paths = algorithm.mappingKeys(schemaId).flatMap(({ tables }) => tables);
  const found = new Set<string>();
  const pending = [output];
  for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
    for (const { inputs, outputs } of paths) {
      if (!outputs.has(key)) continue;
      for (const input of inputs) {
        if (found.has(input)) continue;
        found.add(input);
        pending.push(input);
      }
    }
  }
  return found;
}
