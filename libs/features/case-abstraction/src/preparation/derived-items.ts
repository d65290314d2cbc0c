import { isEditable, isItemId, type ItemId, type Items } from '#domain/naaccr';
import type { StageDerivation, StagingAlgorithm } from '#domain/staging';
import { itemEntries } from '../items/item-shelves.js';

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

/** Algorithm and release as `stagedBy` names them. */
export function releaseName(algorithm: string | null, release: string | null): string {
  return `${algorithm ?? ''} ${release ?? ''}`;
}

/**
 * Puts the derived items of a staging run in place of what an earlier run left: those of the algorithm that ran now and of the one that
 * staged the case before. Other derived items stay as reported (stages of older years for instance), so a case that no installed algorithm
 * ever staged keeps all that it came with.
 * @param stagedBefore - algorithm and release of the last save, `null` for none
 */
export function mergeDerived(
  items: Items,
  stage: StageDerivation,
  from: { readonly algorithms: readonly StagingAlgorithm[]; readonly stagedBefore: string | null },
): Items {
  const now = releaseName(stage.algorithm, stage.release);
  const concerned = from.algorithms.filter(({ algorithm, version }) => [now, from.stagedBefore].includes(releaseName(algorithm, version)));
  const derivable = concerned.map(itemsDerivedBy);
  const merged: Partial<Record<ItemId, string>> = {};
  for (const [id, value] of itemEntries(items)) if (!derivable.some((ids) => ids.has(id))) merged[id] = value;
  return Object.assign(merged, stage.derived);
}
