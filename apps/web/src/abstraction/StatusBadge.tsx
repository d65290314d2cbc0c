import type { AbstractStatus } from '../api/contract.js';
import classes from './StatusBadge.module.css';

/** Words and chart colours of the statuses, the same on every page. */
export const STATUS_LOOKS: Readonly<Record<AbstractStatus, { readonly name: string; readonly chart: string }>> = {
  suspense: { name: 'Suspense', chart: 'var(--chart-3)' },
  'in-progress': { name: 'In progress', chart: 'var(--chart-1)' },
  complete: { name: 'Complete', chart: 'var(--chart-2)' },
  submitted: { name: 'Submitted', chart: 'var(--chart-6)' },
};

/** Status of an abstract. */
export function StatusBadge({ status }: { readonly status: AbstractStatus }) {
  return (
    <span className={classes.badge} data-status={status}>
      {STATUS_LOOKS[status].name}
    </span>
  );
}
