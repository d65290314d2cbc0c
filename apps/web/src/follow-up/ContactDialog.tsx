import { codeLabel, codeList, displayDate, parseDateInput } from '#domain/naaccr';
import { Button, Group, Modal, NativeSelect, SegmentedControl, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState, type SubmitEvent } from 'react';
import type { FollowUpPatient } from '../api/contract.js';
import { useSession } from '../session/SessionProvider.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { newContact, startOf, type ContactForm } from './contact-form.js';
import { useRecordContact } from './follow-up-queries.js';
import { METHOD_WORDS, METHODS, RESULT_WORDS, RESULTS, SOURCE_OF_METHOD } from './follow-up-words.js';

interface Props {
  readonly patient: FollowUpPatient;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Records one answer or one try, from the keyboard: every field is reached by Tab, Enter saves. */
export function ContactDialog({ patient, opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title={`Contact of ${patient.patientName}`} size="lg">
      <ContactFields patient={patient} onClose={onClose} />
    </Modal>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
}

const optionsOf = (words: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(words).map(([value, label]) => ({ value, label }));

const VITAL_STATUS: readonly Option[] = [
  { value: '1', label: 'Alive' },
  { value: '0', label: 'Dead' },
];
const CANCER_STATUS: readonly Option[] = [
  { value: '', label: 'Unchanged' },
  { value: '1', label: 'No evidence' },
  { value: '2', label: 'Evidence' },
  { value: '9', label: 'Unknown' },
];

const SOURCES = (codeList('followUpSource')?.entries ?? []).map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

function ContactFields({ patient, onClose }: Omit<Props, 'opened'>) {
  const { session, facilityId } = useSession();
  const record = useRecordContact(patient.patientId);
  const [form, setForm] = useState<ContactForm>(() => startOf(patient, facilityId ?? session.facilities[0]?.id));
  const set = (change: Partial<ContactForm>): void => setForm((now) => ({ ...now, ...change }));
  const date = parseDateInput(form.dateText);
  const isReached = form.result === 'reached';
  const setMethod = (value: string): void => {
    const method = METHODS.find((known) => known === value) ?? form.method;
    set({ method, source: SOURCE_OF_METHOD[method] });
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const contact = newContact(form);
    if (!contact) return;
    record.mutate(contact, {
      onSuccess: () => {
        notifications.show({ message: 'The contact is recorded.', color: 'green' });
        onClose();
      },
    });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {record.error && <ProblemNote error={record.error} />}
        <SimpleGrid cols={2} spacing="sm">
          <TextInput
            label="Date of the contact"
            description={date ? displayDate(date) : 'The date the writer gave, never the mailing date'}
            placeholder="2026-11-03, 11/3/2026, 11/2026"
            data-autofocus
            required
            error={form.dateText !== '' && !date && 'This is not a date of the calendar.'}
            value={form.dateText}
            onChange={(event) => set({ dateText: event.currentTarget.value })}
          />
          <NativeSelect
            label="Facility"
            description="Who made the contact"
            data={session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))}
            value={form.facilityId}
            onChange={(event) => set({ facilityId: event.currentTarget.value })}
          />
          <NativeSelect
            label="Method"
            data={[...optionsOf(METHOD_WORDS)]}
            value={form.method}
            onChange={(event) => setMethod(event.currentTarget.value)}
          />
          <NativeSelect
            label="Follow-Up Source (1790)"
            data={SOURCES}
            value={form.source}
            onChange={(event) => set({ source: event.currentTarget.value })}
          />
        </SimpleGrid>
        <Choice
          label="Result"
          options={optionsOf(RESULT_WORDS)}
          value={form.result}
          onChoose={(value) => set({ result: RESULTS.find((result) => result === value) ?? form.result })}
        />
        {isReached && (
          <Choice
            label="Vital status"
            options={VITAL_STATUS}
            value={form.vitalStatus}
            onChoose={(value) => set({ vitalStatus: value === '0' ? '0' : '1' })}
          />
        )}
        {isReached &&
          patient.tumors.map((tumor) => (
            <Choice
              key={tumor.id}
              label={`Cancer status of ${tumor.primarySite ?? 'the tumor'} ${codeLabel('primarySite', tumor.primarySite ?? '') ?? ''} ${tumor.diagnosisYear ?? ''}`}
              options={CANCER_STATUS}
              value={form.cancerStatus[tumor.id] ?? ''}
              onChoose={(code) => set({ cancerStatus: { ...form.cancerStatus, [tumor.id]: code } })}
            />
          ))}
        <Textarea
          label="Note"
          description="Kept encrypted"
          autosize
          minRows={2}
          maxLength={2000}
          value={form.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={record.isPending} disabled={!date}>
            Record
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function Choice({ label, options, value, onChoose }: ChoiceProps) {
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="xs" fw={500}>
        {label}
      </Text>
      <SegmentedControl aria-label={label} data={[...options]} value={value} onChange={onChoose} style={{ flex: 'none' }} />
    </Group>
  );
}
