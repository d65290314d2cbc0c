import { codeList, itemDef, parseDateInput, STANDARD_DICTIONARY, validateItem, type ItemId, type Items } from '#domain/naaccr';
import { Button, Group, Modal, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import { useSession } from '../session/SessionProvider.js';
import { ProblemNote } from '../ui/ProblemNote.js';
import { useNewCase } from './abstract-queries.js';
import { dictionaryCodes } from './field-codes.js';
import { readEntry } from './read-entry.js';
import { rejectionsOf } from './item-rejections.js';

/** Enough to find the person and the tumor; the rest is coded in the abstract. */
const FIRST_ITEMS: readonly ItemId[] = [
  'nameLast',
  'nameFirst',
  'dateOfBirth',
  'sexAssignedAtBirth',
  'socialSecurityNumber',
  'medicalRecordNumber',
  'accessionNumberHosp',
  'sequenceNumberHospital',
  'dateOf1stContact',
  'dateOfDiagnosis',
  'primarySite',
  'classOfCase',
];

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Begins a case; a patient the facility knows already is found by the server. */
export function NewCaseDialog({ opened, onClose }: Props) {
  return (
    <Modal opened={opened} onClose={onClose} title="New case" size="lg">
      <NewCaseForm onClose={onClose} />
    </Modal>
  );
}

type Typed = Readonly<Partial<Record<ItemId, string>>>;

function codedItems(typed: Typed): Items {
  const items: Partial<Record<ItemId, string>> = {};
  for (const id of FIRST_ITEMS) {
    const value = readEntry(itemDef(id), { text: typed[id] ?? '', codes: dictionaryCodes(id), picked: undefined });
    if (value !== '') items[id] = value;
  }
  return items;
}

function messagesOf(items: Items): Typed {
  const messages: Partial<Record<ItemId, string>> = {};
  for (const id of FIRST_ITEMS) {
    const refusal = validateItem(id, items[id] ?? '');
    if (refusal) messages[id] = refusal.message;
  }
  return messages;
}

function NewCaseForm({ onClose }: { readonly onClose: () => void }) {
  const { session, facilityId: chosen } = useSession();
  const navigate = useNavigate();
  const begin = useNewCase();
  const [facility, setFacility] = useState(String(chosen ?? session.facilities[0]?.id ?? ''));
  const [typed, setTyped] = useState<Typed>({});
  const [messages, setMessages] = useState<Typed>({});
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const items = codedItems(typed);
    const found = messagesOf(items);
    setMessages(found);
    if (Object.keys(found).length > 0) return;
    begin.mutate(
      { facilityId: Number(facility), items },
      {
        onSuccess: ({ id }) => void navigate({ to: '/abstracts/$abstractId', params: { abstractId: id } }),
        onError: (error) =>
          setMessages(Object.fromEntries(rejectionsOf(error, STANDARD_DICTIONARY).map(({ id, message }) => [id, message]))),
      },
    );
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {begin.error && <ProblemNote error={begin.error} />}
        <Select
          label="Facility"
          required
          data={session.facilities.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={facility}
          onChange={(value) => setFacility(value ?? '')}
          allowDeselect={false}
        />
        <SimpleGrid cols={2} spacing="sm" verticalSpacing={8}>
          {FIRST_ITEMS.map((id) => (
            <FirstItem
              key={id}
              id={id}
              text={typed[id] ?? ''}
              message={messages[id]}
              onType={(text) => setTyped((now) => ({ ...now, [id]: text }))}
            />
          ))}
        </SimpleGrid>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={begin.isPending} disabled={facility === '' || (typed.nameLast ?? '') === ''}>
            Begin the case
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

interface FirstItemProps {
  readonly id: ItemId;
  readonly text: string;
  readonly message: string | undefined;
  readonly onType: (text: string) => void;
}

function FirstItem({ id, text, message, onType }: FirstItemProps) {
  const def = itemDef(id);
  const codes = dictionaryCodes(id);
  const read = readEntry(def, { text, codes, picked: undefined });
  const isDate = def.dataType === 'date';
  const hint = codes?.label(read) ?? (isDate && parseDateInput(text) ? read : undefined);
  return (
    <TextInput
      label={
        <>
          {def.name}{' '}
          <Text span size="xs" c="dimmed">
            {def.number}
          </Text>
        </>
      }
      placeholder={codeList(id)?.isComplete ? 'Code or words' : isDate ? 'Date, year or month' : ''}
      description={hint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={message}
      maxLength={codes || isDate ? 60 : def.length}
      autoComplete="off"
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
