import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconUser, IconUserMinus } from '@tabler/icons-react';
import { useSession } from '../session/SessionProvider.js';
import { useCaseStep } from './abstract-queries.js';
import { useWholeDraft } from './DraftProvider.js';

/** Who works on the case; takes it or gives it back. */
export function AssignMenu() {
  const draft = useWholeDraft();
  const { user } = useSession().session;
  const step = useCaseStep(draft.view.id);
  const { owner, abilities, version } = draft.view;
  const isMine = owner?.id === user.id;
  const assign = (): void => {
    step.mutate(
      { step: 'assign', version, ownerId: isMine ? null : user.id },
      { onSuccess: (view) => draft.replace(view), onError: (error) => notifications.show({ message: error.message, color: 'red' }) },
    );
  };
  const name = owner === null ? 'Nobody' : isMine ? 'You' : owner.fullName;
  if (!abilities.includes('abstract.assign')) return <span className="quiet">{name}</span>;
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={isMine ? <IconUserMinus size={15} /> : <IconUser size={15} />}
      loading={step.isPending}
      onClick={assign}
      title={isMine ? 'Give the case back' : 'Take the case'}
    >
      {isMine ? 'Yours' : owner === null ? 'Take the case' : name}
    </Button>
  );
}
