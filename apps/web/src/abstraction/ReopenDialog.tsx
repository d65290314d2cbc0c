import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '../ui/ProblemNote.js';
import { useCaseStep } from './abstract-queries.js';
import { useWholeDraft } from './DraftProvider.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Reopening needs a reason, which the history keeps. */
export function ReopenDialog({ opened, onClose }: Props) {
  const draft = useWholeDraft();
  const step = useCaseStep(draft.view.id);
  const [reason, setReason] = useState('');
  const reopen = (): void => {
    step.mutate(
      { step: 'reopen', version: draft.view.version, reason: reason.trim() },
      {
        onSuccess: (view) => {
          draft.replace(view);
          onClose();
        },
      },
    );
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Reopen the case">
      <Stack gap="sm">
        {step.error && <ProblemNote error={step.error} />}
        <Textarea
          label="Reason"
          description="Kept in the history of the case. A submitted case is sent again as modified."
          autosize
          minRows={2}
          required
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button onClick={reopen} disabled={reason.trim() === ''} loading={step.isPending}>
            Reopen
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
