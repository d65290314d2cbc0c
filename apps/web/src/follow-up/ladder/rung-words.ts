import type { LadderRung } from '../../api/contract.js';

type Kind = LadderRung['kind'];
type Addressee = NonNullable<LadderRung['addressee']>;
type Part = LadderRung['from'];

/** What is done on a rung. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  'look-up': 'Look-up in the registry',
  list: 'Due list',
  letter: 'Letter',
  telephone: 'Telephone',
  search: 'Search in other sources',
  retry: 'One more try',
};

/** To whom a letter goes. */
export const ADDRESSEE_WORDS: Readonly<Record<Addressee, string>> = { physician: 'Physician', patient: 'Patient', contact: 'Contact' };

/** The day from which a rung counts. */
export const PART_WORDS: Readonly<Record<Part, string>> = { due: 'falling due', lost: 'being lost' };

/** A table of words as a choice. */
export const choiceOf = <Key extends string>(words: Readonly<Record<Key, string>>): { value: Key; label: string }[] =>
  (Object.keys(words) as Key[]).map((value) => ({ value, label: words[value] })); // the keys are the very type

const counted = (count: number, one: string): string => (count === 0 ? '' : `${count} ${count === 1 ? one : `${one}s`}`);

/** When a rung comes, in words: `1 month and 15 days after falling due, again every 6 months`. */
export function whenText({ from, afterMonths, afterDays, everyMonths }: LadderRung): string {
  const parts = [counted(afterMonths, 'month'), counted(afterDays, 'day')].filter((part) => part !== '');
  const first = parts.length === 0 ? `on the day of ${PART_WORDS[from]}` : `${parts.join(' and ')} after ${PART_WORDS[from]}`;
  return everyMonths === undefined ? first : `${first}, again every ${counted(everyMonths, 'month')}`;
}
