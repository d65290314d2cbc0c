import { ActionIcon, Button, FileButton, Group, Text, Tooltip } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconShieldCheck, IconTrash, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { AlgorithmRelease, AlgorithmVerification } from '../api/contract.js';
import { useMay } from '../session/SessionProvider.js';
import { type DataColumn, DataTable, MOMENT_WIDTH } from '../ui/DataTable.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { RunStatus } from '../ui/RunStatus.js';
import { algorithmsQuery, useAlgorithmInstall, useAlgorithmRemove, useAlgorithmVerification } from './administration-queries.js';

interface Columns {
  readonly removal: ((release: AlgorithmRelease) => void) | undefined;
  /** What each release was found to be; absent before somebody asked. */
  readonly verified: readonly AlgorithmVerification[] | undefined;
}

const verifiedColumn = (verified: readonly AlgorithmVerification[]): DataColumn<AlgorithmRelease> => ({
  id: 'verified',
  name: 'Verified',
  width: '24%',
  cell: ({ algorithm, release }) => {
    const found = verified.find((one) => one.algorithm === algorithm && one.release === release);
    if (found === undefined) return '–';
    const intact = found.bundled ? 'As it was delivered, and loads' : 'As it was installed, and loads';
    const text = found.fault === null ? intact : `Not what it was: ${found.fault}`;
    return (
      <span title={text}>
        <RunStatus status={found.isIntact ? 'done' : 'failed'} text={text} />
      </span>
    );
  },
});

const columnsOf = ({ removal, verified }: Columns): readonly DataColumn<AlgorithmRelease>[] => [
  { id: 'algorithm', name: 'Algorithm', width: 170, cell: (row) => <strong>{row.algorithm}</strong> },
  { id: 'release', name: 'Release', width: 90, cell: (row) => row.release },
  { id: 'schemas', name: 'Schemas', width: 90, align: 'right', cell: (row) => formatCount(row.schemas) },
  {
    id: 'installed',
    name: 'Installed',
    width: MOMENT_WIDTH,
    cell: (row) => (row.bundled ? 'With the registry' : formatMoment(row.installedAt)),
  },
  {
    id: 'digest',
    name: 'SHA-256',
    cell: (row) => (
      <span className="code quiet" title={row.sha256 ?? ''}>
        {row.sha256 ?? '–'}
      </span>
    ),
  },
  ...(verified ? [verifiedColumn(verified)] : []),
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
  const verification = useAlgorithmVerification();
  const take = (file: File | null): void => {
    if (file)
      install.mutate(file, {
        onSuccess: ({ algorithm, release }) => notifications.show({ message: `${algorithm} ${release} is installed.`, color: 'green' }),
      });
  };
  const actions = mayInstall && (
    <Group gap="xs" wrap="nowrap">
      <Button
        variant="default"
        leftSection={<IconShieldCheck size={15} />}
        title="Hashes and loads every release again"
        loading={verification.isPending}
        onClick={() => verification.mutate()}
      >
        Verify
      </Button>
      <FileButton accept=".zip" onChange={take}>
        {(props) => (
          <Button {...props} leftSection={<IconUpload size={15} />} loading={install.isPending}>
            Install a release
          </Button>
        )}
      </FileButton>
    </Group>
  );
  const failure = error ?? install.error ?? removal.error ?? verification.error;
  return (
    <Panel title="Staging algorithms" flush grow actions={actions}>
      {failure && <ProblemNote error={failure} onRetry={() => void refetch()} />}
      <DataTable
        label="Staging algorithms"
        columns={columnsOf({ removal: mayInstall ? (release) => removal.mutate(release) : undefined, verified: verification.data })}
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
