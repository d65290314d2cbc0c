import { Button, Menu, NumberInput, Select, Text, Tooltip } from '@mantine/core';
import { IconChecks, IconFilePlus } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { DeathRow } from '../../api/contract.js';
import { facilitiesQuery } from '../../administration/administration-queries.js';
import { useMay } from '../../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCodedDate, formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { BarLegend, StackedBar, type BarPart } from '../../ui/StackedBar.js';
import classes from './Deaths.module.css';
import { clearanceQuery, useCertificateOnly, useFollowBack } from './deaths-queries.js';
import { FOLLOW_BACK_WORDS } from './deaths-words.js';

const STATES = (['open', 'asked', 'found', 'closed'] as const).map((value) => ({ value, label: FOLLOW_BACK_WORDS[value] }));
const LAST_YEAR = new Date().getFullYear() - 1;

/** Deaths of cancer of one year that no tumor of the registry explains, and the DCO percentage of that year. */
export function FollowBackPanel() {
  const [year, setYear] = useState(LAST_YEAR);
  const list = useInfiniteQuery({ ...clearanceQuery(year), placeholderData: keepPreviousData });
  const { error, refetch, fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const data = list.data?.pages[0];
  const parts: readonly BarPart[] = [
    { name: 'Open', count: data?.open ?? 0, color: 'var(--chart-4)' },
    { name: 'Asked', count: data?.asked ?? 0, color: 'var(--chart-3)' },
    { name: 'Found', count: data?.found ?? 0, color: 'var(--chart-2)' },
    { name: 'Closed', count: data?.closed ?? 0, color: 'var(--chart-6)' },
  ];
  return (
    <>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <div className={classes.year}>
        <Panel title="Year of death">
          <NumberInput
            aria-label="Year of death"
            w={110}
            min={1900}
            max={2100}
            value={year}
            onChange={(value) => setYear(Number(value) || LAST_YEAR)}
          />
        </Panel>
        <Panel title={`Death certificate only, diagnosed in ${year}`}>
          <div className={classes.figure} role="img" aria-label={`DCO percentage ${data?.percent ?? 'not known'}`}>
            <strong>{data?.percent == null ? '–' : `${data.percent} %`}</strong>
            <Text size="sm" c="dimmed">
              {data ? `${formatCount(data.certificateOnly)} of ${formatCount(data.cases)} cases` : ''}
            </Text>
          </div>
        </Panel>
        <Panel title={`Follow-back, died in ${year}`}>
          <StackedBar label="Follow-back" parts={parts} tall />
          <div className={classes.legend}>
            <BarLegend parts={parts} />
          </div>
        </Panel>
      </div>
      <FollowBackList
        rows={list.data?.pages.flatMap(({ rows }) => rows)}
        total={parts.reduce((sum, { count }) => sum + count, 0)}
        hasMore={list.hasNextPage && !list.isFetchingNextPage}
        onMore={more}
      />
    </>
  );
}

interface ListProps {
  readonly rows: readonly DeathRow[] | undefined;
  readonly total: number;
  readonly hasMore: boolean;
  readonly onMore: () => void;
}

function FollowBackList({ rows, total, hasMore, onMore }: ListProps) {
  const move = useFollowBack();
  const make = useCertificateOnly();
  const columns: readonly DataColumn<DeathRow>[] = [
    { id: 'name', name: 'Name', cell: ({ name }) => name },
    { id: 'died', name: 'Died', width: 100, cell: ({ dateOfDeath }) => formatCodedDate(dateOfDeath) },
    { id: 'cause', name: 'Cause', width: 72, cell: ({ causeOfDeath }) => <span className="code">{causeOfDeath}</span> },
    {
      id: 'reason',
      name: 'Why',
      width: 190,
      cell: ({ followBackReason }) => (followBackReason === 'no-tumor' ? 'No tumor of this site' : 'Nobody of the registry'),
    },
    {
      id: 'state',
      name: 'State',
      width: 130,
      cell: (row) =>
        row.abstractId === null ? (
          <Select
            aria-label={`Follow-back of row ${row.row}`}
            size="xs"
            data={STATES}
            value={row.followBack}
            allowDeselect={false}
            onChange={(state) => state !== null && move.mutate({ id: row.id, version: row.version, state })}
          />
        ) : (
          FOLLOW_BACK_WORDS.closed
        ),
    },
    {
      id: 'case',
      name: 'Case',
      width: 190,
      cell: (row) =>
        row.abstractId === null ? (
          <MakeCase row={row} onMake={(facilityId) => make.mutate({ id: row.id, version: row.version, facilityId })} />
        ) : (
          <Link to="/abstracts/$abstractId" params={{ abstractId: row.abstractId }}>
            Open the case
          </Link>
        ),
    },
  ];
  const error = move.error ?? make.error;
  return (
    <Panel title={total === 0 ? 'Follow-back list' : `Follow-back list · ${formatCount(total)}`} flush grow>
      {error && <ProblemNote error={error} />}
      <DataTable
        label="Follow-back list"
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        hasMore={hasMore}
        onMore={onMore}
        empty={
          <EmptyNote icon={<IconChecks size={22} />} title="No death of cancer to follow back">
            Every such death of the year is explained by a tumor of the registry, or no file of the year was loaded.
          </EmptyNote>
        }
      />
    </Panel>
  );
}

const SETTLED: Readonly<Record<string, readonly DeathRow['state'][]>> = {
  'no-patient': ['no-match', 'different'],
  'no-tumor': ['applied', 'known'],
};

function MakeCase({ row, onMake }: { readonly row: DeathRow; readonly onMake: (facilityId: number) => void }) {
  const { data: facilities = [] } = useQuery(facilitiesQuery);
  const mayEdit = useMay('abstract.edit');
  const isSettled = SETTLED[row.followBackReason ?? '']?.includes(row.state) === true;
  if (!mayEdit || row.followBack === 'found') return null;
  if (!isSettled) {
    return (
      <Tooltip label="Apply the death first; then it is settled whose it is.">
        <span className="quiet">Not applied yet</span>
      </Tooltip>
    );
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-xs" variant="default" leftSection={<IconFilePlus size={14} />}>
          Certificate only
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Case of which facility</Menu.Label>
        {facilities.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => onMake(id)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
