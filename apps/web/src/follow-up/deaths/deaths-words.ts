import type { ComparedField, DeathBatch, DeathConflict, DeathRecordState, FollowBackState, MatchOutcome } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';

/** Words of a batch's state. */
export const BATCH_WORDS: Readonly<Record<DeathBatch['state'], string>> = {
  waiting: 'Waiting',
  matching: 'Matching',
  matched: 'To apply',
  applying: 'Applying',
  applied: 'Applied',
  undoing: 'Undoing',
  undone: 'Undone',
  failed: 'Failed',
};

/** The dot of a batch's state. */
export const BATCH_DOTS: Readonly<Record<DeathBatch['state'], 'waiting' | 'running' | 'done' | 'failed'>> = {
  waiting: 'waiting',
  matching: 'running',
  matched: 'waiting',
  applying: 'running',
  applied: 'done',
  undoing: 'running',
  undone: 'done',
  failed: 'failed',
};

/** Lists of a batch in the order of the work. */
export const RECORD_LISTS: readonly {
  readonly state: DeathRecordState;
  readonly name: string;
  readonly count: keyof DeathBatch['counts'];
}[] = [
  { state: 'review', name: 'To review', count: 'review' },
  { state: 'conflict', name: 'Conflicts', count: 'conflict' },
  { state: 'match', name: 'To apply', count: 'match' },
  { state: 'applied', name: 'Applied', count: 'applied' },
  { state: 'known', name: 'Known', count: 'known' },
  { state: 'no-match', name: 'Cancer, no match', count: 'noMatch' },
  { state: 'different', name: 'Somebody else', count: 'different' },
  { state: 'refused', name: 'Refused', count: 'refused' },
  { state: 'undone', name: 'Undone', count: 'undone' },
];

/** Why a death waits for a person. */
export const CONFLICT_WORDS: Readonly<Record<DeathConflict, string>> = {
  DEATH_BEFORE_DIAGNOSIS: 'Died before a diagnosis on file. Correct the diagnosis, or say that it is somebody else.',
  CONTACT_AFTER_DEATH: 'A contact on file is later than this death. Same person takes the death over.',
  OTHER_DEATH_DATE: 'Recorded dead with another date. Same person takes the date of the file.',
};

const OUTCOMES: Readonly<Partial<Record<MatchOutcome, string>>> = {
  'one-digit': 'one digit differs',
  'neighbors-exchanged': 'two digits exchanged',
  'other-name': 'birth or other name',
  exchanged: 'first and last exchanged',
  'one-part': 'one part agrees',
  'spelled-alike': 'spelled alike',
  'sounds-alike': 'sounds alike',
  'form-of-name': 'form of the name',
  initial: 'initial',
  'month-and-day-exchanged': 'month and day exchanged',
  'same-area': 'same area',
};

/** How a field compares, in words. */
export function agreementWords({ field, agreement, outcome }: ComparedField): string {
  if (field === 'dateOfBirth' && outcome === 'one-part') return 'one part differs';
  return (
    (outcome !== null && OUTCOMES[outcome]) || { agree: 'agrees', close: 'close', differ: 'differs', missing: 'not known' }[agreement] || ''
  );
}

/** States of follow-back. */
export const FOLLOW_BACK_WORDS: Readonly<Record<FollowBackState, string>> = {
  open: 'Open',
  asked: 'Asked',
  found: 'Found',
  closed: 'Closed',
};

/** What a batch came to, in one line. */
export function batchSummary({ rowsRead, unmatched, counts }: DeathBatch): string {
  const words = [
    `${formatCount(rowsRead)} rows`,
    `${formatCount(unmatched + counts.noMatch)} match nobody`,
    counts.refused > 0 ? `${formatCount(counts.refused)} refused` : '',
  ];
  return words.filter((word) => word !== '').join(' · ');
}
