// A spreadsheet would take a cell that begins like this for a formula.
const FORMULA = /^[=+\-@\t\r]/;

/** Cells as a line of comma-separated values, quoted where needed; nothing in them is taken for a formula. */
export function csvLine(cells: readonly string[]): string {
  return cells.map(cell).join(',');
}

function cell(text: string): string {
  const safe = FORMULA.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
