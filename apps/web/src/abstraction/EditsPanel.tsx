import { isItemId, type ItemId } from '#domain/naaccr';
import { Group, Text } from '@mantine/core';
import { IconChecks } from '@tabler/icons-react';
import type { EditResult } from '../api/contract.js';
import { EmptyNote } from '../ui/EmptyNote.js';
import { Message } from '../ui/Message.js';
import { useDraft, useWholeDraft } from './DraftProvider.js';
import { failingEdits } from './failing-edits.js';
import { ItemJump } from './ItemJump.js';
import { OverRide } from './OverRide.js';
import classes from './SidePanel.module.css';

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
  const overRide = edit.overRide !== undefined && isItemId(edit.overRide) ? edit.overRide : undefined;
  const setOverRide = (id: ItemId, value: string): void => {
    draft.change(id, value);
    void draft.save();
  };
  return (
    <li className={classes.finding} data-severity={edit.severity} data-overridden={edit.overridden || undefined}>
      <div>
        <Message text={edit.message} />
      </div>
      <Group gap={10} mt={4} fz="xs">
        {edit.items.map((id) => (
          <ItemJump key={id} id={id} />
        ))}
      </Group>
      <Group justify="space-between" mt={4} gap={8}>
        <Text size="xs" c="dimmed">
          {edit.overridden ? 'Over-ridden' : edit.severity === 'error' ? 'Error' : 'Warning'} · <span className="code">{edit.editId}</span>
        </Text>
        {overRide !== undefined && !isLocked && <OverRide edit={edit} item={overRide} onSet={(value) => setOverRide(overRide, value)} />}
      </Group>
    </li>
  );
}
