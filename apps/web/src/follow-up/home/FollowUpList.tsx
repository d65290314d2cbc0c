import { CloseButton, Group, Text } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { given } from '../../api/client.js';
import type { FollowUpRow } from '../../api/contract.js';
import { useMay, useSession } from '../../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCodedDate, formatCount, formatMonth } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { followUpListQuery } from '../follow-up-queries.js';
import { AssignBar } from './AssignBar.js';
import type { FilterChange, FollowUpFilter } from './follow-up-search.js';
import classes from './FollowUpHome.module.css';
import { ListSwitch, type ShownList } from './ListSwitch.js';
import { OwnerFilter } from './OwnerFilter.js';

interface Props {
  readonly filter: FollowUpFilter;
  readonly onFilter: (change: FilterChange) => void;
  readonly onShow: (shown: ShownList) => void;
  readonly onOpen: (patientId: string) => void;
}

const nextStep = (row: FollowUpRow): string => {
  const step = row.steps.find(({ state }) => state === 'open') ?? row.steps.find(({ state }) => state === 'scheduled');
  return step ? `${step.label}, ${formatCodedDate(step.dueDate)}` : '–';
};

const months = ({ monthsSince, state }: FollowUpRow) => (
  <span className={state === 'lost' ? classes.lost : classes.due}>{monthsSince === null ? '–' : formatCount(monthsSince)}</span>
);

const FACILITY: DataColumn<FollowUpRow> = { id: 'facility', name: 'Facility', width: '20%', cell: (row) => row.facilityName };
const COLUMNS: readonly DataColumn<FollowUpRow>[] = [
  { id: 'patient', name: 'Patient', width: '18%', cell: (row) => <strong title={row.patientName}>{row.patientName}</strong> },
  {
    id: 'tumors',
    name: 'Tumors',
    width: '11%',
    cell: (row) => row.tumors.map((tumor) => `${tumor.primarySite ?? '–'} ${tumor.diagnosisYear ?? ''}`).join(', '),
  },
  { id: 'last', name: 'Last contact', width: 104, cell: (row) => formatCodedDate(row.dateOfLastContact) },
  { id: 'months', name: 'Months', width: 68, align: 'right', cell: months },
  { id: 'step', name: 'Next step', cell: nextStep },
  { id: 'owner', name: 'Owner', width: '12%', cell: (row) => row.ownerName ?? <span className="quiet">Nobody</span> },
];

/** Patients to contact. */
export function FollowUpList({ filter, onFilter, onShow, onOpen }: Props) {
  const { facilityId, session } = useSession();
  const mayAssign = useMay('follow-up.record');
  const [keys, choose] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    followUpListQuery(given({ ...filter, facilityId })),
  );
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const rows = data?.pages.flatMap((page) => page.rows);
  const chosen = (rows ?? []).filter(({ patientId }) => keys.has(patientId));
  const total = data?.pages[0]?.total;
  return (
    <Panel
      flush
      grow
      title={total === undefined ? 'To contact' : `To contact · ${formatCount(total)}`}
      actions={
        chosen.length > 0 ? (
          <AssignBar chosen={chosen} onDone={() => choose(new Set())} />
        ) : (
          <Filters filter={filter} onFilter={onFilter} onShow={onShow} />
        )
      }
    >
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Patients to contact"
          columns={facilityId === undefined && session.facilities.length > 1 ? [...COLUMNS, FACILITY] : COLUMNS}
          rows={rows}
          selection={mayAssign ? { keys, onChange: choose, nameOf: ({ patientName }) => patientName } : undefined}
          rowKey={(row) => row.patientId}
          onOpen={(row) => onOpen(row.patientId)}
          hasMore={hasNextPage && !isFetchingNextPage}
          onMore={more}
          empty={
            <EmptyNote icon={<IconCalendarCheck size={22} />} title="Nobody is waiting for a contact here">
              A patient is due from 12 months after the last contact on, and lost after 15.
            </EmptyNote>
          }
        />
      )}
    </Panel>
  );
}

function Filters({ filter, onFilter, onShow }: Omit<Props, 'onOpen'>) {
  return (
    <Group gap="sm" wrap="nowrap">
      {filter.month !== undefined && (
        <Group gap={2} wrap="nowrap">
          <Text size="sm">{formatMonth(filter.month)}</Text>
          <CloseButton size="sm" aria-label="All months" onClick={() => onFilter({ month: undefined })} />
        </Group>
      )}
      <OwnerFilter filter={filter} onFilter={onFilter} />
      <ListSwitch shown={filter.state} onShow={onShow} />
    </Group>
  );
}
