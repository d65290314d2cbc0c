import { ActionIcon, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { DraftRung } from './ladder-draft.js';
import classes from './LadderEditor.module.css';
import { whenText } from './rung-words.js';

interface Props {
  readonly draft: readonly DraftRung[];
  readonly open: number | undefined;
  /** Places of rungs that have a problem. */
  readonly wrong: ReadonlySet<number>;
  readonly onOpen: (key: number) => void;
  readonly onMove: (key: number, by: -1 | 1) => void;
  readonly onRemove: (key: number) => void;
}

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/** Rungs in the order in which they come. Arrows open the next one, Alt with an arrow moves the rung, Delete takes it away. */
export function RungList({ draft, open, wrong, onOpen, onMove, onRemove }: Props) {
  const focus = (key: number, list: Element | null): void => list?.querySelector<HTMLElement>(`[data-rung="${key}"]`)?.focus();
  const press = (event: KeyboardEvent, at: number, key: number): void => {
    const by = MOVES[event.key];
    if (by === undefined && event.key !== 'Delete') return;
    event.preventDefault();
    const list = event.currentTarget.closest('ol');
    if (by !== undefined && event.altKey) {
      onMove(key, by);
      // A row that changes its place loses the focus; it stands in its new place after this frame.
      requestAnimationFrame(() => focus(key, list));
      return;
    }
    const next = by === undefined ? (draft[at + 1] ?? draft[at - 1]) : draft[at + by];
    if (next !== undefined) {
      onOpen(next.key);
      focus(next.key, list);
    }
    if (by === undefined) onRemove(key);
  };
  return (
    <ol className={classes.rungs} aria-label="Rungs of the ladder">
      {draft.map(({ key, rung }, at) => (
        <li key={key} className={classes.rung} data-open={key === open || undefined}>
          <UnstyledButton
            className={classes.name}
            data-rung={key}
            aria-current={key === open || undefined}
            onClick={() => onOpen(key)}
            onKeyDown={(event) => press(event, at, key)}
          >
            <span className={classes.number}>{at + 1}</span>
            <span>
              <Text size="sm" component="span" fw={500}>
                {rung.label === '' ? rung.step : rung.label}
              </Text>
              <Text size="xs" c="dimmed" component="div">
                {whenText(rung)}
              </Text>
            </span>
          </UnstyledButton>
          {wrong.has(at) && <IconAlertTriangle size={15} color="var(--error)" aria-label={`Rung ${at + 1} has a problem`} />}
          <Group gap={0} wrap="nowrap">
            <Verb
              name={`Move ${rung.label} up`}
              keys="Alt ↑"
              isOff={at === 0}
              onRun={() => onMove(key, -1)}
              icon={<IconArrowUp size={14} />}
            />
            <Verb
              name={`Move ${rung.label} down`}
              keys="Alt ↓"
              isOff={at === draft.length - 1}
              onRun={() => onMove(key, 1)}
              icon={<IconArrowDown size={14} />}
            />
            <Verb name={`Remove ${rung.label}`} keys="Delete" isOff={false} onRun={() => onRemove(key)} icon={<IconTrash size={14} />} />
          </Group>
        </li>
      ))}
    </ol>
  );
}

interface VerbProps {
  readonly name: string;
  readonly keys: string;
  readonly isOff: boolean;
  readonly icon: ReactNode;
  readonly onRun: () => void;
}

function Verb({ name, keys, isOff, icon, onRun }: VerbProps) {
  return (
    <Tooltip label={`${name} (${keys})`}>
      <ActionIcon size="sm" aria-label={name} disabled={isOff} onClick={onRun} tabIndex={-1}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}
