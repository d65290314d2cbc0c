import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { RestageSelection } from '../../api/contract.js';
import { useSession } from '../../session/SessionProvider.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { algorithmsQuery } from '../administration-queries.js';
import { schemasQuery, useNewRestage } from './restage-queries.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly onStarted: (id: string) => void;
}

/** Chooses which records are staged anew; everything when nothing is chosen. */
export function NewRestageDialog({ opened, onClose, onStarted }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="Restage" size="lg">
      <RestageForm onClose={onClose} onStarted={onStarted} />
    </Modal>
  );
}

interface Draft {
  readonly from: string;
  readonly to: string;
  readonly facility: string | null;
  readonly schema: string | null;
  readonly algorithm: string | null;
  readonly release: string | null;
}

const EMPTY: Draft = { from: '', to: '', facility: null, schema: null, algorithm: null, release: null };
const isYear = (text: string): boolean => /^(19|20)\d\d$/.test(text);
const yearFault = (text: string): string | null => (text === '' || isYear(text) ? null : 'A year of four digits, such as 2018');

function selectionOf({ from, to, facility, schema, algorithm, release }: Draft): RestageSelection {
  return {
    ...(from !== '' && { from: Number(from) }),
    ...(to !== '' && { to: Number(to) }),
    ...(facility !== null && { facilityId: Number(facility) }),
    ...(schema !== null && { schemaId: schema }),
    ...(algorithm !== null && { algorithm }),
    ...(release !== null && { release }),
  };
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort();

function RestageForm({ onClose, onStarted }: Omit<Props, 'opened'>) {
  const { session } = useSession();
  const schemas = useQuery(schemasQuery);
  const { data: releases = [] } = useQuery(algorithmsQuery);
  const begin = useNewRestage();
  const [draft, setDraft] = useState(EMPTY);
  const change = (part: Partial<Draft>): void => setDraft({ ...draft, ...part });
  const isReady = yearFault(draft.from) === null && yearFault(draft.to) === null;
  const isWhole = Object.keys(selectionOf(draft)).length === 0;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (isReady) begin.mutate(selectionOf(draft), { onSuccess: ({ id }) => onStarted(id) });
  };
  const schemaNames = new Map((schemas.data ?? []).map(({ id, name }) => [id, name]));
  const ofAlgorithm = releases.filter(({ algorithm }) => draft.algorithm === null || algorithm === draft.algorithm);
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {(begin.error ?? schemas.error) && <ProblemNote error={begin.error ?? schemas.error} />}
        <Group grow align="flex-start">
          <Year label="Diagnosed from" value={draft.from} onChange={(from) => change({ from })} />
          <Year label="Diagnosed to" value={draft.to} onChange={(to) => change({ to })} />
        </Group>
        <Group grow align="flex-start">
          <Choice
            label="Facility"
            every="Every facility"
            value={draft.facility}
            data={session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(facility) => change({ facility })}
          />
          <Choice
            label="Schema"
            every="Every schema"
            value={draft.schema}
            data={[...schemaNames].map(([value, label]) => ({ value, label }))}
            onChange={(schema) => change({ schema })}
          />
        </Group>
        <Group grow align="flex-start">
          <Choice
            label="Staged by algorithm"
            every="Any algorithm"
            value={draft.algorithm}
            data={distinct(releases.map(({ algorithm }) => algorithm))}
            onChange={(algorithm) => change({ algorithm, release: null })}
          />
          <Choice
            label="Staged by release"
            every="Any release"
            value={draft.release}
            data={distinct(ofAlgorithm.map(({ release }) => release))}
            onChange={(release) => change({ release })}
          />
        </Group>
        <Text size="xs" c="dimmed">
          Schema, algorithm and release are those that the case has now. First it is only compared: what would change is listed, and nothing
          is stored before you apply it.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={begin.isPending} disabled={!isReady}>
            {isWhole ? 'Compare the whole registry' : 'Compare the selection'}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface YearProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Year({ label, value, onChange }: YearProps) {
  return (
    <TextInput
      label={label}
      placeholder="Any year"
      inputMode="numeric"
      maxLength={4}
      error={value.length === 4 || value === '' ? yearFault(value) : null}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly every: string;
  readonly value: string | null;
  readonly data: string[] | { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, every, value, data, onChange }: ChoiceProps) {
  return <Select label={label} placeholder={every} clearable searchable value={value} data={data} onChange={onChange} />;
}
