import { Button, Stack, Text, Title } from '@mantine/core';
import { PasswordForm } from './PasswordForm.js';
import { SignedOutFrame } from './SignedOutFrame.js';
import { useSignOut } from './session-queries.js';

/** A password that somebody else made must be replaced before anything else. */
export function FirstPasswordPage() {
  const signOut = useSignOut();
  return (
    <SignedOutFrame>
      <Stack gap="sm">
        <div>
          <Title order={1}>Choose your password</Title>
          <Text size="sm" c="dimmed">
            The one you signed in with was made for you. Replace it to go on.
          </Text>
        </div>
        <PasswordForm />
        <Button variant="subtle" color="gray" onClick={() => signOut.mutate()}>
          Sign out
        </Button>
      </Stack>
    </SignedOutFrame>
  );
}
