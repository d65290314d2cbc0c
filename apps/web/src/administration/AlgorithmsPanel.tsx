import { ActionIcon, Button, FileButton, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconTrash, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { AlgorithmRelease } from '../api/contract.js';
import { useMay } from '../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../ui/DataTable.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { algorithmsQuery, useAlgorithmInstall, useAlgorithmRemove } from './administration-queries.js';

const columnsOf = (removal: ((release: AlgorithmRelease) => void) | undefined): readonly DataColumn<AlgorithmRelease>[] => [
  { id: 'algorithm', name: 'Algorithm', width: 170, cell: (row) => <strong>{row.algorithm}</strong> },
  { id: 'release', name: 'Release', width: 90, cell: (row) => row.release },
  { id: 'schemas', name: 'Schemas', width: 90, align: 'right', cell: (row) => formatCount(row.schemas) },
  { id: 'installed', name: 'Installed', width: 150, cell: (row) => (row.bundled ? 'With the registry' : formatMoment(row.installedAt)) },
  {
    id: 'digest',
    name: 'SHA-256',
    cell: (row) => (
      <span className="code quiet" title={row.sha256 ?? ''}>
        {row.sha256 ?? '–'}
      </span>
    ),
  },
  {
    id: 'remove',
    name: '',
    width: 48,
    cell: (row) =>
      removal &&
      !row.bundled && (
        <Tooltip label="Remove this release">
          <ActionIcon size="sm" aria-label={`Remove ${row.algorithm} ${row.release}`} onClick={() => removal(row)}>
            <IconTrash size={15} />
          </ActionIcon>
        </Tooltip>
      ),
  },
];

/** Staging releases: what is here, and installing an official archive. */
export function AlgorithmsPanel() {
  const { data, error, refetch } = useQuery(algorithmsQuery);
  const mayInstall = useMay('staging.install');
  const install = useAlgorithmInstall();
  const removal = useAlgorithmRemove();
  const take = (file: File | null): void => {
    if (file)
      install.mutate(file, {
        onSuccess: ({ algorithm, release }) => notifications.show({ message: `${algorithm} ${release} is installed.`, color: 'green' }),
      });
  };
  const upload = mayInstall && (
    <FileButton accept=".zip" onChange={take}>
      {(props) => (
        <Button {...props} leftSection={<IconUpload size={15} />} loading={install.isPending}>
          Install a release
        </Button>
      )}
    </FileButton>
  );
  const failure = error ?? install.error ?? removal.error;
  return (
    <Panel title="Staging algorithms" flush grow actions={upload}>
      {failure && <ProblemNote error={failure} onRetry={() => void refetch()} />}
      <DataTable
        label="Staging algorithms"
        columns={columnsOf(mayInstall ? (release) => removal.mutate(release) : undefined)}
        rows={data}
        rowKey={(row) => `${row.algorithm} ${row.release}`}
      />
      <Text size="xs" c="dimmed" p="sm">
        The year of diagnosis picks the algorithm, and the newest installed release of it stages the case. Official archives replace the
        bundled one for the schemas they hold.
      </Text>
    </Panel>
  );
}
