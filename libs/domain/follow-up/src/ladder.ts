/** What is done on a rung: looking in the registry itself, entering on the due list, writing, calling, searching elsewhere, trying once more. */
export const RUNG_KINDS = ['look-up', 'list', 'letter', 'telephone', 'search', 'retry'] as const;
/** One of {@link RUNG_KINDS}. */
export type RungKind = (typeof RUNG_KINDS)[number];

/** To whom a letter goes. */
export const ADDRESSEES = ['physician', 'patient', 'contact'] as const;
/** One of {@link ADDRESSEES}. */
export type Addressee = (typeof ADDRESSEES)[number];

/** The two halves of a ladder: while somebody is due, and once lost. */
export const LADDER_PARTS = ['due', 'lost'] as const;
/** One of {@link LADDER_PARTS}. */
export type LadderPart = (typeof LADDER_PARTS)[number];

/** One rung of the ladder of a facility: what happens, and how long after somebody fell due or was lost. */
export interface Rung {
  /** Name of the step, unique in the ladder, such as `physician-letter-1`; steps on file keep it. */
  readonly step: string;
  /** What people read. */
  readonly label: string;
  readonly kind: RungKind;
  /** Of letters only. */
  readonly addressee?: Addressee | undefined;
  /** Months and days count from the day somebody falls due, or from the day somebody is lost. */
  readonly from: LadderPart;
  readonly afterMonths: number;
  readonly afterDays: number;
  /** Comes again every so many months, for as long as the person is lost. */
  readonly everyMonths?: number | undefined;
  /** Happens only when permission to write to the patient is on file. */
  readonly needsPermission: boolean;
  /** The step this rung stands in for, of the same day: it happens only when that one may not. */
  readonly insteadOf?: string | undefined;
  /** Logged tries after which a telephone task is over. */
  readonly maxTries?: number | undefined;
}

const DUE = { from: 'due', afterMonths: 0, afterDays: 0, needsPermission: false } as const;
const LOST = { from: 'lost', afterMonths: 0, afterDays: 0, needsPermission: false } as const;

/**
 * The ladder of a facility that made none of its own. The order (registry first, then physician, then patient or contact, then telephone, then every
 * other source, once more each year) is SEER Training's; 13 months to the first letter lets the yearly visit happen; the other timings are ours.
 * @see SEER Training, Cancer Registration and Surveillance, follow-up: method, sources, frequency
 */
export const DEFAULT_LADDER: readonly Rung[] = [
  { ...DUE, step: 'look-up', label: 'Look-up in the registry', kind: 'look-up' },
  { ...DUE, step: 'due-list', label: 'Due list', kind: 'list' },
  { ...DUE, step: 'physician-letter-1', label: 'Physician letter', kind: 'letter', addressee: 'physician', afterMonths: 1 },
  { ...DUE, step: 'physician-letter-2', label: 'Second physician letter', kind: 'letter', addressee: 'physician', afterDays: 45 },
  { ...DUE, step: 'patient-letter', label: 'Patient letter', kind: 'letter', addressee: 'patient', afterMonths: 2, needsPermission: true },
  {
    ...DUE,
    step: 'contact-letter',
    label: 'Contact letter',
    kind: 'letter',
    addressee: 'contact',
    afterMonths: 2,
    insteadOf: 'patient-letter',
  },
  { ...DUE, step: 'telephone', label: 'Telephone', kind: 'telephone', afterDays: 75, maxTries: 3 },
  { ...LOST, step: 'lost-search', label: 'Search in other sources', kind: 'search' },
  { ...LOST, step: 'lost-look-up', label: 'Look-up in the registry', kind: 'look-up', afterMonths: 6, everyMonths: 6 },
  { ...LOST, step: 'yearly-retry', label: 'Yearly retry', kind: 'retry', afterMonths: 12, everyMonths: 12 },
];
