import { blocksCompletion, runEdits } from '#domain/edits';
import { type ItemId, type Items, ITEM_IDS, yearOf } from '#domain/naaccr';
import { siteGroup, type SiteGroup } from '#domain/recodes';
import { deriveStage, type StageDerivation, type StagingAlgorithm } from '#domain/staging';
import type { StoredEdit } from '../abstract/abstract.entity.js';
import { mergeDerived, releaseName } from '../preparation/derived-items.js';
import type { PreparationContext } from '../preparation/prepare-abstract.js';
import { itemShelf, member } from './item-shelf.js';
import type { FullRecord, RecordDraft } from './record-draft.js';
import { type RecordTexts, RecordTextsBuilder } from './record-texts.js';

/** A record staged and edited, as the database takes it. */
export interface JudgedRecord {
  /** All items with the derived ones. */
  readonly texts: RecordTexts;
  readonly edits: readonly StoredEdit[];
  readonly editErrors: number;
  readonly editWarnings: number;
  readonly siteGroup: SiteGroup;
  readonly stagedBy: string | null;
  readonly schemaId: string | null;
}

/**
 * What `prepareAbstract` does, for the thousands of records a second of an import: derives the stage, puts the derived items in place, runs
 * the edits. It works in place on a record of fixed layout and writes texts instead of objects; a test holds the two to the same results.
 * @param draft - its record is changed
 */
export function judgeRecord(draft: RecordDraft, { today, algorithms, editSet }: PreparationContext): JudgedRecord {
  const { record } = draft;
  const stage = deriveStage(record, algorithms, { currentYear: yearOf(today) });
  const replaced = replaceDerived(record, stage, algorithms);
  const edits = runEdits(editSet, record, { today });
  return {
    texts: textsOf(draft, replaced, stage.derived),
    edits: edits.map(({ editId, severity, overridden }) => ({ editId, severity, overridden })),
    editErrors: edits.filter(blocksCompletion).length,
    editWarnings: edits.filter((edit) => edit.severity === 'warning' && !edit.overridden).length,
    siteGroup: siteGroup(record.primarySite, record.histologicTypeIcdO3),
    stagedBy: stage.status === 'staged' ? releaseName(stage.algorithm, stage.release) : null,
    schemaId: stage.schemaId,
  };
}

const NOTHING: ReadonlySet<string> = new Set();

/** @returns ids of the items that the algorithm derives, which are no longer what the file has */
function replaceDerived(record: FullRecord, stage: StageDerivation, algorithms: readonly StagingAlgorithm[]): ReadonlySet<string> {
  const algorithm = algorithms.find((each) => each.algorithm === stage.algorithm && each.version === stage.release);
  const derivable = algorithm ? itemsReplacedBy(algorithm) : NOTHING;
  for (const id of derivable) record[id as ItemId] = ''; // only items are derived
  Object.assign(record, stage.derived);
  return derivable;
}

const replacedBy = new WeakMap<StagingAlgorithm, ReadonlySet<string>>();
const ALL_CODED: Items = Object.fromEntries(ITEM_IDS.map((id) => [id, '1']));

/** The items that `mergeDerived` takes away from a case that the algorithm staged; looked up once per algorithm. */
function itemsReplacedBy(algorithm: StagingAlgorithm): ReadonlySet<string> {
  const known = replacedBy.get(algorithm);
  if (known) return known;
  const kept = mergeDerived(ALL_CODED, stagedNothing(algorithm), { algorithms: [algorithm], stagedBefore: null });
  const replaced = new Set<string>(ITEM_IDS.filter((id) => kept[id] === undefined));
  replacedBy.set(algorithm, replaced);
  return replaced;
}

function stagedNothing({ algorithm, version: release }: StagingAlgorithm): StageDerivation {
  const blank = { schemaId: null, schemaName: null, derived: {}, errors: [], path: [], missing: [], requiredInputs: [] };
  return { status: 'staged', algorithm, release, ...blank };
}

function textsOf({ coded }: RecordDraft, replaced: ReadonlySet<string>, derived: Items): RecordTexts {
  const texts = new RecordTextsBuilder();
  for (const { shelf, member: text } of coded) {
    if (!replaced.has(shelf.id) && derived[shelf.id as ItemId] === undefined) texts.add(shelf, text);
  }
  for (const id in derived) {
    const value = derived[id as ItemId]; // keys of Items are item ids
    const shelf = itemShelf(id);
    if (shelf && value !== undefined && value !== '') texts.add(shelf, member(shelf, value));
  }
  return texts.build();
}
