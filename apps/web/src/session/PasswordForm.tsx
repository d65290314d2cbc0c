import { Button, PasswordInput, Stack } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ProblemNote } from '../ui/ProblemNote.js';
import { useChangePassword } from './session-queries.js';

const SHORTEST = 12;

interface Props {
  readonly onDone?: () => void;
}

/** Present password, new one twice; the server judges the new one. */
export function PasswordForm({ onDone }: Props) {
  const change = useChangePassword();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  const tooShort = next !== '' && next.length < SHORTEST;
  const different = again !== '' && again !== next;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (next.length >= SHORTEST && next === again) change.mutate({ current, next }, { onSuccess: () => onDone?.() });
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {change.error && <ProblemNote error={change.error} />}
        <PasswordInput
          size="sm"
          label="Present password"
          autoComplete="current-password"
          required
          autoFocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <PasswordInput
          size="sm"
          label="New password"
          description={`At least ${SHORTEST} characters; several words are easier to keep in mind.`}
          autoComplete="new-password"
          required
          error={tooShort && `${SHORTEST - next.length} more characters are needed.`}
          value={next}
          onChange={(event) => setNext(event.currentTarget.value)}
        />
        <PasswordInput
          size="sm"
          label="New password again"
          autoComplete="new-password"
          required
          error={different && 'The two new passwords differ.'}
          value={again}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={change.isPending} disabled={next.length < SHORTEST || next !== again}>
          Change password
        </Button>
      </Stack>
    </form>
  );
}
