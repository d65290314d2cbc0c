import { Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FollowUpSummary } from '../../api/contract.js';
import { useSession } from '../../session/SessionProvider.js';
import { ColumnChart } from '../../ui/ColumnChart.js';
import { formatCodedDate, formatCount, formatMonth } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { BarLegend, StackedBar, type BarPart } from '../../ui/StackedBar.js';
import { followUpSummaryQuery } from '../follow-up-queries.js';
import { RateForecast } from '../rates/RateForecast.js';
import { RateGauges } from '../rates/RateGauges.js';
import { ratesQuery } from '../rates/rates-queries.js';
import type { FilterChange, FollowUpFilter } from './follow-up-search.js';
import classes from './FollowUpHome.module.css';

interface Props {
  readonly filter: FollowUpFilter;
  readonly onFilter: (change: FilterChange) => void;
}

/** How the registry stands: the rates of the standard, where they go if nothing is done, and who is due or lost when. */
export function FollowUpCounts({ filter, onFilter }: Props) {
  const { facilityId } = useSession();
  return (
    <div className={classes.counts}>
      <Rates />
      <RateForecast filter={{ facilityId, ruleSet: 'newer' }} />
      <People filter={filter} onFilter={onFilter} />
    </div>
  );
}

function Rates() {
  const { facilityId } = useSession();
  const { data, error, refetch } = useQuery(ratesQuery({ facilityId, ruleSet: 'newer' }));
  return (
    <Panel title="Follow-up rates">
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : data ? (
        <RateGauges rates={data} />
      ) : (
        <Skeleton height={230} />
      )}
    </Panel>
  );
}

const partsOf = (summary: FollowUpSummary): readonly BarPart[] => [
  { name: 'Closed', count: summary.closed, color: 'var(--chart-6)' },
  { name: 'Current', count: summary.current, color: 'var(--chart-2)' },
  { name: 'Due', count: summary.due, color: 'var(--chart-3)' },
  { name: 'Lost', count: summary.lost, color: 'var(--chart-4)' },
  { name: 'Not followed', count: summary.notFollowed, color: 'var(--chart-5)' },
];

/** A year back and a year ahead; who fell due before that is counted in words. */
const MONTHS_SHOWN = 25;

function People({ filter, onFilter }: Props) {
  const { facilityId } = useSession();
  const { data, error, refetch } = useQuery(followUpSummaryQuery(facilityId));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={290} />;
  const shown = data.byMonth.slice(-MONTHS_SHOWN);
  const inChart = shown.reduce((sum, { due, lost }) => sum + due + lost, 0);
  const earlier = data.due + data.lost - inChart;
  return (
    <Panel
      title="Patients by state and month"
      actions={
        <Text size="xs" c="dimmed">
          As of {formatCodedDate(data.asOf)}
        </Text>
      }
    >
      <StackedBar label="Patients by state" parts={partsOf(data)} tall />
      <div className={classes.legend}>
        <BarLegend parts={partsOf(data)} />
      </div>
      <div className={classes.months}>
        <ColumnChart
          label="Due and lost by month"
          columns={shown.map(({ month, due, lost, upcoming }) => ({
            id: month,
            name: formatMonth(month),
            parts: [
              { name: 'Lost', count: lost, color: 'var(--chart-4)' },
              { name: 'Due', count: due, color: 'var(--chart-3)' },
              { name: 'Will fall due', count: upcoming, color: 'var(--chart-6)' },
            ],
          }))}
          selected={filter.month}
          onSelect={(month) => onFilter({ month: filter.month === month ? undefined : month })}
        />
      </div>
      {earlier > 0 && (
        <Text size="xs" c="dimmed" mt={6}>
          {formatCount(earlier)} more fell due earlier, or have no date of last contact.
        </Text>
      )}
    </Panel>
  );
}
