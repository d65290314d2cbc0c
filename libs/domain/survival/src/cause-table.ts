interface CodeRange {
  readonly from: string;
  readonly to: string;
}

/** Causes that count as death of the cancer, for one site. */
interface CauseRow {
  readonly byThree: readonly CodeRange[];
  readonly byFour: readonly CodeRange[];
}

/** Finds the row of a site: `recode` is a SEER site recode as a number. */
export type CauseTable = ReadonlyMap<string, ReadonlyMap<number, CauseRow>>;

const words = (text: string): string[] => text.split(' ').filter((word) => word !== '');

function ranges(text: string): CodeRange[] {
  return words(text).map((word) => {
    const [from = '', to = from] = word.split('-');
    return { from, to };
  });
}

function section(text: string): ReadonlyMap<number, CauseRow> {
  const rows = new Map<number, CauseRow>();
  for (const line of text.split('\n').filter((candidate) => candidate !== '')) {
    const [recodes = '', three = '', four = ''] = line.split('|');
    const row = { byThree: ranges(three), byFour: ranges(four) };
    for (const { from, to } of ranges(recodes)) {
      for (let recode = Number(from); recode <= Number(to); recode++) rows.set(recode, row);
    }
  }
  return rows;
}

/** Reads the sections of a table: revision and sequence to lines of recodes, three-character and four-character causes. */
export function readCauseTable(sections: Readonly<Record<string, string>>): CauseTable {
  return new Map(Object.entries(sections).map(([key, text]) => [key, section(text)]));
}

const holds = (list: readonly CodeRange[], code: string): boolean => list.some(({ from, to }) => code >= from && code <= to);

/** Whether a cause of death, upper case, counts for a site under an ICD revision and a sequence (0 only tumor, 1 one of several). */
export function countsForSite(table: CauseTable, cause: string, row: { readonly section: string; readonly recode: string }): boolean {
  const found = table.get(row.section)?.get(Number(row.recode));
  return found !== undefined && (holds(found.byThree, cause.slice(0, 3)) || holds(found.byFour, cause));
}
