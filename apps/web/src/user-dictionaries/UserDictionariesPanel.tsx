import { Button, FileButton, Text } from '@mantine/core';
import { IconBook2, IconUpload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UserDictionaryView } from '../api/contract.js';
import { useMay } from '../session/SessionProvider.js';
import { DataTable, type DataColumn } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatCount, formatMoment } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { DictionaryDialog, type ShownDictionary } from './DictionaryDialog.js';
import { readDictionary, userDictionariesQuery } from './user-dictionary-queries.js';

/** "NAACCR 26", or every version. */
const versionName = (version: string | null): string => (version === null ? 'Every' : `NAACCR ${version.slice(0, 2)}`);

const itemCount = (view: UserDictionaryView): number =>
  readDictionary(view).reduce((sum, { dictionary }) => sum + dictionary.items.length, 0);

const COLUMNS: readonly DataColumn<UserDictionaryView>[] = [
  { id: 'uri', name: 'URI', cell: (row) => <strong title={row.uri}>{row.uri}</strong> },
  { id: 'version', name: 'Files of', width: 90, cell: (row) => versionName(row.naaccrVersion) },
  { id: 'items', name: 'Items', width: 64, align: 'right', cell: (row) => formatCount(itemCount(row)) },
  { id: 'sealed', name: 'Sealed', width: 70, align: 'right', cell: (row) => formatCount(itemCount(row) - row.openItems.length) },
  { id: 'provenance', name: 'Came from', width: 190, cell: (row) => <span title={row.provenance}>{row.provenance}</span> },
  { id: 'installed', name: 'Installed', width: 150, cell: (row) => formatMoment(row.installedAt) },
  {
    id: 'digest',
    name: 'SHA-256',
    width: 150,
    cell: (row) => (
      <span className="code quiet" title={row.sha256}>
        {row.sha256}
      </span>
    ),
  },
];

/** The registry's own items: which dictionaries are here, and installing another. */
export function UserDictionariesPanel() {
  const { data, error, refetch } = useQuery(userDictionariesQuery);
  const mayInstall = useMay('dictionary.install');
  const [shown, setShown] = useState<ShownDictionary | undefined>(undefined);
  const take = (file: File | null): void => {
    if (file) void file.text().then((xml) => setShown({ xml, fileName: file.name, installed: undefined }));
  };
  const upload = mayInstall && (
    <FileButton accept=".xml" onChange={take}>
      {(props) => (
        <Button {...props} leftSection={<IconUpload size={15} />}>
          Install a dictionary
        </Button>
      )}
    </FileButton>
  );
  return (
    <Panel title="User dictionaries" flush grow actions={upload}>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      <DataTable
        label="User dictionaries"
        columns={COLUMNS}
        rows={data}
        rowKey={(row) => row.uri}
        onOpen={(row) => setShown({ xml: row.xml, fileName: row.uri, installed: row })}
        empty={<EmptyNote icon={<IconBook2 size={22} />} title="No user dictionary is installed" />}
      />
      <Text size="xs" c="dimmed" p="sm">
        Items of an installed dictionary are read from files, typed on the abstract and written into submissions that name it. It is never
        changed or removed; another edition comes under a URI of its own.
      </Text>
      <DictionaryDialog shown={shown} onClose={() => setShown(undefined)} />
    </Panel>
  );
}
