import { runEditsOnRecord } from '#domain/edits';
import { type Items, ITEM_IDS, yearOf } from '#domain/naaccr';
import { siteGroup, type SiteGroup } from '#domain/recodes';
import { deriveStage, type StageDerivation, type StagingAlgorithm } from '#domain/staging';
import type { StoredEdit } from '../abstract/abstract.entity.js';
import { mergeDerived, releaseName, replacedAlgorithms } from '../preparation/derived-items.js';
import { editCounts, type EditCounts } from '../preparation/edit-counts.js';
import type { PreparationContext } from '../preparation/prepare-abstract.js';
import { ITEM_SHELVES, type ItemShelf, itemShelf } from './item-shelf.js';
import type { JsonArena } from './json-arena.js';
import type { RecordDraft } from './record-draft.js';
import { type RecordTexts, reportTexts, type ReportTexts } from './record-texts.js';

/** A record staged and edited, as the database takes it. */
export interface JudgedRecord<Texts extends ReportTexts = RecordTexts> extends EditCounts {
  /** All items with the stage. */
  readonly texts: Texts;
  readonly edits: readonly StoredEdit[];
  readonly siteGroup: SiteGroup;
  readonly stagedBy: string | null;
  readonly schemaId: string | null;
}

/**
 * What `prepareAbstract` does, for the thousands of records a second of an import: derives the stage, puts the derived items in place, runs
 * the edits. It works in place on a record of fixed layout and writes texts instead of objects; a test holds the two to the same results.
 * @param draft - its record and values are changed
 * @param arena - where the texts are written
 */
export function judgeRecord(
  draft: RecordDraft,
  { today, algorithms, editSet }: PreparationContext,
  arena: JsonArena,
): JudgedRecord<ReportTexts> {
  const { record } = draft;
  const stage = deriveStage(record, algorithms, { currentYear: yearOf(today) });
  replaceDerived(draft, stage, algorithms);
  const edits = runEditsOnRecord(editSet, record, { today });
  return {
    texts: reportTexts(draft.values, arena),
    edits: edits.map(({ editId, severity, overridden }) => ({ editId, severity, overridden })),
    ...editCounts(edits),
    siteGroup: siteGroup(record.primarySite, record.histologicTypeIcdO3),
    stagedBy: stage.status === 'staged' ? releaseName(stage.algorithm, stage.release) : null,
    schemaId: stage.schemaId,
  };
}

/** What the algorithm derives is no longer what the file has. */
function replaceDerived({ record, values }: RecordDraft, stage: StageDerivation, algorithms: readonly StagingAlgorithm[]): void {
  const set = ({ id, rank }: ItemShelf, value: string): void => {
    record[id] = value;
    values.byRank[rank] = value;
  };
  for (const algorithm of replacedAlgorithms(stage, { algorithms, stagedBefore: null })) {
    for (const shelf of shelvesReplacedBy(algorithm)) if (values.byRank[shelf.rank] !== '') set(shelf, '');
  }
  for (const id in stage.derived) {
    const shelf = itemShelf(id);
    if (shelf) set(shelf, stage.derived[shelf.id] ?? '');
  }
}

const replacedBy = new WeakMap<StagingAlgorithm, readonly ItemShelf[]>();
const ALL_CODED: Items = Object.fromEntries(ITEM_IDS.map((id) => [id, '1']));

/** The items that `mergeDerived` takes away from a case that the algorithm staged; looked up once per algorithm. */
function shelvesReplacedBy(algorithm: StagingAlgorithm): readonly ItemShelf[] {
  const known = replacedBy.get(algorithm);
  if (known) return known;
  const kept = mergeDerived(ALL_CODED, stagedNothing(algorithm), { algorithms: [algorithm], stagedBefore: null });
  const replaced = ITEM_SHELVES.filter(({ id }) => kept[id] === undefined);
  replacedBy.set(algorithm, replaced);
  return replaced;
}

function stagedNothing({ algorithm, version: release }: StagingAlgorithm): StageDerivation {
  const blank = { schemaId: null, schemaName: null, derived: {}, errors: [], path: [], missing: [], requiredInputs: [] };
  return { status: 'staged', algorithm, release, ...blank };
}
