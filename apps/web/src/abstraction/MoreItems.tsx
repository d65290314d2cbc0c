import { itemDefs, type RunningItem } from '#domain/naaccr';
import { Autocomplete, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useDraft } from './DraftProvider.js';
import { findItems } from './drawn-sections.js';

const SHOWN = 12;
const named = ({ number, name }: RunningItem): string => `${number} ${name}`;

/** Finds any item of the dictionary by number, id or words, goes to its field, and draws it when it is not on the screen. */
export function MoreItems() {
  const { draft, jumpTo } = useDraft();
  const { dictionary } = draft;
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useActions([{ id: 'find-item', name: 'Find an item', group: 'In the abstract', keys: 'mod+i', run: () => input.current?.focus() }]);
  const found = findItems(text, SHOWN, dictionary);
  const choose = (value: string): void => {
    const item = found.find((one) => named(one) === value);
    setText('');
    if (item) jumpTo(item.id);
  };
  return (
    <Autocomplete
      ref={input}
      w={280}
      aria-label="Find any item"
      placeholder={`Find one of ${itemDefs().length + dictionary.userItems.length} items (Ctrl+I)`}
      leftSection={<IconPlus size={15} />}
      data={found.map(named)}
      filter={({ options }) => options}
      renderOption={({ option: { value } }) => <Found value={value} item={found.find((one) => named(one) === value)} />}
      value={text}
      onChange={setText}
      onOptionSubmit={choose}
      maxDropdownHeight={420}
    />
  );
}

function Found({ value, item }: { readonly value: string; readonly item: RunningItem | undefined }) {
  return (
    <div>
      <Text size="sm">{value}</Text>
      <Text size="xs" c="dimmed">
        {item && `${item.id} · ${item.section}`}
      </Text>
    </div>
  );
}
