import { Button, Progress, Skeleton, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconRefresh } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { SweepView } from '../../api/contract.js';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { useMay } from '../../session/SessionProvider.js';
import { formatCodedDate, formatCount, formatMoment } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RunStatus } from '../../ui/RunStatus.js';
import { followUpSummaryQuery } from '../follow-up-queries.js';
import { isSweeping, useLatestSweep, useSweep } from './sweep-queries.js';

/** The last look at everybody and what it opened, with its progress while it runs. */
export function SweepPanel() {
  const { latest, data, error, refetch } = useLatestSweep();
  return (
    <Panel title="Daily sweep" actions={<SweepButton isRunning={isSweeping(latest)} />}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={44} />
      ) : latest === undefined ? (
        <Text size="sm" c="dimmed">
          No sweep has run yet. One runs every night.
        </Text>
      ) : isSweeping(latest) ? (
        <UnderWay sweep={latest} />
      ) : (
        <Finished sweep={latest} />
      )}
    </Panel>
  );
}

function UnderWay({ sweep }: { readonly sweep: SweepView }) {
  const { data } = useQuery(followUpSummaryQuery(undefined));
  const followed = data && data.closed + data.current + data.due + data.lost + data.notFollowed;
  const percent = followed === undefined || followed === 0 ? 0 : Math.min(100, (100 * sweep.patients) / followed);
  return (
    <div role="status">
      <RunStatus
        status="running"
        text={sweep.patients === 0 ? 'Waiting for a worker' : `${formatCount(sweep.patients)} patients looked at`}
      />
      <Progress value={percent} animated size="sm" mt={8} aria-label="Progress of the sweep" />
    </div>
  );
}

function Finished({ sweep }: { readonly sweep: SweepView }) {
  return (
    <>
      <RunStatus status="done" text={`${formatCount(sweep.patients)} patients, ${formatMoment(sweep.finishedAt)}`} />
      <Text size="xs" c="dimmed" mt={4}>
        As of {formatCodedDate(sweep.asOf)}: {formatCount(sweep.opened)} opened, {formatCount(sweep.scheduled)} planned,{' '}
        {formatCount(sweep.cancelled)} no longer needed.
      </Text>
    </>
  );
}

function SweepButton({ isRunning }: { readonly isRunning: boolean }) {
  const maySweep = useMay('follow-up.sweep');
  const sweep = useSweep();
  const run = (): void =>
    sweep.mutate(undefined, {
      onError: (error) => notifications.show({ title: 'No sweep was started', message: error.message, color: 'red' }),
    });
  useActions(maySweep ? [{ id: 'sweep', name: 'Sweep now', group: 'Follow-up', words: 'due lost', run }] : []);
  if (!maySweep) return null;
  return (
    <Button variant="subtle" size="compact-xs" leftSection={<IconRefresh size={14} />} loading={sweep.isPending || isRunning} onClick={run}>
      Sweep now
    </Button>
  );
}
