import { codeLabel, isItemId, type ItemKey, type RunningItem } from '#domain/naaccr';
import { IconAlertCircle, IconAlertTriangle, IconLock } from '@tabler/icons-react';
import { memo, useId } from 'react';
import { Message } from '../ui/Message.js';
import type { FieldState, Finding } from './abstract-draft.js';
import { CodeInput } from './CodeInput.js';
import { useDraft, useField } from './DraftProvider.js';
import { dictionaryCodes, type FieldCodes } from './field-codes.js';
import classes from './ItemField.module.css';
import { shownValue } from './read-entry.js';
import { TextItemInput } from './TextItemInput.js';

const LONG_TEXT = 100;

/** One item drawn from the dictionary: number, name, input, meaning of the code, findings. Repaints when its own item changes. */
export const ItemField = memo(function ItemField({ id }: { readonly id: ItemKey }) {
  const state = useField(id);
  const { draft, schemaCodes, isLocked } = useDraft();
  const def = draft.dictionary.item(id);
  const codes = schemaCodes.get(id) ?? (isItemId(id) ? dictionaryCodes(id) : undefined);
  const inputId = useId();
  const isDerived = !draft.dictionary.isEditable(id);
  const isLong = def.dataType === 'text' && def.length >= LONG_TEXT;
  const worst = state.findings[0]?.kind;
  return (
    <div
      className={classes.row}
      data-item={id}
      data-long={isLong || undefined}
      data-finding={worst}
      data-unsaved={state.isUnsaved || undefined}
      data-missing={state.isMissing || undefined}
    >
      <label className={classes.label} htmlFor={inputId} title={def.name}>
        <span className={classes.itemNumber}>{def.number}</span>
        <span className={classes.name}>{def.name}</span>
      </label>
      {isDerived ? (
        <DerivedValue def={def} value={state.value} inputId={inputId} />
      ) : isLong ? (
        <TextItemInput def={def} inputId={inputId} state={state} isLocked={isLocked} onChange={(value) => draft.change(id, value)} />
      ) : (
        <CodeInput
          def={def}
          inputId={inputId}
          codes={codes}
          state={state}
          isLocked={isLocked}
          onChange={(value) => draft.change(id, value)}
          onTyping={(value) => draft.typing(id, value)}
        />
      )}
      {!isLong && <Meaning def={def} state={state} codes={codes} />}
      {state.findings.length > 0 && <Findings id={`${inputId}-findings`} findings={state.findings} />}
    </div>
  );
});

function DerivedValue({ def, value, inputId }: { readonly def: RunningItem; readonly value: string; readonly inputId: string }) {
  return (
    <output id={inputId} className={classes.derived} title="Derived or assigned; it cannot be typed">
      <IconLock size={12} aria-hidden />
      <span className="code">{value === '' ? '–' : shownValue(def, value)}</span>
    </output>
  );
}

interface MeaningProps {
  readonly def: RunningItem;
  readonly state: FieldState;
  readonly codes: FieldCodes | undefined;
}

// What the code says; for a blank coded field, that it takes a code.
function Meaning({ def, state, codes }: MeaningProps) {
  if (state.isMissing) return <span className={classes.toComplete}>to be coded</span>;
  const label = state.value === '' ? undefined : (codes?.label(state.value) ?? listedLabel(def, state.value));
  return (
    <span className={classes.meaning} title={label}>
      {label ?? (def.units !== undefined && state.value !== '' ? def.units : '')}
    </span>
  );
}

const listedLabel = ({ id }: RunningItem, value: string): string | undefined => (isItemId(id) ? codeLabel(id, value) : undefined);

function Findings({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  return (
    <ul id={id} className={classes.findings}>
      {findings.map(({ kind, message }) => (
        <li key={message} data-kind={kind}>
          {kind === 'warning' ? <IconAlertTriangle size={13} aria-label="Warning" /> : <IconAlertCircle size={13} aria-label="Error" />}
          <Message text={message} />
        </li>
      ))}
    </ul>
  );
}
