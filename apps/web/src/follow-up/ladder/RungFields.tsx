import { NativeSelect, NumberInput, SegmentedControl, SimpleGrid, Stack, Switch, TextInput, Input } from '@mantine/core';
import type { LadderRung } from '../../api/contract.js';
import type { RungPart } from './ladder-draft.js';
import { ADDRESSEE_WORDS, choiceOf, KIND_WORDS, PART_WORDS } from './rung-words.js';

interface Props {
  readonly rung: LadderRung;
  /** Letters that this one may stand in for. */
  readonly others: readonly LadderRung[];
  /** What is wrong with a field of this rung, or nothing. */
  readonly problemOf: (field: keyof LadderRung) => string | undefined;
  readonly onChange: (part: RungPart) => void;
}

const KINDS = choiceOf(KIND_WORDS);
const ADDRESSEES = choiceOf(ADDRESSEE_WORDS);
const PARTS = choiceOf(PART_WORDS);

/** Every field of one rung; those that its kind does not have are not there. */
export function RungFields({ rung, others, problemOf, onChange }: Props) {
  return (
    <Stack gap="sm">
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label="Name"
          description="What people read"
          value={rung.label}
          error={problemOf('label')}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
        />
        <TextInput
          label="Step"
          description="Steps on file keep this name"
          classNames={{ input: 'code' }}
          value={rung.step}
          error={problemOf('step')}
          onChange={(event) => onChange({ step: event.currentTarget.value })}
        />
        <NativeSelect
          label="Kind"
          data={KINDS}
          value={rung.kind}
          error={problemOf('kind')}
          onChange={(event) => onChange({ kind: KINDS.find(({ value }) => value === event.currentTarget.value)?.value ?? rung.kind })}
        />
        {rung.kind === 'telephone' && <Tries rung={rung} problemOf={problemOf} onChange={onChange} />}
        {rung.kind === 'letter' && (
          <NativeSelect
            label="Goes to"
            data={ADDRESSEES}
            value={rung.addressee ?? 'physician'}
            error={problemOf('addressee')}
            onChange={(event) => onChange({ addressee: ADDRESSEES.find(({ value }) => value === event.currentTarget.value)?.value })}
          />
        )}
      </SimpleGrid>
      <When rung={rung} problemOf={problemOf} onChange={onChange} />
      {rung.kind === 'letter' && <LetterFields rung={rung} others={others} problemOf={problemOf} onChange={onChange} />}
    </Stack>
  );
}

type Part = Omit<Props, 'others'>;

function When({ rung, problemOf, onChange }: Part) {
  return (
    <>
      <div>
        <Input.Label size="xs" labelElement="div" display="block" mb={4}>
          Counted from
        </Input.Label>
        <SegmentedControl
          aria-label="Counted from"
          data={PARTS}
          value={rung.from}
          onChange={(value) => onChange({ from: value === 'lost' ? 'lost' : 'due' })}
        />
      </div>
      <SimpleGrid cols={rung.from === 'lost' ? 3 : 2} spacing="sm">
        <NumberInput
          label="Months after"
          allowDecimal={false}
          value={rung.afterMonths}
          error={problemOf('afterMonths')}
          onChange={(value) => onChange({ afterMonths: Number(value) })}
        />
        <NumberInput
          label="Days after that"
          allowDecimal={false}
          value={rung.afterDays}
          error={problemOf('afterDays')}
          onChange={(value) => onChange({ afterDays: Number(value) })}
        />
        {rung.from === 'lost' && (
          <NumberInput
            label="Again every (months)"
            placeholder="once only"
            allowDecimal={false}
            value={rung.everyMonths ?? ''}
            error={problemOf('everyMonths')}
            onChange={(value) => onChange({ everyMonths: value === '' ? undefined : Number(value) })}
          />
        )}
      </SimpleGrid>
    </>
  );
}

function Tries({ rung, problemOf, onChange }: Part) {
  return (
    <NumberInput
      label="Tries at most"
      placeholder="no end"
      allowDecimal={false}
      value={rung.maxTries ?? ''}
      error={problemOf('maxTries')}
      onChange={(value) => onChange({ maxTries: value === '' ? undefined : Number(value) })}
    />
  );
}

function LetterFields({ rung, others, problemOf, onChange }: Props) {
  return (
    <>
      <NativeSelect
        label="Stands in for"
        description="It goes out only when that letter of the same day may not"
        data={[{ value: '', label: 'No other letter' }, ...others.map(({ step, label }) => ({ value: step, label: `${label} (${step})` }))]}
        value={rung.insteadOf ?? ''}
        error={problemOf('insteadOf')}
        onChange={({ currentTarget: { value } }) => onChange({ insteadOf: value === '' ? undefined : value })}
      />
      {rung.addressee !== 'physician' && (
        <Switch
          label="Only when permission to write is on file"
          checked={rung.needsPermission}
          error={problemOf('needsPermission')}
          onChange={(event) => onChange({ needsPermission: event.currentTarget.checked })}
        />
      )}
    </>
  );
}
