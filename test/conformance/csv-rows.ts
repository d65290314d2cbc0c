import { existsSync, readFileSync } from 'node:fs';

/** A row of a file of recorded answers by column name; a blank cell is ''. */
export type CsvRow = Readonly<Record<string, string>>;

/** Cells of one line; a quoted cell may hold commas and doubled quotes. */
function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  const cells = line.match(/(?<=^|,)("([^"]|"")*"|[^,]*)/g) ?? [];
  return cells.map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

/** Rows of a text with a header line and no line breaks within cells. */
export function csvRowsOf(text: string): CsvRow[] {
  const [header = '', ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const names = cellsOf(header);
  return lines.map((line) => {
    const cells = cellsOf(line);
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** Rows of such a file; none when there is no such file. */
export function csvRows(file: string): CsvRow[] {
  return existsSync(file) ? csvRowsOf(readFileSync(file, 'utf8')) : [];
}
