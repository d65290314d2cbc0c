import { RingProgress, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { FollowUpSummary } from '../../api/contract.js';
import { useSession } from '../../session/SessionProvider.js';
import { ColumnChart } from '../../ui/ColumnChart.js';
import { formatCodedDate, formatMonth, formatPercent } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { BarLegend, StackedBar, type BarPart } from '../../ui/StackedBar.js';
import { followUpSummaryQuery } from '../follow-up-queries.js';
import type { FilterChange, FollowUpFilter } from './follow-up-search.js';
import classes from './FollowUpHome.module.css';

interface Props {
  readonly filter: FollowUpFilter;
  readonly onFilter: (change: FilterChange) => void;
}

const partsOf = (summary: FollowUpSummary): readonly BarPart[] => [
  { name: 'Closed', count: summary.closed, color: 'var(--chart-6)' },
  { name: 'Current', count: summary.current, color: 'var(--chart-2)' },
  { name: 'Due', count: summary.due, color: 'var(--chart-3)' },
  { name: 'Lost', count: summary.lost, color: 'var(--chart-4)' },
  { name: 'Not followed', count: summary.notFollowed, color: 'var(--chart-5)' },
];

/** States of all patients, the rates, and what is due in which month. */
export function FollowUpCounts({ filter, onFilter }: Props) {
  const { facilityId } = useSession();
  const { data, error, refetch } = useQuery(followUpSummaryQuery(facilityId));
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={190} />;
  return (
    <div className={classes.counts}>
      <Panel title="Patients by state">
        <StackedBar label="Patients by state" parts={partsOf(data)} tall />
        <div className={classes.legend}>
          <BarLegend parts={partsOf(data)} />
        </div>
        <Rates summary={data} />
      </Panel>
      <Panel title="Due and lost by month">
        <ColumnChart
          label="Due and lost by month"
          columns={data.byMonth.map(({ month, due, lost, upcoming }) => ({
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
      </Panel>
    </div>
  );
}

/** Rates of the summary by their names in the interface. */
const RATE_WORDS: Readonly<Record<string, string>> = {
  followed: 'of all patients followed',
  living: 'of the living followed',
};

function Rates({ summary }: { readonly summary: FollowUpSummary }) {
  const rates = Object.entries(summary.rates).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  return (
    <div className={classes.rates}>
      {rates.map(([id, rate]) => (
        <div key={id} className={classes.rate}>
          <RingProgress size={44} thickness={5} roundCaps sections={[{ value: rate, color: 'accent' }]} aria-hidden />
          <div>
            <div className={classes.rateValue}>{formatPercent(rate)}</div>
            <Text size="xs" c="dimmed">
              {RATE_WORDS[id] ?? id}
            </Text>
          </div>
        </div>
      ))}
      <Text size="xs" c="dimmed" ml="auto">
        As of {formatCodedDate(summary.asOf)}
      </Text>
    </div>
  );
}
