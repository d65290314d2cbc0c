import { Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import { EmptyNote } from '../ui/EmptyNote.js';
import { useDraft, useWholeDraft } from './DraftProvider.js';
import classes from './SidePanel.module.css';

/** What must still be coded before the case can be completed, in the order of the edits. */
export function MissingPanel() {
  const { missing } = useWholeDraft().view;
  const { jumpTo } = useDraft();
  if (missing.length === 0) {
    return (
      <EmptyNote icon={<IconChecks size={22} />} title="Nothing is missing">
        When no edit fails with an error, Ctrl+Enter completes the case.
      </EmptyNote>
    );
  }
  return (
    <>
      <Text size="xs" c="dimmed" mb={8}>
        F9 goes to the next missing item.
      </Text>
      <ul className={classes.list}>
        {missing.map(({ id, message }) => (
          <li key={`${id} ${message}`}>
            <button type="button" className={classes.finding} onClick={() => jumpTo(id)}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
