import { parseDateInput } from '#domain/naaccr';
import { Button, Checkbox, CloseButton, Group, NativeSelect, Text, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import { RESULT_WORDS, RESULTS } from '../follow-up-words.js';
import { formatCodedDate } from '../../ui/formats.js';
import { SOURCES } from './ContactFields.js';
import { OutcomeList } from './OutcomeList.js';
import { isMailingDate, withItem, type ReplyDraft } from './reply-draft.js';
import { changeRow, changeRows, type ReplyRow } from './reply-rows.js';
import classes from './Replies.module.css';

interface Props {
  readonly row: ReplyRow;
  readonly onFinish: (row: ReplyRow) => void;
}

const STATUSES = [
  { value: '', label: '–' },
  { value: '1', label: '1 No evidence' },
  { value: '2', label: '2 Evidence' },
  { value: '9', label: '9 Unknown' },
];

/** One reply: Enter goes to the next cell and at the end records, the arrow keys with Alt go to the row above or below. */
export function ReplyGridRow({ row, onFinish }: Props) {
  const { form, draft, state } = row;
  const line = useRef<HTMLTableRowElement>(null);
  const isLocked = state === 'sending' || state === 'saved';
  const change = (next: ReplyDraft): void => changeRow(draft.id, { draft: next, state: 'typing', message: undefined, code: undefined });
  const looks = row.outcome.some(({ needsPerson }) => needsPerson);
  // A new row begins with its date.
  useEffect(() => line.current?.querySelector('input')?.focus(), []);
  const press = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    if (event.key === 'Enter') step(event, cellsOf(line.current), () => onFinish(row));
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) beside(event, line.current);
  };
  return (
    <tr ref={line} data-state={state === 'saved' && looks ? 'look' : state} onKeyDown={press}>
      <td>
        <strong>{form.patientName}</strong>
        <Text size="xs" c="dimmed">
          {form.vitalStatus === '0' ? 'Dead' : 'Alive'}, {formatCodedDate(form.dateOfLastContact)}
        </Text>
      </td>
      <td>
        <TextInput
          aria-label={`Date of ${form.patientName}`}
          placeholder="CCYYMMDD"
          maxLength={10}
          disabled={isLocked}
          error={draft.dateText !== '' && parseDateInput(draft.dateText) === undefined}
          value={draft.dateText}
          onChange={(event) => change({ ...draft, dateText: event.currentTarget.value, dateIsSenders: false })}
        />
      </td>
      <td>
        <NativeSelect
          aria-label={`Result of ${form.patientName}`}
          disabled={isLocked}
          data={Object.entries(RESULT_WORDS).map(([value, label]) => ({ value, label }))}
          value={draft.result}
          onChange={(event) => change({ ...draft, result: RESULTS.find((known) => known === event.currentTarget.value) ?? draft.result })}
        />
      </td>
      <td>
        <NativeSelect
          aria-label={`Source of ${form.patientName}`}
          disabled={isLocked}
          data={[...SOURCES]}
          value={draft.source}
          onChange={(event) => change({ ...draft, source: event.currentTarget.value })}
        />
      </td>
      <td>
        {draft.result === 'reached' && (
          <NativeSelect
            aria-label={`Vital status of ${form.patientName}`}
            disabled={isLocked}
            data={[
              { value: '1', label: 'Alive' },
              { value: '0', label: 'Dead' },
            ]}
            value={draft.vitalStatus}
            onChange={(event) => change({ ...draft, vitalStatus: event.currentTarget.value === '0' ? '0' : '1' })}
          />
        )}
      </td>
      <td>
        <div className={classes.statuses}>
          {draft.result === 'reached' &&
            form.tumors.map(({ tumorId, primarySite }) => (
              <div key={tumorId} className={classes.status}>
                <span className="code">{primarySite}</span>
                <NativeSelect
                  aria-label={`Cancer status of ${primarySite} of ${form.patientName}`}
                  disabled={isLocked}
                  data={STATUSES}
                  value={draft.tumors[tumorId]?.cancerStatus ?? ''}
                  onChange={(event) => change(withItem(draft, { tumorId, id: 'cancerStatus', value: event.currentTarget.value }))}
                />
              </div>
            ))}
        </div>
      </td>
      <td>
        <RowOutcome row={row} onFinish={onFinish} />
      </td>
    </tr>
  );
}

function RowOutcome({ row, onFinish }: Props) {
  const [isOpen, { toggle }] = useDisclosure(false);
  const { state, message, code, outcome, draft } = row;
  if (state === 'sending') return <Text size="sm">Recording…</Text>;
  if (state === 'saved') {
    const kept = outcome.filter(({ verdict }) => verdict === 'kept');
    const summary = outcome.some(({ needsPerson }) => needsPerson)
      ? 'Recorded; please look'
      : kept.length > 0
        ? 'Recorded; not all taken'
        : 'Recorded';
    return (
      <>
        <Button variant="subtle" size="compact-xs" aria-expanded={isOpen} onClick={toggle}>
          {summary}
        </Button>
        {(isOpen || kept.length > 0) && <OutcomeList outcome={isOpen ? outcome : kept} />}
      </>
    );
  }
  const remove = (): void => changeRows((rows) => rows.filter(({ draft: other }) => other.id !== draft.id));
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <Button size="compact-xs" flex="none" disabled={parseDateInput(draft.dateText) === undefined} onClick={() => onFinish(row)}>
        Record
      </Button>
      <CloseButton size="sm" flex="none" aria-label={`Remove the row of ${row.form.patientName}`} onClick={remove} />
      {message !== undefined && (
        <div>
          <Text size="xs" className={classes.refused} role="alert">
            {message}
          </Text>
          {isMailingDate(code) && (
            <Checkbox
              size="xs"
              label="The sender wrote this date"
              checked={draft.dateIsSenders}
              onChange={(event) => changeRow(draft.id, { draft: { ...draft, dateIsSenders: event.currentTarget.checked } })}
            />
          )}
        </div>
      )}
    </Group>
  );
}

const cellsOf = (row: HTMLElement | null): HTMLElement[] => [
  ...(row?.querySelectorAll<HTMLElement>('input:enabled, select:enabled') ?? []),
];

function step(event: KeyboardEvent, cells: readonly HTMLElement[], finish: () => void): void {
  const at = cells.findIndex((cell) => cell === event.target);
  if (at < 0) return;
  event.preventDefault();
  if (event.ctrlKey || at === cells.length - 1) finish();
  else cells[at + 1]?.focus();
}

/** The same cell of the row above or below. */
function beside(event: KeyboardEvent, row: HTMLElement | null): void {
  const at = cellsOf(row).findIndex((cell) => cell === event.target);
  const other = event.key === 'ArrowUp' ? row?.previousElementSibling : row?.nextElementSibling;
  if (at < 0 || !(other instanceof HTMLElement)) return;
  event.preventDefault();
  cellsOf(other)[at]?.focus();
}
