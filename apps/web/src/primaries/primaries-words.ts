import { codeLabel, itemValue, type Items } from '#domain/naaccr';
import type { AskedRule, PatientTumor, TumorPair } from '../api/contract.js';
import { formatCodedDate } from '../ui/formats.js';
import type { ComparedTumor } from './compared-tumors.js';

/** How a result is shown. */
type Tone = 'settled' | 'attention' | 'open';

export const TONES: Readonly<Record<TumorPair['result'], Tone>> = {
  multiple: 'settled',
  single: 'attention',
  questionable: 'attention',
  invalid: 'open',
};

export const ANSWERS: Readonly<Record<AskedRule['answer'], string>> = {
  no: 'No',
  yes: 'Yes',
  unknown: 'Not known',
  review: 'Needs review',
};

/** The result in plain words, from the tumor on the screen. */
export function resultWords({ pair, isSecond }: ComparedTumor): string {
  switch (pair.result) {
    case 'single':
      return 'Same primary';
    case 'multiple':
      return isSecond ? 'New primary' : 'Another primary';
    case 'questionable':
      return 'Needs review';
    case 'invalid':
      return 'Not compared yet';
  }
}

/** All comparisons of a tumor in a few words; the one that needs a person most speaks for the rest. */
export function headline(compared: readonly ComparedTumor[]): string {
  const [first, ...rest] = compared;
  if (first === undefined) return 'One tumor';
  const rule = first.pair.rule?.id ?? '';
  const words = rule === '' ? resultWords(first) : `${resultWords(first)} · ${rule}`;
  return rest.length === 0 ? words : `${words} (${compared.length} compared)`;
}

/** How the headline is shown. */
export const toneOf = ([first]: readonly ComparedTumor[]): Tone => (first === undefined ? 'open' : TONES[first.pair.result]);

/** Site and date, enough to tell the tumors of one patient apart. */
export function tumorName({ items }: PatientTumor): string {
  const site = itemValue(items, 'primarySite') || 'no site';
  const date = itemValue(items, 'dateOfDiagnosis');
  return date === '' ? site : `${site} · ${formatCodedDate(date)}`;
}

/** What the codes of a tumor mean, in one line. */
export function tumorWords({ items }: PatientTumor): string {
  const morphology = [itemValue(items, 'histologicTypeIcdO3'), itemValue(items, 'behaviorCodeIcdO3')]
    .filter((code) => code !== '')
    .join('/');
  const parts = [labelOf(items, 'primarySite'), labelOf(items, 'histologicTypeIcdO3'), morphology, sideOf(items)];
  return parts.filter((part) => part !== '').join(' · ');
}

/** What a tumor counts where countries are compared. */
export function iarcWords({ iarc }: PatientTumor, original: PatientTumor | undefined): string {
  if (iarc.indicator === '9') return 'Not counted: not malignant.';
  if (iarc.indicator === '1') return 'Counts as a primary.';
  return original === undefined ? 'Not counted: duplicates another tumor.' : `Not counted: duplicates ${tumorName(original)}.`;
}

function labelOf(items: Items, id: 'primarySite' | 'histologicTypeIcdO3'): string {
  return codeLabel(id, itemValue(items, id)) ?? '';
}

const SIDES: Readonly<Record<string, string>> = { '1': 'right', '2': 'left', '4': 'both sides', '5': 'midline', '9': 'side unknown' };

const sideOf = (items: Items): string => SIDES[itemValue(items, 'laterality')] ?? '';
