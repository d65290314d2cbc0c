import type { CodeEntry, RunningItem } from '#domain/naaccr';
import { useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import type { FieldState } from './abstract-draft.js';
import { CodeLookUp } from './CodeLookUp.js';
import { stepDay } from './day-keys.js';
import type { FieldCodes } from './field-codes.js';
import { focusNextField } from './field-focus.js';
import classes from './ItemField.module.css';
import { readEntry, shownValue } from './read-entry.js';

/** What every input of a field is given. */
export interface InputProps {
  readonly def: RunningItem;
  readonly inputId: string;
  readonly state: FieldState;
  readonly isLocked: boolean;
  readonly onChange: (value: string) => void;
}

interface Props extends InputProps {
  /** Told what stands in the field while it is typed; undefined when nothing is. */
  readonly onTyping: (value: string | undefined) => void;
  readonly codes: FieldCodes | undefined;
}

// Wide enough for the value and for a date with its dashes; the rest of the row belongs to the meaning.
const widthOf = (def: RunningItem): string => (def.dataType === 'date' ? '13ch' : `${Math.min(Math.max(def.length + 4, 9), 34)}ch`);

// Words that look a code up need more room than the code.
const WORDS_WIDTH = '26ch';

/** One-line input of a code, a date or a short text. Typing stays here; the draft learns the value on leaving. */
export function CodeInput({ def, inputId, codes, state, isLocked, onChange, onTyping }: Props) {
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [row, setRow] = useState<number | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const text = typed ?? shownValue(def, state.value);
  const found = isOpen && codes ? codes.search(typed ?? '') : [];
  const listId = `${inputId}-codes`;

  const finish = (value: string): void => {
    setTyped(undefined);
    setOpen(false);
    setRow(undefined);
    onChange(value);
    onTyping(undefined);
  };
  const leave = (): void => {
    const picked = row === undefined ? undefined : found[row];
    if (typed !== undefined || picked) finish(readEntry(def, { text, codes, picked: picked?.to === undefined ? picked : undefined }));
    else setOpen(false);
  };
  const pick = (entry: CodeEntry): void => {
    if (entry.to !== undefined) return;
    // Drawn at once, so that leaving the field below finds nothing typed.
    flushSync(() => finish(entry.code));
    if (input.current) focusNextField(input.current, 1);
  };
  const type = (event: ChangeEvent<HTMLInputElement>): void => {
    setTyped(event.currentTarget.value);
    onTyping(readEntry(def, { text: event.currentTarget.value, codes, picked: undefined }));
    setRow(undefined);
    if (codes) setOpen(event.currentTarget.value !== '');
  };
  const step = (event: KeyboardEvent, by: 1 | -1): void => {
    if (!codes) return;
    event.preventDefault();
    setOpen(true);
    if (found.length > 0)
      setRow((now) => (now === undefined ? (by === 1 ? 0 : found.length - 1) : (now + by + found.length) % found.length));
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    const day = def.dataType === 'date' && !isLocked ? stepDay(event.key, text) : undefined;
    if (day !== undefined) {
      event.preventDefault();
      setTyped(day);
    } else if (event.key === 'ArrowDown') step(event, 1);
    else if (event.key === 'ArrowUp') step(event, -1);
    else if (event.key === 'F2' && codes) setOpen((now) => !now);
    else if (event.key === 'Escape' && (isOpen || typed !== undefined)) {
      event.preventDefault();
      if (!isOpen) {
        setTyped(undefined);
        onTyping(undefined);
      }
      setOpen(false);
      setRow(undefined);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      flushSync(leave);
      focusNextField(event.currentTarget, event.shiftKey ? -1 : 1);
    }
  };

  return (
    <>
      <input
        ref={input}
        id={inputId}
        data-field
        className={`${classes.input} ${def.dataType === 'text' && !codes ? '' : 'code'}`}
        style={{ width: codes && typed !== undefined ? WORDS_WIDTH : widthOf(def) }}
        value={text}
        readOnly={isLocked}
        autoComplete="off"
        spellCheck={false}
        maxLength={def.dataType === 'text' && !codes ? def.length : undefined}
        role={codes ? 'combobox' : undefined}
        aria-expanded={codes ? isOpen : undefined}
        aria-controls={codes && isOpen ? listId : undefined}
        aria-activedescendant={row === undefined ? undefined : `${listId}-${row}`}
        aria-invalid={state.findings.some((finding) => finding.kind !== 'warning') || undefined}
        aria-describedby={state.findings.length > 0 ? `${inputId}-findings` : undefined}
        onChange={type}
        onKeyDown={press}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={leave}
      />
      {isOpen && !isLocked && (
        <CodeLookUp
          id={listId}
          name={def.name}
          anchor={input.current}
          entries={found}
          row={row}
          onPick={pick}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
