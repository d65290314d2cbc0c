/** Who said it: Follow-Up Source (1790) and, where it is known more closely, Follow-up Source Central (1791). */
export interface SourceCodes {
  readonly followUpSource?: string | undefined;
  readonly followUpSourceCentral?: string | undefined;
}

/** Kinds of sources, the most reliable about life and death first; see SOURCE.md. */
export const SOURCE_KINDS = ['death-record', 'medical-record', 'physician', 'patient-or-relative', 'linkage', 'other', 'unknown'] as const;

/** One of {@link SOURCE_KINDS}. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The kinds in the field's words, as an outcome names them. */
export const SOURCE_KIND_WORDS: Readonly<Record<SourceKind, string>> = {
  'death-record': 'a death record',
  'medical-record': 'a medical record',
  physician: 'a physician',
  'patient-or-relative': 'the patient or a relative',
  linkage: 'a linkage or a published notice',
  other: 'another source',
  unknown: 'an unknown source',
};

const KIND_OF_SOURCE: Readonly<Record<string, SourceKind>> = {
  '0': 'medical-record',
  '1': 'medical-record',
  '2': 'physician',
  '3': 'patient-or-relative',
  '4': 'other',
  '5': 'linkage',
  '7': 'death-record',
  '8': 'other',
  '9': 'unknown',
};

/** Codes of 1791 by kind, ranges with both ends. */
const KINDS_OF_CENTRAL: readonly (readonly [from: string, to: string, kind: SourceKind])[] = [
  ['00', '00', 'unknown'],
  ['01', '02', 'linkage'],
  ['03', '03', 'other'],
  ['04', '06', 'death-record'],
  ['07', '10', 'linkage'],
  ['11', '11', 'other'],
  ['12', '29', 'linkage'],
  ['30', '39', 'medical-record'],
  ['40', '49', 'physician'],
  ['50', '59', 'patient-or-relative'],
  ['60', '60', 'linkage'],
  ['61', '61', 'other'],
  ['62', '63', 'medical-record'],
  ['64', '65', 'linkage'],
  ['66', '98', 'other'],
];

/** The code of 1791 that says the same as one of 1790: used where a registry keeps both and a contact named only the first. */
const CENTRAL_OF_SOURCE: Readonly<Record<string, string>> = {
  '0': '30',
  '1': '30',
  '2': '49',
  '3': '50',
  '4': '03',
  '5': '01',
  '7': '05',
  '8': '98',
  '9': '99',
};

/** For an address the person who lives there knows best. */
const BEST_FOR_ADDRESS: SourceKind = 'patient-or-relative';

/** Kind of a source; 1791 decides where it is coded, for it says more. */
export function sourceKind({ followUpSource, followUpSourceCentral = '' }: SourceCodes): SourceKind {
  const central = KINDS_OF_CENTRAL.find(([from, to]) => followUpSourceCentral >= from && followUpSourceCentral <= to);
  if (central && followUpSourceCentral.length === 2) return central[2];
  return KIND_OF_SOURCE[followUpSource ?? ''] ?? 'unknown';
}

/**
 * How much a source counts: greater is more reliable, 0 is unknown.
 * @param about - what it speaks of; for `address` the patient and relatives count most
 * @see SOURCE.md of this package: the standard asks that worse never overwrites better and leaves the order to the registry
 */
export function reliabilityOf(source: SourceCodes, about: 'facts' | 'address' = 'facts'): number {
  const kind = sourceKind(source);
  if (about === 'address' && kind === BEST_FOR_ADDRESS) return SOURCE_KINDS.length;
  return SOURCE_KINDS.length - 1 - SOURCE_KINDS.indexOf(kind);
}

/** The code of Follow-up Source Central (1791) that says the same as a code of Follow-Up Source (1790). */
export function centralSourceOf(followUpSource: string): string {
  return CENTRAL_OF_SOURCE[followUpSource] ?? '99';
}
