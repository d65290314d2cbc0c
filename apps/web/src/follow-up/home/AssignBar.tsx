import { Button, Group, Menu, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUserPlus, IconUserX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { FollowUpRow } from '../../api/contract.js';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { formatCount } from '../../ui/formats.js';
import { staffQuery, useOwnerChange } from './owner-queries.js';

interface Props {
  /** At least one. */
  readonly chosen: readonly FollowUpRow[];
  readonly onDone: () => void;
}

/** Gives the chosen people to somebody; stands in the place of the filters while somebody is chosen. */
export function AssignBar({ chosen, onDone }: Props) {
  const [opened, setOpened] = useState(false);
  const facilityId = chosen.every((row) => row.facilityId === chosen[0]?.facilityId) ? chosen[0]?.facilityId : undefined;
  const change = useOwnerChange();
  // The bar may be gone when the answer comes: people given away leave a list that is limited to one owner.
  const give = async (ownerId: string | null, name: string): Promise<void> => {
    if (facilityId === undefined) return;
    try {
      const { changed } = await change.mutateAsync({ facilityId, patientIds: chosen.map(({ patientId }) => patientId), ownerId });
      notifications.show({ message: `${formatCount(changed)} ${changed === 1 ? 'person is' : 'people are'} now ${name}.`, color: 'green' });
      onDone();
    } catch (error) {
      notifications.show({ title: 'Nobody was assigned', message: error instanceof Error ? error.message : '', color: 'red' });
    }
  };
  useActions([
    { id: 'assign', name: 'Assign the chosen people', group: 'Follow-up', keys: 'a', words: 'owner', run: () => setOpened(true) },
  ]);
  return (
    <Group gap="sm" wrap="nowrap" role="group" aria-label="Chosen people">
      <Text size="sm">{formatCount(chosen.length)} chosen</Text>
      {facilityId === undefined ? (
        <Text size="xs" c="dimmed">
          They belong to several facilities: owners are of one facility.
        </Text>
      ) : (
        <Menu opened={opened} onChange={setOpened} position="bottom-end" width={260} withinPortal>
          <Menu.Target>
            <Button leftSection={<IconUserPlus size={15} />} loading={change.isPending}>
              Assign to…
            </Button>
          </Menu.Target>
          <Menu.Dropdown>{opened && <Staff facilityId={facilityId} onGive={(ownerId, name) => void give(ownerId, name)} />}</Menu.Dropdown>
        </Menu>
      )}
      <Button variant="subtle" color="gray" onClick={onDone}>
        Choose nobody
      </Button>
    </Group>
  );
}

interface StaffProps {
  readonly facilityId: number;
  readonly onGive: (ownerId: string | null, name: string) => void;
}

// The list goes when something is chosen from it; what was chosen is done by the bar, which stays.
function Staff({ facilityId, onGive }: StaffProps) {
  const { data, error } = useQuery(staffQuery(facilityId));
  if (error) return <Menu.Label>{error.message}</Menu.Label>;
  if (!data) return <Menu.Label>Asking who works there…</Menu.Label>;
  return (
    <>
      <Menu.Label>Owner</Menu.Label>
      {data.map(({ id, name, owned }) => (
        <Menu.Item key={id} rightSection={<span className="quiet">{formatCount(owned)}</span>} onClick={() => onGive(id, `with ${name}`)}>
          {name}
        </Menu.Item>
      ))}
      {data.length === 0 && <Menu.Label>Nobody of this facility may own people.</Menu.Label>}
      <Menu.Divider />
      <Menu.Item leftSection={<IconUserX size={15} />} onClick={() => onGive(null, 'nobody’s')}>
        Nobody
      </Menu.Item>
    </>
  );
}
