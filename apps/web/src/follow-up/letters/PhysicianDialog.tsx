import { Button, Group, Input, Modal, SegmentedControl, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { Physician } from '../../api/contract.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { usePhysicianSave } from './letter-settings-queries.js';
import { PERMISSION_WORDS } from './physician-columns.js';

interface Props {
  readonly physician: Physician | 'new' | undefined;
  readonly facilityId: number;
  readonly onClose: () => void;
}

/** A physician of the directory, new or to change. */
export function PhysicianDialog({ physician, facilityId, onClose }: Props) {
  return (
    <Modal opened={physician !== undefined} onClose={onClose} title={physician === 'new' ? 'New physician' : 'Physician'} size="lg">
      {physician !== undefined && (
        <PhysicianForm physician={physician === 'new' ? undefined : physician} facilityId={facilityId} onClose={onClose} />
      )}
    </Modal>
  );
}

const PERMISSIONS = Object.keys(PERMISSION_WORDS) as readonly Physician['permission'][]; // the keys are the very type

interface FormProps {
  readonly physician: Physician | undefined;
  readonly facilityId: number;
  readonly onClose: () => void;
}

function PhysicianForm({ physician, facilityId, onClose }: FormProps) {
  const save = usePhysicianSave(facilityId);
  const [draft, setDraft] = useState({
    number: physician?.number ?? '',
    npi: physician?.npi ?? '',
    name: physician?.name ?? '',
    address: physician?.addressLines.join('\n') ?? '',
    language: physician?.language ?? 'en',
    permission: physician?.permission ?? 'unknown',
  });
  const set = (change: Partial<typeof draft>): void => setDraft((now) => ({ ...now, ...change }));
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { address, npi, ...rest } = draft;
    const addressLines = address
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const body = { ...rest, facilityId, version: physician?.version ?? 0, npi: npi.trim() === '' ? null : npi.trim(), addressLines };
    save.mutate(body, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {save.error && <ProblemNote error={save.error} />}
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label="Number"
            description="As coded in Physician--Follow-Up (2470)"
            required
            maxLength={8}
            readOnly={physician !== undefined}
            data-autofocus={physician === undefined || undefined}
            value={draft.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
          <TextInput
            label="NPI"
            description="10 digits, if known"
            maxLength={10}
            value={draft.npi}
            onChange={(event) => set({ npi: event.currentTarget.value })}
          />
          <TextInput
            label="Name"
            description="As it stands on the envelope"
            required
            maxLength={80}
            data-autofocus={physician !== undefined || undefined}
            value={draft.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label="Language"
            description="Of the letters: en, es, …"
            required
            maxLength={11}
            value={draft.language}
            onChange={(event) => set({ language: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Textarea
          label="Address"
          description="One line each, five at most"
          required
          rows={4}
          value={draft.address}
          onChange={(event) => set({ address: event.currentTarget.value })}
        />
        <div>
          <Input.Label size="xs" labelElement="div" mb={4}>
            Permission to write to the patients
          </Input.Label>
          <SegmentedControl
            aria-label="Permission to write to the patients"
            data={PERMISSIONS.map((value) => ({ value, label: PERMISSION_WORDS[value] }))}
            value={draft.permission}
            onChange={(value) => set({ permission: PERMISSIONS.find((known) => known === value) ?? draft.permission })}
          />
        </div>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
