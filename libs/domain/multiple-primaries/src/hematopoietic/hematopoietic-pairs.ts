/** Texts of the published pair tables, comma-separated with a heading line; those of years that are not needed may be left out. */
export interface HematopoieticTexts {
  /** Code ranges that are one disease, up to 2000: `low,high,same low,same high,...`. */
  readonly pairs1998?: string | undefined;
  /** Groups of codes, 2001 to 2009: `group,low,high,...`. */
  readonly groups2001?: string | undefined;
  /** Groups that are one disease, first diagnosis then second: `group,group`. */
  readonly groupPairs2001?: string | undefined;
  /** 2010 and later: `morphology,valid from,valid to,from,to,morphology`. */
  readonly samePrimary2010?: string | undefined;
  readonly transformsFrom2010?: string | undefined;
  readonly transformsTo2010?: string | undefined;
}

/** Whether a second diagnosis is the disease of the first, by histology. */
export interface SamePrimary {
  isSame(first: string, second: string): boolean;
  /** False when the tables know nothing of a histology: it is then never the same as another. */
  isListed(histology: string): boolean;
}

/** Lookups over the pair tables; each is `undefined` when its table was not given. */
export interface HematopoieticPairs {
  /** Up to 2000: whether the second diagnosis is the disease of the first. Histologies. */
  readonly samePrimary1998: SamePrimary | undefined;
  /** 2001 to 2009, likewise; a histology in no group is never the same as another. */
  readonly samePrimary2001: SamePrimary | undefined;
  /** 2010 and later. */
  readonly diseases2010: Diseases2010 | undefined;
}

/** What the disease entries of 2010 and later say; morphologies and years of diagnosis. */
export interface Diseases2010 {
  listsAsSame(morphology: string, other: string, year: number): boolean;
  transformsFrom(morphology: string, other: string, year: number): boolean;
  transformsTo(morphology: string, other: string, year: number): boolean;
}

/**
 * Builds the lookups of the hematopoietic rules from published tables, which are installed at run time and not part of the package.
 * Lines that do not have the columns of their table are skipped.
 */
export function hematopoieticPairs(texts: HematopoieticTexts): HematopoieticPairs {
  const { pairs1998, groups2001, groupPairs2001, samePrimary2010, transformsFrom2010, transformsTo2010 } = texts;
  const has2001 = groups2001 !== undefined && groupPairs2001 !== undefined;
  const has2010 = samePrimary2010 !== undefined && transformsFrom2010 !== undefined && transformsTo2010 !== undefined;
  return {
    samePrimary1998: pairs1998 === undefined ? undefined : rangePairs(pairs1998),
    samePrimary2001: has2001 ? groupPairs(groups2001, groupPairs2001) : undefined,
    diseases2010: has2010
      ? {
          listsAsSame: yearPairs(samePrimary2010),
          transformsFrom: yearPairs(transformsFrom2010),
          transformsTo: yearPairs(transformsTo2010),
        }
      : undefined,
  };
}

/** Columns of each line after the heading. Only names at the end of a line are ever quoted; they are not read. */
function linesOf(text: string): string[][] {
  const lines = text.split(/\r?\n/).slice(1);
  return lines.filter((line) => line !== '').map((line) => line.split(','));
}

function rangePairs(text: string): SamePrimary {
  const rows = linesOf(text).map(([low = '', high = '', sameLow = '', sameHigh = '']) => ({ low, high, sameLow, sameHigh }));
  return {
    isSame: (first, second) =>
      rows.some(({ low, high, sameLow, sameHigh }) => first >= low && first <= high && second >= sameLow && second <= sameHigh),
    isListed: () => true,
  };
}

function groupPairs(groups: string, pairs: string): SamePrimary {
  const ranges = linesOf(groups).map(([group = '', low = '', high = '']) => ({ group, low, high }));
  const listed = new Set(linesOf(pairs).map(([first = '', second = '']) => `${first}>${second}`));
  const groupOf = (histology: string): string | undefined => ranges.find(({ low, high }) => histology >= low && histology <= high)?.group;
  return {
    isSame: (first, second) => listed.has(`${groupOf(first) ?? ''}>${groupOf(second) ?? ''}`),
    isListed: (histology) => groupOf(histology) !== undefined,
  };
}

/** A pair counts in the years of the pair or, when those are blank, in the years in which the disease code is valid. */
function yearPairs(text: string): (morphology: string, other: string, year: number) => boolean {
  const years = new Map<string, (readonly [number, number])[]>();
  for (const [morphology = '', validFrom = '', validTo = '', from = '', to = '', other = ''] of linesOf(text)) {
    const key = `${morphology}>${other}`;
    const span = [Number(from || validFrom || '0'), Number(to || validTo || '9999')] as const;
    years.set(key, [...(years.get(key) ?? []), span]);
  }
  return (morphology, other, year) => years.get(`${morphology}>${other}`)?.some(([from, to]) => year >= from && year <= to) === true;
}
