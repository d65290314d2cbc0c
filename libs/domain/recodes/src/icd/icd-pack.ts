import { IcdConversions, type IcdEntry } from './icd-conversions.js';

/** A list that was read, with what was wrong in it; wrong lines are left out of the list. */
export interface IcdPack {
  readonly conversions: IcdConversions;
  /** One readable line each, with the line number of the file. */
  readonly problems: readonly string[];
}

const COLUMNS = 8;
const SITE = /^C\d{3}$/;
const HISTOLOGY = /^\d{4}$/;

const codeOrNothing = (cell: string | undefined): string | undefined => (cell === undefined || cell === '' ? undefined : cell);

function problemOf(cells: readonly string[]): string | undefined {
  const [source = '', site = '', histology = ''] = cells;
  if (cells.length !== COLUMNS) return `has ${cells.length} cells; a conversion has ${COLUMNS}`;
  if (source === '') return 'has no diagnosis code';
  if (!SITE.test(site)) return `gives the site ${site}; expected C and three digits, such as C504`;
  return HISTOLOGY.test(histology) ? undefined : `gives the histology ${histology}; expected four digits, such as 8500`;
}

function entryOf([source = '', primarySite = '', histologicTypeIcdO3 = '', ...rest]: readonly string[]): IcdEntry {
  const [behaviorCodeIcdO3, grade, laterality, casefinding, sex] = rest.map(codeOrNothing);
  return { source, sex, conversion: { primarySite, histologicTypeIcdO3, behaviorCodeIcdO3, grade, laterality, casefinding } };
}

/**
 * Reads a newer list of conversions than the bundled one: lines of source code, ICD-O-3 site, histology, behavior, grade, laterality, casefinding
 * (Y or O) and sex (1, 2 or blank), separated by commas, after a header line.
 * @param text - the whole file; quotation marks are dropped, blank lines passed over
 */
export function readIcdConversions(text: string): IcdPack {
  const problems: string[] = [];
  const entries: IcdEntry[] = [];
  text.split(/\r?\n/).forEach((line, index) => {
    if (index === 0 || line.trim() === '') return;
    const cells = line.split(',').map((cell) => cell.trim().replaceAll('"', ''));
    const problem = problemOf(cells);
    if (problem === undefined) entries.push(entryOf(cells));
    else problems.push(`Line ${index + 1} ${problem}.`);
  });
  return { conversions: new IcdConversions(entries), problems };
}
