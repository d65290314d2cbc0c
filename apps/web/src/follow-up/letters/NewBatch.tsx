import { Button, Group, Input, Modal, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMailPlus } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { useSession } from '../../session/SessionProvider.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { useNewBatch } from './letter-queries.js';
import { ADDRESSEE_WORDS, ADDRESSEES } from './letter-words.js';

interface Props {
  readonly onMade: (batchId: string) => void;
}

/** The way to a new batch. */
export function NewBatch({ onMade }: Props) {
  const [opened, dialog] = useDisclosure(false);
  useActions([{ id: 'new-letters', name: 'Make letters', group: 'Follow-up', keys: 'n', words: 'new batch print', run: dialog.open }]);
  return (
    <>
      <Button leftSection={<IconMailPlus size={15} />} onClick={dialog.open}>
        Make letters
      </Button>
      <Modal opened={opened} onClose={dialog.close} title="Make letters">
        <NewBatchForm
          onClose={dialog.close}
          onMade={(id) => {
            dialog.close();
            onMade(id);
          }}
        />
      </Modal>
    </>
  );
}

function NewBatchForm({ onMade, onClose }: Props & { readonly onClose: () => void }) {
  const { session, facilityId } = useSession();
  const [facility, setFacility] = useState(String(facilityId ?? session.facilities[0]?.id ?? ''));
  const [addressee, setAddressee] = useState(ADDRESSEES[0] ?? 'physician');
  const make = useNewBatch();
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    make.mutate({ facilityId: Number(facility), addressee }, { onSuccess: ({ id }) => onMade(id) });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {make.error && <ProblemNote error={make.error} />}
        <NativeSelect
          label="Facility"
          data={session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={facility}
          onChange={(event) => setFacility(event.currentTarget.value)}
        />
        <div>
          <Input.Label size="xs" labelElement="div" mb={4}>
            To
          </Input.Label>
          <SegmentedControl
            fullWidth
            aria-label="To"
            data={ADDRESSEES.map((value) => ({ value, label: ADDRESSEE_WORDS[value] }))}
            value={addressee}
            onChange={(value) => setAddressee(ADDRESSEES.find((known) => known === value) ?? addressee)}
          />
        </div>
        <Text size="xs" c="dimmed">
          Every open step that waits for such a letter gets one. Whether a letter may go out is looked at again when it is printed.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={make.isPending} data-autofocus>
            Make the letters
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
