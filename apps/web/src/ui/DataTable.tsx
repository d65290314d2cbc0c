import { Checkbox, Skeleton } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import classes from './DataTable.module.css';

/** Width of a column of moments, so that the time of day is never cut. */
export const MOMENT_WIDTH = 156;

/** One column; `sort` is the key handed to `onSort` and makes the header a button. */
export interface DataColumn<Row> {
  readonly id: string;
  readonly name: ReactNode;
  readonly width?: number | string;
  readonly align?: 'left' | 'right';
  readonly sort?: string;
  /** Long text takes more lines instead of being cut. */
  readonly wrap?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

/** Rows chosen for something that is done to all of them at once. */
export interface Selection<Row> {
  readonly keys: ReadonlySet<string>;
  readonly onChange: (keys: ReadonlySet<string>) => void;
  /** What the row is called beside its box. */
  readonly nameOf: (row: Row) => string;
}

interface Props<Row> {
  readonly label: string;
  readonly columns: readonly DataColumn<Row>[];
  /** `undefined` while the first page is on its way. */
  readonly rows: readonly Row[] | undefined;
  readonly rowKey: (row: Row) => string;
  readonly onOpen?: (row: Row) => void;
  readonly sorted?: string | undefined;
  readonly onSort?: (key: string) => void;
  readonly hasMore?: boolean;
  readonly onMore?: () => void;
  readonly empty?: ReactNode;
  readonly selectedKey?: string | undefined;
  /** Draws a box before each row; Space chooses the row that has the focus. */
  readonly selection?: Selection<Row> | undefined;
}

/** Dense table: 32 px rows, sticky head, arrow keys between rows, Enter opens, further pages load on reaching the end. */
export function DataTable<Row>(props: Props<Row>) {
  const { label, rows, empty, selection } = props;
  const columns = selection ? [boxColumn(props, selection), ...props.columns] : props.columns;
  if (rows?.length === 0 && empty !== undefined) return <div className={classes.empty}>{empty}</div>;
  return (
    // Without rows that take the focus the arrow keys scroll the list itself.
    <div className={classes.scroller} tabIndex={props.onOpen ? undefined : 0}>
      <table className={classes.table} aria-label={label} aria-busy={rows === undefined}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.id} style={column.width === undefined ? {} : { width: column.width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <HeadCell key={column.id} column={column} sorted={props.sorted} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>{rows === undefined ? <LoadingRows columns={columns.length} /> : <Rows {...props} columns={columns} rows={rows} />}</tbody>
      </table>
      {props.hasMore === true && props.onMore && <MoreRows key={rows?.length ?? 0} onMore={props.onMore} />}
    </div>
  );
}

const toggled = (keys: ReadonlySet<string>, key: string): ReadonlySet<string> =>
  keys.has(key) ? new Set([...keys].filter((one) => one !== key)) : new Set([...keys, key]);

function boxColumn<Row>({ rows = [], rowKey }: Props<Row>, { keys, onChange, nameOf }: Selection<Row>): DataColumn<Row> {
  const all = rows.map(rowKey);
  const isAll = all.length > 0 && all.every((key) => keys.has(key));
  return {
    id: 'chosen',
    width: 36,
    name: (
      <Checkbox
        aria-label="Choose every row shown"
        checked={isAll}
        indeterminate={!isAll && keys.size > 0}
        onChange={() => onChange(new Set(isAll ? [] : all))}
      />
    ),
    cell: (row) => (
      <Checkbox
        aria-label={`Choose ${nameOf(row)}`}
        tabIndex={-1}
        checked={keys.has(rowKey(row))}
        onClick={(event) => event.stopPropagation()}
        onChange={() => onChange(toggled(keys, rowKey(row)))}
      />
    ),
  };
}

interface HeadProps<Row> {
  readonly column: DataColumn<Row>;
  readonly sorted: string | undefined;
  readonly onSort: ((key: string) => void) | undefined;
}

function HeadCell<Row>({ column, sorted, onSort }: HeadProps<Row>) {
  const { sort } = column;
  if (sort === undefined || !onSort) {
    return (
      <th scope="col" data-align={column.align}>
        {column.name}
      </th>
    );
  }
  const isAscending = sorted === sort;
  const isDescending = sorted === `-${sort}`;
  return (
    <th scope="col" data-align={column.align} aria-sort={isAscending ? 'ascending' : isDescending ? 'descending' : 'none'}>
      <button type="button" className={classes.sort} onClick={() => onSort(isAscending ? `-${sort}` : sort)}>
        {column.name}
        {isAscending && <IconChevronUp size={14} />}
        {isDescending && <IconChevronDown size={14} />}
      </button>
    </th>
  );
}

function moveFocus(event: KeyboardEvent<HTMLTableRowElement>): void {
  const row = event.currentTarget;
  const body = row.parentElement;
  const target =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : event.key === 'Home'
          ? body?.firstElementChild
          : event.key === 'End'
            ? body?.lastElementChild
            : undefined;
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'nearest' });
}

function Rows<Row>({ columns, rows, rowKey, onOpen, selectedKey, selection }: Props<Row> & { readonly rows: readonly Row[] }) {
  return rows.map((row, index) => {
    const key = rowKey(row);
    return (
      <tr
        key={key}
        tabIndex={onOpen ? (index === 0 ? 0 : -1) : undefined}
        data-open={onOpen ? true : undefined}
        aria-current={selectedKey === key ? 'true' : undefined}
        onClick={onOpen && (() => onOpen(row))}
        onKeyDown={
          onOpen &&
          ((event) => {
            const isOnRow = event.target === event.currentTarget;
            if (event.key === 'Enter' && isOnRow) onOpen(row);
            else if (event.key === ' ' && isOnRow && selection) {
              event.preventDefault();
              selection.onChange(toggled(selection.keys, key));
            } else moveFocus(event);
          })
        }
      >
        {columns.map((column) => (
          <Cell key={column.id} column={column} row={row} />
        ))}
      </tr>
    );
  });
}

// Text that may be cut is told whole when the pointer rests on it.
function Cell<Row>({ column: { cell, align, wrap = false }, row }: { readonly column: DataColumn<Row>; readonly row: Row }) {
  const content = cell(row);
  return (
    <td data-align={align} data-wrap={wrap || undefined} title={typeof content === 'string' && !wrap ? content : undefined}>
      {content}
    </td>
  );
}

const LOADING_ROWS = 8;

function LoadingRows({ columns }: { readonly columns: number }) {
  return Array.from({ length: LOADING_ROWS }, (_, row) => (
    <tr key={row}>
      {Array.from({ length: columns }, (_cell, cell) => (
        <td key={cell}>
          <Skeleton height={10} width={cell % 3 === 1 ? '80%' : '55%'} />
        </td>
      ))}
    </tr>
  ));
}

function MoreRows({ onMore }: { readonly onMore: () => void }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element) return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), {
      rootMargin: '400px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [onMore]);
  return (
    <div ref={end} className={classes.more} role="status">
      Loading more rows…
    </div>
  );
}
