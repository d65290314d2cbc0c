import { Text } from '@mantine/core';
import { Fragment } from 'react';
import type { ResearchTable } from '../api/contract.js';
import { formatCount } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { BarLegend, StackedBar, type BarPart } from '../ui/StackedBar.js';
import { ALL, axesOf, countLookup } from './count-lookup.js';
import classes from './ResearchPage.module.css';

const COLORS = ['var(--chart-1)', 'var(--chart-2)', 'var(--chart-3)', 'var(--chart-4)', 'var(--chart-5)', 'var(--chart-6)'];
const MOST_PARTS = COLORS.length;

/** One bar per row, cut by the columns; only counts that are shown are drawn. */
export function TableChart({ table }: { readonly table: ResearchTable }) {
  const { rows, columns } = axesOf(table);
  const find = countLookup(table);
  const isCut = columns.length > 0 && columns.length <= MOST_PARTS + 2;
  const partsOf = (row: string): readonly BarPart[] => {
    if (!isCut) return [{ name: 'All', count: find(columns.length > 0 ? [row, ALL] : [row]).count ?? 0, color: COLORS[0] ?? '' }];
    return columns.map(({ code, label }, index) => ({
      name: label,
      count: find([row, code]).count ?? 0,
      color: COLORS[index % MOST_PARTS] ?? '',
    }));
  };
  const bars = rows.map((row) => ({ ...row, parts: partsOf(row.code) })).filter(({ parts }) => parts.some((part) => part.count > 0));
  const longest = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, part) => sum + part.count, 0)));
  const legend = isCut
    ? columns.map(({ code, label }, index) => ({
        name: label,
        count: find([ALL, code]).count ?? 0,
        color: COLORS[index % MOST_PARTS] ?? '',
      }))
    : [];
  return (
    <Panel title={isCut ? `By ${table.dimensions[1]?.name.toLowerCase() ?? ''}` : 'Tumors'} grow flush>
      <div className={classes.scroller} style={{ padding: 12 }}>
        <div className={classes.bars}>
          {bars.map(({ code, label, parts }) => (
            <Fragment key={code}>
              <span className={classes.barName} title={label}>
                {label}
              </span>
              <StackedBar label={label} parts={parts} of={longest} />
              <span className="number">{formatCount(parts.reduce((sum, part) => sum + part.count, 0))}</span>
            </Fragment>
          ))}
        </div>
        {bars.length === 0 && (
          <Text size="sm" c="dimmed">
            No count can be shown.
          </Text>
        )}
      </div>
      {legend.length > 0 && (
        <div style={{ padding: '8px 12px', borderTop: '1px solid var(--line)' }}>
          <BarLegend parts={legend.filter((part) => part.count > 0)} />
          <Text size="xs" c="dimmed" mt={4}>
            Hidden counts are not drawn, so a bar may be shorter than its row.
          </Text>
        </div>
      )}
    </Panel>
  );
}
