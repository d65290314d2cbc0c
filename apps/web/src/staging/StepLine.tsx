import { IconCornerDownRight } from '@tabler/icons-react';
import { ItemJump } from '../abstraction/ItemJump.js';
import classes from './Stage.module.css';
import type { HeldValue, StepWords } from './step-words.js';

interface Props {
  readonly words: StepWords;
  readonly isDetailed: boolean;
}

/** One step: what the case held, then what followed from it. */
export function StepLine({ words: { held, outcome, table, row }, isDetailed }: Props) {
  return (
    <li className={classes.step}>
      {held.length === 0 ? 'In every case' : held.map((value) => <Held key={value.key} held={value} />)}
      <div className={classes.outcome}>
        <IconCornerDownRight size={13} aria-hidden />
        {outcome.length === 0 ? 'nothing follows' : outcome.join('; ')}
      </div>
      {isDetailed && (
        <div className={classes.table}>
          Table <TableName name={table} />, {row}
        </div>
      )}
    </li>
  );
}

function Held({ held: { id, name, value, isDefault } }: { readonly held: HeldValue }) {
  return (
    <div className={classes.held}>
      <span>{id === null ? name : <ItemJump id={id}>{name}</ItemJump>}</span>
      <span>
        <span className="code">{value}</span>
        {isDefault && <span className="quiet"> (not coded)</span>}
      </span>
    </div>
  );
}

/** Names of tables that are ids may break after an underscore and nowhere else. */
function TableName({ name }: { readonly name: string }) {
  return (
    <span className={name.includes('_') ? 'code' : undefined}>
      {name.split('_').flatMap((part, index) => (index === 0 ? [part] : ['_', <wbr key={index} />, part]))}
    </span>
  );
}
