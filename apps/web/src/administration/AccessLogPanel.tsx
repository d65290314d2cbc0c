import { Button, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCheck, IconShieldCheck, IconX } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { given } from '../api/client.js';
import type { AccessEventRow, Verification } from '../api/contract.js';
import { type DataColumn, DataTable, MOMENT_WIDTH } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { RunStatus } from '../ui/RunStatus.js';
import { accessEventsQuery, isVerifying, useAuditVerification, verificationsQuery } from './administration-queries.js';

const peopleOf = (event: AccessEventRow): string =>
  event.patientIds.length > 1 ? `${formatCount(event.patientIds.length)} patients` : (event.patientIds[0] ?? '–');

const COLUMNS: readonly DataColumn<AccessEventRow>[] = [
  { id: 'at', name: 'When', width: MOMENT_WIDTH, cell: (event) => formatMoment(event.at) },
  { id: 'user', name: 'Who', width: '16%', cell: (event) => <strong>{event.userName}</strong> },
  { id: 'action', name: 'What', width: '18%', cell: (event) => <span className="code">{event.action}</span> },
  {
    id: 'result',
    name: 'Result',
    width: 92,
    cell: (event) => <RunStatus status={event.result === 'denied' ? 'failed' : 'done'} text={event.result} />,
  },
  {
    id: 'patients',
    name: 'Whose',
    cell: (event) => (
      <span className="code" title={event.patientIds.join(' ')}>
        {peopleOf(event)}
      </span>
    ),
  },
  { id: 'reason', name: 'Reason', width: '16%', cell: (event) => event.reason ?? '–' },
  { id: 'address', name: 'From', width: 120, cell: (event) => <span className="code">{event.address ?? '–'}</span> },
];

const blank = (text: string): string | undefined => (text.trim() === '' ? undefined : text.trim());

/** Every look, change, export, sign-in and denial, newest first; the chain of the log can be checked. */
export function AccessLogPanel() {
  const [action, setAction] = useState('');
  const [patient, setPatient] = useState('');
  const [filter] = useDebouncedValue({ action: blank(action), patientId: blank(patient) }, 300);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(accessEventsQuery(given(filter)));
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const filters = (
    <Group gap="xs" wrap="nowrap">
      <TextInput
        aria-label="Patient id"
        placeholder="Patient id"
        w={250}
        value={patient}
        onChange={(event) => setPatient(event.currentTarget.value)}
      />
      <TextInput
        aria-label="Action"
        placeholder="Action, such as abstract.opened"
        w={220}
        value={action}
        onChange={(event) => setAction(event.currentTarget.value)}
      />
      <VerifyButton />
    </Group>
  );
  return (
    <Panel title="Access log" flush grow actions={filters}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Access log"
          columns={COLUMNS}
          rows={data?.pages.flatMap((page) => page.rows)}
          rowKey={(event) => event.id}
          hasMore={hasNextPage && !isFetchingNextPage}
          onMore={more}
          empty={<EmptyNote icon={<IconShieldCheck size={22} />} title="No event fits" />}
        />
      )}
    </Panel>
  );
}

function verdictOf(latest: Verification | undefined): string {
  if (!latest) return 'Check the chain';
  if (latest.status === 'failed') return 'The check could not be finished';
  if (isVerifying(latest)) return `${formatCount(latest.events)} of ${formatCount(latest.total)} checked`;
  return latest.intact === true ? `Intact: ${formatCount(latest.events)} events` : `Broken at event ${latest.firstBroken ?? '?'}`;
}

function VerifyButton() {
  const verify = useAuditVerification();
  const { data } = useQuery(verificationsQuery);
  const latest = data?.[0];
  const isBad = latest?.intact === false || latest?.status === 'failed';
  return (
    <Button
      variant={latest ? 'light' : 'default'}
      color={isBad ? 'red' : 'accent'}
      leftSection={isBad ? <IconX size={15} /> : <IconCheck size={15} />}
      title={
        latest?.finishedAt ? `Checked ${formatMoment(latest.finishedAt)}; checks the chain again` : 'Recomputes every event of the log'
      }
      loading={verify.isPending}
      disabled={isVerifying(latest)}
      onClick={() => verify.mutate()}
    >
      {verify.error ? verify.error.message : verdictOf(latest)}
    </Button>
  );
}
