import { Group, Modal, ScrollArea, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState, type KeyboardEvent } from 'react';
import { useMay } from '../session/SessionProvider.js';
import { PALETTE_ACTION, type Action } from './action-registry.js';
import classes from './CommandPalette.module.css';
import { Keys } from './Keys.js';
import { useActionList } from './KeyboardProvider.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** Actions made from the typed text itself, such as a search of patients. */
  readonly fromText: (text: string) => readonly Action[];
}

function matching(actions: readonly Action[], text: string): readonly Action[] {
  const words = text.toLowerCase().split(/\s+/);
  return actions.filter((action) => {
    const name = `${action.group} ${action.name} ${action.words ?? ''}`.toLowerCase();
    return words.every((word) => name.includes(word));
  });
}

/** Search box over everything that can be done here. */
export function CommandPalette({ opened, onClose, fromText }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} withCloseButton={false} padding={0} size={560} yOffset="12vh" centered={false}>
      <PaletteBody onClose={onClose} fromText={fromText} />
    </Modal>
  );
}

function PaletteBody({ onClose, fromText }: Omit<Props, 'opened'>) {
  const actions = useActionList().filter(({ id }) => id !== PALETTE_ACTION);
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const mayFindPatients = useMay('abstract.read');
  const found = [...matching(actions, text), ...(text.trim() === '' ? [] : fromText(text.trim()))];
  const run = (action: Action | undefined): void => {
    onClose();
    action?.run();
  };
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((now) => (now + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[at]);
    }
  };
  return (
    <>
      <TextInput
        data-autofocus
        variant="unstyled"
        className={classes.search ?? ''}
        size="md"
        placeholder={mayFindPatients ? 'Go to a page, run a command, find a patient…' : 'Go to a page, run a command…'}
        aria-label="Command"
        role="combobox"
        aria-expanded
        aria-controls="commands"
        aria-activedescendant={`command-${at}`}
        leftSection={<IconSearch size={18} />}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <ScrollArea.Autosize mah="50vh">
        <div id="commands" role="listbox" aria-label="Commands" className={classes.list}>
          {found.map((action, index) => (
            <UnstyledButton
              key={action.id}
              id={`command-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              className={classes.row ?? ''}
              onClick={() => run(action)}
              onMouseMove={() => setAt(index)}
            >
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm">{action.name}</Text>
                {action.keys === undefined ? <span className="quiet">{action.group}</span> : <Keys keys={action.keys} />}
              </Group>
            </UnstyledButton>
          ))}
          {found.length === 0 && (
            <Text size="sm" c="dimmed" p="md">
              Nothing fits “{text}”.
            </Text>
          )}
        </div>
      </ScrollArea.Autosize>
    </>
  );
}
