import { isEditable, isItemId, type ItemId, type Items } from '#domain/naaccr';
import type { StageDerivation, StagingAlgorithm } from '#domain/staging';
import { itemEntries } from './item-shelves.js';

const outputItems = new WeakMap<StagingAlgorithm, ReadonlySet<ItemId>>();

/** Items that an algorithm may derive in any of its schemas; looked up once per loaded algorithm. */
function itemsDerivedBy(algorithm: StagingAlgorithm): ReadonlySet<ItemId> {
  const known = outputItems.get(algorithm);
  if (known) return known;
  const outputs = algorithm.schemaIds().flatMap((schemaId) => algorithm.outputs(schemaId));
  const ids = outputs.map((output) => output.naaccrXmlId ?? '').filter(isItemId);
  const derivable = new Set(ids.filter((id) => !isEditable(id)));
  outputItems.set(algorithm, derivable);
  return derivable;
}

/**
 * Puts the derived items of a staging run in place of what an earlier run left. Items that this algorithm never derives stay as reported
 * (stages of older years for instance), and a case that no installed algorithm covers keeps all that it came with.
 */
export function mergeDerived(items: Items, stage: StageDerivation, algorithms: readonly StagingAlgorithm[]): Items {
  const algorithm = algorithms.find((a) => a.algorithm === stage.algorithm && a.version === stage.release);
  if (!algorithm) return { ...items, ...stage.derived };
  const derivable = itemsDerivedBy(algorithm);
  const merged: Partial<Record<ItemId, string>> = {};
  for (const [id, value] of itemEntries(items)) if (!derivable.has(id)) merged[id] = value;
  return Object.assign(merged, stage.derived);
}
