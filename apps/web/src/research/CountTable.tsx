import { Tooltip } from '@mantine/core';
import type { ResearchCell, ResearchTable } from '../api/contract.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { ALL, axesOf, countLookup } from './count-lookup.js';
import classes from './ResearchPage.module.css';

/** The table with margins. A hidden count is hatched and says so; a zero is a zero. */
export function CountTable({ table }: { readonly table: ResearchTable }) {
  const { rows, columns } = axesOf(table);
  const find = countLookup(table);
  const keyOf = (row: string, column: string): readonly string[] => (columns.length === 0 ? [row] : [row, column]);
  const lines = [...rows, { code: ALL, label: 'All' }];
  return (
    <>
      <div className={classes.scroller} tabIndex={0}>
        <table className={classes.table} aria-label="Counts of tumors">
          <thead>
            <tr>
              <th scope="col">{table.dimensions[0]?.name}</th>
              {columns.map((column) => (
                <th key={column.code} scope="col">
                  {column.label}
                </th>
              ))}
              <th scope="col">All</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((row) => (
              <tr key={row.code} data-total={row.code === ALL || undefined}>
                <th scope="row">{row.label}</th>
                {columns.map((column) => (
                  <CountCell key={column.code} cell={find(keyOf(row.code, column.code))} threshold={table.threshold} />
                ))}
                <CountCell cell={find(keyOf(row.code, ALL))} threshold={table.threshold} isTotal />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={classes.notes}>
        {table.footnotes.map((note) => (
          <li key={note}>{note}</li>
        ))}
        <li>As of {formatMoment(table.asOf)}.</li>
      </ul>
    </>
  );
}

interface CellProps {
  readonly cell: ResearchCell;
  readonly threshold: number;
  readonly isTotal?: boolean;
}

// Which hidden cells are small and which only protect others is not told apart on purpose.
function CountCell({ cell, threshold, isTotal = false }: CellProps) {
  if (cell.count !== null) {
    return (
      <td data-total={isTotal || undefined} className={cell.count === 0 ? classes.zero : undefined}>
        {formatCount(cell.count)}
      </td>
    );
  }
  return (
    <Tooltip label={`Hidden: fewer than ${threshold}, or it would give such a count away`}>
      <td className={classes.hidden}>hidden</td>
    </Tooltip>
  );
}
