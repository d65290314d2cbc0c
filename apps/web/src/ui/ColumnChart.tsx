import { UnstyledButton } from '@mantine/core';
import classes from './bars.module.css';
import { formatCount } from './formats.js';
import type { BarPart } from './StackedBar.js';

/** One column of the chart, its parts from bottom to top. */
export interface Column {
  readonly id: string;
  readonly name: string;
  readonly parts: readonly BarPart[];
}

interface Props {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly selected?: string | undefined;
  readonly onSelect?: (id: string) => void;
}

// More names than this would run into each other; then only every second, third … is written.
const MOST_NAMES = 12;

const sumOf = (column: Column): number => column.parts.reduce((total, part) => total + part.count, 0);

/** Stacked columns of counts; a column can be chosen when `onSelect` is given. */
export function ColumnChart({ label, columns, selected, onSelect }: Props) {
  const highest = Math.max(1, ...columns.map(sumOf));
  const every = Math.ceil(columns.length / MOST_NAMES);
  return (
    <div role="group" aria-label={label} className={classes.columns} data-dense={every > 1 || undefined}>
      {columns.map((column, index) => {
        const text = `${column.name}: ${column.parts.map((part) => `${part.name} ${formatCount(part.count)}`).join(', ')}`;
        const body = <ColumnBody column={column} highest={highest} isNamed={index % every === 0} />;
        if (!onSelect) {
          return (
            <div key={column.id} className={classes.column} title={text} role="img" aria-label={text}>
              {body}
            </div>
          );
        }
        return (
          <UnstyledButton
            key={column.id}
            className={classes.column}
            title={text}
            aria-label={text}
            aria-pressed={column.id === selected}
            data-selected={column.id === selected || undefined}
            onClick={() => onSelect(column.id)}
          >
            {body}
          </UnstyledButton>
        );
      })}
    </div>
  );
}

// The name below and the number above need 36 of the 112 pixels.
const BODY_PERCENT = 67;

interface BodyProps {
  readonly column: Column;
  readonly highest: number;
  readonly isNamed: boolean;
}

function ColumnBody({ column, highest, isNamed }: BodyProps) {
  const sum = sumOf(column);
  return (
    <>
      <span className={classes.columnTop}>{formatCount(sum)}</span>
      <span className={classes.columnBody} style={{ height: `${(BODY_PERCENT * sum) / highest}%` }}>
        {column.parts.map((part) => (
          <span key={part.name} style={{ flexGrow: part.count, flexBasis: 0, background: part.color }} />
        ))}
      </span>
      <span className={classes.columnName}>{isNamed ? column.name : '\u00a0'}</span>
    </>
  );
}
