import type { CodeEntry, ItemId } from '#domain/naaccr';
import { useRef, type KeyboardEvent } from 'react';
import { useDraft } from '../abstraction/DraftProvider.js';
import type { FieldCodes } from '../abstraction/field-codes.js';
import classes from './Stage.module.css';

interface Props {
  readonly id: ItemId;
  readonly name: string;
  readonly codes: FieldCodes;
  readonly value: string;
}

const STEPS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** The codes of one input as the release describes them; arrows go through them, Enter takes one. */
export function InputCodes({ id, name, codes, value }: Props) {
  const { draft, jumpTo, isLocked } = useDraft();
  const list = useRef<HTMLUListElement>(null);
  const entries = codes.search('', Infinity);
  const isHeld = ({ code, to }: CodeEntry): boolean => code === value || (to !== undefined && codes.label(value) === codes.label(code));
  const held = entries.findIndex(isHeld);
  // Of a range somebody types the code that the record says; of a locked case nothing changes.
  const take = ({ code, to }: CodeEntry): void => {
    if (to === undefined && !isLocked) draft.change(id, code);
    else jumpTo(id);
  };
  const step = (event: KeyboardEvent): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    buttons[buttons.findIndex((button) => button === document.activeElement) + by]?.focus();
  };
  return (
    <ul ref={list} className={classes.codes} aria-label={`Codes of ${name}`} onKeyDown={step}>
      {entries.map((entry, index) => (
        <li key={entry.code}>
          <button
            type="button"
            className={classes.code}
            aria-pressed={index === held}
            tabIndex={index === Math.max(held, 0) ? 0 : -1}
            onClick={() => take(entry)}
          >
            <span className="code">{entry.to === undefined ? entry.code : `${entry.code}–${entry.to}`}</span>
            <span>{entry.label}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
