import { codeLabel, isItemId, itemDef, itemLabel } from '#domain/naaccr';
import { Spoiler, Text } from '@mantine/core';
import type { StageView } from '../api/contract.js';
import { useDraft, useWholeDraft } from './DraftProvider.js';
import { ItemJump } from './ItemJump.js';
import classes from './SidePanel.module.css';

const nameOf = (id: string): string => (isItemId(id) ? itemDef(id).name : id);

function headline(stage: StageView): string {
  if (stage.status === 'not-staged') return stage.ask.length > 0 ? 'Needs an answer' : 'Not staged';
  const summary = stage.derived['derivedSummaryStage2018'];
  const group = stage.derived['derivedEod2018StageGroup'];
  if (group !== undefined && group !== '' && group !== '88') return `Stage ${group}`;
  return (summary !== undefined && codeLabel('summaryStage2018', summary)) || 'Staged';
}

/** Schema, derived items, what the schema reads and what it asks to be chosen. */
export function StagePanel() {
  const { stage } = useWholeDraft().view;
  return (
    <>
      <div className={classes.stage} data-open={stage.status === 'not-staged' || undefined}>
        <div className={classes.stageValue}>{headline(stage)}</div>
        <Text size="sm">{stage.schemaName ?? 'No schema is chosen yet'}</Text>
        {stage.reason !== null && <Text size="sm">{stage.reason}</Text>}
        <Text size="xs" c="dimmed">
          {stage.algorithm === null ? 'No algorithm covers this year of diagnosis' : `${stage.algorithm} ${stage.release ?? ''}`}
        </Text>
      </div>
      <Ask stage={stage} />
      <Derived stage={stage} />
      <Inputs stage={stage} />
      <Problems stage={stage} />
    </>
  );
}

function Ask({ stage }: { readonly stage: StageView }) {
  const { draft, jumpTo } = useDraft();
  if (stage.ask.length === 0) return null;
  // A span of codes is typed by hand; a single code is taken as it stands.
  const choose = (id: string, value: string): void => {
    if (isItemId(id) && !value.includes('-')) draft.change(id, value);
    jumpTo(id);
  };
  return (
    <>
      <h3 className={classes.head}>Needed to choose the schema</h3>
      <ul className={classes.list}>
        {stage.ask.map(({ id, answers }) => (
          <li key={id} className={classes.finding} data-severity="warning">
            <ItemJump id={id} />
            {answers.map(({ value, schemas }) => (
              <div key={value}>
                <button type="button" className={`${classes.jump} code`} onClick={() => choose(id, value)}>
                  {value}
                </button>{' '}
                <span className="quiet">{schemas.join(', ')}</span>
              </div>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}

function Derived({ stage }: { readonly stage: StageView }) {
  const derived = Object.entries(stage.derived).filter(([, value]) => value !== '');
  if (derived.length === 0) return null;
  return (
    <>
      <h3 className={classes.head}>Derived</h3>
      <dl className={classes.facts}>
        {derived.map(([id, value]) => (
          <DerivedRow key={id} id={id} value={value} />
        ))}
      </dl>
    </>
  );
}

function DerivedRow({ id, value }: { readonly id: string; readonly value: string }) {
  const label = isItemId(id)
    ? (codeLabel(id, value) ?? (id === 'derivedSummaryStage2018' ? codeLabel('summaryStage2018', value) : undefined))
    : undefined;
  return (
    <>
      <dt title={isItemId(id) ? itemLabel(id) : id}>{nameOf(id)}</dt>
      <dd>
        <span className="code">{value}</span> {label !== undefined && <span className="quiet">{label}</span>}
      </dd>
    </>
  );
}

function Inputs({ stage }: { readonly stage: StageView }) {
  const draft = useWholeDraft();
  const shown = stage.inputs.filter(({ used }) => used);
  if (shown.length === 0) return null;
  return (
    <>
      <h3 className={classes.head}>Read by the schema</h3>
      <dl className={classes.facts}>
        {shown.map(({ id, name }) => (
          <InputRow key={id} id={id} name={name} value={isItemId(id) ? draft.value(id) : ''} />
        ))}
      </dl>
    </>
  );
}

function InputRow({ id, name, value }: { readonly id: string; readonly name: string; readonly value: string }) {
  return (
    <>
      <dt>{isItemId(id) ? <ItemJump id={id} /> : name}</dt>
      <dd className="code">{value === '' ? '–' : value}</dd>
    </>
  );
}

function Problems({ stage }: { readonly stage: StageView }) {
  return (
    <>
      {stage.errors.length > 0 && <h3 className={classes.head}>What the algorithm could not use</h3>}
      <ul className={classes.list}>
        {stage.errors.map((error) => (
          <li key={error.message} className={classes.finding} data-severity="error">
            {error.message}
          </li>
        ))}
      </ul>
      {stage.path.length > 0 && (
        <>
          <h3 className={classes.head}>Tables used</h3>
          <Spoiler maxHeight={66} showLabel="All tables" hideLabel="Fewer" fz="xs">
            {stage.path.map((step) => (
              <div key={step} className={`${classes.path} code`}>
                {step}
              </div>
            ))}
          </Spoiler>
        </>
      )}
    </>
  );
}
