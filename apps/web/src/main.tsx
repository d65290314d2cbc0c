import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keys } from './api/keys.js';
import { ProblemError } from './api/problem.js';
import { Registry } from './Registry.js';
import { cssVariables, theme } from './ui/theme.js';

const isRefused = (error: unknown): boolean => error instanceof ProblemError && error.status >= 400 && error.status < 500;

// A session that ended on the server ends on the page too, whichever request found out.
function noticeSignedOut(error: unknown): void {
  if (error instanceof ProblemError && error.code === 'NOT_SIGNED_IN') queryClient.setQueryData(keys.session, null);
}

const queryClient: QueryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: { queries: { staleTime: 10_000, retry: (count, error) => count < 2 && !isRefused(error), refetchOnWindowFocus: false } },
});

const place = document.getElementById('root');
if (!place) throw new Error('The page has no element #root.');
createRoot(place).render(
  <StrictMode>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Notifications position="bottom-right" />
      <QueryClientProvider client={queryClient}>
        <Registry />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
