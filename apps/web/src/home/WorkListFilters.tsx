import { Button, Group, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { NewCaseDialog } from '../abstraction/NewCaseDialog.js';
import { STATUS_LOOKS } from '../abstraction/StatusBadge.js';
import { given } from '../api/client.js';
import { ABSTRACT_STATUSES } from '../api/contract.js';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useMay } from '../session/SessionProvider.js';
import { keepText, keptText } from './search-texts.js';
import { shownStatus, type WorkListSearch } from './work-list-search.js';
import { SITE_GROUPS } from '#domain/recodes';

const SEARCH_DELAY = 250;

/** Search and filters of the work list. The filters live in the address, so that Back and a bookmark keep them; the text does not. */
export function WorkListFilters() {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate();
  const mayEdit = useMay('abstract.edit');
  const [isNew, newCase] = useDisclosure(false);
  const set = (change: { readonly [key in keyof WorkListSearch]?: WorkListSearch[key] | undefined }): void => {
    void navigate({ to: '/', search: given({ ...search, ...change }), replace: true });
  };
  useActions(mayEdit ? [{ id: 'new-case', name: 'New case', group: 'Cases', keys: 'n', run: newCase.open }] : []);
  return (
    <Group gap="xs" wrap="nowrap">
      <SearchBox text={keptText(search.find) ?? ''} onSearch={(text) => set({ find: keepText(text) })} />
      <Select
        aria-label="Status"
        w={122}
        data={[
          { value: 'all', label: 'Every status' },
          ...ABSTRACT_STATUSES.map((status) => ({ value: status, label: STATUS_LOOKS[status].name })),
        ]}
        value={shownStatus(search)}
        onChange={(value) => set({ status: ABSTRACT_STATUSES.find((status) => status === value) ?? 'all' })}
        allowDeselect={false}
      />
      <Select
        aria-label="Site group"
        w={150}
        placeholder="Every site"
        clearable
        searchable
        data={SITE_GROUPS.map(({ code, label }) => ({ value: code, label }))}
        value={search.siteGroup ?? null}
        onChange={(value) => set({ siteGroup: SITE_GROUPS.find(({ code }) => code === value)?.code })}
      />
      <Select
        aria-label="Owner"
        w={116}
        data={[
          { value: '', label: 'Every owner' },
          { value: 'me', label: 'Yours' },
          { value: 'none', label: 'Nobody’s' },
        ]}
        value={search.owner ?? ''}
        onChange={(value) => set({ owner: value === 'me' || value === 'none' ? value : undefined })}
        allowDeselect={false}
      />
      <Select
        aria-label="Order"
        w={126}
        data={[
          { value: 'age', label: 'Oldest first' },
          { value: 'updated', label: 'Changed last' },
          { value: 'name', label: 'By name' },
        ]}
        value={search.sort ?? 'age'}
        onChange={(value) => set({ sort: value === 'name' || value === 'updated' ? value : undefined })}
        allowDeselect={false}
      />
      {mayEdit && (
        <Button leftSection={<IconPlus size={15} />} onClick={newCase.open}>
          New case
        </Button>
      )}
      <NewCaseDialog opened={isNew} onClose={newCase.close} />
    </Group>
  );
}

function SearchBox({ text, onSearch }: { readonly text: string; readonly onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const input = useRef<HTMLInputElement>(null);
  const later = useDebouncedCallback(onSearch, SEARCH_DELAY);
  useEffect(() => setTyped(text), [text]);
  useActions([{ id: 'search-cases', name: 'Search the work list', group: 'Cases', keys: '/', run: () => input.current?.focus() }]);
  return (
    <TextInput
      ref={input}
      type="search"
      w={220}
      aria-label="Search cases"
      placeholder="Name, accession, site, SSN"
      leftSection={<IconSearch size={14} />}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        later(event.currentTarget.value.trim());
      }}
    />
  );
}
