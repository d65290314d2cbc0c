import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSend } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SubmissionView } from '../api/contract.js';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useMay } from '../session/SessionProvider.js';
import { usePageTitle } from '../shell/page-title.js';
import { PageFrame } from '../shell/PageFrame.js';
import { type DataColumn, DataTable, MOMENT_WIDTH } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { RUN_WORDS, RunStatus } from '../ui/RunStatus.js';
import { SideBySide } from '../ui/SideBySide.js';
import { NewSubmissionDialog } from './NewSubmissionDialog.js';
import { isUnderWay, profilesQuery, submissionsQuery } from './submission-queries.js';
import { SubmissionReport } from './SubmissionReport.js';

const columnsOf = (nameOf: (profile: string) => string): readonly DataColumn<SubmissionView>[] => [
  { id: 'status', name: 'Status', width: 84, cell: (row) => <RunStatus status={row.status} text={RUN_WORDS[row.status]} /> },
  { id: 'profile', name: 'Call for data', cell: (row) => nameOf(row.profile) },
  { id: 'sent', name: 'Sent', width: 60, align: 'right', cell: (row) => formatCount(row.sent) },
  { id: 'failing', name: 'Left out', width: 72, align: 'right', cell: (row) => formatCount(row.failing) },
  { id: 'at', name: 'When', width: MOMENT_WIDTH, cell: (row) => formatMoment(row.createdAt) },
];

/** Files for calls for data: make one, watch it being written, see what was left out and why, fetch it. */
export function SubmissionsPage() {
  usePageTitle('Submissions');
  const mayCreate = useMay('submission.create');
  const profiles = useQuery(profilesQuery);
  const { data, error, refetch } = useQuery({
    ...submissionsQuery,
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 5000 : false),
  });
  const [chosen, choose] = useState<string | undefined>(undefined);
  const [isNew, dialog] = useDisclosure(false);
  useActions(mayCreate ? [{ id: 'new-submission', name: 'New submission', group: 'Submissions', keys: 'n', run: dialog.open }] : []);
  const nameOf = (profile: string): string => profiles.data?.find(({ id }) => id === profile)?.name ?? profile;
  const open = data?.find((submission) => submission.id === chosen) ?? data?.[0];
  const newButton = mayCreate && (
    <Button leftSection={<IconPlus size={15} />} onClick={dialog.open}>
      New submission
    </Button>
  );
  return (
    <PageFrame fill>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <SideBySide columns="minmax(440px, 2fr) minmax(0, 3fr)" isAlone={!open}>
        <Panel title="Submissions" flush actions={newButton}>
          <DataTable
            label="Submissions"
            columns={columnsOf(nameOf)}
            rows={data}
            rowKey={(submission) => submission.id}
            onOpen={(submission) => choose(submission.id)}
            selectedKey={open?.id}
            empty={
              <EmptyNote icon={<IconSend size={22} />} title="Nothing was sent yet">
                A submission takes the complete cases of the facilities and years you choose and lists every case it leaves out.
              </EmptyNote>
            }
          />
        </Panel>
        {open && <SubmissionReport key={open.id} submission={open} profileName={nameOf(open.profile)} />}
      </SideBySide>
      <NewSubmissionDialog opened={isNew} onClose={dialog.close} onStarted={choose} />
    </PageFrame>
  );
}
