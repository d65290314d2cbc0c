/** Surnames that are heavily Hispanic, and those that rarely are; upper case. */
export interface HispanicNames {
  readonly heavily: ReadonlySet<string>;
  readonly rarely: ReadonlySet<string>;
}

/** Surnames of Asians and of Pacific Islanders, upper case, each with its race code, two digits. */
export interface AsianPacificNames {
  readonly asian: ReadonlyMap<string, string>;
  readonly pacificIslander: ReadonlyMap<string, string>;
}

const unquoted = (cell: string): string =>
  cell
    .trim()
    .replace(/^"(.*)"$/, '$1')
    .toUpperCase();

function* rows(text: string): Generator<readonly string[]> {
  for (const line of text.split(/\r?\n/)) if (line !== '') yield line.split(',').map(unquoted);
}

const nameSet = (text: string): ReadonlySet<string> => new Set([...rows(text)].map(([name = '']) => name));
const codeMap = (text: string): ReadonlyMap<string, string> =>
  new Map([...rows(text)].map(([name = '', code = '']) => [name, code.padStart(2, '0')]));

/**
 * Reads the name lists of the NAACCR Hispanic Identification Algorithm. They are installed, not bundled; the caller has checked their SHA-256.
 * @param files - each one name per line, quoted or not, in any case
 */
export function hispanicNames(files: { readonly heavily: string; readonly rarely: string }): HispanicNames {
  return { heavily: nameSet(files.heavily), rarely: nameSet(files.rarely) };
}

/**
 * Reads the census surname lists of the NAACCR Asian and Pacific Islander Identification Algorithm, installed and checked in the same way.
 * @param files - each one name and race code per line, comma between
 */
export function asianPacificNames(files: { readonly asian: string; readonly pacificIslander: string }): AsianPacificNames {
  return { asian: codeMap(files.asian), pacificIslander: codeMap(files.pacificIslander) };
}
