import { nameKey, ssnKey } from '#domain/matching';
import { rows, type Scope, type Tx } from '#platform/database';
import { ABSTRACT_STATUSES, type AbstractStatus, OPEN_STATUSES } from '../abstract/abstract-status.js';
import type { BlindIndexer } from '../patient/identity-keys.js';
import { completionMonths } from './completion-months.js';
import type { WorkListSearch } from './work-list.contract.js';

/**
 * What a work list covers, as conditions over the alias `a` of table abstract. They use only operators that PostgreSQL calls leak-proof
 * (no LIKE, no row comparison): behind a facility wall no other operator reaches an index.
 */
export interface WorkListFilter {
  /** $1: facilities. */
  readonly facilityIds: readonly number[];
  /** $2: statuses. */
  readonly statuses: readonly string[];
  /** Further conditions; each refers to `parameters` from $3 on. */
  readonly conditions: readonly string[];
  readonly parameters: readonly unknown[];
  /** True when an index of its own finds the rows; else the list is walked in its order until a page is full. */
  readonly hasIndex: boolean;
  /** Kinds of search that were tried, for the access log: never what was searched for. */
  readonly searched: readonly string[];
}

/** Whose list it is. */
export interface WorkListReader {
  readonly userId: string;
  readonly facilityIds: readonly number[];
  readonly vault: BlindIndexer;
  /** CCYYMMDD. */
  readonly today: string;
}

/** The facilities a list covers: the chosen one or all that the reader sees. */
export async function coveredFacilities(tx: Tx, scope: Scope, facilityId: number | undefined): Promise<readonly number[]> {
  if (facilityId !== undefined) return [facilityId];
  if (scope.facilities !== 'every') return scope.facilities;
  return (await rows<{ id: number }>(tx, `SELECT "id" FROM facility ORDER BY "id"`)).map(({ id }) => id);
}

/** What a query asks for. A search for something that no abstract can have finds nothing. */
export async function workListFilter(tx: Tx, query: WorkListSearch, reader: WorkListReader): Promise<WorkListFilter> {
  const parameters: unknown[] = [];
  const parameter = (value: unknown): string => `$${parameters.push(value) + 2}`;
  const conditions: string[] = [];
  const owner = query.owner === 'me' ? reader.userId : query.owner;
  if (owner === 'none') conditions.push(UNOWNED);
  else if (owner !== undefined) conditions.push(`a."ownerId" = ${parameter(owner)}::uuid`);
  const search = query.search === undefined ? [] : await searches(tx, query.search.trim(), reader.vault);
  if (query.search !== undefined)
    conditions.push(`(${search.flatMap(({ condition }) => condition?.(parameter) ?? []).join(' OR ') || 'false'})`);
  if (query.siteGroup !== undefined) conditions.push(`a."siteGroup" = ${parameter(query.siteGroup)}`);
  const hasIndex = conditions.length > 0 && conditions[0] !== UNOWNED;
  if (query.concern === 'errors') conditions.push(WITH_ERRORS);
  if (query.concern === 'overdue') {
    const months = await completionMonths(tx, reader.today);
    conditions.push(overdue(parameter(reader.today), parameter(months)));
  }
  return {
    facilityIds: reader.facilityIds,
    statuses: statusesOf(query),
    conditions,
    hasIndex,
    parameters,
    searched: search.map(({ kind }) => kind),
  };
}

const UNOWNED = `a."ownerId" IS NULL`;

/** An error in what is coded; items that are not yet coded are none. */
export const WITH_ERRORS = `a."editErrors" > a."itemsMissing"`;

/** Longer open than a facility has. @param today - parameter with a date @param months - parameter with a number */
export const overdue = (today: string, months: string): string =>
  `a."firstContactDay" < (${today}::date - make_interval(months => ${months}::integer))::date`;

function statusesOf({ status, concern }: WorkListSearch): readonly AbstractStatus[] {
  const asked = concern === undefined ? ABSTRACT_STATUSES : OPEN_STATUSES;
  return status === undefined ? asked : asked.filter((each) => each === status);
}

interface Search {
  readonly kind: string;
  /** `undefined` when nobody has what was searched for. */
  readonly condition: ((parameter: (value: unknown) => string) => string) | undefined;
}

/** Everything the text can mean: nine digits may be a social security or an accession number. */
async function searches(tx: Tx, text: string, vault: BlindIndexer): Promise<Search[]> {
  const site = /^c(\d{1,2})(?:\.?(\d))?$/i.exec(text);
  if (site) return [prefixSearch('site', 'primarySite', `C${site[1] ?? ''}${site[2] ?? ''}`)];
  const found: Search[] = [];
  const ssn = ssnKey(text);
  if (ssn !== '') found.push(await patientSearch(tx, 'ssn', `"ssnIndex" = $1`, vault.blindIndex('ssn', ssn)));
  if (/^\d{4,9}$/.test(text)) found.push(prefixSearch('accession', 'accessionNumberHosp', text));
  const name = nameKey(text);
  if (/\p{L}/u.test(name)) found.push(await patientSearch(tx, 'name', `"lastNameIndex" = $1`, vault.blindIndex('last-name', name)));
  return found;
}

async function patientSearch(tx: Tx, kind: string, condition: string, index: Buffer): Promise<Search> {
  const patients = await rows<{ id: string }>(tx, `SELECT "id" FROM patient WHERE ${condition}`, [index]);
  const ids = patients.map(({ id }) => id);
  if (ids.length === 0) return { kind, condition: undefined };
  return { kind, condition: (parameter) => `a."patientId" = ANY (${parameter(ids)}::uuid[])` };
}

/** Texts that begin with a prefix, as a range in byte order. @param prefix - ASCII, not empty */
function prefixSearch(kind: string, column: string, prefix: string): Search {
  const end = prefix.slice(0, -1) + String.fromCharCode(prefix.charCodeAt(prefix.length - 1) + 1);
  return { kind, condition: (parameter) => `(a."${column}" ~>=~ ${parameter(prefix)} AND a."${column}" ~<~ ${parameter(end)})` };
}
