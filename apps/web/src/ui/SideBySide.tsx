import type { ReactNode } from 'react';
import classes from './SideBySide.module.css';

interface Props {
  /** Widths of the columns, as CSS knows them. */
  readonly columns: string;
  /** Nothing stands beside the list: it takes the whole width. */
  readonly isAlone?: boolean;
  readonly children: ReactNode;
}

/** A list and what is open of it side by side, in the height that is left. */
export function SideBySide({ columns, isAlone = false, children }: Props) {
  return (
    <div className={classes.columns} style={isAlone ? {} : { gridTemplateColumns: columns }}>
      {children}
    </div>
  );
}

/** Panels below each other, as one column; the last or growing one fills the height. */
export function Stacked({ children }: { readonly children: ReactNode }) {
  return <div className={classes.stacked}>{children}</div>;
}
