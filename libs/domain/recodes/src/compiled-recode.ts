import type { RecodeInput, RecodeRow, RecodeTable } from './recode-table.js';
import type { TumorCodes } from './tumor-codes.js';

/** Gives the code of a tumor. */
export type CompiledRecode = (tumor: TumorCodes) => string;

const SITES = 1000;
const HISTOLOGIES = 10_000;
const BEHAVIORS = 10;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A list of a row, read. */
interface CodeSet {
  readonly isException: boolean;
  readonly ranges: readonly Range[];
}

function readSet(list: string): CodeSet {
  if (list === '') return { isException: true, ranges: [] };
  const isException = list.startsWith('!');
  const parts = (isException ? list.slice(1) : list).split(',');
  const ranges = parts.map((part) => {
    const [from = '', to = from] = part.split('-');
    return { from: from === '' ? 0 : Number(from), to: to === '' ? 9999 : Number(to) };
  });
  return { isException, ranges };
}

const holds = ({ isException, ranges }: CodeSet, code: number): boolean =>
  ranges.some(({ from, to }) => code >= from && code <= to) !== isException;

/**
 * Numbers the codes below `size` so that codes which no row tells apart share a number. -1 (no code) is never looked up in it.
 * @returns class of each code, and how many classes there are
 */
function classesOf(sets: readonly CodeSet[], size: number): { readonly classes: Uint16Array; readonly count: number } {
  const starts = new Uint8Array(size + 1);
  for (const { ranges } of sets) {
    for (const { from, to } of ranges) {
      starts[Math.min(from, size)] = 1;
      starts[Math.min(to + 1, size)] = 1;
    }
  }
  const classes = new Uint16Array(size);
  let current = 0;
  for (let code = 0; code < size; code++) {
    if (code > 0 && starts[code] === 1) current++;
    classes[code] = current;
  }
  return { classes, count: current + 1 };
}

interface ReadRow {
  readonly code: string;
  readonly sites: CodeSet;
  readonly histologies: CodeSet;
  readonly behaviors: CodeSet;
  readonly years: CodeSet;
}

const readRow = ([code, sites, histologies, behaviors = '', years = '']: RecodeRow): ReadRow => ({
  code,
  sites: readSet(sites),
  histologies: readSet(histologies),
  behaviors: readSet(behaviors),
  years: readSet(years),
});

const fits = (row: ReadRow, { site, histology, behavior, year }: TumorCodes): boolean =>
  holds(row.sites, site) && holds(row.histologies, histology) && holds(row.behaviors, behavior) && holds(row.years, year);

/** A table with an index over its classes of codes; each cell is worked out from the rows when it is first asked for. */
class RecodeIndex {
  private readonly rows: readonly ReadRow[];
  private readonly codes: readonly string[];
  private readonly sites: Uint16Array;
  private readonly histologies: Uint16Array;
  private readonly behaviors: Uint16Array;
  private readonly years: Uint16Array;
  private readonly strides: readonly [site: number, histology: number, behavior: number];
  /** 0 is not worked out yet, else one more than the place in `codes`. */
  private readonly cells: Uint8Array;

  constructor(table: RecodeTable) {
    this.rows = table.rows.map(readRow);
    this.codes = [...new Set([table.unknown, ...this.rows.map(({ code }) => code)])];
    const sites = classesOf(
      this.rows.map((row) => row.sites),
      SITES,
    );
    const histologies = classesOf(
      this.rows.map((row) => row.histologies),
      HISTOLOGIES,
    );
    const behaviors = classesOf(
      this.rows.map((row) => row.behaviors),
      BEHAVIORS,
    );
    const years = classesOf(
      this.rows.map((row) => row.years),
      HISTOLOGIES,
    );
    this.sites = sites.classes;
    this.histologies = histologies.classes;
    this.behaviors = behaviors.classes;
    this.years = years.classes;
    const behaviorStride = years.count;
    const histologyStride = behaviorStride * (behaviors.count + 1); // one more for no behavior
    const siteStride = histologyStride * histologies.count;
    this.strides = [siteStride, histologyStride, behaviorStride];
    this.cells = new Uint8Array(siteStride * sites.count);
  }

  lookUp(tumor: TumorCodes): string {
    const [siteStride, histologyStride, behaviorStride] = this.strides;
    const behavior = tumor.behavior < 0 ? 0 : (this.behaviors[tumor.behavior] ?? 0) + 1;
    const cell =
      (this.sites[tumor.site] ?? 0) * siteStride +
      (this.histologies[tumor.histology] ?? 0) * histologyStride +
      behavior * behaviorStride +
      (this.years[tumor.year] ?? 0);
    const known = this.cells[cell] ?? 0;
    if (known > 0) return this.codes[known - 1] ?? '';
    const code = this.rows.find((row) => fits(row, tumor))?.code ?? this.codes[0] ?? '';
    this.cells[cell] = this.codes.indexOf(code) + 1;
    return code;
  }
}

const NUMBERS: Readonly<Record<RecodeInput, keyof TumorCodes>> = {
  primarySite: 'site',
  histologicTypeIcdO3: 'histology',
  behaviorCodeIcdO3: 'behavior',
  dateOfDiagnosis: 'year',
};

/**
 * A function that gives the code of a tumor by a table. The index is built at the first call and filled as it is used: a later look-up of the
 * same kind of tumor reads one cell.
 */
export function compileRecode(table: RecodeTable): CompiledRecode {
  const needed = table.inputs.map((input) => NUMBERS[input]);
  let index: RecodeIndex | undefined;
  return (tumor) => {
    for (const part of needed) if (tumor[part] < 0) return table.unknown;
    index ??= new RecodeIndex(table);
    return index.lookUp(tumor);
  };
}
