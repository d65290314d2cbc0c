import { isEditable, isItemId, type ItemId, type Items } from '#domain/naaccr';
import { isBlankText, type Texts } from './case-input.js';
import { NOT_EXTENT } from './derivation-plan.js';
import type { StageDerivation } from './derive-stage.js';
import type { StagingAlgorithm } from '../staging-algorithm.js';

/** Coded items that belong to schemas other than the present one: left from before the site, histology or year was changed, or reported so. */
export interface KeptItems {
  readonly items: readonly ItemId[];
  /** Name of the schema they belong to, where just one has all of them. */
  readonly schemaName: string | null;
}

type Staged = Pick<StageDerivation, 'algorithm' | 'release' | 'schemaId' | 'additional'>;

const NOTHING: KeptItems = { items: [], schemaName: null };

/**
 * The items of a case that are inputs of some schemas of an algorithm, not of all, and not of the schema that the case has now.
 * They are no fault and stay stored: when the schema comes back, so do they.
 * @param stage - what `deriveStage` says of the items; while no schema is chosen nothing belongs to another one
 * @param algorithms - those at hand
 */
export function keptItems(items: Items, stage: Staged, algorithms: readonly StagingAlgorithm[]): KeptItems {
  if (stage.schemaId === null) return NOTHING;
  const texts: Texts = items;
  const shown = new Set([stage, ...(stage.additional ?? [])].flatMap((one) => inputsOf(one, algorithms)));
  const kept = new Map<ItemId, ReadonlySet<string>>();
  const isOwn = ({ algorithm, version }: StagingAlgorithm): boolean => algorithm === stage.algorithm && version === stage.release;
  // The algorithm of the case names the schema; others only what it does not know.
  for (const algorithm of algorithms.toSorted((one, other) => Number(isOwn(other)) - Number(isOwn(one)))) {
    for (const [id, schemas] of specificItems(algorithm)) {
      if (!isBlankText(texts[id]) && !shown.has(id) && !kept.has(id)) kept.set(id, schemas);
    }
  }
  if (kept.size === 0) return NOTHING;
  const [first = new Set<string>(), ...others] = kept.values();
  const common = [...first].filter((name) => others.every((names) => names.has(name)));
  return { items: [...kept.keys()], schemaName: common.length === 1 ? (common[0] ?? null) : null };
}

function inputsOf({ algorithm, release, schemaId }: Staged, algorithms: readonly StagingAlgorithm[]): string[] {
  const holder = algorithms.find((each) => each.algorithm === algorithm && each.version === release);
  return schemaId === null ? [] : (holder?.inputs(schemaId) ?? []).flatMap(({ naaccrXmlId }) => naaccrXmlId ?? []);
}

const specific = new WeakMap<StagingAlgorithm, ReadonlyMap<ItemId, ReadonlySet<string>>>();

/** Items that some schemas ask for and others do not, with the names of those that do; looked up once per algorithm. */
function specificItems(algorithm: StagingAlgorithm): ReadonlyMap<ItemId, ReadonlySet<string>> {
  const known = specific.get(algorithm);
  if (known !== undefined) return known;
  const schemaIds = algorithm.schemaIds();
  const schemasOf = new Map<ItemId, Set<string>>();
  for (const schemaId of schemaIds) {
    for (const { key, naaccrXmlId: id } of algorithm.inputs(schemaId)) {
      if (id === undefined || !isItemId(id) || !isEditable(id) || NOT_EXTENT.includes(key)) continue;
      schemasOf.set(id, (schemasOf.get(id) ?? new Set<string>()).add(algorithm.schema(schemaId)?.name ?? schemaId));
    }
  }
  const names = new Set(schemaIds.map((schemaId) => algorithm.schema(schemaId)?.name ?? schemaId));
  const found = new Map([...schemasOf].filter(([, schemas]) => schemas.size < names.size));
  specific.set(algorithm, found);
  return found;
}
