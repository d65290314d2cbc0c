import { Group, Modal, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { Action } from './action-registry.js';
import { Keys } from './Keys.js';
import { useActionList } from './KeyboardProvider.js';

/** Keys that fields and tables understand by themselves; they are no actions, but belong on the list. */
const FIELD_KEYS: readonly Pick<Action, 'id' | 'name' | 'group' | 'keys'>[] = [
  { id: 'field-next', name: 'Next field', group: 'In a field', keys: 'enter' },
  { id: 'field-back', name: 'Previous field', group: 'In a field', keys: 'shift+enter' },
  { id: 'field-look-up', name: 'Open the code list', group: 'In a field', keys: 'f2' },
  { id: 'field-undo', name: 'Undo typing in the field', group: 'In a field', keys: 'escape' },
  { id: 'date-today', name: 'Today (in a date)', group: 'In a field', keys: 't' },
  { id: 'row-down', name: 'Next row', group: 'In a list', keys: 'arrowdown' },
  { id: 'row-up', name: 'Previous row', group: 'In a list', keys: 'arrowup' },
  { id: 'row-open', name: 'Open the row', group: 'In a list', keys: 'enter' },
];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Every key that works on this screen, by group. */
export function KeyListDialog({ opened, onClose }: Props) {
  const actions = useActionList().filter((action) => action.keys !== undefined);
  const groups = Map.groupBy([...actions, ...FIELD_KEYS], (action) => action.group);
  return (
    <Modal opened={opened} onClose={onClose} title="Keys on this screen" size="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        {[...groups].map(([group, list]) => (
          <Stack key={group} gap={6}>
            <Title order={3}>{group}</Title>
            {list.map((action) => (
              <Group key={action.id} justify="space-between" wrap="nowrap">
                <Text size="sm">{action.name}</Text>
                <Keys keys={action.keys ?? ''} />
              </Group>
            ))}
          </Stack>
        ))}
      </SimpleGrid>
    </Modal>
  );
}
