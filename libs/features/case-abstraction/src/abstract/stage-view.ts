import { coreEditSet, type EditResult, missingForCompletion } from '#domain/edits';
import { isItemId } from '#domain/naaccr';
import type { MissingItemQuestion, NotStagedReason, StageDerivation, StagingAlgorithm } from '#domain/staging';
import { itemEntries } from '../items/item-shelves.js';
import type { EditView, StageInputView, StageQuestionView, StageView } from './stage.contract.js';

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

/** A staging run as the screen shows it. */
export function stageView(stage: StageDerivation, algorithms: readonly StagingAlgorithm[]): StageView {
  return {
    ...runView(stage, algorithms),
    derived: Object.fromEntries(itemEntries(stage.derived)),
    additional: (stage.additional ?? []).map((further) => runView(further, algorithms)),
  };
}

function runView(stage: StageDerivation, algorithms: readonly StagingAlgorithm[]): Omit<StageView, 'derived' | 'additional'> {
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
    ask: stage.missing.map((question) => questionView(question, algorithm)),
    errors: stage.errors.map(({ type, key, message }) => ({ type, message, ...(key === undefined ? {} : { key }) })),
    path: stage.path,
  };
}

/** The labels are those of the release: a code of a discriminator means another thing in every group of schemas. */
function questionView({ item, key, schemaId, answers }: MissingItemQuestion, algorithm: StagingAlgorithm | undefined): StageQuestionView {
  const codes = algorithm?.validCodes(schemaId, key) ?? [];
  const labelOf = (value: string): string | null => codes.find(({ cell }) => cell === value)?.descriptions.join(' ') ?? null;
  return {
    id: item,
    values: answers.map(({ value }) => value),
    answers: answers.map(({ value, schemas }) => ({ value, label: labelOf(value), schemas })),
  };
}

/** A failing edit as the screen shows it. */
export function editView(result: EditResult): EditView {
  const { editId, name, severity, items, message, overRide, overridden } = result;
  const kind = missingForCompletion([result]).length > 0 ? 'missing-item' : 'failing-edit';
  const view = { editId, kind, name, severity, items, message, overridden } as const;
  return overRide === undefined ? { ...view, overRideCodes: [] } : { ...view, overRide, overRideCodes: overRideCodesOf(editId) };
}

/** An edit that names no codes is silenced by 1, "reviewed". */
function overRideCodesOf(editId: string): readonly string[] {
  return coreEditSet.edits.find(({ id }) => id === editId)?.overRideCodes ?? ['1'];
}

function inputsOf(algorithm: StagingAlgorithm, schemaId: string): StageInputView[] {
  return algorithm
    .inputs(schemaId)
    .flatMap(({ naaccrXmlId: id, name, usedForStaging: used }) => (id && isItemId(id) ? [{ id, name, used }] : []));
}
