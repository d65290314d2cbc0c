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
export { bundledAlgorithm } from './bundled-algorithm.js';
export { cellContains, parseCell, type CellRange } from './cell.js';
export { chooseAlgorithm, compareReleases } from './choose-algorithm.js';
export { deriveStage, type MissingItemQuestion, type NotStagedReason, type StageDerivation } from './derive-stage.js';
export type { GlossaryHit } from './glossary.js';
export { algorithmFromParts, loadAlgorithm, type LoadOptions } from './load-algorithm.js';
export type { MappingKeys, PathKeys } from './reachable-keys.js';
export type { StageError, StageErrorType, StageInput, StageOutcome, StageResult, StageStep } from './stage-result.js';
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
export { DEFAULT_ARCHIVE_LIMITS, type ArchiveLimits } from './zip-entries.js';
