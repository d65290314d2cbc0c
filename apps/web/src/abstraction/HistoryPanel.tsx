import { Skeleton, Stack, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { HistoryEntry, ItemChangeView } from '../api/contract.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatMoment } from '../ui/formats.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { historyQuery } from './abstract-queries.js';
import { useDraft, useWholeDraft } from './DraftProvider.js';
import classes from './SidePanel.module.css';

/** Who changed what and when, newest first. */
export function HistoryPanel() {
  const { id, version } = useWholeDraft().view;
  const { data, error } = useQuery({ ...historyQuery(id, version), placeholderData: keepPreviousData });
  if (error) return <ProblemNote error={error} />;
  if (!data) {
    return (
      <Stack gap="xs">
        <Skeleton height={44} />
        <Skeleton height={44} />
      </Stack>
    );
  }
  if (data.length === 0) return <EmptyNote icon={<IconHistory size={22} />} title="No change yet" />;
  return data.map((entry) => <Entry key={entry.id} entry={entry} />);
}

function Entry({ entry }: { readonly entry: HistoryEntry }) {
  return (
    <div className={classes.entry}>
      <Text size="xs" c="dimmed">
        {formatMoment(entry.at)} · {entry.userName ?? 'The registry'} · {entry.kind} · version {entry.version}
      </Text>
      {entry.reason !== null && entry.reason !== '' && <Text size="sm">“{entry.reason}”</Text>}
      {entry.changes.map((change) => (
        <Change key={change.id} change={change} />
      ))}
    </div>
  );
}

function Change({ change: { id, from, to } }: { readonly change: ItemChangeView }) {
  const { dictionary } = useDraft().draft;
  return (
    <div title={dictionary.label(id)}>
      {dictionary.holds(id) ? dictionary.item(id).name : id}: <span className="code quiet">{from ?? 'blank'}</span> →{' '}
      <span className="code">{to ?? 'blank'}</span>
    </div>
  );
}
