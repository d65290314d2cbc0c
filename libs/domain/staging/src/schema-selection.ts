import type { KeyIndex, Slots } from './key-index.js';
import type { PreparedSchema } from './prepared-schema.js';
import type { PreparedTable } from './prepared-table.js';
import { parseCell } from './cell.js';
import { StagingAlgorithmError } from './staging.errors.js';

const NONE: readonly PreparedSchema[] = [];
const WIDEST_RANGE = 1_000_000;

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
  private readonly byPair = new Map<string, Map<string, Candidates>>();
  private pairs = 0;
  private readonly sites: ReadonlySet<string>;
  private readonly histologies: ReadonlySet<string>;

  /** @throws StagingAlgorithmError codes TABLE_MISSING, TABLE_SHAPE if the site or histology table cannot serve */
  constructor(
    private readonly schemas: readonly PreparedSchema[],
    tables: ReadonlyMap<string, PreparedTable>,
    keys: KeyIndex,
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
   * @param discriminatorPresent - whether any key besides site and histology holds a non-blank value, keys unknown to the algorithm included
   */
  select(slots: Slots, discriminatorPresent: boolean): readonly PreparedSchema[] {
    const site = slots[this.siteSlot] ?? null;
    const hist = slots[this.histSlot] ?? null;
    if (site !== null && hist !== null) {
      const { schemas, sure } = this.byPair.get(site)?.get(hist) ?? this.candidates(site, hist);
      return sure ? schemas : matching(schemas, slots);
    }
    if (discriminatorPresent || (site === null ? !this.isValidHistology(hist) : !this.isValidSite(site))) return NONE;
    return matching(this.schemas, slots);
  }

  private candidates(site: string, hist: string): Candidates {
    if (!this.isValidSite(site) || !this.isValidHistology(hist)) return { schemas: NONE, sure: true };
    const slots: Slots = [];
    slots[this.siteSlot] = site;
    slots[this.histSlot] = hist;
    const schemas = matching(this.schemas, slots);
    const sure = schemas.every(
      ({ selection }) =>
        selection?.references.length === 0 && selection.inputSlots.every((slot) => slot === this.siteSlot || slot === this.histSlot),
    );
    if (this.pairs++ >= REMEMBERED_PAIRS) {
      this.byPair.clear();
      this.pairs = 0;
    }
    const ofSite = this.byPair.get(site) ?? new Map<string, Candidates>();
    ofSite.set(hist, { schemas, sure });
    this.byPair.set(site, ofSite);
    return { schemas, sure };
  }
}

/** Schemas whose selection table matches; a schema whose selection table does not exist is never selected. */
function matching(schemas: readonly PreparedSchema[], slots: Slots): readonly PreparedSchema[] {
  return schemas.filter(({ selection }) => selection !== undefined && selection.matcher.find(slots, 'anything') >= 0);
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
