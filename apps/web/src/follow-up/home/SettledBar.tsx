import { formatCount } from '../../ui/formats.js';
import { StackedBar } from '../../ui/StackedBar.js';
import classes from './FollowUpHome.module.css';

interface Settled {
  readonly people: number;
  readonly settled: number;
}

/** How many of some people are settled, as a bar and in figures. */
export function SettledBar({ label, people, settled }: Settled & { readonly label: string }) {
  return (
    <div className={classes.settled}>
      <StackedBar label={label} of={people} parts={[{ name: 'Settled', count: settled, color: 'var(--chart-2)' }]} />
      <span>
        {formatCount(settled)} of {formatCount(people)}
      </span>
    </div>
  );
}

/** What the owners of a list have settled together. */
export const settledOf = (owners: readonly Settled[]): Settled => ({
  people: owners.reduce((sum, { people }) => sum + people, 0),
  settled: owners.reduce((sum, { settled }) => sum + settled, 0),
});
