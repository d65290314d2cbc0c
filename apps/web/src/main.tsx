import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { onSignedOut } from './api/client.js';
import { keys } from './api/keys.js';
import { ProblemError } from './api/problem.js';
import { Registry } from './Registry.js';
import { cssVariables, theme } from './ui/theme.js';

const isRefused = (error: unknown): boolean => error instanceof ProblemError && error.status >= 400 && error.status < 500;

const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: (count, error) => count < 2 && !isRefused(error), refetchOnWindowFocus: false } },
});

// A session that ended on the server ends on the page too.
onSignedOut(() => queryClient.setQueryData(keys.session, null));

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
