import { Switch } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { schemaQuery } from '../abstraction/abstract-queries.js';
import { useWholeDraft } from '../abstraction/DraftProvider.js';
import type { ExplainedOutput, ExplainedRun } from '../api/contract.js';
import { Asked, StageDetail } from './StageDetail.js';
import classes from './Stage.module.css';
import { derivedLabel, itemName, valueText } from './stage-words.js';
import { explanationQuery, stagedCase } from './staging-queries.js';
import { StepLine } from './StepLine.js';
import { keyNames, stepWords, type StepWords } from './step-words.js';

interface Props {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** Why the stage is what it is: per derived item the tables that led to it, on demand. */
export function StageExplanation({ isOpen, onToggle }: Props) {
  const { view } = useWholeDraft();
  const query = useQuery({ ...explanationQuery(stagedCase(view)), enabled: isOpen, placeholderData: keepPreviousData });
  return (
    <StageDetail title="Why this stage" isOpen={isOpen} onToggle={onToggle}>
      <Asked query={query}>
        {(explained) => [explained, ...explained.additional].map((run) => <Chains key={run.algorithm} run={run} />)}
      </Asked>
    </StageDetail>
  );
}

function Chains({ run }: { readonly run: ExplainedRun }) {
  const [isDetailed, setDetailed] = useState(false);
  const { algorithm, release, schemaId } = run;
  const schema = useQuery({ ...schemaQuery(schemaId ?? '', algorithm ?? '', release ?? ''), enabled: schemaId !== null });
  const nameOf = keyNames(schema.data, run);
  const told = run.outputs.filter(({ chain, value }) => chain.length > 0 && value !== null && value !== '');
  if (told.length === 0) return <p className={classes.note}>No table wrote a derived item for this case.</p>;
  return (
    <>
      <p className={classes.note}>
        As {algorithm} {release} staged it
      </p>
      {told.map((output) => (
        <Chain key={output.key} output={output} steps={stepsOf(output, run, nameOf)} isDetailed={isDetailed} />
      ))}
      <Switch
        size="xs"
        mt={8}
        label="Tables and rows of the release"
        checked={isDetailed}
        onChange={(event) => setDetailed(event.currentTarget.checked)}
      />
    </>
  );
}

function stepsOf({ chain }: ExplainedOutput, { steps }: ExplainedRun, nameOf: ReturnType<typeof keyNames>): StepWords[] {
  return chain.flatMap((index) => {
    const step = steps[index];
    return step === undefined ? [] : [stepWords(step, nameOf)];
  });
}

interface ChainProps {
  readonly output: ExplainedOutput;
  readonly steps: readonly StepWords[];
  readonly isDetailed: boolean;
}

function Chain({ output: { id, name, value }, steps, isDetailed }: ChainProps) {
  const titleId = useId();
  const label = derivedLabel(id, valueText(value));
  return (
    <div className={classes.chain}>
      <h4 id={titleId} className={classes.chainHead}>
        {itemName(id, name)} <span className="code">{valueText(value)}</span>
        {label !== undefined && <span className="quiet"> {label}</span>}
      </h4>
      <ol className={classes.steps} aria-labelledby={titleId}>
        {steps.map((words, index) => (
          <StepLine key={index} words={words} isDetailed={isDetailed} />
        ))}
      </ol>
    </div>
  );
}
