import { LATEST_NAACCR_VERSION, parseDateInput, type UserDictionary } from '#domain/naaccr';
import { Button, Checkbox, Group, Modal, MultiSelect, Radio, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { NewSubmission } from '../api/contract.js';
import { useSession } from '../session/SessionProvider.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { runningDictionaryQuery } from '../user-dictionaries/user-dictionary-queries.js';
import { profilesQuery, useNewSubmission } from './submission-queries.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}

/** Chooses the call for data, the facilities and the span of cases. */
export function NewSubmissionDialog({ opened, onClose, onStarted }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="New submission" size="lg">
      <NewSubmissionForm onClose={onClose} onStarted={onStarted} />
    </Modal>
  );
}

interface Span {
  readonly yearFrom: string;
  readonly yearTo: string;
  readonly completedFrom: string;
  readonly completedTo: string;
}

const PROFILES: readonly NewSubmission['profile'][] = ['state-central', 'national-hospital', 'national-incidence'];

// Files are of the newest version; dictionaries of earlier ones cannot stand in them.
const writableUris = (users: readonly UserDictionary[]): string[] =>
  users.filter(({ naaccrVersion = LATEST_NAACCR_VERSION }) => naaccrVersion === LATEST_NAACCR_VERSION).map(({ uri }) => uri);

const yearOrNone = (text: string): number | undefined => (/^\d{4}$/.test(text) ? Number(text) : undefined);

// The interface takes days as CCYY-MM-DD.
function dayOrNone(text: string): string | undefined {
  const date = parseDateInput(text);
  return date?.length === 8 ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : undefined;
}

function spanOf(span: Span): Partial<NewSubmission> {
  const [from, to, completedFrom, completedTo] = [
    yearOrNone(span.yearFrom),
    yearOrNone(span.yearTo),
    dayOrNone(span.completedFrom),
    dayOrNone(span.completedTo),
  ];
  return {
    ...(from !== undefined && { diagnosisYearFrom: from }),
    ...(to !== undefined && { diagnosisYearTo: to }),
    ...(completedFrom !== undefined && { completedFrom }),
    ...(completedTo !== undefined && { completedTo }),
  };
}

function NewSubmissionForm({ onClose, onStarted }: Omit<Props, 'opened'>) {
  const { session, facilityId } = useSession();
  const profiles = useQuery(profilesQuery);
  const create = useNewSubmission();
  const [profile, setProfile] = useState<NewSubmission['profile'] | undefined>(undefined);
  const [facilities, setFacilities] = useState<string[]>(
    facilityId === undefined ? session.facilities.map(({ id }) => String(id)) : [String(facilityId)],
  );
  const [span, setSpan] = useState<Span>({ yearFrom: '', yearTo: '', completedFrom: '', completedTo: '' });
  const [onlyUnsent, setOnlyUnsent] = useState(true);
  const { data: running } = useQuery(runningDictionaryQuery);
  const dictionaries = writableUris(running?.userDictionaries ?? []);
  const [userDictionaryUris, setDictionaries] = useState<string[]>([]);
  const choose = (id: string): void => setProfile(PROFILES.find((known) => known === id));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!profile) return;
    create.mutate(
      { profile, facilityIds: facilities.map(Number), onlyUnsent, userDictionaryUris, ...spanOf(span) },
      {
        onSuccess: ({ id }) => {
          onStarted(id);
          onClose();
        },
      },
    );
  };
  const field = (key: keyof Span, label: string, placeholder: string) => (
    <TextInput
      label={label}
      placeholder={placeholder}
      value={span[key]}
      onChange={(event) => setSpan({ ...span, [key]: event.currentTarget.value })}
    />
  );
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {(create.error ?? profiles.error) && <ProblemNote error={create.error ?? profiles.error} />}
        <Radio.Group label="Call for data" value={profile ?? ''} onChange={choose} required>
          <Stack gap={6} mt={4}>
            {profiles.data?.map((known) => (
              <Radio
                key={known.id}
                size="xs"
                value={known.id}
                label={`${known.name} · record type ${known.recordType}`}
                description={known.description}
              />
            ))}
          </Stack>
        </Radio.Group>
        <MultiSelect
          label="Facilities"
          data={session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={facilities}
          onChange={setFacilities}
          required
        />
        <SimpleGrid cols={4} spacing="xs">
          {field('yearFrom', 'Diagnosed from', '2018')}
          {field('yearTo', 'to', '2025')}
          {field('completedFrom', 'Completed from', '2026-01-01')}
          {field('completedTo', 'to', '2026-12-31')}
        </SimpleGrid>
        <Text size="xs" c="dimmed">
          A blank end leaves the span open.
        </Text>
        <Checkbox
          label="Only cases that were not sent yet, or changed since"
          checked={onlyUnsent}
          onChange={(event) => setOnlyUnsent(event.currentTarget.checked)}
        />
        {dictionaries.length > 0 && (
          <MultiSelect
            label="User dictionaries"
            description="The file names them and holds their items; the receiver must know them."
            data={dictionaries}
            value={userDictionaryUris}
            onChange={setDictionaries}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={create.isPending} disabled={!profile || facilities.length === 0}>
            Write the file
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
