import type { FollowUpPatient, FollowUpStop, LadderStep, LetterPermission } from '../../api/contract.js';
import { formatCodedDate, formatDay } from '../../ui/formats.js';
import { reasonText } from '../letters/letter-words.js';

/** Why somebody may not be reached any more, as the choice offers it. */
export const STOP_WORDS: Readonly<Record<FollowUpStop, string>> = {
  'opt-out': 'Opted out',
  'legal-hold': 'Legal hold',
  'returned-deceased': 'A letter came back marked deceased',
  'moved-abroad': 'Moved abroad',
  'by-agreement': 'Not followed, by agreement',
};
/** Stops as the choice offers them. */
export const STOPS = Object.keys(STOP_WORDS) as readonly FollowUpStop[]; // the keys are the very type

/** Permission to write to the patient. */
export const PERMISSION_WORDS: Readonly<Record<LetterPermission, string>> = {
  unknown: 'Not known',
  granted: 'Granted',
  refused: 'Refused',
};

/** Why a step ended or was passed over, where the words of letters do not know it. */
const STEP_REASONS: Readonly<Record<string, string>> = {
  contacted: 'A newer contact is on file',
  'found-in-registry': 'A newer contact was found in the registry',
  'date-corrected': 'The date of last contact was corrected',
  'non-analytic': 'Not analytic, so not followed',
  'foreign-resident': 'Lives abroad, so not followed',
  'not-required': 'Follow-up is not required',
  lost: 'The patient was lost to follow-up',
  'next-step': 'The next step began',
  'ladder-changed': 'The ladder was changed',
  'tries-used-up': 'All tries were used up',
  closed: 'A death was recorded',
  'not-needed': 'The letter it stands in for may go out',
};

/** A reason of a step in words; one that is new to this page as it is written. */
export const stepReason = (reason: string | null): string => (reason === null ? '' : (STEP_REASONS[reason] ?? reasonText(reason)));

const MATCH_WORDS: Readonly<Record<string, string>> = {
  report: 'another report of the patient',
  'social-security-number': 'a patient with the same social security number',
  'name-and-birth': 'a patient with the same name and date of birth',
};

/** What a look-up found in the registry, or nothing. */
export const evidenceText = ({ evidence }: LadderStep): string =>
  evidence === null ? '' : `Seen ${formatCodedDate(evidence.date)} in ${MATCH_WORDS[evidence.match] ?? evidence.match}`;

/** State of a step with the day that belongs to it. */
export function stateText({ state, dueDate, openedOn, closedAt, letterId }: LadderStep): string {
  const since = formatCodedDate(openedOn ?? dueDate);
  switch (state) {
    case 'scheduled':
      return `planned for ${formatCodedDate(dueDate)}`;
    case 'open':
      return letterId === null ? `to do since ${since}` : `to do since ${since}, the letter is queued`;
    case 'sent':
      return `due ${since}, the letter is out`;
    case 'done':
      return `done ${formatDay(closedAt)}`;
    case 'expired':
      return openedOn !== null && openedOn === closedAt?.slice(0, 10) ? `passed over ${since}` : `without result ${formatDay(closedAt)}`;
    default:
      return `no longer needed ${formatDay(closedAt)}`;
  }
}

/** Where somebody stands today, in one line. */
export function standingText({ state, notFollowedBecause }: FollowUpPatient): string {
  switch (state) {
    case 'current':
      return 'In contact';
    case 'due':
      return 'Due for contact';
    case 'lost':
      return 'Lost to follow-up';
    case 'closed':
      return 'Dead; nobody asks any more';
    default:
      return notFollowedBecause === null ? 'Not followed' : `Not followed: ${stepReason(notFollowedBecause)}`;
  }
}
