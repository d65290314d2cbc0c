import { itemDef, itemDefs } from '#domain/naaccr';
import { Autocomplete, Text, type AutocompleteProps } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useDraft } from './DraftProvider.js';
import { findItems } from './drawn-sections.js';

const SHOWN = 12;

const option: NonNullable<AutocompleteProps['renderOption']> = ({ option: { value } }) => {
  const id = findItems(value.split(' ')[0] ?? '', 1)[0];
  const def = id && itemDef(id);
  return (
    <div>
      <Text size="sm">{value}</Text>
      <Text size="xs" c="dimmed">
        {def && `${def.id} · ${def.section}`}
      </Text>
    </div>
  );
};

/** Finds any item of the dictionary by number, id or words, goes to its field, and draws it when it is not on the screen. */
export function MoreItems() {
  const { jumpTo } = useDraft();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useActions([{ id: 'find-item', name: 'Find an item', group: 'In the abstract', keys: 'mod+i', run: () => input.current?.focus() }]);
  const choose = (value: string): void => {
    const id = findItems(value.split(' ')[0] ?? '', 1)[0];
    setText('');
    if (id) jumpTo(id);
  };
  return (
    <Autocomplete
      ref={input}
      w={280}
      aria-label="Find any item"
      placeholder={`Find or add any of ${itemDefs().length} items (Ctrl+I)`}
      leftSection={<IconPlus size={15} />}
      data={findItems(text, SHOWN).map((id) => `${itemDef(id).number} ${itemDef(id).name}`)}
      filter={({ options }) => options}
      renderOption={option}
      value={text}
      onChange={setText}
      onOptionSubmit={choose}
      maxDropdownHeight={420}
    />
  );
}
