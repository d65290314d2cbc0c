import { Tooltip } from '@mantine/core';
import classes from './bars.module.css';
import { formatCount } from './formats.js';

/** One part of a bar; `color` is a CSS colour. */
export interface BarPart {
  readonly name: string;
  readonly count: number;
  readonly color: string;
}

interface Props {
  readonly label: string;
  readonly parts: readonly BarPart[];
  readonly tall?: boolean;
  /** Length of the full track; the sum of the parts unless given. */
  readonly of?: number;
}

/** One horizontal bar cut into parts that add up to a whole. */
export function StackedBar({ label, parts, tall = false, of }: Props) {
  const sum = parts.reduce((total, part) => total + part.count, 0);
  const whole = Math.max(of ?? sum, sum, 1);
  const text = parts.map((part) => `${part.name} ${formatCount(part.count)}`).join(', ');
  return (
    <div className={classes.track} data-tall={tall || undefined} role="img" aria-label={`${label}: ${text}`}>
      {parts
        .filter((part) => part.count > 0)
        .map((part) => (
          <Tooltip key={part.name} label={`${part.name}: ${formatCount(part.count)}`} openDelay={100}>
            <div className={classes.part} style={{ width: `${(100 * part.count) / whole}%`, background: part.color }} />
          </Tooltip>
        ))}
    </div>
  );
}

/** Colours and counts of a bar's parts in words. */
export function BarLegend({ parts }: { readonly parts: readonly BarPart[] }) {
  return (
    <ul className={classes.legend}>
      {parts.map((part) => (
        <li key={part.name} className={classes.key}>
          <span className={classes.swatch} style={{ background: part.color }} />
          {part.name}
          <strong>{formatCount(part.count)}</strong>
        </li>
      ))}
    </ul>
  );
}
