import { Button, Group } from '@mantine/core';
import { ProblemError } from '../../api/problem.js';
import { ProblemNote } from '../../ui/ProblemNote.js';

interface Props {
  readonly error: Error;
  readonly onRead: () => void;
}

/** A change that was refused; when somebody else was first, the way to read what they settled. */
export function StaleNote({ error, onRead }: Props) {
  const isStale = error instanceof ProblemError && error.code === 'FOLLOW_UP_SETTINGS_CHANGED';
  return (
    <>
      <ProblemNote error={error} />
      {isStale && (
        <Group>
          <Button variant="default" onClick={onRead}>
            Read again
          </Button>
        </Group>
      )}
    </>
  );
}
