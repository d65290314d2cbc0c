import type { MeasuredRate } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';

/** Names of the two rates. */
export const MEASURE_WORDS: Readonly<Record<MeasuredRate['measure'], string>> = {
  'since-reference': 'Since the reference date',
  'last-years': 'Last five years',
};

/** Names of the places of the work sheet. */
export const PLACE_WORDS: Readonly<Record<string, string>> = {
  B: 'B · counts as followed',
  D: 'D · current',
  E: 'E · not current',
  excluded: 'Not counted',
};

const digits = (rate: number | null): string => rate?.toFixed(2) ?? '–';

/** A rate with two digits, as the standard compares it; a dash without cases. */
export const formatRate = (rate: number | null): string => (rate === null ? '–' : `${digits(rate)} %`);

/** Several rates with one unit, so that they stay on one line: `90.77 · 91.37 %`. */
export const formatRates = (rates: readonly (number | null)[]): string =>
  rates.every((rate) => rate === null) ? '–' : `${rates.map(digits).join(' · ')} %`;

/** `1 case`, `2,000 cases`. */
export const countedCases = (count: number): string => `${formatCount(count)} ${count === 1 ? 'case' : 'cases'}`;
