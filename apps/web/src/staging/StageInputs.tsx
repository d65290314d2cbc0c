import { isItemId } from '#domain/naaccr';
import type { InputInWords } from '#domain/staging';
import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useDraft, useWholeDraft } from '../abstraction/DraftProvider.js';
import { ItemJump } from '../abstraction/ItemJump.js';
import panel from '../abstraction/SidePanel.module.css';
import { InputCodes } from './InputCodes.js';
import classes from './Stage.module.css';

/** The items that staging reads, in the order of the schema, each with its code, what the code means, and the codes to choose from. */
export function StageInputs({ inputs }: { readonly inputs: readonly InputInWords[] }) {
  const [open, setOpen] = useState<string | undefined>(undefined);
  const read = inputs.filter(({ used }) => used);
  if (read.length === 0) return null;
  return (
    <section aria-label="Read by the schema">
      <h3 className={panel.head}>Read by the schema</h3>
      <ul className={classes.rows}>
        {read.map((input) => (
          <InputRow
            key={input.id}
            input={input}
            isOpen={open === input.id}
            onToggle={() => setOpen((now) => (now === input.id ? undefined : input.id))}
          />
        ))}
      </ul>
    </section>
  );
}

interface RowProps {
  readonly input: InputInWords;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function InputRow({ input: { id, name }, isOpen, onToggle }: RowProps) {
  const { schemaCodes } = useDraft();
  const draft = useWholeDraft();
  const codes = schemaCodes.get(id);
  const value = isItemId(id) ? draft.value(id) : '';
  const label = codes?.label(value);
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        <ItemJump id={id} />
        <span className="code">{value === '' ? '–' : value}</span>
        {codes && (
          <UnstyledButton className={classes.toggle} aria-expanded={isOpen} aria-label={`Codes of ${name}`} onClick={onToggle}>
            {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
          </UnstyledButton>
        )}
      </div>
      {label !== undefined && !isOpen && (
        <div className={classes.meaning} title={label}>
          {label}
        </div>
      )}
      {isOpen && codes && isItemId(id) && <InputCodes id={id} name={name} codes={codes} value={value} />}
    </li>
  );
}
