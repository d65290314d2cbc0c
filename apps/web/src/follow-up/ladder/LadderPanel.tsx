import { Button, Group, MultiSelect, Skeleton, Stack, Text } from '@mantine/core';
import { IconPlus, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ladder } from '../../api/contract.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { staffQuery } from '../home/owner-queries.js';
import { addedAfter, changed, draftOf, freeKey, moved, type RungPart } from './ladder-draft.js';
import { fieldProblem, problemsOf } from './ladder-problems.js';
import { ladderQuery, useLadderSave } from './ladder-queries.js';
import classes from './LadderEditor.module.css';
import { RungFields } from './RungFields.js';
import { RungList } from './RungList.js';
import { StaleNote } from './StaleNote.js';

/** The ladder of a facility: what is done when, until somebody answers. */
export function LadderPanel({ facilityId }: { readonly facilityId: number }) {
  const { data, error, refetch } = useQuery(ladderQuery(facilityId));
  // The form begins anew with each version; whoever saved goes on where they were.
  const [firstVersion, setFirstVersion] = useState<number>();
  if (data && firstVersion === undefined) setFirstVersion(data.version);
  return (
    <div className={classes.page}>
      <Panel title="Follow-up ladder">
        {error ? (
          <ProblemNote error={error} onRetry={() => void refetch()} />
        ) : data ? (
          <LadderForm
            key={data.version}
            ladder={data}
            wasSaved={data.version !== (firstVersion ?? data.version)}
            onRead={() => void refetch()}
          />
        ) : (
          <Skeleton height={420} />
        )}
      </Panel>
    </div>
  );
}

interface FormProps {
  readonly ladder: Ladder;
  /** It stands for a version that was saved while the page is open. */
  readonly wasSaved: boolean;
  readonly onRead: () => void;
}

function LadderForm({ ladder, wasSaved, onRead }: FormProps) {
  const save = useLadderSave(ladder.facilityId);
  const [draft, setDraft] = useState(() => draftOf(ladder.rungs));
  const [ownerIds, setOwners] = useState<readonly string[]>(ladder.ownerIds);
  const [open, setOpen] = useState(draft[0]?.key);
  const problems = problemsOf(draft, ladder, save.error);
  const at = draft.findIndex(({ key }) => key === open);
  const shown = draft[at];
  const edit = (next: typeof draft): void => {
    if (save.error) save.reset();
    setDraft(next);
  };
  const change = (part: RungPart): void => edit(draft.map((one) => (one.key === open ? { ...one, rung: changed(one.rung, part) } : one)));
  const add = (): void => {
    setOpen(freeKey(draft));
    edit(addedAfter(draft, open));
  };
  const remove = (key: number): void => {
    const place = draft.findIndex((one) => one.key === key);
    if (key === open) setOpen((draft[place + 1] ?? draft[place - 1])?.key);
    edit(draft.filter((one) => one.key !== key));
  };
  const beginAnew = (): void => {
    const fresh = draftOf(ladder.standard, freeKey(draft));
    setOpen(fresh[0]?.key);
    edit(fresh);
  };
  const submit = (): void => save.mutate({ version: ladder.version, rungs: draft.map(({ rung }) => rung), ownerIds: [...ownerIds] });
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {ladder.version === 0 && 'The facility uses the ladder of the house. '}
        Somebody falls due {ladder.dueAfterMonths} months after the last contact and is lost after {ladder.lostAfterMonths}. Steps on file
        stay as they are.
      </Text>
      {save.error && <StaleNote error={save.error} onRead={onRead} />}
      <Owners facilityId={ladder.facilityId} ownerIds={ownerIds} onChange={setOwners} />
      <div className={classes.columns}>
        <Stack gap="xs">
          <RungList
            draft={draft}
            open={open}
            wrong={new Set(problems.flatMap((problem) => problem.at ?? []))}
            onOpen={setOpen}
            onMove={(key, by) => edit(moved(draft, key, by))}
            onRemove={remove}
          />
          <Group gap="xs">
            <Button variant="default" leftSection={<IconPlus size={14} />} onClick={add}>
              Add a rung
            </Button>
            <Button variant="subtle" color="gray" leftSection={<IconRestore size={14} />} onClick={beginAnew}>
              Ladder of the house
            </Button>
          </Group>
        </Stack>
        {shown && (
          <RungFields
            key={shown.key}
            rung={shown.rung}
            others={draft.filter(({ key, rung }) => key !== shown.key && rung.kind === 'letter').map(({ rung }) => rung)}
            problemOf={(field) => fieldProblem(problems, at, field)}
            onChange={change}
          />
        )}
      </div>
      <Group className={classes.end}>
        <Button onClick={submit} autoFocus={wasSaved} loading={save.isPending} disabled={problems.length > 0}>
          Save the ladder
        </Button>
        {problems.length > 0 && (
          <Text size="xs" c="var(--error)" role="status">
            {problems[0]?.message}
          </Text>
        )}
      </Group>
    </Stack>
  );
}

interface OwnersProps {
  readonly facilityId: number;
  readonly ownerIds: readonly string[];
  readonly onChange: (ownerIds: readonly string[]) => void;
}

function Owners({ facilityId, ownerIds, onChange }: OwnersProps) {
  const { data: staff = [] } = useQuery(staffQuery(facilityId));
  const gone = ownerIds.filter((id) => !staff.some((one) => one.id === id));
  const offered = [
    ...staff.map(({ id, name }) => ({ value: id, label: name })),
    ...gone.map((id) => ({ value: id, label: 'Somebody who left' })),
  ];
  return (
    <MultiSelect
      label="Owners"
      description="New people of the monthly list are shared evenly among them"
      placeholder={ownerIds.length === 0 ? 'Nobody: people stay without an owner' : ''}
      maw={780}
      data={offered}
      value={[...ownerIds]}
      onChange={onChange}
    />
  );
}
