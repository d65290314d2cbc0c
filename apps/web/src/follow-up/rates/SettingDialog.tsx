import { parseDateInput } from '#domain/naaccr';
import { Button, Group, Modal, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { FollowUpSetting } from '../../api/contract.js';
import { formatCodedDate } from '../../ui/formats.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { useSettingSave } from './rates-queries.js';
import { readSettingValue, settingValue } from './setting-words.js';

interface Props {
  readonly setting: FollowUpSetting | undefined;
  readonly mayManage: boolean;
  readonly onClose: () => void;
}

/** One limit: what it was, and the form that sets another value from a day on. */
export function SettingDialog({ setting, mayManage, onClose }: Props) {
  return (
    <Modal opened={setting !== undefined} onClose={onClose} title={setting?.label ?? ''} size="lg">
      {setting && (
        <Stack gap="sm">
          <Values setting={setting} />
          {mayManage && <ValueForm key={setting.key} setting={setting} onClose={onClose} />}
        </Stack>
      )}
    </Modal>
  );
}

function Values({ setting }: { readonly setting: FollowUpSetting }) {
  return (
    <Table aria-label="Values by day">
      <Table.Tbody>
        {setting.values.map(({ validFrom, value, source }) => (
          <Table.Tr key={validFrom}>
            <Table.Td>from {formatCodedDate(validFrom)}</Table.Td>
            <Table.Td fw={600}>{settingValue(setting, value)}</Table.Td>
            <Table.Td>{source}</Table.Td>
          </Table.Tr>
        ))}
        <Table.Tr>
          <Table.Td>as delivered</Table.Td>
          <Table.Td fw={600}>{settingValue(setting, setting.fallback)}</Table.Td>
          <Table.Td>{setting.validFrom === null ? setting.source : ''}</Table.Td>
        </Table.Tr>
      </Table.Tbody>
    </Table>
  );
}

function ValueForm({ setting, onClose }: { readonly setting: FollowUpSetting; readonly onClose: () => void }) {
  const save = useSettingSave();
  const [draft, setDraft] = useState({ value: '', from: '', source: '' });
  const value = readSettingValue(setting, draft.value);
  const from = parseDateInput(draft.from);
  const isReady = value !== undefined && from?.length === 8 && draft.source.trim().length >= 3;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    save.mutate({ key: setting.key, value, validFrom: from, source: draft.source.trim() }, { onSuccess: onClose });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Text fw={600}>Set another value</Text>
        {save.error && <ProblemNote error={save.error} />}
        <Group grow align="flex-start">
          <ValueInput setting={setting} value={draft.value} onChange={(text) => setDraft({ ...draft, value: text })} />
          <TextInput
            label="In force from"
            placeholder="2027-01-01"
            required
            value={draft.from}
            error={draft.from !== '' && from?.length !== 8 && 'A complete date is needed, such as 2027-01-01.'}
            onChange={(event) => setDraft({ ...draft, from: event.currentTarget.value })}
          />
        </Group>
        <TextInput
          label="Source"
          description="The standard, its edition and section"
          required
          value={draft.source}
          onChange={(event) => setDraft({ ...draft, source: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={save.isPending} disabled={!isReady}>
            Save
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const SWITCH = [
  { value: '1', label: 'on' },
  { value: '0', label: 'off' },
];

function ValueInput({
  setting,
  value,
  onChange,
}: {
  readonly setting: FollowUpSetting;
  readonly value: string;
  readonly onChange: (text: string) => void;
}) {
  if (setting.unit === 'switch' || setting.unit === 'choice') {
    const choices =
      setting.unit === 'switch' ? SWITCH : setting.choices.map((choice) => ({ value: choice, label: choice.replaceAll('-', ' ') }));
    return (
      <Select label="Value" required data={choices} value={value === '' ? null : value} onChange={(chosen) => onChange(chosen ?? '')} />
    );
  }
  const unit = setting.unit === 'day' ? 'day, blank for never' : setting.unit.replace('-', ' ');
  return (
    <TextInput
      label={`Value (${unit})`}
      required={setting.unit !== 'day'}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus
    />
  );
}
