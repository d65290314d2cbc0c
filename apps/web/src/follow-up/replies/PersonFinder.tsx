import { readLetterBarcode } from '#domain/follow-up';
import { Combobox, TextInput, useCombobox } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { AbstractRow } from '../../api/contract.js';
import { useSession } from '../../session/SessionProvider.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { openLetterReplies, openReply } from './open-replies.js';
import { findPeople } from './replies-queries.js';

/** Finds a person by name or number, or the people of a letter by its barcode, and opens a row for each reply. */
export function PersonFinder({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { facilityId } = useSession();
  const client = useQueryClient();
  const combobox = useCombobox();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly AbstractRow[]>([]);
  const [error, setError] = useState<unknown>(undefined);

  const openLetter = async (barcode: string): Promise<void> => {
    await openLetterReplies(client, barcode);
    setText('');
  };
  const open = async (person: AbstractRow): Promise<void> => {
    await openReply(client, person);
    setText('');
    setFound([]);
    combobox.closeDropdown();
  };
  const search = async (): Promise<void> => {
    const people = await findPeople(text.trim(), facilityId);
    const [only] = people;
    if (only && people.length === 1) return open(only);
    setFound(people);
    combobox.openDropdown();
    combobox.resetSelectedOption();
  };
  const attempt = (work: Promise<void>): void => {
    setError(undefined);
    work.catch((problem: unknown) => setError(problem));
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0) return;
    event.preventDefault();
    if (text.trim() === '') return;
    attempt('number' in readLetterBarcode(text) ? openLetter(text.trim()) : search());
  };
  return (
    <div style={{ padding: '8px 12px' }}>
      {error !== undefined && <ProblemNote error={error} />}
      <Combobox
        store={combobox}
        onOptionSubmit={(patientId) => {
          const person = found.find((one) => one.patientId === patientId);
          if (person) attempt(open(person));
        }}
      >
        <Combobox.Target>
          <TextInput
            ref={input}
            aria-label="Name, accession number or barcode"
            placeholder="Name, accession number, or the barcode of a letter; then Enter"
            autoComplete="off"
            data-autofocus
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              combobox.closeDropdown();
            }}
            onKeyDown={press}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label="People found">
            {found.length === 0 && <Combobox.Empty>Nobody fits.</Combobox.Empty>}
            {found.map((person) => (
              <Combobox.Option key={person.patientId} value={person.patientId}>
                {person.patientName} · {person.accessionNumberHosp ?? '–'} · {person.primarySite ?? '–'} {person.diagnosisYear ?? ''} ·{' '}
                {person.facilityName}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </div>
  );
}
