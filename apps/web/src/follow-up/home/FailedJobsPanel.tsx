import { Anchor, Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { failedJobsQuery, useJobRetry } from '../../administration/administration-queries.js';
import type { FailedJob } from '../../api/contract.js';
import { useMay } from '../../session/SessionProvider.js';
import { formatMoment } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RunStatus } from '../../ui/RunStatus.js';
import classes from './FollowUpHome.module.css';

/** Queues whose work belongs to annual follow-up. */
const QUEUES: readonly string[] = ['follow-up', 'letters', 'mail', 'deaths'];

/** Jobs of follow-up that gave up, each with its reason and the way to try again. */
export function FailedJobsPanel() {
  return useMay('jobs.read') ? <FailedJobs /> : null;
}

function FailedJobs() {
  const { data, error, refetch } = useQuery(failedJobsQuery);
  const retry = useJobRetry();
  const mayRetry = useMay('jobs.retry');
  const failed = data?.filter(({ queue }) => QUEUES.includes(queue));
  const all = (
    <Anchor component={Link} to="/administration/jobs" size="xs">
      All jobs
    </Anchor>
  );
  return (
    <Panel title="Jobs that failed" actions={all}>
      {(error ?? retry.error) && <ProblemNote error={error ?? retry.error} onRetry={() => void refetch()} />}
      {failed?.length === 0 && <RunStatus status="done" text="No job of follow-up has failed" />}
      {failed?.map((job) => (
        <Job key={`${job.queue} ${job.id}`} job={job} onRetry={mayRetry ? () => retry.mutate(job) : undefined} />
      ))}
    </Panel>
  );
}

function Job({ job, onRetry }: { readonly job: FailedJob; readonly onRetry: (() => void) | undefined }) {
  return (
    <div className={classes.job}>
      <div>
        <RunStatus status="failed" text={job.name} />
        <Text size="xs" c="dimmed" lineClamp={2} title={job.reason}>
          {formatMoment(job.failedAt)} · {job.reason}
        </Text>
      </div>
      {onRetry && (
        <Button variant="default" size="compact-xs" flex="none" onClick={onRetry}>
          Try again
        </Button>
      )}
    </div>
  );
}
