import { isItemId } from '#domain/naaccr';
import { Button, Group, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { EditResult } from '../api/contract.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { useDraft, useWholeDraft } from './DraftProvider.js';
import { failingEdits } from './failing-edits.js';
import { ItemJump } from './ItemJump.js';
import classes from './SidePanel.module.css';

// An over-ride item says with 1 that a person has reviewed the case and it stands as coded.
const REVIEWED = '1';

const rank = (edit: EditResult): number => (edit.overridden ? 2 : edit.severity === 'error' ? 0 : 1);

/** Edits that fail, errors first; each leads to its fields and to its over-ride when it has one. */
export function EditsPanel() {
  const edits = failingEdits(useWholeDraft().view);
  if (edits.length === 0) {
    return (
      <EmptyNote icon={<IconChecks size={22} />} title="No edit fails">
        Edits run with every save.
      </EmptyNote>
    );
  }
  const ordered = [...edits].sort((a, b) => rank(a) - rank(b));
  return (
    <>
      <Text size="xs" c="dimmed" mb={8}>
        F8 goes to the next finding.
      </Text>
      <ul className={classes.list}>
        {ordered.map((edit) => (
          <EditEntry key={`${edit.editId} ${edit.message}`} edit={edit} />
        ))}
      </ul>
    </>
  );
}

function EditEntry({ edit }: { readonly edit: EditResult }) {
  const { draft, isLocked } = useDraft();
  const overRide = edit.overRide ?? undefined;
  const setOverRide = (value: string) => (): void => {
    if (overRide === undefined || !isItemId(overRide)) return;
    draft.change(overRide, value);
    void draft.save();
  };
  return (
    <li className={classes.finding} data-severity={edit.severity} data-overridden={edit.overridden || undefined}>
      <div>{edit.message}</div>
      <Group gap={10} mt={4} fz="xs">
        {edit.items.map((id) => (
          <ItemJump key={id} id={id} />
        ))}
      </Group>
      <Group justify="space-between" mt={4} gap={8}>
        <Text size="xs" c="dimmed">
          {edit.overridden ? 'Over-ridden' : edit.severity === 'error' ? 'Error' : 'Warning'} · <span className="code">{edit.editId}</span>
        </Text>
        {overRide !== undefined && !isLocked && (
          <Button variant="subtle" size="compact-xs" onClick={setOverRide(edit.overridden ? '' : REVIEWED)}>
            {edit.overridden ? 'Take the over-ride back' : 'Reviewed: over-ride'}
          </Button>
        )}
      </Group>
    </li>
  );
}
