import { Alert, Button, Drawer, Stack, Text, Title } from '@mantine/core';
import { IconDownload, IconShieldLock } from '@tabler/icons-react';
import type { MonthlyList } from '../../api/contract.js';
import { useMay } from '../../session/SessionProvider.js';
import { formatCodedDate, formatCount, formatMoment, formatMonth } from '../../ui/formats.js';
import classes from './FollowUpHome.module.css';
import { listFileUrl } from './monthly-list-queries.js';
import { SettledBar } from './SettledBar.js';

interface Props {
  readonly list: MonthlyList | undefined;
  readonly onClose: () => void;
}

/** One list of a month: what each owner has settled of it, and the list as a file. */
export function MonthlyListDrawer({ list, onClose }: Props) {
  return (
    <Drawer opened={list !== undefined} onClose={onClose} size={460} title="List of a month">
      {list !== undefined && <OpenList list={list} />}
    </Drawer>
  );
}

function OpenList({ list }: { readonly list: MonthlyList }) {
  return (
    <Stack gap="md">
      <div>
        <Title order={2}>
          {formatMonth(list.month.slice(0, 7))} · {list.facilityName}
        </Title>
        <Text size="sm" c="dimmed">
          {formatCount(list.due)} due and {formatCount(list.lost)} lost as of {formatCodedDate(list.asOf)} · built{' '}
          {formatMoment(list.builtAt)}
        </Text>
      </div>
      <div>
        <Title order={3} mb={6}>
          Owners
        </Title>
        <Owners list={list} />
      </div>
      <div>
        <Title order={3} mb={6}>
          As a file
        </Title>
        <Downloads id={list.id} />
      </div>
    </Stack>
  );
}

function Owners({ list: { owners } }: { readonly list: MonthlyList }) {
  if (owners.length === 0) return <Text size="sm">Nobody was due or lost.</Text>;
  return (
    <>
      <ul className={classes.owners} aria-label="Owners">
        {owners.map(({ ownerId, ownerName, ...counts }) => (
          <li key={ownerId ?? ''}>
            <span>{ownerName ?? <span className="quiet">Nobody</span>}</span>
            <SettledBar label={ownerName ?? 'Nobody'} {...counts} />
          </li>
        ))}
      </ul>
      <Text size="xs" c="dimmed" mt={6}>
        Settled: a newer date of last contact, a death, or no longer followed.
      </Text>
    </>
  );
}

function Downloads({ id }: { readonly id: string }) {
  const mayRecord = useMay('follow-up.record');
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm">CSV with numbers of patients, owners, states, dates and steps.</Text>
      <Button
        component="a"
        variant="default"
        href={listFileUrl(id, 'without')}
        download
        data-autofocus
        leftSection={<IconDownload size={15} />}
      >
        Download without names
      </Button>
      {mayRecord && (
        <Alert color="yellow" icon={<IconShieldLock size={18} />} title="With names and telephone numbers">
          <Text size="sm" mb={8}>
            Names leave the registry with this file. The access log keeps that you took it, and whom it names; guard the file, and delete it
            when the month is done.
          </Text>
          <Button component="a" variant="default" href={listFileUrl(id, 'with')} download leftSection={<IconDownload size={15} />}>
            Download with names
          </Button>
        </Alert>
      )}
    </Stack>
  );
}
