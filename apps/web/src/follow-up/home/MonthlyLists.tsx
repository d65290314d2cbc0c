import { IconCalendarMonth } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { MonthlyList } from '../../api/contract.js';
import { useSession } from '../../session/SessionProvider.js';
import { type DataColumn, DataTable, MOMENT_WIDTH } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCodedDate, formatCount, formatMoment, formatMonth } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { followUpSummaryQuery } from '../follow-up-queries.js';
import { ListSwitch, type ShownList } from './ListSwitch.js';
import { monthlyListsQuery, nextListDay } from './monthly-list-queries.js';
import { MonthlyListDrawer } from './MonthlyListDrawer.js';
import { SettledBar, settledOf } from './SettledBar.js';

interface Props {
  readonly open: string | undefined;
  readonly onOpen: (listId: string | undefined) => void;
  readonly onShow: (shown: ShownList) => void;
}

const COLUMNS: readonly DataColumn<MonthlyList>[] = [
  { id: 'month', name: 'Month', width: 84, cell: ({ month }) => <strong>{formatMonth(month.slice(0, 7))}</strong> },
  { id: 'facility', name: 'Facility', cell: ({ facilityName }) => <span title={facilityName}>{facilityName}</span> },
  { id: 'built', name: 'Built', width: MOMENT_WIDTH, cell: ({ builtAt }) => formatMoment(builtAt) },
  { id: 'due', name: 'Due', width: 72, align: 'right', cell: ({ due }) => formatCount(due) },
  { id: 'lost', name: 'Lost', width: 72, align: 'right', cell: ({ lost }) => formatCount(lost) },
  {
    id: 'owners',
    name: 'Owners',
    width: 76,
    align: 'right',
    cell: ({ owners }) => owners.filter(({ ownerId }) => ownerId !== null).length,
  },
  { id: 'settled', name: 'Settled since', width: '28%', cell: (list) => <SettledBar label="Settled" {...settledOf(list.owners)} /> },
];

/** The lists that were frozen on the first of each month, and how much of each is settled since. */
export function MonthlyLists({ open, onOpen, onShow }: Props) {
  const { facilityId } = useSession();
  const lists = useInfiniteQuery(monthlyListsQuery(facilityId));
  const { fetchNextPage } = lists;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const rows = lists.data?.pages.flatMap((page) => page.rows);
  return (
    <Panel flush grow title="Lists of the months" actions={<ListSwitch shown="months" onShow={onShow} />}>
      {lists.error ? (
        <ProblemNote error={lists.error} onRetry={() => void lists.refetch()} />
      ) : (
        <DataTable
          label="Lists of the months"
          columns={COLUMNS}
          rows={rows}
          rowKey={({ id }) => id}
          onOpen={({ id }) => onOpen(id)}
          selectedKey={open}
          hasMore={lists.hasNextPage && !lists.isFetchingNextPage}
          onMore={more}
          empty={<NoList />}
        />
      )}
      <MonthlyListDrawer list={rows?.find(({ id }) => id === open)} onClose={() => onOpen(undefined)} />
    </Panel>
  );
}

function NoList() {
  const { facilityId } = useSession();
  const { data } = useQuery(followUpSummaryQuery(facilityId));
  const day = data && formatCodedDate(nextListDay(data.asOf));
  return (
    <EmptyNote icon={<IconCalendarMonth size={22} />} title="No list was built yet">
      {day === undefined
        ? 'A list is built on the first of each month'
        : `The first one is built on ${day}, and one on the first of each month`}
      : everybody who is due or lost that day, each with an owner.
    </EmptyNote>
  );
}
