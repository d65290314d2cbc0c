import type { IcdConversion, IcdEntry } from './icd-conversions.js';

/** What a table says where a line is silent. */
export interface IcdDefaults {
  readonly laterality: string | undefined;
  readonly casefinding: string | undefined;
}

/** Regions of lymph nodes by the last digit of a lymphoma code; 7 and 9 differ. */
const NODE_SITES = ['C779', 'C770', 'C771', 'C772', 'C773', 'C774', 'C775', 'C422', 'C778', 'C809'] as const;
const UNSPECIFIED_NODES = 'C779';
const TELLS_SIDE = 5;

/** C4310-C4312 are the three codes; letters before the last digits stay. */
function expandRange(range: string): string[] {
  const [first = '', last] = range.split('-');
  const digits = /\d+$/.exec(first)?.[0];
  if (last === undefined || digits === undefined) return [first];
  const letters = first.slice(0, -digits.length);
  const end = Number(last.slice(letters.length));
  return Array.from(
    { length: end - Number(digits) + 1 },
    (_, index) => letters + String(Number(digits) + index).padStart(digits.length, '0'),
  );
}

function nodeSite(source: string, rule: string): string {
  if (source.length < TELLS_SIDE) return UNSPECIFIED_NODES;
  const region = Number(source.slice(-1));
  return rule === '@n' && (region === 7 || region === 9) ? UNSPECIFIED_NODES : (NODE_SITES[region] ?? UNSPECIFIED_NODES);
}

function siteOf(source: string, rule: string): string {
  if (rule.startsWith('@')) return nodeSite(source, rule);
  return rule === '=' ? source.slice(0, 4).padEnd(4, '9') : rule;
}

function lateralityOf(source: string, rule: string): string {
  if (!rule.startsWith('~')) return rule;
  const last = source.slice(-1);
  return source.length >= TELLS_SIDE && (last === '1' || last === '2') ? last : rule.slice(1);
}

/** The codes of a line and the site of each. */
function sourcesOf(sources: string, site: string): [source: string, site: string][] {
  const [category = '', sites] = sources.split(' : ');
  if (sites === undefined) {
    return sources
      .split(' ')
      .flatMap(expandRange)
      .map((source) => [source, siteOf(source, site)]);
  }
  return sites.split(' ').flatMap((cell, digit): [string, string][] => (cell === '.' ? [] : [[`${category}${digit}`, `C${cell}`]]));
}

const orElse = (cell: string | undefined, otherwise: string): string => (cell === undefined || cell === '' ? otherwise : cell);

function entriesOf(line: string, defaults: IcdDefaults): IcdEntry[] {
  const cells = line.split('|').map((cell) => cell.trim());
  const [sources = ''] = cells;
  // A line of ten sites has no cell for one site.
  const [site = '', histology, behavior, grade, laterality, casefinding, sex] = sources.includes(' : ')
    ? ['', ...cells.slice(1)]
    : cells.slice(1);
  return sourcesOf(sources, site).map(([source, primarySite]) => ({
    source,
    sex: orElse(sex, '') === '' ? undefined : sex,
    conversion: {
      primarySite,
      histologicTypeIcdO3: orElse(histology, '8000'),
      behaviorCodeIcdO3: orElse(behavior, '3'),
      grade: orElse(grade, '9'),
      laterality: orElse(laterality, '') === '' ? defaults.laterality : lateralityOf(source, laterality ?? ''),
      casefinding: orElse(casefinding, '') === '' ? defaults.casefinding : casefinding,
    } satisfies IcdConversion,
  }));
}

/** Entries of a table in our compact form; see `ICD_10_CM_ROWS`. */
export function readIcdRows(text: string, defaults: IcdDefaults): IcdEntry[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line) => entriesOf(line, defaults));
}
