import { isItemId, itemLabel } from '#domain/naaccr';
import type { RunInWords, StageInWords } from '#domain/staging';
import { Text } from '@mantine/core';
import panel from '../abstraction/SidePanel.module.css';
import classes from './Stage.module.css';
import { KeptItems } from './KeptItems.js';
import { derivedLabel, headline, itemName } from './stage-words.js';
import { StageChanges } from './StageChanges.js';
import { StageExplanation } from './StageExplanation.js';
import { StageInputs } from './StageInputs.js';
import { StageQuestions } from './StageQuestions.js';
import { useShownStage } from './use-shown-stage.js';

const BUNDLED = 'registry_eod';

/** Which parts of the tab are open; kept while other tabs are looked at. */
export interface OpenParts {
  readonly explanation: boolean;
  readonly changes: boolean;
}

interface Props {
  readonly open: OpenParts;
  readonly onToggle: (part: keyof OpenParts) => void;
}

/** The stage of the case, what it was derived from, why, and what would change it. */
export function StagePanel({ open, onToggle }: Props) {
  const { stage, isLive } = useShownStage();
  return (
    <>
      <StageBox stage={stage} isLive={isLive} />
      <KeptItems stage={stage} />
      <StageQuestions questions={[stage, ...stage.additional].flatMap(({ ask }) => ask)} />
      <Derived stage={stage} />
      {stage.status === 'staged' && (
        <>
          <StageExplanation isOpen={open.explanation} onToggle={() => onToggle('explanation')} />
          <StageChanges isOpen={open.changes} onToggle={() => onToggle('changes')} />
        </>
      )}
      <StageInputs inputs={stage.inputs} />
      {stage.additional.map((further) => (
        <Additional key={further.algorithm} further={further} />
      ))}
      <Problems messages={[stage, ...stage.additional].flatMap(({ errors }) => errors.map(({ message }) => message))} />
    </>
  );
}

function StageBox({ stage, isLive }: { readonly stage: StageInWords; readonly isLive: boolean }) {
  return (
    <div className={panel.stage} data-open={stage.status === 'not-staged' || undefined}>
      <div className={panel.stageValue}>{headline(stage)}</div>
      <Text size="sm">{stage.schemaName ?? 'No schema is chosen yet'}</Text>
      {stage.reason !== null && <Text size="sm">{stage.reason}</Text>}
      <Text size="xs" c="dimmed">
        {isLive && 'As typed, not saved yet. '}
        {stage.algorithm === null ? 'No algorithm covers this year of diagnosis' : `${stage.algorithm} ${stage.release ?? ''}`}
        {stage.algorithm === BUNDLED && ' comes with the registry. The official release is installed under Admin, Staging algorithms.'}
      </Text>
    </div>
  );
}

function Derived({ stage }: { readonly stage: StageInWords }) {
  const derived = Object.entries(stage.derived).filter(([, value]) => value !== '');
  if (derived.length === 0) return null;
  return (
    <>
      <h3 className={panel.head}>Derived</h3>
      <dl className={panel.facts}>
        {derived.map(([id, value]) => (
          <DerivedRow key={id} id={id} value={value} />
        ))}
      </dl>
    </>
  );
}

function DerivedRow({ id, value }: { readonly id: string; readonly value: string }) {
  const label = derivedLabel(id, value);
  return (
    <>
      <dt title={isItemId(id) ? itemLabel(id) : id}>{itemName(id, id)}</dt>
      <dd>
        <span className="code">{value}</span> {label !== undefined && <span className="quiet">{label}</span>}
      </dd>
    </>
  );
}

/** What a further algorithm, such as the pediatric one, made of the case; what it derived stands with the other derived items. */
function Additional({ further }: { readonly further: RunInWords }) {
  const { algorithm, release, schemaName, reason } = further;
  return (
    <>
      <h3 className={panel.head}>
        Also staged by {algorithm} {release}
      </h3>
      <p className={classes.note}>
        {schemaName ?? 'No schema'}
        {reason !== null && `. ${reason}`}
      </p>
      <StageInputs inputs={further.inputs} />
    </>
  );
}

function Problems({ messages }: { readonly messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <>
      <h3 className={panel.head}>What the algorithm could not use</h3>
      <ul className={panel.list}>
        {messages.map((message) => (
          <li key={message} className={panel.finding} data-severity="error">
            {message}
          </li>
        ))}
      </ul>
    </>
  );
}
