import { createHash } from 'node:crypto';
import { isItemId, type ItemId, type Items, yearOf } from '#domain/naaccr';
import { derivedReasons, deriveStage, type DerivedReason, type StagingAlgorithm } from '#domain/staging';
import type { DerivedChange } from '../items/derived-change.js';
import { releaseName, stageChanges } from '../preparation/derived-items.js';
import type { PreparationContext, StagedState } from '../preparation/prepare-abstract.js';

/** Reports are staged one by one; a primary that several facilities reported is staged from its consolidated items, too. */
export type StagedKind = 'abstract' | 'tumor';

/** A stored record as restaging reads it. */
export interface StandingRecord extends StagedState {
  readonly kind: StagedKind;
  readonly recordId: string;
  readonly patientId: string;
  readonly tumorId: string;
  readonly facilityIds: readonly number[];
  /** Coded items of both levels. */
  readonly items: Items;
}

/** What decided a value, before and after; `null` where no release at hand says so. */
export interface ChangedReason {
  readonly before: DerivedReason | null;
  readonly after: DerivedReason | null;
}

/** What staging a stored record anew would change. */
export interface StageDifference extends Omit<StandingRecord, 'items' | keyof StagedState> {
  readonly before: StagedState;
  readonly after: StagedState;
  readonly changes: Readonly<Record<string, DerivedChange>>;
  readonly reasons: Readonly<Record<string, ChangedReason>>;
  /** SHA-256, in hex, of the items that staging reads. */
  readonly inputs: string;
}

/** @returns what differs and why; `undefined`, for most records, when the derived items come out as they stand */
export function stageDifference(standing: StandingRecord, context: PreparationContext): StageDifference | undefined {
  const { items, stagedBy, schemaId, ...record } = standing;
  const { algorithms } = context;
  const currentYear = yearOf(context.today);
  const stage = deriveStage(items, algorithms, { currentYear });
  const changes = stageChanges(items, stage, { algorithms, stagedBefore: stagedBy });
  const changed = Object.keys(changes).filter(isItemId);
  if (changed.length === 0) return undefined;
  const after = derivedReasons(items, algorithms, { currentYear });
  const before = derivedReasons(items, algorithmsOf(stagedBy, algorithms), { currentYear });
  return {
    ...record,
    before: { stagedBy, schemaId },
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
  const read = new Set(algorithms.flatMap((each) => [...inputItems(each)]));
  const coded = [...read].sort().map((id) => [id, items[id] ?? '']);
  return createHash('sha256').update(JSON.stringify(coded)).digest('hex');
}

const READ_ALWAYS: readonly ItemId[] = ['dateOfDiagnosis', 'ageAtDiagnosis', 'primarySite', 'histologicTypeIcdO3'];
const inputsOf = new WeakMap<StagingAlgorithm, ReadonlySet<ItemId>>();

function inputItems(algorithm: StagingAlgorithm): ReadonlySet<ItemId> {
  const known = inputsOf.get(algorithm);
  if (known) return known;
  const inputs = algorithm.schemaIds().flatMap((schemaId) => algorithm.inputs(schemaId));
  const outputs = new Set(algorithm.schemaIds().flatMap((schemaId) => algorithm.outputs(schemaId).map((output) => output.naaccrXmlId)));
  const ids = inputs.map(({ naaccrXmlId }) => naaccrXmlId ?? '').filter(isItemId);
  const items = new Set([...READ_ALWAYS, ...ids.filter((id) => !outputs.has(id))]);
  inputsOf.set(algorithm, items);
  return items;
}
