import { Button } from '@mantine/core';
import { IconRefresh, IconStairs } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Restage } from '../../api/contract.js';
import { useSession } from '../../session/SessionProvider.js';
import { type DataColumn, DataTable, MOMENT_WIDTH } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCount, formatMoment } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RunStatus } from '../../ui/RunStatus.js';
import { NewRestageDialog } from './NewRestageDialog.js';
import { isAtWork, restagesQuery, useRestageProgress } from './restage-queries.js';
import { RESTAGE_WORDS, selectionText } from './restage-words.js';

const columnsOf = (facilityName: (id: number) => string): readonly DataColumn<Restage>[] => [
  { id: 'at', name: 'Started', width: MOMENT_WIDTH, cell: ({ createdAt }) => formatMoment(createdAt) },
  { id: 'who', name: 'By', width: 150, cell: ({ userName }) => userName },
  {
    id: 'what',
    name: 'Selection',
    cell: ({ selection }) => <span title={selectionText(selection, facilityName)}>{selectionText(selection, facilityName)}</span>,
  },
  { id: 'records', name: 'Records', width: 100, align: 'right', cell: ({ records }) => formatCount(records) },
  { id: 'differing', name: 'Differ', width: 90, align: 'right', cell: ({ differing }) => formatCount(differing) },
  { id: 'applied', name: 'Applied', width: 90, align: 'right', cell: ({ applied }) => formatCount(applied) },
  {
    id: 'status',
    name: 'Status',
    width: 120,
    cell: (restage) => <RunStatus status={dotOf(restage)} text={RESTAGE_WORDS[restage.status]} />,
  },
];

function dotOf(restage: Restage): 'running' | 'failed' | 'done' {
  if (isAtWork(restage)) return 'running';
  return restage.status === 'failed' ? 'failed' : 'done';
}

/** Earlier restagings, and starting another. */
export function RestagesPanel({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { session } = useSession();
  const { data, error, refetch } = useQuery(restagesQuery);
  const [isChoosing, choose] = useState(false);
  useRestageProgress(data?.find(isAtWork));
  const facilityName = (id: number): string => session.facilities.find((one) => one.id === id)?.name ?? `facility ${id}`;
  const begin = (
    <Button leftSection={<IconRefresh size={15} />} onClick={() => choose(true)}>
      Restage
    </Button>
  );
  return (
    <Panel title="Restaging" flush grow actions={begin}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Restagings"
          columns={columnsOf(facilityName)}
          rows={data}
          rowKey={({ id }) => id}
          onOpen={({ id }) => onOpen(id)}
          empty={<EmptyNote icon={<IconStairs size={22} />} title="Nothing was restaged yet" />}
        />
      )}
      <NewRestageDialog opened={isChoosing} onClose={() => choose(false)} onStarted={onOpen} />
    </Panel>
  );
}
