import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWholeDraft } from '../abstraction/DraftProvider.js';
import { ItemJump } from '../abstraction/ItemJump.js';
import panel from '../abstraction/SidePanel.module.css';
import type { RunChanges, StageChange } from '../api/contract.js';
import { Asked, StageDetail } from './StageDetail.js';
import classes from './Stage.module.css';
import { derivedLabel, itemName, spansText, valueText } from './stage-words.js';
import { changesQuery, stagedCase } from './staging-queries.js';

interface Props {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Items and results shown at first; Collaborative Stage has dozens. */
const FIRST = 6;
const MOST_RESULTS = 2;

/** Which single codes would lead to another stage, on demand. */
export function StageChanges({ isOpen, onToggle }: Props) {
  const { view } = useWholeDraft();
  const query = useQuery({ ...changesQuery(stagedCase(view)), enabled: isOpen, placeholderData: keepPreviousData });
  return (
    <StageDetail title="What would change it" isOpen={isOpen} onToggle={onToggle}>
      <Asked query={query}>{(answer) => [answer, ...answer.additional].map((run) => <ChangeList key={run.algorithm} run={run} />)}</Asked>
    </StageDetail>
  );
}

function ChangeList({ run: { algorithm, release, changes, complete: isWhole } }: { readonly run: RunChanges }) {
  const [isAll, setAll] = useState(false);
  const byInput = [...Map.groupBy(changes, ({ key }) => key).values()];
  if (byInput.length === 0) return <p className={classes.note}>No other code of a single item leads to another stage.</p>;
  const shown = isAll ? byInput : byInput.slice(0, FIRST);
  return (
    <>
      <p className={classes.note}>
        By {algorithm} {release}
      </p>
      <ul className={classes.rows}>
        {shown.map((group) => (
          <InputChanges key={group[0]?.key} changes={group} />
        ))}
      </ul>
      {shown.length < byInput.length && (
        <button type="button" className={panel.jump} onClick={() => setAll(true)}>
          All {byInput.length} items
        </button>
      )}
      {!isWhole && <p className={classes.note}>There are more codes than were tried.</p>}
    </>
  );
}

function InputChanges({ changes }: { readonly changes: readonly StageChange[] }) {
  const [first] = changes;
  if (first === undefined) return null;
  return (
    <li className={classes.row}>
      <div className={classes.rowHead}>
        {first.id === null ? <span>{first.name}</span> : <ItemJump id={first.id} />}
        <span className="quiet">
          now <span className="code">{valueText(first.value)}</span>
        </span>
      </div>
      {changes.map((change) => (
        <div key={spansText(change.codes)} className={classes.change}>
          <span className="code">{spansText(change.codes)}</span>
          <span>{resultsText(change)}</span>
        </div>
      ))}
    </li>
  );
}

function resultsText({ result, outputs, schemaId }: StageChange): string {
  if (result !== 'STAGED') return schemaId === null ? 'no schema is chosen' : 'not staged';
  if (outputs.length === 0) return 'another schema, the same stage';
  const told = outputs.slice(0, MOST_RESULTS).map(({ id, name, to }) => {
    const label = derivedLabel(id, valueText(to));
    return `${itemName(id, name)} ${valueText(to)}${label === undefined ? '' : `, ${label}`}`;
  });
  const rest = outputs.length - told.length;
  return rest > 0 ? `${told.join('; ')} and ${rest} more` : told.join('; ');
}
