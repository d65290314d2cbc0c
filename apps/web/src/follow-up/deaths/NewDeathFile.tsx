import { columnsOf, DEATH_FILE_ITEMS, mappingProblems, proposeMapping } from '#domain/follow-up';
import { codeList, itemDef } from '#domain/naaccr';
import { Button, FileButton, Group, Modal, NativeSelect, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useSession } from '../../session/SessionProvider.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import classes from './Deaths.module.css';
import { useLoadDeaths } from './deaths-queries.js';

const HEAD_BYTES = 65_536;
const NO_FILE_FROM = ['00', '99'];
const ITEMS = [
  { value: '', label: 'not read' },
  ...DEATH_FILE_ITEMS.map((id) => ({ value: id, label: id === 'dateOfLastContact' ? 'Date of Death' : itemDef(id).name })),
];
const SOURCES = (codeList('followUpSourceCentral')?.entries ?? [])
  .filter(({ code }) => !NO_FILE_FROM.includes(code))
  .map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

interface ChosenFile {
  readonly file: File;
  /** Columns of a CSV file; undefined for NAACCR XML and compressed files. */
  readonly columns: readonly string[] | undefined;
}

/** Takes a file of deaths: where it comes from, which delivery, and which column is what. */
export function NewDeathFile({ onLoaded }: { readonly onLoaded: (batchId: string) => void }) {
  const [chosen, choose] = useState<ChosenFile | null>(null);
  const take = async (file: File | null): Promise<void> => {
    if (!file) return;
    const head = await file.slice(0, HEAD_BYTES).text();
    const isCsv = !/\.gz$/i.test(file.name) && !/^\s*</.test(head);
    choose({ file, columns: isCsv ? columnsOf(head.split('\n')[0] ?? '') : undefined });
  };
  return (
    <Panel>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <Text fw={600} size="sm">
            Load a file of deaths
          </Text>
          <Text size="xs" c="dimmed">
            CSV (UTF-8) or NAACCR XML, also as .gz
          </Text>
        </div>
        <FileButton accept=".csv,.txt,.xml,.gz" onChange={(file) => void take(file)}>
          {(props) => (
            <Button {...props} flex="none" leftSection={<IconUpload size={15} />}>
              Choose a file
            </Button>
          )}
        </FileButton>
      </Group>
      {chosen && <LoadDialog chosen={chosen} onClose={() => choose(null)} onLoaded={onLoaded} />}
    </Panel>
  );
}

interface DialogProps {
  readonly chosen: ChosenFile;
  readonly onClose: () => void;
  readonly onLoaded: (batchId: string) => void;
}

function LoadDialog({ chosen: { file, columns }, onClose, onLoaded }: DialogProps) {
  const load = useLoadDeaths();
  const { facilityId } = useSession();
  const [source, setSource] = useState<string | null>('05');
  const [vintage, setVintage] = useState('');
  const [mapping, setMapping] = useState<Readonly<Record<string, string>>>(() => ({ ...proposeMapping(columns ?? []) }));
  const problems = columns === undefined ? [] : mappingProblems(mapping, columns);
  const isReady = source !== null && vintage.trim() !== '' && problems.length === 0;
  const send = (): void => {
    if (source === null) return;
    const wanted = { file, source, vintage: vintage.trim(), mapping: columns && mapping, facilityId };
    load.mutate(wanted, {
      onSuccess: ({ id }) => {
        onLoaded(id);
        onClose();
      },
    });
  };
  return (
    <Modal opened onClose={onClose} title={`Load ${file.name}`} size="lg">
      <Stack gap="sm">
        {load.error && <ProblemNote error={load.error} />}
        <Group grow align="flex-start">
          <Select label="Source (1791)" data={SOURCES} value={source} onChange={setSource} searchable allowDeselect={false} />
          <TextInput
            label="Vintage"
            placeholder="such as 2025 final"
            maxLength={60}
            value={vintage}
            onChange={(event) => setVintage(event.currentTarget.value)}
            data-autofocus
          />
        </Group>
        {columns === undefined ? (
          <Text size="sm" c="dimmed">
            Items are read by their XML ids; columns of a compressed file by the names in its first line.
          </Text>
        ) : (
          <ColumnTable columns={columns} mapping={mapping} onChange={setMapping} />
        )}
        {problems.map(({ message }) => (
          <Text key={message} size="sm" c="red" role="alert">
            {message}
          </Text>
        ))}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={send} disabled={!isReady} loading={load.isPending}>
            Load
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

interface ColumnProps {
  readonly columns: readonly string[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly onChange: (mapping: Readonly<Record<string, string>>) => void;
}

function ColumnTable({ columns, mapping, onChange }: ColumnProps) {
  const set = (column: string, item: string): void => {
    const others = Object.entries(mapping).filter(([name]) => name !== column);
    onChange(Object.fromEntries(item === '' ? others : [...others, [column, item]]));
  };
  return (
    <table className={classes.mapping} aria-label="Columns of the file">
      <tbody>
        {columns.map((column) => (
          <tr key={column}>
            <td className="code">{column}</td>
            <td>
              <NativeSelect
                aria-label={`Item of column ${column}`}
                size="xs"
                data={ITEMS}
                value={mapping[column] ?? ''}
                onChange={(event) => set(column, event.currentTarget.value)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
