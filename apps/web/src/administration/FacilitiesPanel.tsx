import { displayDate, parseDateInput, parsePartialDate } from '#domain/naaccr';
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { IconBuildingHospital, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState, type SubmitEvent } from 'react';
import type { Facility } from '../api/contract.js';
import { DataTable, type DataColumn } from '../ui/DataTable.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { formatCodedDate } from '../ui/formats.js';
import { Panel } from '../ui/Panel.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { facilitiesQuery, useFacilitySave } from './administration-queries.js';

const COLUMNS: readonly DataColumn<Facility>[] = [
  { id: 'number', name: 'Number', width: 130, cell: (facility) => <span className="code">{facility.facilityNumber}</span> },
  { id: 'name', name: 'Name', cell: (facility) => <strong>{facility.name}</strong> },
  { id: 'npi', name: 'NPI', width: 130, cell: (facility) => <span className="code">{facility.npi ?? '–'}</span> },
  { id: 'reference', name: 'Reference date', width: 130, cell: (facility) => formatCodedDate(facility.referenceDate) },
];

/** Facilities that report to this registry. */
export function FacilitiesPanel() {
  const { data, error, refetch } = useQuery(facilitiesQuery);
  const [opened, open] = useState<Facility | 'new' | undefined>(undefined);
  const add = (
    <Button leftSection={<IconPlus size={15} />} onClick={() => open('new')}>
      New facility
    </Button>
  );
  return (
    <Panel title="Facilities" flush grow actions={add}>
      {error ? (
        <ProblemNote error={error} onRetry={() => void refetch()} />
      ) : (
        <DataTable
          label="Facilities"
          columns={COLUMNS}
          rows={data}
          rowKey={(facility) => String(facility.id)}
          onOpen={open}
          empty={<EmptyNote icon={<IconBuildingHospital size={22} />} title="There is no facility yet" />}
        />
      )}
      <Modal opened={opened !== undefined} onClose={() => open(undefined)} title={opened === 'new' ? 'New facility' : 'Facility'}>
        {opened !== undefined && <FacilityForm facility={opened === 'new' ? undefined : opened} onClose={() => open(undefined)} />}
      </Modal>
    </Panel>
  );
}

const blankAsNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function FacilityForm({ facility, onClose }: { readonly facility: Facility | undefined; readonly onClose: () => void }) {
  const save = useFacilitySave();
  const held = parsePartialDate(facility?.referenceDate?.replaceAll('-', ''));
  const [draft, setDraft] = useState({
    facilityNumber: facility?.facilityNumber ?? '',
    name: facility?.name ?? '',
    npi: facility?.npi ?? '',
    reference: held ? displayDate(held) : '',
  });
  const reference = parseDateInput(draft.reference);
  const isWrongDate = draft.reference !== '' && reference?.length !== 8;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const body = {
      facilityNumber: draft.facilityNumber.trim(),
      name: draft.name.trim(),
      npi: blankAsNull(draft.npi),
      referenceDate: reference ?? null,
    };
    save.mutate({ id: facility?.id, body }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {save.error && <ProblemNote error={save.error} />}
        <TextInput
          label="Facility number"
          description="As in Reporting Facility (540), 10 characters with leading zeros"
          required
          maxLength={10}
          data-autofocus
          value={draft.facilityNumber}
          onChange={(event) => setDraft({ ...draft, facilityNumber: event.currentTarget.value })}
        />
        <TextInput label="Name" required value={draft.name} onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })} />
        <TextInput
          label="NPI"
          maxLength={10}
          value={draft.npi}
          onChange={(event) => setDraft({ ...draft, npi: event.currentTarget.value })}
        />
        <TextInput
          label="Reference date"
          description="The first day whose cases the registry is responsible for"
          error={isWrongDate && 'A complete date is needed, such as 2015-01-01.'}
          value={draft.reference}
          onChange={(event) => setDraft({ ...draft, reference: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending} disabled={isWrongDate}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
