import { blocksCompletion, type EditResult, type EditSet, missingForCompletion, runEdits } from '#domain/edits';
import { type ItemId, type Items, type PartialDate, type RunningDictionary, yearOf } from '#domain/naaccr';
import { siteGroup, type SiteGroup } from '#domain/recodes';
import { deriveStage, type StageDerivation, type StagingAlgorithm } from '#domain/staging';
import { mergeDerived, releaseName } from './derived-items.js';
import { editCounts, type EditCounts } from './edit-counts.js';
import { shelveItems } from '../items/item-shelves.js';

/** What preparing an abstract depends on besides its items. */
export interface PreparationContext {
  readonly today: PartialDate;
  readonly algorithms: readonly StagingAlgorithm[];
  readonly editSet: EditSet;
  /** The standard with the user dictionaries of the registry. */
  readonly dictionary: RunningDictionary;
}

/** An item that a complete abstract needs, with the words of the edit that asks for it. */
export interface MissingItem {
  readonly id: ItemId;
  readonly message: string;
}

/** An abstract ready to be stored or shown: staged, edited, divided into coded and sealed items. */
export interface PreparedAbstract extends EditCounts {
  /** All items with the derived ones. */
  readonly items: Items;
  readonly coded: Items;
  readonly sealedItems: Items;
  readonly stage: StageDerivation;
  /** Every failed edit, over-ridden ones included. */
  readonly edits: readonly EditResult[];
  /** What is still to be coded before the abstract is complete, in the order of the edit set. */
  readonly missing: readonly MissingItem[];
  readonly siteGroup: SiteGroup;
  /** Algorithm and release that derived the stage, such as `eod_public 3.3`; `null` when the case was not staged. */
  readonly stagedBy: string | null;
  readonly schemaId: string | null;
}

/**
 * Stages a case, puts the derived items into it and runs the edits over the whole: the one path of every save, by hand or by import.
 * Pure; derived items in `items` are replaced by what the algorithm says now.
 * @param items - all items of one abstract, patient and tumor level together, already accepted by the dictionary
 * @param stagedBefore - `stagedBy` of the last save of the same abstract: what that release derived does not outlive it
 */
export function prepareAbstract(
  items: Items,
  { today, algorithms, editSet, dictionary }: PreparationContext,
  stagedBefore: string | null = null,
): PreparedAbstract {
  const stage = deriveStage(items, algorithms, { currentYear: yearOf(today) });
  const stagedBy = stage.status === 'staged' ? releaseName(stage.algorithm, stage.release) : null;
  const state = { stagedBy, schemaId: stage.schemaId };
  return { ...editedAbstract(mergeDerived(items, stage, { algorithms, stagedBefore }), { today, editSet, dictionary }, state), stage };
}

/** What the columns of a record say of its stage. */
export interface StagedState {
  readonly stagedBy: string | null;
  readonly schemaId: string | null;
}

/** An abstract whose derived items stay as they are: edited and divided, not staged. Pure. */
export function editedAbstract(
  staged: Items,
  { today, editSet, dictionary }: Omit<PreparationContext, 'algorithms'>,
  state: StagedState,
): Omit<PreparedAbstract, 'stage'> {
  const edits = runEdits(editSet, staged, { today });
  const { coded, sealed } = shelveItems(staged, dictionary);
  return {
    items: staged,
    coded,
    sealedItems: sealed,
    edits,
    ...editCounts(edits),
    missing: missingItems(edits),
    siteGroup: siteGroup(staged.primarySite, staged.histologicTypeIcdO3),
    ...state,
  };
}

function missingItems(edits: readonly EditResult[]): MissingItem[] {
  return missingForCompletion(edits).map((id) => {
    const asking = edits.find((edit) => blocksCompletion(edit) && edit.items.includes(id));
    return { id, message: asking?.message ?? '' };
  });
}
