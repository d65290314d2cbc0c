import { Skeleton, Stack } from '@mantine/core';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemNote } from '../ui/ProblemNote.js';
import classes from './PageFrame.module.css';

/** Even margins around a page; `fill` keeps it to the height of the window so that only its lists scroll. */
export function PageFrame({ children, fill = false }: { readonly children: ReactNode; readonly fill?: boolean }) {
  return (
    <div className={classes.frame} data-fill={fill || undefined}>
      {children}
    </div>
  );
}

/** Stands for a page whose code or data is on its way. */
export function PageLoading() {
  return (
    <PageFrame>
      <Stack gap="sm" role="status" aria-label="Loading">
        <Skeleton height={120} />
        <Skeleton height={32} width="60%" />
        <Skeleton height={320} />
      </Stack>
    </PageFrame>
  );
}

/** Stands for a page that failed to load. */
export function PageError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <PageFrame>
      <ProblemNote error={error} onRetry={retry} />
    </PageFrame>
  );
}
