import { Button, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { ProblemNote } from '../ui/ProblemNote.js';
import { SignedOutFrame } from './SignedOutFrame.js';
import { useSignIn } from './session-queries.js';

/** Name and password. */
export function SignInPage() {
  const signIn = useSignIn();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    signIn.mutate({ name: name.trim(), password });
  };
  return (
    <SignedOutFrame>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <div>
            <Title order={1}>Sign in</Title>
            <Text size="sm" c="dimmed">
              Every look at a patient is recorded.
            </Text>
          </div>
          {signIn.error && <ProblemNote error={signIn.error} />}
          <TextInput
            label="User name"
            size="sm"
            autoComplete="username"
            autoFocus
            required
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label="Password"
            size="sm"
            autoComplete="current-password"
            required
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" fullWidth loading={signIn.isPending}>
            Sign in
          </Button>
        </Stack>
      </form>
    </SignedOutFrame>
  );
}
