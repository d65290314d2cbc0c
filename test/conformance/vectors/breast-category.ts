import type { Items } from '#domain/naaccr';
import { deriveRecodes } from '#domain/recodes';
import type { VectorChecks } from '../vector-replay.js';

/** Arguments of the reference's steps of the breast cancer category; null is blank. */
type Input = Readonly<Record<string, string | number | null | undefined>>;

const inputOf = (value: unknown): Input => value as Input; // the file is produced by the reference; its inputs are these

const text = (input: Input, name: string): string | undefined => {
  const value = input[name];
  return value === null || value === undefined ? undefined : String(value);
};

const BREAST: Items = { primarySite: 'C504', histologicTypeIcdO3: '8500', behaviorCodeIcdO3: '3' };

/** A year as the reference counts it, 0 when there is none, as a date of diagnosis. */
const dated = (input: Input): Items => ({ ...BREAST, dateOfDiagnosis: (text(input, 'dxYear') ?? '').padStart(4, '0') });

const hormone = (input: Input): string =>
  deriveRecodes({
    ...dated(input),
    tumorMarker1: text(input, 'tumorMarker'),
    csSiteSpecificFactor1: text(input, 'ssf'),
    estrogenReceptorSummary: text(input, 'ssdi'),
  }).estrogenReceptorRecode;

const her2 = (input: Input): string =>
  deriveRecodes({
    ...dated(input),
    csSiteSpecificFactor9: text(input, 'ssf9'),
    csSiteSpecificFactor11: text(input, 'ssf11'),
    csSiteSpecificFactor13: text(input, 'ssf13'),
    csSiteSpecificFactor14: text(input, 'ssf14'),
    csSiteSpecificFactor15: text(input, 'ssf15'),
    her2OverallSummary: text(input, 'ssdi'),
  }).her2Recode;

/** Summary codes that give a receptor recode. */
const SUMMARY_OF: Readonly<Record<string, string>> = { '1': '1', '2': '0' };

function subtype(input: Input): string {
  const summary = (name: string): string => SUMMARY_OF[text(input, name) ?? ''] ?? '9';
  const dateOfDiagnosis = Number(input['dxYear']) < 2010 ? '2009' : '2024';
  return deriveRecodes({
    ...BREAST,
    dateOfDiagnosis,
    estrogenReceptorSummary: summary('erRecode'),
    progesteroneRecepSummary: summary('prRecode'),
    her2OverallSummary: summary('her2Recode'),
  }).breastSubtype;
}

const isBreast = (input: Input): boolean =>
  deriveRecodes({ primarySite: text(input, 'site'), histologicTypeIcdO3: text(input, 'hist'), dateOfDiagnosis: '2024' }).breastSubtype !==
  '9';

/** Recorded steps of the breast cancer category. */
export const vectorChecks: VectorChecks = {
  'breastcategory.isBreastCase': (value) => isBreast(inputOf(value)),
  'breastcategory.computeErPr': (value) => hormone(inputOf(value)),
  'breastcategory.computeHer2': (value) => her2(inputOf(value)),
  'breastcategory.computeBreastSubtype': (value) => subtype(inputOf(value)),
};
