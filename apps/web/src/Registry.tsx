import { Center, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { KeyboardProvider } from './keyboard/KeyboardProvider.js';
import { router } from './routes.js';
import { FirstPasswordPage } from './session/FirstPasswordPage.js';
import { SessionProvider } from './session/SessionProvider.js';
import { SignedOutFrame } from './session/SignedOutFrame.js';
import { SignInPage } from './session/SignInPage.js';
import { sessionQuery } from './session/session-queries.js';
import { PageTitleProvider } from './shell/page-title.js';
import { ProblemNote } from './ui/ProblemNote.js';

/** Signed out, a password to replace, or the registry itself. */
export function Registry() {
  const { data: session, error, refetch } = useQuery(sessionQuery);
  if (error) {
    return (
      <SignedOutFrame>
        <ProblemNote error={error} onRetry={() => void refetch()} />
      </SignedOutFrame>
    );
  }
  if (session === undefined) {
    return (
      <Center h="100%">
        <Loader aria-label="Opening the registry" />
      </Center>
    );
  }
  if (session === null) return <SignInPage />;
  if (session.user.mustChangePassword) return <FirstPasswordPage />;
  return (
    <SessionProvider session={session} key={session.user.id}>
      <KeyboardProvider>
        <PageTitleProvider>
          <RouterProvider router={router} />
        </PageTitleProvider>
      </KeyboardProvider>
    </SessionProvider>
  );
}
