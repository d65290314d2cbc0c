import { parse } from 'csv-parse/sync';
import { LETTER_PERMISSIONS, type LetterPermission } from '#domain/follow-up';
import { PhysicianFileWrong } from '../letters.errors.js';
import { LANGUAGE } from '../template/letter-template.contract.js';

/** One physician of a file. */
export interface PhysicianRow {
  readonly line: number;
  readonly number: string;
  readonly npi: string | null;
  readonly name: string;
  readonly addressLines: string[];
  readonly language: string;
  readonly permission: LetterPermission;
}

/** What is wrong in one line; the column is named as in the file's first line. */
export interface PhysicianProblem {
  readonly line: number;
  readonly column: string;
  readonly message: string;
}

const NEEDED = ['number', 'name', 'address1', 'city'];
const LONGEST = 80;
type Cells = Readonly<Record<string, string>>;

/**
 * Reads a CSV file of physicians: columns number, npi, name, address1, address2, city, state, postalCode, language, permission in any order;
 * lines with a problem are left out and told.
 * @throws PhysicianFileWrong PHYSICIAN_FILE_WRONG when it is no CSV or lacks a needed column
 */
export function readPhysicianRows(text: string): { readonly rows: PhysicianRow[]; readonly problems: PhysicianProblem[] } {
  const records = parsed(text);
  const problems: PhysicianProblem[] = [];
  const rows: PhysicianRow[] = [];
  const seen = new Set<string>();
  for (const { line, cells } of records) {
    const wrong = problemsOf(cells, seen);
    if (wrong.length > 0) problems.push(...wrong.map((problem) => ({ line, ...problem })));
    else rows.push(rowOf(line, cells));
    seen.add(cells.number ?? '');
  }
  return { rows, problems };
}

function parsed(text: string): { line: number; cells: Cells }[] {
  const table = csv(text);
  const columns = (table[0]?.record ?? []).map((name) => name.trim());
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) throw new PhysicianFileWrong(`there is no column ${missing.join(', ')}`);
  return table.slice(1).map(({ record, info }) => ({
    line: info.lines,
    cells: Object.fromEntries(columns.map((name, at) => [name, (record[at] ?? '').trim()])),
  }));
}

function csv(text: string): { record: string[]; info: { lines: number } }[] {
  try {
    // With `info`, each record stands beside its place in the file.
    return parse(text, { bom: true, info: true, relax_column_count: true, skip_empty_lines: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
  } catch {
    throw new PhysicianFileWrong('a quotation mark does not end');
  }
}

function problemsOf(cells: Cells, seen: ReadonlySet<string>): Omit<PhysicianProblem, 'line'>[] {
  const { number = '', npi = '', language = '', permission = '' } = cells;
  const wrong: Omit<PhysicianProblem, 'line'>[] = [];
  const expect = (right: boolean, column: string, message: string): void => {
    if (!right) wrong.push({ column, message });
  };
  expect(/^.{1,8}$/.test(number), 'number', 'expected 1 to 8 characters, as Physician--Follow-Up (2470) is coded.');
  expect(!seen.has(number), 'number', 'stands in an earlier line already.');
  expect(npi === '' || /^\d{10}$/.test(npi), 'npi', 'expected 10 digits or nothing.');
  expect(language === '' || LANGUAGE.test(language), 'language', 'expected a language tag such as en or es.');
  expect(permission === '' || isPermission(permission), 'permission', `expected ${LETTER_PERMISSIONS.join(', ')} or nothing.`);
  for (const column of ['name', 'address1', 'city']) expect(cells[column] !== '', column, 'must not be blank.');
  for (const [column, cell] of Object.entries(cells)) expect(cell.length <= LONGEST, column, `has more than ${LONGEST} characters.`);
  return wrong;
}

function rowOf(line: number, cells: Cells): PhysicianRow {
  const { number = '', npi = '', name = '', address1 = '', address2 = '', city = '', state = '', postalCode = '' } = cells;
  const { language = '', permission = '' } = cells;
  const town = [city, state, postalCode].filter((part) => part !== '').join(' ');
  return {
    line,
    number,
    npi: npi === '' ? null : npi,
    name,
    addressLines: [address1, address2, town].filter((part) => part !== ''),
    language: language === '' ? 'en' : language,
    permission: isPermission(permission) ? permission : 'unknown',
  };
}

function isPermission(text: string): text is LetterPermission {
  return LETTER_PERMISSIONS.some((permission) => permission === text);
}
