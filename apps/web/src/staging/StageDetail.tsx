import { Skeleton, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ProblemNote } from '../ui/ProblemNote.js';
import classes from './Stage.module.css';

interface HeadProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A part of the stage that is asked for when somebody opens it. */
export function StageDetail({ title, isOpen, onToggle, children }: HeadProps) {
  return (
    <section className={classes.detail} aria-label={title}>
      <UnstyledButton className={classes.detailHead} aria-expanded={isOpen} onClick={onToggle}>
        {isOpen ? <IconChevronDown size={15} /> : <IconChevronRight size={15} />}
        <span>{title}</span>
      </UnstyledButton>
      {isOpen && <div className={classes.detailBody}>{children}</div>}
    </section>
  );
}

interface AnswerProps<Data> {
  readonly query: UseQueryResult<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked for, or that it is on its way, or why it did not come. */
export function Asked<Data>({ query, children }: AnswerProps<Data>) {
  if (query.error) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton height={64} aria-label="Asking" />;
  return <div aria-busy={query.isFetching}>{children(query.data)}</div>;
}
