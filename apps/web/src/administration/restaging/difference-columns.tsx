import type { RestagedChange, RestageDifference } from '../../api/contract.js';
import { derivedLabel, itemName, valueText } from '../../staging/stage-words.js';
import type { DataColumn } from '../../ui/DataTable.js';
import { formatCodedDate } from '../../ui/formats.js';
import { OUTCOME_WORDS } from './restage-words.js';

/** One row of the report: one item of one record. */
export interface ChangedItem {
  readonly key: string;
  readonly difference: RestageDifference;
  readonly change: RestagedChange;
}

/** The items of a record that differ; one alone when it is named. */
export const changesOf = (difference: RestageDifference, item: string | undefined): ChangedItem[] =>
  difference.changes
    .filter((change) => item === undefined || change.item === item)
    .map((change) => ({ key: `${difference.kind} ${difference.recordId} ${change.item}`, difference, change }));

function caseText({ kind, accessionNumber, primarySite, dateOfDiagnosis }: RestageDifference): string {
  const name = kind === 'tumor' ? 'Primary of several facilities' : (accessionNumber ?? 'Report');
  return [name, primarySite, dateOfDiagnosis && formatCodedDate(dateOfDiagnosis)].filter(Boolean).join(' · ');
}

function Value({ item, value }: { readonly item: string; readonly value: string | null }) {
  const label = value === null ? undefined : derivedLabel(item, value);
  return (
    <span title={label}>
      <span className="code">{valueText(value)}</span>
      {label !== undefined && ` ${label}`}
    </span>
  );
}

function reasonText({ before, after }: RestagedChange): string {
  return [before && `Before: ${before.text}`, after && `Now: ${after.text}`].filter(Boolean).join('\n');
}

/** Case, item, old, new, and which row of which release decided. */
export const DIFFERENCE_COLUMNS: readonly DataColumn<ChangedItem>[] = [
  {
    id: 'case',
    name: 'Case',
    width: '19%',
    cell: ({ difference }) => <span title={caseText(difference)}>{caseText(difference)}</span>,
  },
  {
    id: 'item',
    name: 'Item',
    width: '17%',
    cell: ({ change: { item } }) => <span title={item}>{itemName(item, item)}</span>,
  },
  { id: 'from', name: 'Old', width: '10%', cell: ({ change: { item, from } }) => <Value item={item} value={from} /> },
  { id: 'to', name: 'New', width: '10%', cell: ({ change: { item, to } }) => <Value item={item} value={to} /> },
  {
    id: 'reason',
    name: 'Reason',
    cell: ({ change }) => <span title={reasonText(change)}>{(change.after ?? change.before)?.text ?? '–'}</span>,
  },
  {
    id: 'outcome',
    name: 'Outcome',
    width: 130,
    cell: ({ difference: { outcome, kept }, change: { item } }) =>
      outcome === null ? '–' : OUTCOME_WORDS[kept.includes(item) ? 'kept' : outcome],
  },
];
