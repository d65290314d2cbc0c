import { breakLines, type Line } from './break-lines.js';
import type { TableRow } from './content.js';
import { LEADING, type PageFlow } from './page-flow.js';

const PAD = 4;
const NARROWEST = 36;

/** Sets a table over the width of the column; rows are not torn apart, and head rows come again on every page. */
export function setTable(flow: PageFlow, rows: readonly TableRow[], size: number): void {
  const widths = columnWidths(flow, rows, size);
  const heads = rows.filter(({ kind }) => kind === 'head').map((row) => brokenRow(flow, row, { widths, size }));
  for (const row of rows) {
    const broken = brokenRow(flow, row, { widths, size });
    const turned = flow.need(broken.height);
    if (turned === 'new-page' && row.kind === 'body') for (const head of heads) setRow(flow, head, { widths, size });
    setRow(flow, broken, { widths, size });
  }
}

interface BrokenRow {
  readonly cells: readonly (readonly Line[])[];
  readonly height: number;
}

interface TableSetting {
  readonly widths: readonly number[];
  readonly size: number;
}

/** Widths in proportion to the longest cell of each column, none narrower than half an inch. */
function columnWidths(flow: PageFlow, rows: readonly TableRow[], size: number): number[] {
  const columns = Math.max(1, ...rows.map(({ cells }) => cells.length));
  const natural = Array.from({ length: columns }, (_, column) =>
    Math.max(NARROWEST, ...rows.map(({ cells }) => naturalWidth(flow, cells[column] ?? [], size) + 2 * PAD)),
  );
  const most = (flow.width / columns) * 2;
  const bounded = natural.map((width) => Math.min(width, most));
  const total = bounded.reduce((sum, width) => sum + width, 0);
  return bounded.map((width) => (width / total) * flow.width);
}

function naturalWidth(flow: PageFlow, runs: BrokenCell, size: number): number {
  const lines = breakLines(runs, flow.font, { width: flow.width, size });
  return Math.max(0, ...lines.map((line) => line.reduce((sum, piece) => sum + piece.width, 0)));
}

type BrokenCell = TableRow['cells'][number];

function brokenRow(flow: PageFlow, { cells }: TableRow, { widths, size }: TableSetting): BrokenRow {
  const broken = widths.map((width, column) => breakLines(cells[column] ?? [], flow.font, { width: width - 2 * PAD, size }));
  return { cells: broken, height: Math.max(...broken.map((lines) => lines.length)) * size * LEADING + 2 * PAD };
}

function setRow(flow: PageFlow, { cells, height }: BrokenRow, { widths, size }: TableSetting): void {
  const { page, left, top } = flow;
  let x = left;
  for (const [column, lines] of cells.entries()) {
    for (const [at, line] of lines.entries()) flow.setLine(line, { x: x + PAD, top: top + PAD + at * size * LEADING, size });
    page.line({ x, y: top }, { x, y: top + height });
    x += widths[column] ?? 0;
  }
  page.line({ x, y: top }, { x, y: top + height });
  page.line({ x: left, y: top }, { x, y: top });
  page.line({ x: left, y: top + height }, { x, y: top + height });
  flow.advance(height);
}
