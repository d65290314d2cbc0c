import { Button, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { FailedJob, QueueCounts } from '../api/contract.js';
import { useMay } from '../session/SessionProvider.js';
import { type DataColumn, DataTable, MOMENT_WIDTH } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { failedJobsQuery, jobsQuery, useJobRetry } from './administration-queries.js';
import classes from './Administration.module.css';

const COUNTS = ['waiting', 'active', 'delayed', 'completed', 'failed'] as const;
const COUNT_NAMES = { waiting: 'Waiting', active: 'Running', delayed: 'Planned', completed: 'Completed', failed: 'Failed' } as const;

/** Title and head of a table, and each of its rows: the queues take what they need, the failed jobs the rest. */
const HEADS_PX = 76;
const ROW_PX = 32;

const QUEUE_COLUMNS: readonly DataColumn<QueueCounts>[] = [
  { id: 'name', name: 'Queue', cell: (queue) => <strong>{queue.name}</strong> },
  ...COUNTS.map((count): DataColumn<QueueCounts> => ({
    id: count,
    name: COUNT_NAMES[count],
    width: 110,
    align: 'right',
    cell: (queue) => formatCount(queue[count]),
  })),
];

const failedColumns = (retry: ((job: FailedJob) => void) | undefined): readonly DataColumn<FailedJob>[] => [
  { id: 'queue', name: 'Queue', width: 130, cell: (job) => job.queue },
  { id: 'name', name: 'Job', width: 170, cell: (job) => job.name },
  { id: 'at', name: 'Failed', width: MOMENT_WIDTH, cell: (job) => formatMoment(job.failedAt) },
  { id: 'attempts', name: 'Attempts', width: 80, align: 'right', cell: (job) => job.attempts },
  { id: 'reason', name: 'Reason', cell: (job) => <span title={job.reason}>{job.reason}</span> },
  {
    id: 'retry',
    name: '',
    width: 100,
    cell: (job) =>
      retry && (
        <Button variant="default" size="compact-xs" onClick={() => retry(job)}>
          Try again
        </Button>
      ),
  },
];

/** What the workers do, and jobs that gave up. */
export function JobsPanel() {
  const jobs = useQuery(jobsQuery);
  const failed = useQuery(failedJobsQuery);
  const mayRetry = useMay('jobs.retry');
  const retry = useJobRetry();
  const error = jobs.error ?? failed.error ?? retry.error;
  const summary = jobs.data && (
    <Text size="xs" c="dimmed">
      {jobs.data.backend} · {formatCount(jobs.data.outboxWaiting)} to be handed over
    </Text>
  );
  return (
    <div className={classes.rows}>
      {error && <ProblemNote error={error} />}
      <div className={classes.queues} style={{ height: HEADS_PX + ROW_PX * (jobs.data?.queues.length ?? 0) }}>
        <Panel title="Queues" flush grow actions={summary}>
          <DataTable label="Queues" columns={QUEUE_COLUMNS} rows={jobs.data?.queues} rowKey={(queue) => queue.name} />
        </Panel>
      </div>
      <Panel title="Failed jobs" flush grow>
        <DataTable
          label="Failed jobs"
          columns={failedColumns(mayRetry ? (job) => retry.mutate(job) : undefined)}
          rows={failed.data}
          rowKey={(job) => `${job.queue} ${job.id}`}
          empty={<EmptyNote icon={<IconChecks size={22} />} title="No job has failed" />}
        />
      </Panel>
    </div>
  );
}
