import { Button, FileButton, Group, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconStethoscope, IconUpload } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { Physician } from '../../api/contract.js';
import { useActions } from '../../keyboard/KeyboardProvider.js';
import { useMay } from '../../session/SessionProvider.js';
import { DataTable } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { physiciansQuery, usePhysicianImport } from './letter-settings-queries.js';
import { PHYSICIAN_COLUMNS } from './physician-columns.js';
import { PhysicianDialog } from './PhysicianDialog.js';
import { PhysicianImportReport } from './PhysicianImportReport.js';

const SEARCH_DELAY = 250;

/** Physicians a facility writes to, by the number their patients' cases carry. */
export function PhysiciansPanel({ facilityId }: { readonly facilityId: number }) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), SEARCH_DELAY);
  const [opened, open] = useState<Physician | 'new' | undefined>(undefined);
  const mayChange = useMay('follow-up.letters');
  const mayImport = useMay('follow-up.manage');
  const importing = usePhysicianImport(facilityId);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(physiciansQuery(facilityId, search));
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const input = useRef<HTMLInputElement>(null);
  const total = data?.pages[0]?.total;
  const failure = error ?? importing.error;
  useActions([
    { id: 'search-physicians', name: 'Search the physicians', group: 'Follow-up', keys: '/', run: () => input.current?.focus() },
    ...(mayChange ? [{ id: 'new-physician', name: 'New physician', group: 'Follow-up', keys: 'n', run: () => open('new') }] : []),
  ]);
  return (
    <Panel
      title={total === undefined ? 'Physicians' : `Physicians · ${formatCount(total)}`}
      flush
      grow
      actions={
        <Group gap="xs" wrap="nowrap">
          <TextInput
            ref={input}
            type="search"
            w={210}
            aria-label="Search physicians"
            placeholder="Number or name   /"
            leftSection={<IconSearch size={14} />}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {mayImport && (
            <FileButton accept=".csv,text/csv" onChange={(file) => file && importing.mutate(file)}>
              {(props) => (
                <Button {...props} variant="default" leftSection={<IconUpload size={15} />} loading={importing.isPending}>
                  Import CSV
                </Button>
              )}
            </FileButton>
          )}
          {mayChange && (
            <Button leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
              New physician
            </Button>
          )}
        </Group>
      }
    >
      {failure && <ProblemNote error={failure} onRetry={() => void refetch()} />}
      {importing.data && <PhysicianImportReport report={importing.data} onClose={() => importing.reset()} />}
      <DataTable
        label="Physicians"
        columns={PHYSICIAN_COLUMNS}
        rows={data?.pages.flatMap((page) => page.rows)}
        rowKey={({ id }) => id}
        {...(mayChange && { onOpen: open })}
        hasMore={hasNextPage && !isFetchingNextPage}
        onMore={more}
        empty={
          <EmptyNote icon={<IconStethoscope size={22} />} title={search === '' ? 'There is no physician yet' : 'No physician fits'}>
            {search === '' &&
              'A CSV file needs the columns number, name, address1 and city; npi, address2, state, postalCode, language and permission may follow.'}
          </EmptyNote>
        }
      />
      <PhysicianDialog physician={opened} facilityId={facilityId} onClose={() => open(undefined)} />
    </Panel>
  );
}
