import type { Letter, LetterBatch, LetterReturn } from '../../api/contract.js';
import type { BarPart } from '../../ui/StackedBar.js';

type Addressee = LetterBatch['addressee'];
type BatchStatus = LetterBatch['status'];
type LetterState = Letter['state'];
type ReturnReason = LetterReturn['reason'];

/** Whom the letters of a batch are for. */
export const ADDRESSEE_WORDS: Readonly<Record<Addressee, string>> = {
  physician: 'Physicians',
  patient: 'Patients',
  contact: 'Contact persons',
};
/** Addressees as dialogs offer them. */
export const ADDRESSEES = Object.keys(ADDRESSEE_WORDS) as readonly Addressee[]; // the keys are the very type

/** How far a batch is. */
export const BATCH_STATUS_WORDS: Readonly<Record<BatchStatus, string>> = {
  queueing: 'Being made',
  queued: 'Ready to print',
  printing: 'Printing',
  printed: 'Printed',
  cancelled: 'Cancelled',
};

/** The dot of a batch. */
export const BATCH_RUN: Readonly<Record<BatchStatus, 'waiting' | 'running' | 'done'>> = {
  queueing: 'running',
  queued: 'waiting',
  printing: 'running',
  printed: 'done',
  cancelled: 'waiting',
};

/** States of a letter. */
export const LETTER_STATE_WORDS: Readonly<Record<LetterState, string>> = {
  queued: 'To print',
  printed: 'Printed',
  returned: 'Returned',
  withheld: 'Withheld',
  'not-made': 'Not made',
  cancelled: 'Cancelled',
};
/** States in the order of the list. */
export const LETTER_STATES = Object.keys(LETTER_STATE_WORDS) as readonly LetterState[]; // the keys are the very type

const STATE_COLORS: Readonly<Record<LetterState, string>> = {
  queued: 'var(--chart-3)',
  printed: 'var(--chart-2)',
  returned: 'var(--chart-5)',
  withheld: 'var(--chart-4)',
  'not-made': 'var(--error)',
  cancelled: 'var(--chart-6)',
};

/** Why a letter came back. */
export const RETURN_WORDS: Readonly<Record<ReturnReason, string>> = {
  deceased: 'Deceased',
  moved: 'Moved, no new address',
  unknown: 'Unknown at this address',
  refused: 'Refused',
};
/** Reasons as the dialog offers them. */
export const RETURN_REASONS = Object.keys(RETURN_WORDS) as readonly ReturnReason[]; // the keys are the very type

/** Letters of a batch by state. */
export const partsOf = ({ counts }: LetterBatch): readonly BarPart[] =>
  LETTER_STATES.map((state) => ({
    name: LETTER_STATE_WORDS[state],
    count: counts[state === 'not-made' ? 'notMade' : state],
    color: STATE_COLORS[state],
  }));

/** Why a letter stayed in the house, or could not be made. */
const REASON_WORDS: Readonly<Record<string, string>> = {
  dead: 'The patient is dead',
  answered: 'Answered meanwhile',
  'step-closed': 'The step was closed meanwhile',
  'opt-out': 'The patient opted out',
  'legal-hold': 'Legal hold',
  'returned-deceased': 'A letter came back marked deceased',
  'moved-abroad': 'Moved abroad',
  'by-agreement': 'Not followed, by agreement',
  'no-patient-contact': 'No Patient Contact Flag (1854) is set',
  'permission-refused': 'The permission to write was refused',
  'no-permission': 'No permission to write is on file',
  'no-physician': 'No physician is coded (2470)',
  'physician-unknown': 'The physician is not in the directory',
  'no-contact-person': 'No contact person is coded',
  'no-address': 'The address is incomplete',
  'address-too-long': 'The address does not fit the window',
  'unprintable-character': 'A character cannot be printed',
  'names-cancer': 'The text tells of cancer',
};

/** A reason in words; a reason that is new to this page as it is written. */
export const reasonText = (reason: string | null): string => (reason === null ? '' : (REASON_WORDS[reason] ?? reason));
