import { Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type KeyboardEvent } from 'react';
import { formatCodedDate } from '../../ui/formats.js';
import { SOURCE_OF_METHOD } from '../follow-up-words.js';
import { ADDRESSEE_WORDS } from '../letters/letter-words.js';
import type { FormPart } from './form-part.js';
import { findLetter, METHOD_OF_ADDRESSEE } from './replies-queries.js';

/** The letter that a contact answers, by its barcode, and the word that the day of its printing is the sender's own date. */
export function AnsweredLetter({ form, draft, isMailingDate, onChange }: FormPart & { readonly isMailingDate: boolean }) {
  const [barcode, setBarcode] = useState('');
  const look = useMutation({ mutationFn: findLetter });
  const letter = look.data;
  const isAbout = letter?.patients.some(({ patientId }) => patientId === form.patientId);
  const search = (): void => {
    if (barcode.trim() === '' || look.isPending || letter) return;
    look.mutate(barcode.trim(), {
      onSuccess: ({ letterId, addressee, facilityId, patients }) => {
        if (!patients.some(({ patientId }) => patientId === form.patientId)) return;
        const method = METHOD_OF_ADDRESSEE[addressee];
        onChange({ ...draft, letterId, facilityId, method, source: SOURCE_OF_METHOD[method] });
      },
    });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || letter || barcode.trim() === '') return;
    event.preventDefault();
    search();
  };
  return (
    <>
      <TextInput
        label="Letter that is answered"
        description={
          letter && isAbout
            ? `${ADDRESSEE_WORDS[letter.addressee]}, printed ${formatCodedDate(letter.sentOn)}`
            : 'Its barcode, when the answer came to a letter'
        }
        autoComplete="off"
        inputMode="numeric"
        maxLength={20}
        error={look.error?.message ?? (isAbout === false && 'This letter is not about this patient.')}
        value={barcode}
        onChange={(event) => {
          setBarcode(event.currentTarget.value);
          look.reset();
          onChange({ ...draft, letterId: undefined, dateIsSenders: false });
        }}
        onKeyDown={press}
        onBlur={search}
      />
      {(isMailingDate || draft.dateIsSenders) && (
        <Checkbox
          label="The sender wrote this date"
          description="Only when it stands in the answer itself: the day on which the letter was printed is no date of contact"
          checked={draft.dateIsSenders}
          onChange={(event) => onChange({ ...draft, dateIsSenders: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
