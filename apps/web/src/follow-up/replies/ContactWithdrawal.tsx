import { Button, Group, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useState, type SubmitEvent } from 'react';
import type { ContactHistory } from '../../api/contract.js';
import { formatCodedDate } from '../../ui/formats.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { useWithdraw } from './replies-queries.js';
import classes from './Replies.module.css';

const MOST_LETTERS = 500;

/** Takes a mistaken contact back; it stays in the history with the reason. */
export function ContactWithdrawal({ contact }: { readonly contact: Pick<ContactHistory, 'id' | 'contactDate'> }) {
  const [isAsking, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const withdraw = useWithdraw(contact.id);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') return;
    withdraw.mutate(reason.trim(), {
      onSuccess: ({ outcome }) =>
        notifications.show({
          title: 'The contact is withdrawn',
          message: outcome.length === 0 ? 'It had changed nothing on file.' : outcome.map(({ message }) => message).join(' '),
        }),
    });
  };
  if (!isAsking) {
    return (
      <Button
        variant="subtle"
        color="gray"
        c="dimmed"
        fw={400}
        size="compact-xs"
        onClick={open}
        aria-label={`Withdraw the contact of ${formatCodedDate(contact.contactDate)}`}
      >
        Withdraw
      </Button>
    );
  }
  return (
    <form onSubmit={submit} className={classes.withdrawal}>
      {withdraw.error && <ProblemNote error={withdraw.error} />}
      <TextInput
        label="Why is this contact withdrawn?"
        description="What it had set goes back where nothing newer stands. Kept encrypted."
        placeholder="Typed for the wrong patient"
        autoComplete="off"
        autoFocus
        required
        maxLength={MOST_LETTERS}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Group gap="xs" justify="flex-end" mt={6}>
        <Button variant="default" size="compact-sm" onClick={close}>
          Keep it
        </Button>
        <Button type="submit" size="compact-sm" loading={withdraw.isPending} disabled={reason.trim() === ''}>
          Withdraw the contact
        </Button>
      </Group>
    </form>
  );
}
