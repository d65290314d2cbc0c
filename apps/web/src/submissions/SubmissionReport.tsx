import { Alert, Button, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconChecks, IconDownload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { SubmissionCase, SubmissionView } from '../api/contract.js';
import { useMay, useSession } from '../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatCodedDate, formatCount, formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { Stacked } from '../ui/SideBySide.js';
import { BarLegend, StackedBar, type BarPart } from '../ui/StackedBar.js';
import { failingCasesQuery, isUnderWay, useSubmissionProgress } from './submission-queries.js';
import classes from './SubmissionsPage.module.css';

interface Props {
  readonly submission: SubmissionView;
  readonly profileName: string;
}

const partsOf = (submission: SubmissionView): readonly BarPart[] => [
  { name: 'Sent', count: submission.sent, color: 'var(--chart-2)' },
  { name: 'Left out', count: submission.failing, color: 'var(--chart-4)' },
];

/** What one file holds, its digest, and every selected case that it does not hold. */
export function SubmissionReport({ submission, profileName }: Props) {
  useSubmissionProgress(submission);
  const mayDownload = useMay('submission.download');
  const isDone = submission.status === 'done';
  const download = isDone && mayDownload && (
    <Button component="a" href={`/api/submissions/${submission.id}/file`} download leftSection={<IconDownload size={15} />}>
      Download the file
    </Button>
  );
  return (
    <Stacked>
      <Panel title={profileName} actions={download}>
        {isUnderWay(submission) && <UnderWay submission={submission} />}
        {submission.status === 'failed' && (
          <Alert color="red" icon={<IconAlertTriangle size={18} />} mb="sm" title="The file could not be written">
            {submission.failure?.message} No case was marked as sent.
          </Alert>
        )}
        <StackedBar label="Selected cases" parts={partsOf(submission)} of={submission.selected} tall />
        <div style={{ marginTop: 8 }}>
          <BarLegend parts={[{ name: 'Selected', count: submission.selected, color: 'var(--line-strong)' }, ...partsOf(submission)]} />
        </div>
        <Facts submission={submission} />
      </Panel>
      <LeftOut submission={submission} />
    </Stacked>
  );
}

function UnderWay({ submission }: { readonly submission: SubmissionView }) {
  const done = submission.sent + submission.failing;
  const text =
    submission.status === 'waiting' ? 'Waiting for a worker' : `${formatCount(done)} of ${formatCount(submission.selected)} cases`;
  return (
    <div role="status" style={{ marginBottom: 12 }}>
      <Text size="sm" mb={4}>
        {text}
      </Text>
      <Progress
        value={submission.selected === 0 ? 0 : (100 * done) / submission.selected}
        animated
        aria-label="Progress of the submission"
      />
    </div>
  );
}

const spanOf = (from: string | number | null, to: string | number | null): string =>
  from === null && to === null ? 'all' : `${from ?? 'the first'} to ${to ?? 'the last'}`;

function Facts({ submission }: { readonly submission: SubmissionView }) {
  const { facilities } = useSession().session;
  const names = submission.facilityIds.map((id) => facilities.find((facility) => facility.id === id)?.name ?? `facility ${id}`);
  const completed = spanOf(
    submission.completedFrom && formatCodedDate(submission.completedFrom),
    submission.completedTo && formatCodedDate(submission.completedTo),
  );
  return (
    <dl className={classes.facts}>
      <dt>Facilities</dt>
      <dd>{names.join(', ')}</dd>
      <dt>Years of diagnosis</dt>
      <dd>{spanOf(submission.diagnosisYearFrom, submission.diagnosisYearTo)}</dd>
      <dt>Completed</dt>
      <dd>{completed}</dd>
      {submission.userDictionaryUris.length > 0 && (
        <>
          <dt>User dictionaries</dt>
          <dd title={submission.userDictionaryUris.join(' ')}>{submission.userDictionaryUris.join(', ')}</dd>
        </>
      )}
      <dt>Patients</dt>
      <dd>{formatCount(submission.patients)}</dd>
      <dt>Made by</dt>
      <dd>
        {submission.createdBy ?? 'The registry'}, {formatMoment(submission.createdAt)}
      </dd>
      <dt>SHA-256</dt>
      <dd className="code" title={submission.fileDigest ?? ''}>
        {submission.fileDigest ?? '–'}
      </dd>
    </dl>
  );
}

const messagesOf = (row: SubmissionCase): string => row.findings.map((finding) => finding.message).join(' ');

const COLUMNS: readonly DataColumn<SubmissionCase>[] = [
  { id: 'accession', name: 'Accession', width: 110, cell: (row) => <span className="code">{row.accessionNumberHosp ?? '–'}</span> },
  { id: 'facility', name: 'Facility', width: '22%', cell: (row) => row.facilityName },
  { id: 'reasons', name: 'Reasons', cell: (row) => <span title={messagesOf(row)}>{messagesOf(row)}</span> },
];

function LeftOut({ submission }: { readonly submission: SubmissionView }) {
  const navigate = useNavigate();
  const query = useInfiniteQuery({ ...failingCasesQuery(submission.id), enabled: submission.failing > 0 });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const rows = submission.failing === 0 ? [] : data?.pages.flatMap((page) => page.rows);
  return (
    <Panel title={`Left out · ${formatCount(submission.failing)}`} flush grow>
      {error && <ProblemNote error={error} />}
      <DataTable
        label="Cases left out"
        columns={COLUMNS}
        rows={rows}
        rowKey={(row) => row.abstractId}
        onOpen={(row) => void navigate({ to: '/abstracts/$abstractId', params: { abstractId: row.abstractId } })}
        hasMore={hasNextPage && !isFetchingNextPage}
        onMore={more}
        empty={<EmptyNote icon={<IconChecks size={22} />} title="No selected case was left out" />}
      />
    </Panel>
  );
}
