import { IconMailbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import type { LetterBatch } from '../../api/contract.js';
import { useMay, useSession } from '../../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCount, formatDay } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RunStatus } from '../../ui/RunStatus.js';
import { SideBySide, Stacked } from '../../ui/SideBySide.js';
import { BarcodePanel } from './BarcodePanel.js';
import { BatchReport } from './BatchReport.js';
import { letterBatchesQuery } from './letter-queries.js';
import { ADDRESSEE_WORDS, BATCH_RUN, BATCH_STATUS_WORDS } from './letter-words.js';
import { NewBatch } from './NewBatch.js';

const COLUMNS: readonly DataColumn<LetterBatch>[] = [
  { id: 'made', name: 'Made', width: 92, cell: ({ createdAt }) => formatDay(createdAt) },
  { id: 'addressee', name: 'To', width: 116, cell: ({ addressee }) => <strong>{ADDRESSEE_WORDS[addressee]}</strong> },
  { id: 'status', name: 'Status', cell: ({ status }) => <RunStatus status={BATCH_RUN[status]} text={BATCH_STATUS_WORDS[status]} /> },
  { id: 'letters', name: 'Letters', width: 70, align: 'right', cell: ({ counts }) => formatCount(counts.letters) },
];

/** Letters that go out, and the ones that come back: batches on the left, the open batch beside them. */
export function LettersPage() {
  const { facilityId } = useSession();
  const { batchId } = useParams({ strict: false });
  const navigate = useNavigate();
  const mayWrite = useMay('follow-up.letters');
  const { data, error, refetch } = useQuery(letterBatchesQuery(facilityId));
  const open = data?.find(({ id }) => id === batchId) ?? data?.[0];
  const show = (id: string): void => void navigate({ to: '/follow-up/letters/$batchId', params: { batchId: id } });
  return (
    <>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <SideBySide columns="minmax(380px, 2fr) minmax(0, 4fr)" isAlone={!open}>
        <Stacked>
          <BarcodePanel />
          <Panel title="Batches" flush grow actions={mayWrite && <NewBatch onMade={show} />}>
            <DataTable
              label="Batches of letters"
              columns={COLUMNS}
              rows={data}
              rowKey={({ id }) => id}
              onOpen={({ id }) => show(id)}
              selectedKey={open?.id}
              empty={
                <EmptyNote icon={<IconMailbox size={22} />} title="No letters were made yet">
                  A batch holds the letters of every step that waits for one. One is made each month, and whenever you ask for it.
                </EmptyNote>
              }
            />
          </Panel>
        </Stacked>
        {open && <BatchReport key={open.id} batch={open} />}
      </SideBySide>
    </>
  );
}
