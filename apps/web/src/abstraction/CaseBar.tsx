import { isItemId } from '#domain/naaccr';
import { Button, Tooltip } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconArrowRight, IconChecks, IconLockOpen, IconPhoneCall } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useNextCase } from '../home/use-next-case.js';
import { useActions } from '../keyboard/KeyboardProvider.js';
import { useMay } from '../session/SessionProvider.js';
import type { AbstractView } from '../api/contract.js';
import { ProblemError } from '../api/problem.js';
import { keptSentence } from '../staging/KeptItems.js';
import { useCaseStep } from './abstract-queries.js';
import classes from './AbstractWorkspace.module.css';
import { AssignMenu } from './AssignMenu.js';
import { useWholeDraft } from './DraftProvider.js';
import { commitTyping } from './field-focus.js';
import { drawnItems, keptOutOfSight, type DrawnSection } from './drawn-sections.js';
import { failingEdits } from './failing-edits.js';
import { MoreItems } from './MoreItems.js';
import { ReopenDialog } from './ReopenDialog.js';
import { SaveNote } from './SaveNote.js';
import { StatusBadge } from './StatusBadge.js';
import { useFindingKeys } from './use-finding-keys.js';

/** Status, save state, the patient's other tumors, and what can be done with the case. */
export function CaseBar({ sections }: { readonly sections: readonly DrawnSection[] }) {
  const draft = useWholeDraft();
  const { view } = draft;
  const next = useNextCase(view.id);
  const [reopening, reopenDialog] = useDisclosure(false);
  const complete = useComplete();
  const mayComplete = view.abilities.includes('abstract.complete') && (view.status === 'suspense' || view.status === 'in-progress');
  const mayReopen = view.abilities.includes('abstract.reopen') && (view.status === 'complete' || view.status === 'submitted');
  const errors = failingEdits(view).filter((edit) => edit.severity === 'error' && !edit.overridden).length;
  useFindingKeys(drawnItems(sections));
  const saveNow = (): void => {
    commitTyping();
    void draft.save();
  };
  useActions([
    { id: 'save', name: 'Save now', group: 'In the abstract', keys: 'mod+s', run: saveNow },
    ...(mayComplete ? [{ id: 'complete', name: 'Complete the case', group: 'In the abstract', keys: 'mod+enter', run: complete.run }] : []),
    { id: 'next-case', name: 'Next case of the list', group: 'In the abstract', keys: 'alt+n', run: next },
  ]);
  return (
    <div className={classes.bar}>
      <StatusBadge status={view.status} />
      <SaveNote />
      <OtherTumors />
      <span className={classes.spacer} />
      <FollowUpLink />
      <MoreItems />
      <AssignMenu />
      {mayReopen && (
        <Button variant="default" leftSection={<IconLockOpen size={15} />} onClick={reopenDialog.open}>
          Reopen
        </Button>
      )}
      {mayComplete && (
        <Tooltip
          label={
            view.missing.length + errors === 0
              ? 'Everything is there (Ctrl+Enter)'
              : `${view.missing.length} missing, ${errors} errors (Ctrl+Enter)`
          }
        >
          <Button
            variant={view.missing.length + errors === 0 ? 'filled' : 'default'}
            leftSection={<IconChecks size={15} />}
            loading={complete.isPending}
            onClick={complete.run}
          >
            Complete
          </Button>
        </Tooltip>
      )}
      <Tooltip label="Next case of the list (Alt+N)">
        <Button variant="default" rightSection={<IconArrowRight size={15} />} onClick={next}>
          Next
        </Button>
      </Tooltip>
      <ReopenDialog opened={reopening} onClose={reopenDialog.close} />
    </div>
  );
}

function useComplete(): { readonly run: () => void; readonly isPending: boolean } {
  const draft = useWholeDraft();
  const step = useCaseStep(draft.view.id);
  const finish = async (): Promise<void> => {
    commitTyping();
    await draft.save();
    if (draft.saveState !== 'saved') return;
    try {
      draft.replace(await step.mutateAsync({ step: 'complete', version: draft.view.version }));
      notifications.show({ message: `The case is complete. Its follow-up is scheduled.${keptWords(draft.view)}`, color: 'green' });
    } catch (error) {
      const { message, code } = error instanceof ProblemError ? error : { message: 'The case could not be completed.', code: '' };
      notifications.show({ title: code === 'NOT_COMPLETE' ? 'Not complete yet' : 'Not completed', message, color: 'red' });
    }
  };
  return { run: () => void finish(), isPending: step.isPending };
}

/** A completed case may hold items of a schema it had before; nobody should find out from the file that is sent. */
function keptWords({ stage: { kept } }: AbstractView): string {
  const count = keptOutOfSight(kept.items.filter(isItemId), new Set()).length;
  return count === 0 ? '' : ` ${keptSentence(count, kept.schemaName)}`;
}

function OtherTumors() {
  const { otherTumors } = useWholeDraft().view;
  if (otherTumors.length === 0) return null;
  return (
    <span className={classes.tumors}>
      <span className="quiet">Other tumors:</span>
      {otherTumors.map((tumor) => (
        <Link key={tumor.abstractId} to="/abstracts/$abstractId" params={{ abstractId: tumor.abstractId }}>
          <span className="code">{tumor.primarySite ?? '–'}</span> {tumor.diagnosisYear ?? ''}
        </Link>
      ))}
    </span>
  );
}

function FollowUpLink() {
  const { patientId } = useWholeDraft().view;
  const mayRead = useMay('follow-up.read');
  const navigate = useNavigate();
  const go = (): void => void navigate({ to: '/follow-up', search: { patient: patientId } });
  useActions(mayRead ? [{ id: 'case-follow-up', name: 'Follow-up of the patient', group: 'In the abstract', keys: 'alt+f', run: go }] : []);
  if (!mayRead) return null;
  return (
    <Tooltip label="Follow-up of the patient (Alt+F)">
      <Button
        variant="subtle"
        leftSection={<IconPhoneCall size={15} />}
        renderRoot={(props) => <Link to="/follow-up" search={{ patient: patientId }} {...props} />}
      >
        Follow-up
      </Button>
    </Tooltip>
  );
}
