import { Alert, Button, Chip, Group, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCheck, IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { DeathBatch, DeathRecordState, DeathRow } from '../../api/contract.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCodedDate, formatCount, formatMoment } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { batchSummary, BATCH_WORDS, RECORD_LISTS } from './deaths-words.js';
import { isAtWork, recordsQuery, useApplyDeaths, useDeathProgress, useUndoDeaths } from './deaths-queries.js';
import classes from './Deaths.module.css';
import { DeathReview } from './DeathReview.js';

interface Props {
  readonly batch: DeathBatch;
  readonly record: string | undefined;
  readonly onRecord: (id: string | undefined) => void;
}

/** One file of deaths: how far it is, what it came to, and its records list by list; an open record stands in the place of the list. */
export function BatchReport({ batch, record, onRecord }: Props) {
  useDeathProgress(batch);
  const [chosen, choose] = useState<DeathRecordState | undefined>(undefined);
  const state = chosen ?? RECORD_LISTS.find(({ count }) => batch.counts[count] > 0)?.state ?? 'review';
  const list = useInfiniteQuery(recordsQuery(batch.id, state));
  const rows = list.data?.pages.flatMap((page) => page.rows);
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const after = (id: string): void => {
    const at = rows?.findIndex((row) => row.id === id) ?? -1;
    onRecord(rows?.[at + 1]?.id ?? rows?.find((row) => row.id !== id)?.id);
  };
  return (
    <>
      <Panel title={batch.fileName} actions={<Verbs batch={batch} />}>
        {batch.failure && <Failure failure={batch.failure} />}
        {isAtWork(batch) && <AtWork batch={batch} />}
        <Text size="sm">{batchSummary(batch)}</Text>
        <Text size="xs" c="dimmed">
          {`${batch.sourceLabel}, ${batch.vintage} · loaded by ${batch.createdBy ?? 'the registry'}, ${formatMoment(batch.createdAt)}`}
          {batch.appliedAt !== null && ` · applied by ${batch.appliedBy ?? 'the registry'}, ${formatMoment(batch.appliedAt)}`}
          {batch.undoneAt !== null && ` · undone by ${batch.undoneBy ?? 'the registry'}, ${formatMoment(batch.undoneAt)}`}
        </Text>
        <Chip.Group value={state} onChange={(next) => choose(RECORD_LISTS.find((list) => list.state === next)?.state)}>
          <div className={classes.lists} role="group" aria-label="Lists of the file">
            {RECORD_LISTS.filter(({ count, state: own }) => batch.counts[count] > 0 || own === state).map(({ state: own, name, count }) => (
              <Chip key={own} value={own} size="xs" onClick={() => onRecord(undefined)}>
                {name} {formatCount(batch.counts[count])}
              </Chip>
            ))}
          </div>
        </Chip.Group>
      </Panel>
      {list.error && <ProblemNote error={list.error} />}
      {record === undefined ? (
        <Panel flush grow>
          <DataTable
            label="Deaths of the file"
            columns={COLUMNS}
            rows={rows}
            rowKey={({ id }) => id}
            onOpen={(row) => (row.state === 'refused' ? undefined : onRecord(row.id))}
            hasMore={list.hasNextPage && !list.isFetchingNextPage}
            onMore={more}
            empty={<EmptyNote icon={<IconChecks size={22} />} title="Nothing on this list" />}
          />
        </Panel>
      ) : (
        <DeathReview key={record} id={record} onNext={() => after(record)} onClose={() => onRecord(undefined)} />
      )}
    </>
  );
}

const COLUMNS: readonly DataColumn<DeathRow>[] = [
  { id: 'row', name: 'Row', width: 64, align: 'right', cell: ({ row }) => formatCount(row) },
  {
    id: 'name',
    name: 'Name in the file',
    cell: ({ name, problems }) => (name === '' ? problems.map(({ code }) => code).join(', ') : name),
  },
  { id: 'died', name: 'Died', width: 100, cell: ({ dateOfDeath }) => formatCodedDate(dateOfDeath) },
  { id: 'cause', name: 'Cause', width: 72, cell: ({ causeOfDeath }) => <span className="code">{causeOfDeath}</span> },
  { id: 'score', name: 'Score', width: 68, align: 'right', cell: ({ score }) => (score === null ? '–' : score.toFixed(1)) },
  {
    id: 'decision',
    name: 'Decision',
    width: 96,
    cell: ({ decision }) => (decision === null ? '–' : decision === 'same' ? 'Same' : 'Different'),
  },
];

function Verbs({ batch }: { readonly batch: DeathBatch }) {
  const apply = useApplyDeaths();
  const undo = useUndoDeaths();
  const [isAsking, ask] = useState(false);
  const mayApply = ['matched', 'applied'].includes(batch.state) && batch.counts.match > 0;
  return (
    <Group gap="xs" wrap="nowrap">
      {(apply.error ?? undo.error) && <ProblemNote error={apply.error ?? undo.error} />}
      {mayApply && (
        <Button leftSection={<IconCheck size={15} />} loading={apply.isPending} onClick={() => apply.mutate(batch.id)}>
          {`Apply ${formatCount(batch.counts.match)}`}
        </Button>
      )}
      {batch.state === 'applied' && batch.counts.applied > 0 && !isAsking && (
        <Button variant="default" leftSection={<IconArrowBackUp size={15} />} onClick={() => ask(true)}>
          Undo
        </Button>
      )}
      {isAsking && batch.state === 'applied' && (
        <>
          <Text size="sm">{`Take ${formatCount(batch.counts.applied)} deaths back?`}</Text>
          <Button color="red" loading={undo.isPending} onClick={() => undo.mutate(batch.id, { onSettled: () => ask(false) })}>
            Undo
          </Button>
          <Button variant="default" onClick={() => ask(false)}>
            Keep
          </Button>
        </>
      )}
    </Group>
  );
}

function AtWork({ batch }: { readonly batch: DeathBatch }) {
  const { applied, match, undone } = batch.counts;
  const [done, whole] =
    batch.state === 'applying'
      ? [applied, applied + match]
      : batch.state === 'undoing'
        ? [undone, undone + applied]
        : [batch.bytesRead, batch.bytesTotal];
  return (
    <div role="status">
      <Text size="sm">{BATCH_WORDS[batch.state]}</Text>
      <Progress value={whole === 0 ? 0 : (100 * done) / whole} animated my={6} aria-label="Progress of the file" />
    </div>
  );
}

function Failure({ failure }: { readonly failure: NonNullable<DeathBatch['failure']> }) {
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} mb="sm" title="The file could not be read on">
      <Text size="sm">{failure.message}</Text>
      <Text size="xs" c="dimmed" className="code">
        {failure.code}
        {failure.line !== null && ` · line ${failure.line}`}
      </Text>
    </Alert>
  );
}
