import { isOpenByDefault, LATEST_NAACCR_VERSION, mayBeOpen, parseUserDictionary, type DictionaryItem } from '#domain/naaccr';
import { Alert, Button, Checkbox, Group, List, Modal, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import type { UserDictionaryView } from '../api/contract.js';
import { DataTable, type DataColumn } from '../ui/DataTable.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import classes from './UserDictionaries.module.css';
import { useDictionaryInstall } from './user-dictionary-queries.js';

/** A dictionary in the dialog: one to install, or one that is installed. */
export interface ShownDictionary {
  readonly xml: string;
  readonly fileName: string;
  readonly installed: UserDictionaryView | undefined;
}

/** Items of a dictionary, and for each of a new one whether it is kept in the clear. */
export function DictionaryDialog({ shown, onClose }: { readonly shown: ShownDictionary | undefined; readonly onClose: () => void }) {
  return (
    <Modal
      opened={shown !== undefined}
      onClose={onClose}
      title={shown?.installed ? 'User dictionary' : 'Install a user dictionary'}
      size="xl"
    >
      {shown && <Content key={shown.fileName} shown={shown} onClose={onClose} />}
    </Modal>
  );
}

function Content({ shown, onClose }: { readonly shown: ShownDictionary; readonly onClose: () => void }) {
  const parsed = parseUserDictionary(shown.xml, LATEST_NAACCR_VERSION);
  if (!('dictionary' in parsed)) return <Refused problems={parsed.problems} fileName={shown.fileName} />;
  const { uri, items } = parsed.dictionary;
  if (!shown.installed) return <InstallForm xml={shown.xml} uri={uri} items={items} onClose={onClose} />;
  const { openItems, installedBy, provenance, sha256 } = shown.installed;
  return (
    <Stack gap="sm">
      <Heading uri={uri} note={`${provenance} · ${installedBy ?? 'the command line'}`} />
      <div className={classes.items}>
        <ItemTable items={items} open={new Set(openItems)} onSeal={undefined} />
      </div>
      <Text size="xs" c="dimmed" className="code">
        SHA-256 {sha256}
      </Text>
    </Stack>
  );
}

function Heading({ uri, note }: { readonly uri: string; readonly note: string }) {
  return (
    <div>
      <Text size="sm" fw={600} className={classes.uri ?? ''}>
        {uri}
      </Text>
      <Text size="xs" c="dimmed">
        {note}
      </Text>
    </div>
  );
}

const PROBLEMS_SHOWN = 20;

function Refused({ problems, fileName }: { readonly problems: readonly string[]; readonly fileName: string }) {
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} />} title={`${fileName} is no user dictionary of the standard`}>
      <List size="sm">
        {problems.slice(0, PROBLEMS_SHOWN).map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
      {problems.length > PROBLEMS_SHOWN && <Text size="xs">and {problems.length - PROBLEMS_SHOWN} more</Text>}
    </Alert>
  );
}

interface FormProps {
  readonly xml: string;
  readonly uri: string;
  readonly items: readonly DictionaryItem[];
  readonly onClose: () => void;
}

function InstallForm({ xml, uri, items, onClose }: FormProps) {
  const install = useDictionaryInstall();
  const [provenance, setProvenance] = useState('');
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(items.filter(isOpenByDefault).map(({ id }) => id)));
  const seal = (id: string, isSealed: boolean): void =>
    setOpen((now) => new Set(isSealed ? [...now].filter((known) => known !== id) : [...now, id]));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    install.mutate(
      { xml, provenance, openItems: [...open] },
      {
        onSuccess: () => {
          notifications.show({ message: `${uri} is installed.`, color: 'green' });
          onClose();
        },
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {install.error && <ProblemNote error={install.error} />}
        <Heading uri={uri} note="Sealed items are kept encrypted and stay out of lists and messages. This cannot be changed later." />
        <div className={classes.items}>
          <ItemTable items={items} open={open} onSeal={seal} />
        </div>
        <TextInput
          label="Where the dictionary came from"
          placeholder="State registry, mail of 3 November 2026"
          required
          maxLength={500}
          value={provenance}
          onChange={(event) => setProvenance(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={install.isPending}>
            Install
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface TableProps {
  readonly items: readonly DictionaryItem[];
  readonly open: ReadonlySet<string>;
  readonly onSeal: ((id: string, isSealed: boolean) => void) | undefined;
}

function ItemTable({ items, open, onSeal }: TableProps) {
  const columns: readonly DataColumn<DictionaryItem>[] = [
    { id: 'number', name: 'Item', width: 72, align: 'right', cell: (row) => row.number },
    { id: 'name', name: 'Name', cell: (row) => <span title={row.name}>{row.name === '' ? row.id : row.name}</span> },
    { id: 'id', name: 'XML id', width: 190, cell: (row) => <span className="code">{row.id}</span> },
    { id: 'kind', name: 'Kind', width: 100, cell: (row) => `${row.dataType} ${row.length}` },
    { id: 'level', name: 'Of the', width: 84, cell: (row) => row.level },
    { id: 'records', name: 'Records', width: 76, cell: (row) => <span className="code">{row.recordTypes}</span> },
    {
      id: 'sealed',
      name: 'Sealed',
      width: 70,
      cell: (row) => (
        <Checkbox
          size="xs"
          aria-label={`${row.id} is sealed`}
          checked={!open.has(row.id)}
          readOnly={onSeal === undefined}
          disabled={onSeal !== undefined && !mayBeOpen(row)}
          title={mayBeOpen(row) ? undefined : 'It stays out of incidence files, so it is always sealed'}
          onChange={(event) => onSeal?.(row.id, event.currentTarget.checked)}
        />
      ),
    },
  ];
  return <DataTable label="Items of the dictionary" columns={columns} rows={items} rowKey={(row) => row.id} />;
}
