import { Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { FollowUpPatient, LadderStep, StepAhead } from '../../api/contract.js';
import { formatCodedDate } from '../../ui/formats.js';
import classes from './Ladder.module.css';
import { evidenceText, standingText, stateText, stepReason } from './ladder-words.js';

interface Props {
  readonly patient: FollowUpPatient;
}

/** The ladder of one patient from the first step of this cycle: what was done, where the patient stands today, what comes if nobody answers. */
export function PatientLadder({ patient }: Props) {
  const [isWhole, shown] = useDisclosure(false);
  const taken = patient.steps.filter(({ state }) => state !== 'scheduled').toReversed();
  const ofCycle = taken.filter(({ cycle }) => cycle === patient.dateOfLastContact);
  const earlier = taken.length - ofCycle.length;
  return (
    <section aria-label="Ladder of the patient">
      <Group justify="space-between" mb={6} wrap="nowrap">
        <Title order={3}>Ladder</Title>
        {earlier > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={shown.toggle}>
            {isWhole ? 'Only since the last contact' : `${earlier} earlier ${earlier === 1 ? 'step' : 'steps'}`}
          </Button>
        )}
      </Group>
      <ol className={classes.steps}>
        {(isWhole ? taken : ofCycle).map((step) => (
          <Taken key={step.id} step={step} />
        ))}
        <li className={classes.step} data-state="today" aria-current="step">
          <Text size="sm" component="div" className={classes.today}>
            Today: {standingText(patient)}
          </Text>
        </li>
        {patient.ahead.map((step) => (
          <Ahead key={`${step.step} ${step.dueDate}`} step={step} />
        ))}
      </ol>
      {patient.ahead.length === 0 && (
        <Text size="xs" c="dimmed">
          No further step is planned.
        </Text>
      )}
    </section>
  );
}

function Taken({ step }: { readonly step: LadderStep }) {
  const told = [
    stepReason(step.reason),
    step.tries === 0 ? '' : `${step.tries} ${step.tries === 1 ? 'contact' : 'contacts'} made`,
    evidenceText(step),
  ];
  return (
    <li className={classes.step} data-state={step.state}>
      <div className={classes.line}>
        <Text size="sm">
          {step.label}
          {step.round > 1 && <span className="quiet"> · round {step.round}</span>}
        </Text>
        <Text size="xs" c="dimmed" className={classes.when}>
          {stateText(step)}
        </Text>
      </div>
      {told
        .filter((text) => text !== '')
        .map((text) => (
          <Text key={text} size="xs" c="dimmed">
            {text}
          </Text>
        ))}
    </li>
  );
}

function Ahead({ step }: { readonly step: StepAhead }) {
  return (
    <li className={classes.step} data-state="ahead">
      <div className={classes.line}>
        <Text size="sm">{step.label}</Text>
        <Text size="xs" c="dimmed" className={classes.when}>
          {`due ${formatCodedDate(step.dueDate)}`}
        </Text>
      </div>
    </li>
  );
}
