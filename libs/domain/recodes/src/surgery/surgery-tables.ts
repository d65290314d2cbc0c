import type { Items } from '#domain/naaccr';
import { tumorCodes } from '../tumor-codes.js';

/** One code of a surgery table; `level` says how deep it stands below a broader one. */
export interface SurgeryCode {
  readonly code: string;
  readonly label: string;
  readonly level: number;
}

/** Codes of Surgery of Primary Site for some sites or histologies, in the manual's order. */
export interface SurgeryTable {
  readonly title: string;
  /** Codes and ranges separated by commas, as in C000-C069, C142; blank takes no site. */
  readonly sites: string;
  /** Histologies that take this table wherever the tumor is. */
  readonly histologies: string;
  /** Histologies of its sites that take another table. */
  readonly exceptHistologies: string;
  readonly codes: readonly SurgeryCode[];
}

interface Range {
  readonly from: number;
  readonly to: number;
}

interface ReadTable {
  readonly table: SurgeryTable;
  readonly sites: readonly Range[];
  readonly histologies: readonly Range[];
  readonly exceptHistologies: readonly Range[];
}

/** C000-C069, C142 or 9727, 9732-9733. A part that is no range of codes takes nothing. */
function readRanges(list: string): Range[] {
  return list.split(',').flatMap((part) => {
    const [from, to = from] = part
      .trim()
      .split('-')
      .map((code) => (/^C?\d+$/.test(code.trim()) ? Number(code.trim().replace('C', '')) : Number.NaN));
    return from === undefined || to === undefined || Number.isNaN(from + to) ? [] : [{ from, to }];
  });
}

const holds = (ranges: readonly Range[], code: number): boolean => ranges.some(({ from, to }) => code >= from && code <= to);

const readTable = (table: SurgeryTable): ReadTable => ({
  table,
  sites: readRanges(table.sites),
  histologies: readRanges(table.histologies),
  exceptHistologies: readRanges(table.exceptHistologies),
});

/** The surgery tables of one edition of the manual: which codes of 1290 (through 2022) or 1291 (from 2023) a tumor may have. */
export class SurgeryTables {
  private readonly tables: readonly ReadTable[];

  /** @param version - first year of diagnosis that the edition is for, four digits */
  constructor(
    readonly version: string,
    tables: readonly SurgeryTable[],
  ) {
    this.tables = tables.map(readTable);
  }

  /**
   * Table of a tumor: the first one that names its histology, or its site without excepting its histology.
   * @returns `undefined` when site or histology is not coded, or no table takes it
   */
  tableFor(items: Items): SurgeryTable | undefined {
    const { site, histology } = tumorCodes(items);
    if (site < 0 || histology < 0) return undefined;
    return this.tables.find(
      (read) => holds(read.histologies, histology) || (holds(read.sites, site) && !holds(read.exceptHistologies, histology)),
    )?.table;
  }
}

/**
 * The edition for a year of diagnosis among those installed: the newest that is not newer than the year.
 * @returns `undefined` before the first edition
 */
export function surgeryTablesOf(editions: readonly SurgeryTables[], year: number): SurgeryTables | undefined {
  return editions
    .filter(({ version }) => Number(version) <= year)
    .reduce<SurgeryTables | undefined>(
      (best, edition) => (Number(edition.version) > Number(best?.version ?? 0) ? edition : best),
      undefined,
    );
}
