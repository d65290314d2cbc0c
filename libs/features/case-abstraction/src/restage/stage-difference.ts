import { createHash } from 'node:crypto';
import { isItemId, type ItemId, type Items, yearOf } from '#domain/naaccr';
import { derivedReasons, deriveStage, type DerivedReason, type StagingAlgorithm } from '#domain/staging';
import type { DerivedChange } from '../items/derived-change.js';
import { releaseName, stageChanges } from '../preparation/derived-items.js';
import type { PreparationContext, StagedState } from '../preparation/prepare-abstract.js';

/** Reports are staged one by one; a primary that several facilities reported is staged from its consolidated items, too. */
export type StagedKind = 'abstract' | 'tumor';

/** Where a stored record belongs. */
export interface RecordPlace {
  readonly kind: StagedKind;
  readonly recordId: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly facilityIds: readonly number[];
}

/** A stored record as staging it anew sees it. */
export interface StandingCase extends StagedState {
  /** Coded items of both levels. */
  readonly items: Items;
}

/** What decided a value, before and after; `null` where no release at hand says so. */
export interface ChangedReason {
  readonly before: DerivedReason | null;
  readonly after: DerivedReason | null;
}

/** What staging a stored record anew would change. */
export interface StageFinding {
  readonly before: StagedState;
  readonly after: StagedState;
  readonly changes: Readonly<Record<string, DerivedChange>>;
  readonly reasons: Readonly<Record<string, ChangedReason>>;
  /** SHA-256, in hex, of the items that staging reads. */
  readonly inputs: string;
}

/** A finding and the record that it is about. */
export interface StageDifference extends RecordPlace, StageFinding {}

/** @returns what differs and why; `undefined`, for most records, when the derived items come out as they stand */
export function stageFinding({ items, stagedBy, schemaId }: StandingCase, context: PreparationContext): StageFinding | undefined {
  const { algorithms } = context;
  const currentYear = yearOf(context.today);
  const stage = deriveStage(items, algorithms, { currentYear });
  const changes = stageChanges(items, stage, { algorithms, stagedBefore: stagedBy });
  const changed = Object.keys(changes).filter(isItemId);
  if (changed.length === 0) return undefined;
  const after = derivedReasons(items, algorithms, { currentYear });
  const before = derivedReasons(items, algorithmsOf(stagedBy, algorithms), { currentYear });
  return {
    before: { stagedBy, schemaId: schemaId ?? items.schemaId ?? null },
    after: { stagedBy: stage.status === 'staged' ? releaseName(stage.algorithm, stage.release) : null, schemaId: stage.schemaId },
    changes,
    reasons: Object.fromEntries(changed.map((id) => [id, { before: before(id), after: after(id) }])),
    inputs: inputDigest(items, algorithms),
  };
}

/** The release that staged a record and those that stage beside it; none when it is not at hand. */
function algorithmsOf(stagedBy: string | null, algorithms: readonly StagingAlgorithm[]): readonly StagingAlgorithm[] {
  const name = ({ algorithm, version }: StagingAlgorithm): string => releaseName(algorithm, version);
  return algorithms.some((each) => name(each) === stagedBy) ? algorithms.filter((each) => name(each) === stagedBy) : [];
}

/** Digest of the items that any of the algorithms reads: as long as it is the same, staging has nothing new to say. */
export function inputDigest(items: Items, algorithms: readonly StagingAlgorithm[]): string {
  const read = new Set(algorithms.flatMap((each) => [...touchedItems(each).inputs]));
  const coded = [...read].sort().map((id) => [id, items[id] ?? '']);
  return createHash('sha256').update(JSON.stringify(coded)).digest('hex');
}

const READ_ALWAYS: readonly ItemId[] = ['dateOfDiagnosis', 'ageAtDiagnosis', 'primarySite', 'histologicTypeIcdO3'];

interface TouchedItems {
  /** Items that staging reads and does not derive. */
  readonly inputs: ReadonlySet<ItemId>;
  readonly outputs: ReadonlySet<ItemId>;
}

const touched = new WeakMap<StagingAlgorithm, TouchedItems>();

function touchedItems(algorithm: StagingAlgorithm): TouchedItems {
  const known = touched.get(algorithm);
  if (known) return known;
  const itemsOf = (definitions: readonly { readonly naaccrXmlId?: string | undefined }[]): ItemId[] =>
    definitions.map(({ naaccrXmlId }) => naaccrXmlId ?? '').filter(isItemId);
  const outputs = new Set(itemsOf(algorithm.schemaIds().flatMap((schemaId) => algorithm.outputs(schemaId))));
  const read = itemsOf(algorithm.schemaIds().flatMap((schemaId) => algorithm.inputs(schemaId)));
  const items = { inputs: new Set([...READ_ALWAYS, ...read.filter((id) => !outputs.has(id))]), outputs };
  touched.set(algorithm, items);
  return items;
}

/** Every item that staging by the algorithms reads or derives: a record with these alone comes out as the whole one does. */
export function stagedItems(algorithms: readonly StagingAlgorithm[]): ReadonlySet<ItemId> {
  const all = algorithms.map(touchedItems);
  return new Set(all.flatMap(({ inputs, outputs }) => [...inputs, ...outputs]));
}
