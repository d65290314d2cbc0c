import type { DeathMapping } from '#domain/follow-up';
import type { MatchThresholds } from '#domain/matching';
import { EVERY_FACILITY, type Scope } from '#platform/database';
import type { DeathFileFailure } from './deaths.errors.js';

/** Where a batch stands. */
export const DEATH_BATCH_STATES = ['waiting', 'matching', 'matched', 'applying', 'applied', 'undoing', 'undone', 'failed'] as const;

/** One of {@link DEATH_BATCH_STATES}. */
export type DeathBatchState = (typeof DEATH_BATCH_STATES)[number];

/** Work on a batch that a worker does. */
export type DeathBatchStep = 'match' | 'apply' | 'undo';

/** A file of deaths as the database holds it. */
export interface DeathBatch {
  readonly id: string;
  readonly facilityIds: readonly number[];
  readonly source: string;
  readonly vintage: string;
  readonly format: 'csv' | 'naaccr-xml';
  readonly mapping: DeathMapping;
  readonly thresholds: MatchThresholds;
  readonly fileId: string | null;
  readonly state: DeathBatchState;
  readonly run: number;
  readonly rowsRead: number;
  readonly unmatched: number;
  readonly failure: DeathFileFailure | null;
  readonly createdBy: string | null;
  readonly appliedBy: string | null;
  readonly undoneBy: string | null;
}

/** Stands for every facility; no facility has it. */
export const WHOLE_REGISTRY = 0;

/** Whom a batch looks for: the people of its facilities, or everybody. */
export function scopeOf({ facilityIds }: Pick<DeathBatch, 'facilityIds'>): Scope {
  return facilityIds.includes(WHOLE_REGISTRY) ? EVERY_FACILITY : { facilities: facilityIds };
}

/** Places of what is sealed about deaths: it opens nowhere else. */
export const deathPlace = {
  fileName: (batchId: string) => `death_batch:${batchId}`,
  death: (recordId: string) => `death_record:${recordId}`,
  note: (recordId: string) => `death_record.note:${recordId}`,
  undo: (recordId: string) => `death_record.undo:${recordId}`,
} as const;
