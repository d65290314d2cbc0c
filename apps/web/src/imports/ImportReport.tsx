import { Alert, Anchor, Button, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconChecks, IconDownload, IconPlayerPlay } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { ImportView, Refusal } from '../api/contract.js';
import { DataTable, type DataColumn } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatBytes, formatCount, formatMoment, formatPercent } from '../ui/formats.js';
import { Message } from '../ui/Message.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { Stacked } from '../ui/SideBySide.js';
import { StackedBar, type BarPart } from '../ui/StackedBar.js';
import { fileNameOf, importedBy } from './import-columns.js';
import { isUnderWay, refusalsQuery, useImportProgress, useResumeImport } from './import-queries.js';
import classes from './ImportsPage.module.css';

const partsOf = (run: ImportView): readonly BarPart[] => [
  { name: 'Created', count: run.created, color: 'var(--chart-1)' },
  { name: 'Updated', count: run.updated, color: 'var(--chart-2)' },
  { name: 'Skipped', count: run.skipped, color: 'var(--chart-6)' },
  { name: 'Refused', count: run.refused, color: 'var(--chart-4)' },
];

/** What became of every row of one file: in = created + updated + skipped + refused, and each refusal with its reason. */
export function ImportReport({ run }: { readonly run: ImportView }) {
  useImportProgress(run);
  return (
    <Stacked>
      <Panel title={fileNameOf(run)} actions={<Text size="xs" c="dimmed">{`${importedBy(run)} · ${formatMoment(run.createdAt)}`}</Text>}>
        {isUnderWay(run) && <UnderWay run={run} />}
        {run.failure && <Failure run={run} />}
        <StackedBar label="Rows" parts={partsOf(run)} tall />
        <Figures run={run} />
      </Panel>
      <Refusals run={run} />
    </Stacked>
  );
}

function UnderWay({ run }: { readonly run: ImportView }) {
  const speed = run.tumorsPerSecond === 0 ? '' : ` · ${formatCount(Math.round(run.tumorsPerSecond))} tumors/s`;
  return (
    <div role="status" style={{ marginBottom: 12 }}>
      <Group justify="space-between" mb={4}>
        <Text size="sm">
          {run.status === 'waiting'
            ? 'Waiting for a worker'
            : `${formatCount(run.rowsIn)} tumors of ${formatCount(run.patientsRead)} patients${speed}`}
        </Text>
        <Text size="sm" c="dimmed">
          {formatBytes(run.bytesRead)} {run.bytesTotal !== null && `of ${formatBytes(run.bytesTotal)} · ${formatPercent(run.percent)}`}
        </Text>
      </Group>
      <Progress value={run.percent} animated size="md" aria-label="Progress of the import" />
    </div>
  );
}

function Failure({ run }: { readonly run: ImportView }) {
  const resume = useResumeImport();
  if (!run.failure) return null;
  const { code, line, message } = run.failure;
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} mb="sm" title="The import broke off">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm">{message}</Text>
          <Text size="xs" c="dimmed" className="code">
            {code}
            {line !== null && ` · line ${line}`}
          </Text>
          <Text size="xs" c="dimmed">
            What was read before is kept and counted below.{run.resumable && ' Going on starts after the last patient that was saved.'}
          </Text>
        </div>
        {run.resumable && (
          <Button
            variant="default"
            leftSection={<IconPlayerPlay size={15} />}
            loading={resume.isPending}
            onClick={() => resume.mutate(run.id)}
          >
            Go on
          </Button>
        )}
      </Group>
      {resume.error && <ProblemNote error={resume.error} />}
    </Alert>
  );
}

function Figures({ run }: { readonly run: ImportView }) {
  return (
    <dl className={classes.figures}>
      <div>
        <dt>Rows in</dt>
        <dd>{formatCount(run.rowsIn)}</dd>
      </div>
      {partsOf(run).map((part) => (
        <div key={part.name}>
          <dt>
            <span className={classes.swatch} style={{ background: part.color }} />
            {part.name}
          </dt>
          <dd>{formatCount(part.count)}</dd>
        </div>
      ))}
    </dl>
  );
}

// A file of fixed columns has whole records in a line, so the place of the item stands with it.
function placeOf({ line, column }: Refusal): string {
  if (line === null) return '–';
  return column === null ? formatCount(line) : `${formatCount(line)}:${column}`;
}

const REFUSAL_COLUMNS: readonly DataColumn<Refusal>[] = [
  { id: 'line', name: 'Line', width: 88, align: 'right', cell: placeOf },
  { id: 'item', name: 'Item', width: 150, cell: (row) => <span className="code">{row.itemId ?? '–'}</span> },
  {
    id: 'message',
    name: 'Reason',
    cell: (row) => (
      <span title={row.message}>
        <Message text={row.message} />
      </span>
    ),
  },
  { id: 'code', name: 'Code', width: 150, cell: (row) => <span className="code quiet">{row.code}</span> },
];

function Refusals({ run }: { readonly run: ImportView }) {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    ...refusalsQuery(run.id),
    enabled: run.status !== 'waiting',
  });
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const rows = run.status === 'waiting' ? [] : data?.pages.flatMap((page) => page.rows);
  const csv = (
    <Anchor href={`/api/imports/${run.id}/refusals.csv`} download size="sm">
      <Group gap={4}>
        <IconDownload size={15} /> CSV
      </Group>
    </Anchor>
  );
  return (
    <Panel title={`Report · ${formatCount(run.refused)} refused`} flush grow actions={rows !== undefined && rows.length > 0 && csv}>
      {error && <ProblemNote error={error} />}
      <DataTable
        label="Report of the import"
        columns={REFUSAL_COLUMNS}
        rows={rows}
        rowKey={(row) => String(row.seq)}
        hasMore={hasNextPage && !isFetchingNextPage}
        onMore={more}
        empty={<EmptyNote icon={<IconChecks size={22} />} title={isUnderWay(run) ? 'Nothing is refused so far' : 'Nothing was refused'} />}
      />
    </Panel>
  );
}
