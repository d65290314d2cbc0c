export type {
  AlgorithmParts,
  ColumnDefinition,
  GlossaryTerm,
  InputDefinition,
  MetadataTag,
  OutputDefinition,
  SchemaDefinition,
  TableDefinition,
} from './algorithm-definition.js';
export { bundledAlgorithm } from './bundled/bundled-algorithm.js';
export { BUNDLED_RELEASE, bundledContent } from './bundled/bundled-release.js';
export type { CodeSpan } from './explanation/candidate-codes.js';
export { stagingCase, type StagingCase } from './derivation/case-input.js';
export { cellContains, parseCell, type CellRange } from './table/cell.js';
export { additionalAlgorithms, chooseAlgorithm, compareReleases, STAGING_RULES, type StagingRule } from './derivation/choose-algorithm.js';
export { deriveStage, type MissingItemQuestion, type NotStagedReason, type StageDerivation } from './derivation/derive-stage.js';
export {
  explainStage,
  type ExplainedCondition,
  type ExplainedOutput,
  type ExplainedStep,
  type ExplainedTable,
  type StageExplanation,
} from './explanation/explain-stage.js';
export { explanationText } from './explanation/explain-text.js';
export type { GlossaryHit } from './glossary.js';
export { derivedReasons, type DerivedReason } from './explanation/derived-reasons.js';
export { keptItems, type KeptItems } from './derivation/kept-items.js';
export { type InputInWords, stageInWords, type QuestionInWords, type RunInWords, type StageInWords } from './derivation/stage-in-words.js';
export { neededReleases } from './derivation/needed-releases.js';
export { stagingCases } from './derivation/staging-cases.js';
export { glossaryOfSchema, glossaryOfTable } from './glossary-use.js';
export { inputsToAsk, type InputToAsk } from './inputs-to-ask.js';
export { algorithmFromParts, loadAlgorithm, type LoadOptions } from './archive/load-algorithm.js';
export type { MappingKeys, PathKeys } from './schema/reachable-keys.js';
export type {
  StageError,
  StageErrorType,
  StageInput,
  StageOutcome,
  StageResult,
  StageStep,
  StepEffect,
  ValueOrigin,
} from './stage-result.js';
export type {
  DiscriminatorAnswer,
  DiscriminatorQuestion,
  ExplainedStage,
  MissingDiscriminators,
  StageYear,
  StagingAlgorithm,
  ValidCode,
} from './staging-algorithm.js';
export { StagingAlgorithmError, type StagingAlgorithmErrorCode, type StagingAlgorithmPlace } from './staging.errors.js';
export {
  whatWouldChange,
  type ChangedOutput,
  type ChangeOptions,
  type StageChange,
  type StageChanges,
} from './explanation/what-would-change.js';
export { DEFAULT_ARCHIVE_LIMITS, type ArchiveLimits, type Inflate } from './archive/zip-entries.js';
