import { Button } from '@mantine/core';
import { IconAlertCircle, IconCloudCheck, IconCloudUp, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { SaveState } from './abstract-draft.js';
import classes from './AbstractWorkspace.module.css';
import { useWholeDraft } from './DraftProvider.js';

const NOTES: Readonly<Record<SaveState, { readonly icon: ReactNode; readonly text: string }>> = {
  saved: { icon: <IconCloudCheck size={16} />, text: 'All changes saved' },
  unsaved: { icon: <IconPencil size={16} />, text: 'Changed' },
  saving: { icon: <IconCloudUp size={16} />, text: 'Saving…' },
  failed: { icon: <IconAlertCircle size={16} />, text: 'Not saved' },
  stale: { icon: <IconAlertCircle size={16} />, text: 'Changed by somebody else' },
};

/** Where the typed changes are: here, on their way, or kept by the server. */
export function SaveNote() {
  const draft = useWholeDraft();
  const { icon, text } = NOTES[draft.saveState];
  return (
    <span className={classes.save} data-state={draft.saveState} role="status" title={draft.saveError?.message}>
      {icon}
      {draft.saveState === 'failed' ? `${text}: ${draft.saveError?.message ?? ''}` : `${text} · version ${draft.view.version}`}
      {draft.saveState === 'failed' && (
        <Button variant="subtle" size="compact-xs" onClick={() => void draft.save()}>
          Try again
        </Button>
      )}
    </span>
  );
}
