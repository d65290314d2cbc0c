import { NativeSelect, Select, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { FollowedPerson, FollowUpPatient, LetterPermission, PersonChange } from '../../api/contract.js';
import { keys } from '../../api/keys.js';
import { useMay } from '../../session/SessionProvider.js';
import { staffQuery } from '../home/owner-queries.js';
import { languageOptions } from './languages.js';
import { PERMISSION_WORDS } from './ladder-words.js';
import { usePersonChange } from './ladder-queries.js';
import { StaleNote } from './StaleNote.js';
import { StopSetting } from './StopSetting.js';

const NOBODY = '';
const PERMISSIONS = Object.keys(PERMISSION_WORDS) as readonly LetterPermission[]; // the keys are the very type

/** What is settled about a patient at the facility that follows; each change is kept at once. */
export function PersonSettings({ patient }: { readonly patient: FollowUpPatient }) {
  const { person, patientId } = patient;
  if (person === null) return null;
  return <Settings patientId={patientId} person={person} />;
}

type Change = Omit<PersonChange, 'facilityId' | 'version'>;

function Settings({ patientId, person }: { readonly patientId: string; readonly person: FollowedPerson }) {
  const isLocked = !useMay('follow-up.record');
  const client = useQueryClient();
  const change = usePersonChange(patientId);
  const read = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: keys.followUpPatient(patientId) });
    change.reset();
  };
  const settle = (part: Change, told: string): void => {
    change.mutate({ change: { facilityId: person.facilityId, version: person.version, ...part }, told });
  };
  return (
    <section aria-label="Settled about the patient">
      <Title order={3} mb={6}>
        Settled about the patient
      </Title>
      <Stack gap="xs">
        {change.error && <StaleNote error={change.error} onRead={() => void read()} />}
        <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs">
          <Owner person={person} isLocked={isLocked} onSettle={settle} />
          <Select
            label="Language of letters"
            data={languageOptions(person.language)}
            value={person.language}
            disabled={isLocked}
            searchable
            allowDeselect={false}
            onChange={(language) => language !== null && settle({ language }, 'The language is settled.')}
          />
          <NativeSelect
            label="Permission to write"
            data={PERMISSIONS.map((value) => ({ value, label: PERMISSION_WORDS[value] }))}
            value={person.letterPermission}
            disabled={isLocked}
            onChange={(event) => {
              const letterPermission = PERMISSIONS.find((one) => one === event.currentTarget.value);
              if (letterPermission) settle({ letterPermission }, 'The permission is settled.');
            }}
          />
          <StopSetting person={person} isLocked={isLocked} onSettle={settle} />
        </SimpleGrid>
        {person.noPatientContact && (
          <Text size="xs" c="dimmed">
            No Patient Contact Flag (1854) is set: no letter goes to the patient or a contact.
          </Text>
        )}
      </Stack>
    </section>
  );
}

interface OwnerProps {
  readonly person: FollowedPerson;
  readonly isLocked: boolean;
  readonly onSettle: (part: Change, told: string) => void;
}

function Owner({ person, isLocked, onSettle }: OwnerProps) {
  const { data: staff = [] } = useQuery(staffQuery(person.facilityId));
  const here = staff.map(({ id, name }) => ({ value: id, label: name }));
  const held = person.ownerId === null ? [] : [{ value: person.ownerId, label: person.ownerName ?? 'Somebody who left' }];
  const gone = held.filter((owner) => !here.some(({ value }) => value === owner.value));
  return (
    <NativeSelect
      label="Owner"
      data={[{ value: NOBODY, label: 'Nobody' }, ...gone, ...here]}
      value={person.ownerId ?? NOBODY}
      disabled={isLocked}
      onChange={(event) => {
        const ownerId = event.currentTarget.value;
        onSettle({ ownerId: ownerId === NOBODY ? null : ownerId }, 'The owner is settled.');
      }}
    />
  );
}
