import { codeList, displayDate, parseDateInput } from '#domain/naaccr';
import { Checkbox, Group, NativeSelect, SegmentedControl, SimpleGrid, Text, Textarea, TextInput } from '@mantine/core';
import { useSession } from '../../session/SessionProvider.js';
import { METHOD_WORDS, METHODS, RESULT_WORDS, RESULTS, SOURCE_OF_METHOD } from '../follow-up-words.js';
import type { FormPart } from './form-part.js';
import { findingKey } from './reply-draft.js';

interface Option {
  readonly value: string;
  readonly label: string;
}

const optionsOf = (words: Readonly<Record<string, string>>): Option[] => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Vital status as a choice. */
export const VITAL_STATUS: readonly Option[] = [
  { value: '1', label: 'Alive' },
  { value: '0', label: 'Dead' },
];
/** Codes of Follow-Up Source (1790) with their words. */
export const SOURCES: readonly Option[] = (codeList('followUpSource')?.entries ?? []).map(({ code, label }) => ({
  value: code,
  label: `${code} ${label}`,
}));

/** Who said what when: the part that every contact has. */
export function ContactFields({ draft, findings, onChange }: FormPart) {
  const { session } = useSession();
  const date = parseDateInput(draft.dateText);
  const refused = findings.get(findingKey(null, 'dateOfLastContact'));
  const setMethod = (value: string): void => {
    const method = METHODS.find((known) => known === value) ?? draft.method;
    onChange({ ...draft, method, source: SOURCE_OF_METHOD[method] });
  };
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label="Date of the contact"
          description={date ? displayDate(date) : 'The date the writer gave, else the postmark; never the mailing date'}
          placeholder="20261103, 11/3/2026, 11/2026"
          data-autofocus
          required
          error={refused ?? (draft.dateText !== '' && !date && 'This is not a date of the calendar.')}
          value={draft.dateText}
          onChange={(event) => onChange({ ...draft, dateText: event.currentTarget.value, dateIsSenders: false })}
        />
        <NativeSelect
          label="Facility"
          description="Who made the contact"
          data={session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={String(draft.facilityId)}
          onChange={(event) => onChange({ ...draft, facilityId: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label="Method"
          data={optionsOf(METHOD_WORDS)}
          value={draft.method}
          onChange={(event) => setMethod(event.currentTarget.value)}
        />
        <NativeSelect
          label="Follow-Up Source (1790)"
          data={[...SOURCES]}
          value={draft.source}
          onChange={(event) => onChange({ ...draft, source: event.currentTarget.value })}
        />
      </SimpleGrid>
      <Choice
        label="Result"
        options={optionsOf(RESULT_WORDS)}
        value={draft.result}
        onChoose={(value) => onChange({ ...draft, result: RESULTS.find((result) => result === value) ?? draft.result })}
      />
      {draft.result === 'reached' && (
        <Choice
          label="Vital status"
          options={VITAL_STATUS}
          value={draft.vitalStatus}
          onChoose={(value) => onChange({ ...draft, vitalStatus: value === '0' ? '0' : '1' })}
        />
      )}
      {draft.result === 'refused' && (
        <Checkbox
          label="The patient does not want to be contacted again: stop follow-up at this facility"
          checked={draft.optOut}
          onChange={(event) => onChange({ ...draft, optOut: event.currentTarget.checked })}
        />
      )}
      <Textarea
        label="Note"
        description="Kept encrypted"
        autosize
        minRows={1}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => onChange({ ...draft, note: event.currentTarget.value })}
      />
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

/** A choice of a few, in one row. */
export function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="xs" fw={500}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} data={[...options]} value={value} onChange={onChoose} style={{ flex: 'none' }} />
    </Group>
  );
}
