import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { PasswordForm } from './PasswordForm.js';

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Changes one's own password from the user menu. */
export function PasswordDialog({ opened, onClose }: Props) {
  const done = (): void => {
    notifications.show({ message: 'Your password is changed.', color: 'green' });
    onClose();
  };
  return (
    <Modal opened={opened} onClose={onClose} title="Change password">
      <PasswordForm onDone={done} />
    </Modal>
  );
}
