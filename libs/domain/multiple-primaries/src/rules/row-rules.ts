import { NOT_IN_TABLES, type Claim, type PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import { differentSubtypes, isListed, rowOf, type RowTable } from '../row-table.js';
import type { TumorPair } from '../tumor-pair.js';
import { isWithin } from './date-rules.js';

/** Whether two tumors stand on one row of a table; in doubt when a histology is not listed. Equal specific histologies need no table. */
export function onOneRow(pair: TumorPair, table: RowTable): Claim {
  if (pair.hasSameHistology) return true;
  const first = rowOf(table, pair.a);
  const second = rowOf(table, pair.b);
  return first === undefined || second === undefined ? NOT_IN_TABLES : first === second;
}

/** Different subtypes of column 3. */
export function differentSubtypesOf(id: string, table: RowTable): PrimaryRule {
  return {
    id,
    question: 'Are the tumors different subtypes (column 3 of the table)?',
    outcome: 'multiple',
    claim: ({ a, b }) => differentSubtypes(table, a, b),
  };
}

/** One row, within 60 days. */
export function oneRowWithin60Days(id: string, table: RowTable): PrimaryRule {
  return {
    id,
    question: 'Were the tumors diagnosed within 60 days and do they stand on one row of the table?',
    outcome: 'single',
    claim: (pair) => {
      const claim = onOneRow(pair, table);
      return claim === true ? isWithin(pair.daysApart(60)) : claim;
    },
  };
}

/** Different rows. */
export function differentRows(id: string, table: RowTable): PrimaryRule {
  return {
    id,
    question: 'Do the tumors stand on different rows of the table?',
    outcome: 'multiple',
    claim: (pair) => not(onOneRow(pair, table)),
  };
}

/** Row of Table 3; the combination codes of Table 2 count as one more row. */
export function rowOrCombination(tumor: PrimaryTumor, table: RowTable, combinations: ReadonlySet<string>): string | undefined {
  return rowOf(table, tumor) ?? (isListed(combinations, tumor) ? 'combination' : undefined);
}

/** Different rows of Table 3, or a combination code of Table 2 with a code of Table 3. */
export function differentRowsOrCombination(id: string, table: RowTable, combinations: ReadonlySet<string>): PrimaryRule {
  return {
    id,
    question: 'Do the tumors stand on different rows of Table 3, or one in Table 2 and the other in Table 3?',
    outcome: 'multiple',
    claim: (pair) => {
      if (pair.hasSameHistology) return false;
      const first = rowOrCombination(pair.a, table, combinations);
      const second = rowOrCombination(pair.b, table, combinations);
      return first === undefined || second === undefined ? NOT_IN_TABLES : first !== second;
    },
  };
}

/** The opposite claim; a doubt stays a doubt. */
export function not(claim: Claim): Claim {
  return typeof claim === 'boolean' ? !claim : claim;
}
