import type { Slots } from './key-index.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from './prepared-table.js';
import { parseCell } from './cell.js';
import { StagingAlgorithmError } from './staging.errors.js';

const NONE: readonly PreparedSchema[] = [];
const WIDEST_RANGE = 1_000_000;

/** What a look-up needs to know besides the context. */
export interface SelectionKeys {
  readonly siteSlot: number;
  readonly histSlot: number;
  /** Whether any key besides site and histology holds a non-blank value, keys unknown to the algorithm included. */
  readonly discriminatorPresent: boolean;
}

/** Selects schemas by site, histology and discriminators. An absent key is a wildcard; a blank one must match blank. */
export class SchemaSelection {
  private readonly bySite = new Map<string, readonly PreparedSchema[]>();
  private sites: ReadonlySet<string> | undefined;
  private histologies: ReadonlySet<string> | undefined;

  constructor(
    private readonly schemas: readonly PreparedSchema[],
    private readonly tables: ReadonlyMap<string, PreparedTable>,
  ) {}

  /** Whether a topography code is in the algorithm's site table; compared as written. */
  isValidSite(site: string | null | undefined): boolean {
    this.sites ??= codesOf('primary_site', this.tables);
    return typeof site === 'string' && this.sites.has(site);
  }

  /** Whether a histology code is in the algorithm's histology table; compared as written. */
  isValidHistology(histology: string | null | undefined): boolean {
    this.histologies ??= codesOf('histology', this.tables);
    return typeof histology === 'string' && this.histologies.has(histology);
  }

  /** The schemas whose selection table matches, in the algorithm's order. Values are compared as written, without trimming. */
  select(slots: Slots, { siteSlot, histSlot, discriminatorPresent }: SelectionKeys): readonly PreparedSchema[] {
    const site = slots[siteSlot] ?? null;
    const hist = slots[histSlot] ?? null;
    if (site === null && hist === null) return NONE;
    if (site !== null && !this.isValidSite(site)) return NONE;
    if (hist !== null && !this.isValidHistology(hist)) return NONE;
    if (discriminatorPresent && (site === null || hist === null)) return NONE;
    const candidates = site === null ? this.schemas : this.candidatesOf(site, siteSlot);
    return candidates.filter((schema) => schema.selection !== undefined && schema.selection.matcher.find(slots, 'anything') >= 0);
  }

  private candidatesOf(site: string, siteSlot: number): readonly PreparedSchema[] {
    const known = this.bySite.get(site);
    if (known !== undefined) return known;
    const slots: Slots = [];
    slots[siteSlot] = site;
    const candidates = this.schemas.filter(({ selection }) => selection !== undefined && selection.matcher.find(slots, 'anything') >= 0);
    this.bySite.set(site, candidates);
    return candidates;
  }
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
  const codes = new Set<string>();
  for (const row of table.definition.rows) {
    for (const range of parseCell(row[column] ?? null)) if (range !== '*') addCodes(codes, range, tableId);
  }
  return codes;
}

function addCodes(codes: Set<string>, { low, high }: { readonly low: string; readonly high: string }, tableId: string): void {
  if (low === high) {
    codes.add(low);
    return;
  }
  const from = /^[0-9]+$/.test(low) ? Number(low) : NaN;
  const to = /^[0-9]+$/.test(high) ? Number(high) : NaN;
  if (!(to - from <= WIDEST_RANGE)) {
    throw new StagingAlgorithmError('TABLE_SHAPE', `lists the range \`${low}-${high}\`; expected whole numbers.`, { table: tableId });
  }
  for (let code = from; code <= to; code++) codes.add(String(code).padStart(low.length, '0'));
}
