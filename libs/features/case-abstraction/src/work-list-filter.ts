import type { Scope, Tx } from '#platform/database';
import { rows } from '#platform/database';
import type { BlindIndexer } from './identity-keys.js';
import { nameKey, ssnKey } from './name-key.js';
import { ABSTRACT_STATUSES } from './abstract-status.js';
import type { WorkListQuery } from './work-list.contract.js';

/** Conditions of a work list over the alias `a` of table abstract, and their parameters from $1 on. */
export interface WorkListFilter {
  /** $1: facilities. */
  readonly facilityIds: readonly number[];
  /** $2: statuses. */
  readonly statuses: readonly string[];
  /** Further conditions; each refers to `parameters` from $3 on. */
  readonly conditions: readonly string[];
  readonly parameters: readonly unknown[];
  /** True when an index of its own finds the few rows; else the list is walked in its order until a page is full. */
  readonly isSelective: boolean;
  /** Kinds of search that were tried, for the access log: never what was searched for. */
  readonly searched: readonly string[];
}

/** The facilities a list covers: the chosen one or all that the reader sees. */
export async function coveredFacilities(tx: Tx, scope: Scope, facilityId: number | undefined): Promise<readonly number[]> {
  if (facilityId !== undefined) return [facilityId];
  if (scope.facilities !== 'every') return scope.facilities;
  return (await rows<{ id: number }>(tx, `SELECT "id" FROM facility ORDER BY "id"`)).map(({ id }) => id);
}

/** What a query asks for, as conditions. A search for something that no abstract can have finds nothing. */
export function workListFilter(
  query: WorkListQuery,
  reader: { readonly userId: string; readonly facilityIds: readonly number[]; readonly vault: BlindIndexer },
): WorkListFilter {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value) + 2}`;
  const conditions: string[] = [];
  const owner = query.owner === 'me' ? reader.userId : query.owner;
  if (owner === 'none') conditions.push(`a."ownerId" IS NULL`);
  else if (owner !== undefined) conditions.push(`a."ownerId" = ${parameter(owner)}::uuid`);
  if (query.siteGroup !== undefined) {
    conditions.push(`EXISTS (SELECT 1 FROM tumor t WHERE t."id" = a."tumorId" AND t."siteGroup" = ${parameter(query.siteGroup)})`);
  }
  const search = query.search === undefined ? [] : searches(query.search.trim(), reader.vault, parameter);
  if (query.search !== undefined) conditions.push(`(${search.map(({ condition }) => condition).join(' OR ') || 'false'})`);
  return {
    facilityIds: reader.facilityIds,
    statuses: query.status === undefined ? ABSTRACT_STATUSES : [query.status],
    conditions,
    parameters,
    isSelective: query.search !== undefined || (owner !== undefined && owner !== 'none'),
    searched: search.map(({ kind }) => kind),
  };
}

interface Search {
  readonly kind: string;
  readonly condition: string;
}

/** Everything the text can mean: nine digits may be a social security or an accession number. */
function searches(text: string, vault: BlindIndexer, parameter: (value: unknown) => string): Search[] {
  const found: Search[] = [];
  const patients = (column: string, index: Buffer): string =>
    `a."patientId" IN (SELECT p."id" FROM patient p WHERE p."${column}" = ${parameter(index)})`;
  const prefix = (column: string, value: string): string => `a."${column}" LIKE ${parameter(`${value}%`)}`;
  const ssn = ssnKey(text);
  if (ssn !== '') found.push({ kind: 'ssn', condition: patients('ssnIndex', vault.blindIndex('ssn', ssn)) });
  if (/^\d{2,9}$/.test(text)) found.push({ kind: 'accession', condition: prefix('accessionNumberHosp', text) });
  if (/^c\d{1,2}(?:\.?\d)?$/i.test(text))
    found.push({ kind: 'site', condition: prefix('primarySite', text.toUpperCase().replace('.', '')) });
  const name = nameKey(text);
  if (/\p{L}/u.test(name)) found.push({ kind: 'name', condition: patients('lastNameIndex', vault.blindIndex('last-name', name)) });
  return found;
}
