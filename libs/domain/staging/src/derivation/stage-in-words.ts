import { isItemId, type Items } from '#domain/naaccr';
import type { StagingAlgorithm } from '../staging-algorithm.js';
import type { MissingItemQuestion, NotStagedReason, StageDerivation } from './derive-stage.js';
import { keptItems } from './kept-items.js';

/** What each reason means to whoever codes the case. */
const REASONS: Readonly<Record<NotStagedReason, string>> = {
  YEAR_OF_DIAGNOSIS_MISSING: 'Code Date of Diagnosis (390): its year chooses the staging algorithm.',
  NO_ALGORITHM_FOR_YEAR: 'No staging algorithm is installed for this year of diagnosis.',
  SITE_OR_HISTOLOGY_MISSING: 'Code Primary Site (400) and Histologic Type ICD-O-3 (522): they choose the schema.',
  NO_MATCHING_SCHEMA: 'The algorithm has no schema for this site and histology.',
  DISCRIMINATOR_MISSING: 'Several schemas fit: code the items asked for to choose one.',
  DISCRIMINATOR_INVALID: 'No schema fits the items that choose between schemas: check the items asked for.',
  YEAR_NOT_ACCEPTED: 'The algorithm does not accept this year of diagnosis.',
  INPUT_INVALID: 'A code that staging needs is not valid in this schema.',
  INPUTS_BLANK: 'Nothing is coded yet that staging reads.',
};

/** One input of the schema of a case. */
export interface InputInWords {
  readonly id: string;
  readonly name: string;
  /** Whether staging reads it. */
  readonly used: boolean;
}

/** An item that chooses between schemas, with what each answer means in the release. */
export interface QuestionInWords {
  readonly id: string;
  readonly values: readonly string[];
  readonly answers: readonly { readonly value: string; readonly label: string | null; readonly schemas: readonly string[] }[];
}

/** What one algorithm made of a case. */
export interface RunInWords {
  readonly status: StageDerivation['status'];
  readonly reasonCode: string | null;
  readonly reason: string | null;
  readonly algorithm: string | null;
  readonly release: string | null;
  readonly schemaId: string | null;
  readonly schemaName: string | null;
  readonly inputs: readonly InputInWords[];
  readonly ask: readonly QuestionInWords[];
  readonly errors: readonly { readonly type: string; readonly key?: string; readonly message: string }[];
  readonly path: readonly string[];
}

/** A stage as a screen shows it, made by the server and by the page alike. */
export interface StageInWords extends RunInWords {
  readonly derived: Record<string, string>;
  readonly additional: readonly RunInWords[];
  readonly kept: { readonly items: readonly string[]; readonly schemaName: string | null };
}

/**
 * A staging run in the words of its releases.
 * @param items - those that were staged
 * @param algorithms - those at hand, the ones that staged among them
 */
export function stageInWords(
  { items, stage }: { readonly items: Items; readonly stage: StageDerivation },
  algorithms: readonly StagingAlgorithm[],
): StageInWords {
  const coded = Object.entries(stage.derived).filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '');
  return {
    ...runInWords(stage, algorithms),
    derived: Object.fromEntries(coded),
    additional: (stage.additional ?? []).map((further) => runInWords(further, algorithms)),
    kept: keptItems(items, stage, algorithms),
  };
}

function runInWords(stage: StageDerivation, algorithms: readonly StagingAlgorithm[]): RunInWords {
  const algorithm = algorithms.find((a) => a.algorithm === stage.algorithm && a.version === stage.release);
  return {
    status: stage.status,
    reasonCode: stage.reason ?? null,
    reason: stage.reason === undefined ? null : REASONS[stage.reason],
    algorithm: stage.algorithm,
    release: stage.release,
    schemaId: stage.schemaId,
    schemaName: stage.schemaName,
    inputs: algorithm && stage.schemaId ? inputsOf(algorithm, stage.schemaId) : [],
    ask: stage.missing.map((question) => questionInWords(question, algorithm)),
    errors: stage.errors.map(({ type, key, message }) => ({ type, message, ...(key === undefined ? {} : { key }) })),
    path: stage.path,
  };
}

/** The labels are those of the release: a code of a discriminator means another thing in every group of schemas. */
function questionInWords({ item, key, schemaId, answers }: MissingItemQuestion, algorithm: StagingAlgorithm | undefined): QuestionInWords {
  const codes = algorithm?.validCodes(schemaId, key) ?? [];
  const labelOf = (value: string): string | null => codes.find(({ cell }) => cell === value)?.descriptions.join(' ') ?? null;
  return {
    id: item,
    values: answers.map(({ value }) => value),
    answers: answers.map(({ value, schemas }) => ({ value, label: labelOf(value), schemas })),
  };
}

function inputsOf(algorithm: StagingAlgorithm, schemaId: string): InputInWords[] {
  return algorithm
    .inputs(schemaId)
    .flatMap(({ naaccrXmlId: id, name, usedForStaging: used }) => (id && isItemId(id) ? [{ id, name, used }] : []));
}
