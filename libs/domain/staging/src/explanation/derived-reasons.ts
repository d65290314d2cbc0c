import type { ItemId, Items } from '#domain/naaccr';
import { stagingCases } from '../derivation/staging-cases.js';
import type { StageOutcome } from '../stage-result.js';
import type { StagingAlgorithm } from '../staging-algorithm.js';
import { explainStage, type StageExplanation } from './explain-stage.js';

/** What decided a derived item: a row of a table of a release. Holds no value of the case. */
export interface DerivedReason {
  readonly algorithm: string;
  readonly release: string;
  readonly schemaId: string | null;
  /** How staging ended; another word than STAGED is the reason itself. */
  readonly result: StageOutcome;
  /** The table that wrote the item last; `null` for a default, for a constant and where nothing was derived. */
  readonly tableId: string | null;
  /** From 1; 0 if no row of the table matched; `null` without a table. */
  readonly row: number | null;
}

/**
 * For each item that staging may derive for this case, the row that decided it.
 * @param items - all items of one tumor, patient items included
 * @returns the reason of an item; for an item that the schema does not derive, how staging by the last algorithm ended; `null` if no algorithm at hand stages the case
 */
export function derivedReasons(
  items: Items,
  algorithms: readonly StagingAlgorithm[],
  options: { readonly currentYear: number },
): (item: ItemId) => DerivedReason | null {
  const explained = stagingCases(items, algorithms, options).map(({ algorithm, input }) => explainStage(algorithm, input, options));
  return (item) => {
    const writer = explained.findLast(({ outputs }) => outputs.some(({ naaccrXmlId }) => naaccrXmlId === item)) ?? explained[0];
    return writer === undefined ? null : reasonOf(writer, item);
  };
}

function reasonOf({ algorithm, release, stage, steps, outputs }: StageExplanation, item: ItemId): DerivedReason {
  const output = outputs.find(({ naaccrXmlId }) => naaccrXmlId === item);
  const last = steps[output?.chain.at(-1) ?? -1];
  return {
    ...{ algorithm, release, schemaId: stage.schemaId, result: stage.result },
    ...{ tableId: last?.tableId ?? null, row: last === undefined ? null : last.row + 1 },
  };
}
