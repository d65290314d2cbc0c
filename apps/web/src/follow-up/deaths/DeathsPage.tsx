import { SegmentedControl } from '@mantine/core';
import { IconGrave2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DeathBatch } from '../../api/contract.js';
import { given } from '../../api/client.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatDay } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RunStatus } from '../../ui/RunStatus.js';
import { SideBySide, Stacked } from '../../ui/SideBySide.js';
import { BatchReport } from './BatchReport.js';
import { BATCH_DOTS, BATCH_WORDS } from './deaths-words.js';
import { batchesQuery, isAtWork } from './deaths-queries.js';
import type { DeathsSearch } from './deaths-search.js';
import { FollowBackPanel } from './FollowBackPanel.js';
import { NewDeathFile } from './NewDeathFile.js';

const COLUMNS: readonly DataColumn<DeathBatch>[] = [
  {
    id: 'state',
    name: 'State',
    width: 88,
    cell: ({ state }) => <RunStatus status={BATCH_DOTS[state]} text={BATCH_WORDS[state]} />,
  },
  { id: 'source', name: 'Source', cell: ({ sourceLabel }) => <span title={sourceLabel}>{sourceLabel}</span> },
  { id: 'vintage', name: 'Vintage', width: 120, cell: ({ vintage }) => <span title={vintage}>{vintage}</span> },
  { id: 'at', name: 'Loaded', width: 92, cell: ({ createdAt }) => formatDay(createdAt) },
];

/** Files of deaths: load, review, apply, undo; and the deaths of cancer that no tumor of the registry explains. */
export function DeathsPage() {
  const search = useSearch({ from: '/follow-up/deaths' });
  const navigate = useNavigate();
  const set = (change: DeathsSearch): void =>
    void navigate({ to: '/follow-up/deaths', search: given({ ...search, ...change }), replace: true });
  const view = search.view ?? 'files';
  return (
    <>
      <div>
        <SegmentedControl
          aria-label="Files of deaths or follow-back"
          size="xs"
          value={view}
          onChange={(next) => set({ view: next === 'follow-back' ? 'follow-back' : undefined, record: undefined })}
          data={[
            { value: 'files', label: 'Files of deaths' },
            { value: 'follow-back', label: 'Follow-back' },
          ]}
        />
      </div>
      {view === 'files' ? <Files search={search} onChange={set} /> : <FollowBackPanel />}
    </>
  );
}

function Files({ search, onChange }: { readonly search: DeathsSearch; readonly onChange: (change: DeathsSearch) => void }) {
  const { data, error, refetch } = useQuery({
    ...batchesQuery,
    refetchInterval: ({ state }) => (state.data?.some(isAtWork) ? 5000 : false),
  });
  const open = data?.find(({ id }) => id === search.batch) ?? data?.[0];
  return (
    <>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <SideBySide columns="minmax(440px, 2fr) minmax(0, 5fr)" isAlone={!open}>
        <Stacked>
          <NewDeathFile onLoaded={(batch) => onChange({ batch, record: undefined })} />
          <Panel title="Files" flush grow>
            <DataTable
              label="Files of deaths"
              columns={COLUMNS}
              rows={data}
              rowKey={({ id }) => id}
              onOpen={({ id }) => onChange({ batch: id, record: undefined })}
              selectedKey={open?.id}
              empty={
                <EmptyNote icon={<IconGrave2 size={22} />} title="No file of deaths was loaded yet">
                  State death records, the National Death Index and the like find who died and of what.
                </EmptyNote>
              }
            />
          </Panel>
        </Stacked>
        {open && (
          <Stacked>
            <BatchReport key={open.id} batch={open} record={search.record} onRecord={(record) => onChange({ batch: open.id, record })} />
          </Stacked>
        )}
      </SideBySide>
    </>
  );
}
