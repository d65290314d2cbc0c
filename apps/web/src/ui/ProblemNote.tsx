import { Alert, Button, Group, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemError } from '../api/problem.js';
import classes from './ProblemNote.module.css';

interface Props {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** A refused or failed request: the message for people, the code small for support. */
export function ProblemNote({ error, onRetry }: Props) {
  const message = error instanceof Error ? error.message : 'Something went wrong on this page.';
  return (
    <Alert
      color="red"
      classNames={{ root: classes.root ?? '', icon: classes.icon ?? '' }}
      icon={<IconAlertTriangle size={18} />}
      role="alert"
      py="xs"
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Text size="sm">{message}</Text>
          <ProblemCode error={error} />
        </div>
        {onRetry && (
          <Button variant="default" flex="none" onClick={onRetry}>
            Try again
          </Button>
        )}
      </Group>
    </Alert>
  );
}

function ProblemCode({ error }: { readonly error: unknown }) {
  if (!(error instanceof ProblemError)) return null;
  return (
    <Text size="xs" c="dimmed" className="code">
      {error.code}
      {error.correlationId !== undefined && ` · ${error.correlationId}`}
    </Text>
  );
}
