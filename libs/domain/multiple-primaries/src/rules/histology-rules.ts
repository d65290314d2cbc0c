import type { PrimaryRule } from '../primary-rule.js';
import type { PrimaryTumor } from '../primary-tumor.js';
import type { TumorPair } from '../tumor-pair.js';

/** True when both histologies are of the list. */
export function bothAre(pair: TumorPair, list: ReadonlySet<string>): boolean {
  return pair.both(({ histology }) => list.has(histology));
}

/** True when one histology is of the one list and the other of the other list. */
export function oneIsOf(pair: TumorPair, list: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return pair.oneOfEach(
    ({ histology }) => list.has(histology),
    ({ histology }) => other.has(histology),
  );
}

/** As `oneIsOf`, for codes with behavior. */
export function oneMorphologyIsOf(pair: TumorPair, list: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return pair.oneOfEach(
    ({ morphology }) => list.has(morphology),
    ({ morphology }) => other.has(morphology),
  );
}

export const isInvasive = ({ behavior }: PrimaryTumor): boolean => behavior === '3';
export const isInSitu = ({ behavior }: PrimaryTumor): boolean => behavior === '2';
export const isInSituOrInvasive = (tumor: PrimaryTumor): boolean => isInSitu(tumor) || isInvasive(tumor);

/** Histologies that differ in one of their first three digits. */
export function differentHistologies(id: string): PrimaryRule {
  return {
    id,
    question: 'Do the histology codes differ in the first, second or third digit?',
    outcome: 'multiple',
    claim: ({ a, b }) => a.histology.slice(0, 3) !== b.histology.slice(0, 3),
  };
}

/** Kaposi sarcoma at any sites. */
export function kaposiSarcoma(id: string): PrimaryRule {
  return {
    id,
    question: 'Are both tumors Kaposi sarcoma (9140)?',
    outcome: 'single',
    claim: (pair) => pair.both(({ histology }) => histology === '9140'),
  };
}

/** Retinoblastoma of one or both eyes. */
export function retinoblastoma(id: string): PrimaryRule {
  return {
    id,
    question: 'Are both tumors retinoblastoma (9510 to 9513)?',
    outcome: 'single',
    claim: (pair) => pair.both(({ histology }) => histology >= '9510' && histology <= '9513'),
  };
}

/** Nephroblastoma (Wilms tumor), one or both kidneys. */
export function nephroblastoma(id: string): PrimaryRule {
  return {
    id,
    question: 'Are both tumors nephroblastoma, formerly Wilms tumor (8960/3)?',
    outcome: 'single',
    claim: (pair) => pair.both(({ morphology }) => morphology === '8960/3'),
  };
}

/** Inflammatory carcinoma of one or both breasts. */
export function inflammatoryCarcinoma(id: string): PrimaryRule {
  return {
    id,
    question: 'Are both tumors inflammatory carcinoma (8530/3)?',
    outcome: 'single',
    claim: (pair) => pair.both(({ morphology }) => morphology === '8530/3'),
  };
}

/** The last rule of a chapter. */
export function otherwise(id: string): PrimaryRule {
  return { id, question: 'Does none of the rules before apply?', outcome: 'single', claim: () => true };
}
