import { breakLines } from './break-lines.js';
import type { Block, Run } from './content.js';
import { LEADING, type PageFlow } from './page-flow.js';
import { setTable } from './set-table.js';

/** Font size of text in points. */
export const TEXT_SIZE = 10.5;
const HEADING_SIZES = { 1: 15, 2: 13, 3: 11.5 } as const;
const GAP = 7;
const LIST_INDENT = 16;

/** Sets blocks one after the other, over as many pages as they take. @throws UnprintableCharacter */
export function setBlocks(flow: PageFlow, blocks: readonly Block[]): void {
  for (const block of blocks) {
    setBlock(flow, block);
    flow.gap(GAP);
  }
}

function setBlock(flow: PageFlow, block: Block): void {
  switch (block.kind) {
    case 'paragraph': {
      flow.lines(breakLines(block.runs, flow.font, { width: flow.width, size: TEXT_SIZE }), TEXT_SIZE);
      return;
    }
    case 'heading': {
      setHeading(flow, block.runs, HEADING_SIZES[block.level]);
      return;
    }
    case 'list': {
      block.items.forEach((item, index) => setItem(flow, item, block.marks === 'bullets' ? '\u2022' : `${index + 1}.`));
      return;
    }
    case 'table': {
      setTable(flow, block.rows, TEXT_SIZE - 0.5);
      return;
    }
    case 'rule':
      flow.need(GAP);
      flow.page.line({ x: flow.left, y: flow.top }, { x: flow.left + flow.width, y: flow.top });
      {
        flow.advance(1);
        return;
      }
  }
}

/** A heading stays with at least two lines of what follows it. */
function setHeading(flow: PageFlow, runs: readonly Run[], size: number): void {
  const lines = breakLines(
    runs.map((run) => ({ ...run, style: 'bold' as const })),
    flow.font,
    { width: flow.width, size },
  );
  flow.need(lines.length * size * LEADING + GAP + 2 * TEXT_SIZE * LEADING);
  flow.lines(lines, size);
}

function setItem(flow: PageFlow, runs: readonly Run[], mark: string): void {
  const lines = breakLines(runs, flow.font, { width: flow.width - LIST_INDENT, size: TEXT_SIZE });
  flow.need(TEXT_SIZE * LEADING);
  const marks = breakLines([{ text: mark, style: 'regular', decoration: 'none' }], flow.font, { width: LIST_INDENT, size: TEXT_SIZE });
  for (const line of marks.slice(0, 1)) flow.setLine(line, { x: flow.left + 2, top: flow.top, size: TEXT_SIZE });
  flow.lines(lines, TEXT_SIZE, LIST_INDENT);
}
