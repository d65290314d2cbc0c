import type { CaseReader } from '../run/case-reader.js';
import { ABSENT, Context, LONG, NULL } from '../run/context.js';
import type { KeyIndex } from '../run/key-index.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from '../table/prepared-table.js';
import { parseCell } from '../table/cell.js';
import { StagingAlgorithmError } from '../staging.errors.js';

const NONE: readonly PreparedSchema[] = [];
/** Published site and histology tables list fewer than 3,000 codes. */
const MOST_CODES = 1_000_000;

/** Schemas that may fit a pair of site and histology; `sure` if no other key can change that. */
interface Candidates {
  readonly schemas: readonly PreparedSchema[];
  readonly sure: boolean;
}

/** Pairs of site and histology remembered; beyond it the memory starts anew. */
const REMEMBERED_PAIRS = 50_000;

/** Selects schemas by site, histology and discriminators. An absent key is a wildcard; a blank one must match blank. */
export class SchemaSelection {
  private readonly siteSlot: number;
  private readonly histSlot: number;
  private readonly byPair = new Map<number, Map<number, Candidates>>();
  private pairs = 0;
  private readonly sites: ReadonlySet<string>;
  private readonly histologies: ReadonlySet<string>;

  /** @throws StagingAlgorithmError codes TABLE_MISSING, TABLE_SHAPE if the site or histology table cannot serve */
  constructor(
    private readonly schemas: readonly PreparedSchema[],
    tables: ReadonlyMap<string, PreparedTable>,
    private readonly keys: KeyIndex,
  ) {
    this.siteSlot = keys.slot('site');
    this.histSlot = keys.slot('hist');
    this.sites = codesOf('primary_site', tables);
    this.histologies = codesOf('histology', tables);
  }

  /** Whether a topography code is in the algorithm's site table; compared as written. */
  isValidSite(site: string | null | undefined): boolean {
    return typeof site === 'string' && this.sites.has(site);
  }

  /** Whether a histology code is in the algorithm's histology table; compared as written. */
  isValidHistology(histology: string | null | undefined): boolean {
    return typeof histology === 'string' && this.histologies.has(histology);
  }

  /**
   * The schemas whose selection table matches, in the algorithm's order. Values are compared as written, without trimming.
   */
  select(read: CaseReader): readonly PreparedSchema[] {
    const { context } = read;
    const site = context.code(this.siteSlot);
    const hist = context.code(this.histSlot);
    if (isStored(site) && isStored(hist)) {
      const { schemas, sure } = this.byPair.get(site)?.get(hist) ?? this.candidates(context);
      return sure ? schemas : fitting(schemas, context);
    }
    const isValid = isStored(site) ? this.isValidSite(context.text(this.siteSlot)) : this.isValidHistology(context.get(this.histSlot));
    return !isValid || read.discriminatorPresent ? NONE : matching(this.schemas, context);
  }

  private candidates(context: Context): Candidates {
    const site = context.text(this.siteSlot);
    const hist = context.text(this.histSlot);
    if (!this.isValidSite(site) || !this.isValidHistology(hist)) return { schemas: NONE, sure: true };
    const pair = new Context(this.keys.size);
    pair.set(this.siteSlot, site);
    pair.set(this.histSlot, hist);
    // A cell that refers to another key may hold site or histology only once that key is there.
    const schemas = this.schemas.filter((schema) => hasReference(schema) || isSelected(schema, pair));
    const sure = schemas.every(
      (schema) =>
        !hasReference(schema) && schema.selection?.inputSlots.every((slot) => slot === this.siteSlot || slot === this.histSlot) === true,
    );
    const candidates = { schemas, sure };
    const siteCode = pair.code(this.siteSlot);
    const histCode = pair.code(this.histSlot);
    if (siteCode !== LONG && histCode !== LONG) this.remember(siteCode, histCode, candidates);
    return candidates;
  }

  private remember(site: number, hist: number, candidates: Candidates): void {
    if (this.pairs++ >= REMEMBERED_PAIRS) {
      this.byPair.clear();
      this.pairs = 0;
    }
    const ofSite = this.byPair.get(site) ?? new Map<number, Candidates>();
    ofSite.set(hist, candidates);
    this.byPair.set(site, ofSite);
  }
}

function isStored(code: number): boolean {
  return code !== ABSENT && code !== NULL;
}

/** The same as `matching`; as nearly always one schema is left, its list is made once. */
function fitting(schemas: readonly PreparedSchema[], context: Context): readonly PreparedSchema[] {
  let only: PreparedSchema | undefined;
  for (const schema of schemas) {
    if (!isSelected(schema, context)) continue;
    if (only !== undefined) return matching(schemas, context);
    only = schema;
  }
  return only?.alone ?? NONE;
}

function isSelected({ selection }: PreparedSchema, context: Context): boolean {
  return selection !== undefined && selection.matcher.find(context, 'anything') >= 0;
}

function hasReference({ selection }: PreparedSchema): boolean {
  return selection !== undefined && selection.referenceSlots.length > 0;
}

/** Schemas whose selection table matches; a schema whose selection table does not exist is never selected. */
function matching(schemas: readonly PreparedSchema[], context: Context): readonly PreparedSchema[] {
  return schemas.filter((schema) => isSelected(schema, context));
}

/** The codes that a one-column table lists, number ranges written out and padded to the length of their low bound. */
function codesOf(tableId: string, tables: ReadonlyMap<string, PreparedTable>): ReadonlySet<string> {
  const table = tables.get(tableId);
  if (table === undefined)
    throw new StagingAlgorithmError('TABLE_MISSING', `the algorithm has no table \`${tableId}\`; it is required.`, { table: tableId });
  const inputs = table.definition.columns.flatMap((column, index) => (column.type === 'INPUT' ? [index] : []));
  const [column] = inputs;
  if (column === undefined || inputs.length !== 1) {
    throw new StagingAlgorithmError('TABLE_SHAPE', `has ${inputs.length} INPUT columns; expected one.`, { table: tableId });
  }
  const codes: string[] = [];
  for (const row of table.definition.rows) {
    for (const range of parseCell(row[column] ?? null)) if (range !== '*') addCodes(codes, range, tableId);
  }
  return new Set(codes);
}

function addCodes(codes: string[], { low, high }: { readonly low: string; readonly high: string }, tableId: string): void {
  if (low === high) {
    codes.push(low);
    return;
  }
  const from = /^[0-9]+$/.test(low) ? Number(low) : NaN;
  const to = /^[0-9]+$/.test(high) ? Number(high) : NaN;
  if (!(to - from <= MOST_CODES - codes.length)) {
    const message = `lists the range \`${low}-${high}\`; expected whole numbers, and at most ${MOST_CODES} codes in all.`;
    throw new StagingAlgorithmError('TABLE_SHAPE', message, { table: tableId });
  }
  for (let code = from; code <= to; code++) codes.push(String(code).padStart(low.length, '0'));
}
