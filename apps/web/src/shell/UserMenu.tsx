import { Avatar, Menu, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconLogout } from '@tabler/icons-react';
import { rolesInWords } from '../administration/role-words.js';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { PasswordDialog } from '../session/PasswordDialog.js';
import { useSession } from '../session/SessionProvider.js';
import { useSignOut } from '../session/session-queries.js';

/** Who is signed in, with password and sign-out. */
export function UserMenu() {
  const { user } = useSession().session;
  const signOut = useSignOut();
  const [opened, dialog] = useDisclosure(false);
  useActions([{ id: 'sign-out', name: 'Sign out', group: 'Everywhere', words: 'log out leave', run: () => signOut.mutate() }]);
  return (
    <>
      <Menu position="bottom-end" width={220} withinPortal>
        <Menu.Target>
          <UnstyledButton aria-label={`Signed in as ${user.fullName}`}>
            <Avatar size={30} color="accent" name={user.fullName} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            <Text size="sm" fw={600} c="var(--ink)">
              {user.fullName}
            </Text>
            {rolesInWords(user)}
          </Menu.Label>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLock size={16} />} onClick={dialog.open}>
            Change password
          </Menu.Item>
          <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => signOut.mutate()}>
            Sign out
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <PasswordDialog opened={opened} onClose={dialog.close} />
    </>
  );
}
