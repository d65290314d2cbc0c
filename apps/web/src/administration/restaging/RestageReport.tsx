import { Alert, Button, Group, Progress, Select, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconChecks } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { Restage } from '../../api/contract.js';
import { useMay, useSession } from '../../session/SessionProvider.js';
import { itemName } from '../../staging/stage-words.js';
import { DataTable } from '../../ui/DataTable.js';
import { EmptyNote } from '../../ui/EmptyNote.js';
import { formatCount, formatMoment } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { changesOf, DIFFERENCE_COLUMNS } from './difference-columns.js';
import { RestageVerbs } from './RestageVerbs.js';
import { isAtWork, restageDifferencesQuery, restagedItemsQuery, restagesQuery, useRestageProgress } from './restage-queries.js';
import { failureText, RESTAGE_WORDS, restageProgress, restageSummary, selectionText } from './restage-words.js';

interface Props {
  readonly id: string;
  readonly onClose: () => void;
}

/** One restaging: how far it is, what it came to, and each difference with the rows that decided. */
export function RestageReport({ id, onClose }: Props) {
  const { data, error } = useQuery(restagesQuery);
  const restage = data?.find((one) => one.id === id);
  useRestageProgress(restage);
  const mayRead = useMay('abstract.read');
  const isListed = restage !== undefined && restage.status !== 'comparing';
  return (
    <>
      {error && <ProblemNote error={error} />}
      {restage && <Head restage={restage} onClose={onClose} />}
      {isListed && mayRead && <Differences restage={restage} />}
      {isListed && !mayRead && (
        <Panel title="Differences" grow>
          <Text size="sm">The list names cases. It is shown to those who may read abstracts.</Text>
        </Panel>
      )}
    </>
  );
}

function Head({ restage, onClose }: { readonly restage: Restage; readonly onClose: () => void }) {
  const { session } = useSession();
  const facilityName = (facility: number): string => session.facilities.find(({ id }) => id === facility)?.name ?? `facility ${facility}`;
  const [done, whole] = restageProgress(restage);
  const actions = (
    <Group gap="xs" wrap="nowrap">
      <RestageVerbs restage={restage} />
      <Button variant="default" leftSection={<IconArrowLeft size={15} />} onClick={onClose}>
        All restagings
      </Button>
    </Group>
  );
  return (
    <Panel title={`Restaging: ${selectionText(restage.selection, facilityName)}`} actions={actions}>
      {restage.failure !== null && (
        <Alert color="red" icon={<IconAlertTriangle size={18} />} mb="sm" title="The restaging broke off">
          <Text size="sm">{failureText(restage.failure)}</Text>
          <Text size="xs" c="dimmed" className="code">
            {restage.failure}
          </Text>
        </Alert>
      )}
      {isAtWork(restage) && (
        <div role="status">
          <Text size="sm">{RESTAGE_WORDS[restage.status]}</Text>
          <Progress value={whole === 0 ? 0 : (100 * done) / whole} animated my={6} aria-label="Progress of the restaging" />
        </div>
      )}
      <Text size="sm">{restageSummary(restage)}</Text>
      <Text size="xs" c="dimmed">
        {`${RESTAGE_WORDS[restage.status]} · ${restage.userName}, ${formatMoment(restage.finishedAt ?? restage.createdAt)} · with ${restage.algorithms}`}
      </Text>
    </Panel>
  );
}

function Differences({ restage: { id, differing } }: { readonly restage: Restage }) {
  const navigate = useNavigate();
  const [item, choose] = useState<string | undefined>(undefined);
  const items = useQuery(restagedItemsQuery(id));
  const list = useInfiniteQuery(restageDifferencesQuery(id, item));
  const { fetchNextPage } = list;
  const more = useCallback(() => void fetchNextPage(), [fetchNextPage]);
  const failure = list.error ?? items.error;
  const filter = differing > 0 && (
    <Select
      aria-label="Item"
      placeholder="Every item"
      clearable
      w={340}
      value={item ?? null}
      data={(items.data ?? []).map((one) => ({ value: one.item, label: `${itemName(one.item, one.item)} · ${formatCount(one.records)}` }))}
      onChange={(next) => choose(next ?? undefined)}
    />
  );
  return (
    <Panel title="Differences" flush grow actions={filter}>
      {failure && <ProblemNote error={failure} onRetry={() => void list.refetch()} />}
      <DataTable
        label="Differences"
        columns={DIFFERENCE_COLUMNS}
        rows={list.data?.pages.flatMap((page) => page.rows.flatMap((row) => changesOf(row, item)))}
        rowKey={({ key }) => key}
        onOpen={({ difference: { kind, recordId } }) =>
          kind === 'abstract' ? void navigate({ to: '/abstracts/$abstractId', params: { abstractId: recordId } }) : undefined
        }
        hasMore={list.hasNextPage && !list.isFetchingNextPage}
        onMore={more}
        empty={<EmptyNote icon={<IconChecks size={22} />} title="Nothing differs" />}
      />
    </Panel>
  );
}
