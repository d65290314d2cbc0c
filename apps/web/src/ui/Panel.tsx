import { Group, Paper, Title } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import classes from './Panel.module.css';

interface Props {
  readonly title?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  readonly flush?: boolean;
  readonly grow?: boolean;
}

/** A titled surface. `flush` lets a table reach the edges; `grow` fills the height that is left. */
export function Panel({ title, actions, children, flush = false, grow = false }: Props) {
  const id = useId();
  return (
    <Paper
      className={classes.panel}
      data-grow={grow || undefined}
      component="section"
      aria-labelledby={title === undefined ? undefined : id}
    >
      {(title !== undefined || actions !== undefined) && (
        <Group className={classes.head} justify="space-between" wrap="nowrap">
          <Title order={2} size="h3" id={id}>
            {title}
          </Title>
          {actions}
        </Group>
      )}
      <div className={classes.body} data-flush={flush || undefined}>
        {children}
      </div>
    </Paper>
  );
}
