import { isEditable, isItemId, type ItemKey, type Items } from '#domain/naaccr';
import { STAGING_RULES, type StageDerivation, type StagingAlgorithm } from '#domain/staging';
import { changesBetween, type DerivedChange } from '../items/derived-change.js';
import { itemEntries } from '../items/item-shelves.js';

const outputItems = new WeakMap<StagingAlgorithm, ReadonlySet<ItemKey>>();

/** Items that an algorithm may derive in any of its schemas; looked up once per loaded algorithm. */
function itemsDerivedBy(algorithm: StagingAlgorithm): ReadonlySet<ItemKey> {
  const known = outputItems.get(algorithm);
  if (known) return known;
  const outputs = algorithm.schemaIds().flatMap((schemaId) => algorithm.outputs(schemaId));
  const ids = outputs.map((output) => output.naaccrXmlId ?? '').filter(isItemId);
  const derivable = new Set<ItemKey>(ids.filter((id) => !isEditable(id)));
  outputItems.set(algorithm, derivable);
  return derivable;
}

/** Algorithm and release as `stagedBy` names them. */
export function releaseName(algorithm: string | null, release: string | null): string {
  return `${algorithm ?? ''} ${release ?? ''}`;
}

const ADDING = new Set(STAGING_RULES.flatMap(({ role, algorithms }) => (role === 'adds' ? algorithms : [])));

/** True for an algorithm that stages beside another one, as the pediatric does. */
export function isAdding({ algorithm }: Pick<StagingAlgorithm, 'algorithm'>): boolean {
  return ADDING.has(algorithm);
}

/** What a staging run starts from besides the items. */
export interface StagedFrom {
  readonly algorithms: readonly StagingAlgorithm[];
  /** Algorithm and release of the last save, `null` for none. */
  readonly stagedBefore: string | null;
}

/**
 * The algorithms whose derived items a staging run takes the place of: the one that ran now, the one that staged the case before, and those
 * that stage beside another one, whether they still apply (a child's age may have been corrected) or not.
 */
export function replacedAlgorithms(stage: StageDerivation, { algorithms, stagedBefore }: StagedFrom): readonly StagingAlgorithm[] {
  const names = [releaseName(stage.algorithm, stage.release), stagedBefore];
  return algorithms.filter((each) => {
    return names.includes(releaseName(each.algorithm, each.version)) || (stage.status === 'staged' && isAdding(each));
  });
}

/**
 * Puts the derived items of a staging run in place of what an earlier run left (see `replacedAlgorithms`). Other derived items stay as reported (stages of older years for instance), so a case that no installed algorithm
 * ever staged keeps all that it came with.
 */
export function mergeDerived(items: Items, stage: StageDerivation, from: StagedFrom): Items {
  const derivable = replacedAlgorithms(stage, from).map(itemsDerivedBy);
  const merged: Partial<Record<ItemKey, string>> = {};
  for (const [id, value] of itemEntries(items)) if (!derivable.some((ids) => ids.has(id))) merged[id] = value;
  return Object.assign(merged, stage.derived);
}

/** What `mergeDerived` would change, without making the merged items: a bulk job asks this of every record. */
export function stageChanges(items: Items, stage: StageDerivation, from: StagedFrom): Readonly<Record<string, DerivedChange>> {
  const differs = (id: ItemKey): boolean => (items[id] ?? '') !== (stage.derived[id] ?? '');
  for (const algorithm of replacedAlgorithms(stage, from)) {
    for (const id of itemsDerivedBy(algorithm)) if (differs(id)) return changesBetween(items, mergeDerived(items, stage, from));
  }
  for (const [id] of itemEntries(stage.derived)) if (differs(id)) return changesBetween(items, mergeDerived(items, stage, from));
  return NO_CHANGES;
}

const NO_CHANGES: Readonly<Record<string, DerivedChange>> = {};
