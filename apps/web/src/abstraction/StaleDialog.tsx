import { codeLabel, isItemId } from '#domain/naaccr';
import { Button, Group, Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { StaleAbstract } from '../api/contract.js';
import { formatMoment } from '../ui/formats.js';
import { useWholeDraft } from './DraftProvider.js';

/** Shown when somebody else saved the abstract in between: both values of each item, and a choice for each. */
export function StaleDialog() {
  const { stale } = useWholeDraft();
  return (
    <Modal
      opened={stale !== undefined}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title="This abstract was changed in between"
      size="xl"
    >
      {stale && <Choices key={stale.current} stale={stale} />}
    </Modal>
  );
}

function Choices({ stale }: { readonly stale: StaleAbstract }) {
  const draft = useWholeDraft();
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setBusy] = useState(false);
  const ids = Object.keys(stale.yours);
  const choose = (id: string, side: string): void =>
    setMine((now) => new Set([...[...now].filter((known) => known !== id), ...(side === 'mine' ? [id] : [])]));
  const goOn = async (): Promise<void> => {
    setBusy(true);
    await draft.resolveStale(mine).finally(() => setBusy(false));
  };
  return (
    <Stack gap="md">
      <Text size="sm">
        {stale.by ?? 'Somebody'} saved version {stale.current} {stale.at !== null && `at ${formatMoment(stale.at)}`} while you worked on
        version {stale.held}. Nothing of theirs is replaced unless you choose your value.
      </Text>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Item</Table.Th>
            <Table.Th>Theirs, saved</Table.Th>
            <Table.Th>Yours, typed</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {ids.map((id) => (
            <Table.Tr key={id}>
              <Table.Td>{draft.dictionary.label(id)}</Table.Td>
              <Table.Td>
                <Radio
                  name={id}
                  checked={!mine.has(id)}
                  onChange={() => choose(id, 'theirs')}
                  label={<Value id={id} value={stale.theirs[id]} />}
                />
              </Table.Td>
              <Table.Td>
                <Radio
                  name={id}
                  checked={mine.has(id)}
                  onChange={() => choose(id, 'mine')}
                  label={<Value id={id} value={stale.yours[id]} />}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group justify="flex-end">
        <Button loading={isBusy} onClick={() => void goOn()}>
          Go on with these values
        </Button>
      </Group>
    </Stack>
  );
}

function Value({ id, value }: { readonly id: string; readonly value: string | null | undefined }) {
  const text = value === null || value === undefined || value === '' ? 'blank' : value;
  const label = isItemId(id) ? codeLabel(id, text) : undefined;
  return (
    <>
      <span className="code">{text}</span> <span className="quiet">{label}</span>
    </>
  );
}
