export { checkLadder, type LadderProblem, type LadderProblemCode } from './check-ladder.js';
export { climb, type LadderMove, type StepReason } from './climb.js';
export {
  type Climber,
  FOLLOW_UP_STOPS,
  type FollowUpStop,
  type LadderStep,
  LETTER_PERMISSIONS,
  type LetterPermission,
  type PassedOver,
  STEP_STATES,
  type StepState,
  STOPS_THAT_END_FOLLOW_UP,
} from './climber.js';
export { type CodedCause, explainsCause, isCancerCause, tumorOfCause } from './deaths/cancer-cause.js';
export { type CertificateOnlyCase, certificateOnlyItems } from './deaths/certificate-only.js';
export { DEATH_FILE_ITEMS, DEATH_ITEMS, type DeathFileItem, type DeathItem, knowsCause } from './deaths/death-items.js';
export { columnsOf, type DeathMapping, mappingProblems, type MappingProblem, proposeMapping, separatorOf } from './deaths/death-mapping.js';
export { type DeathRow, readDeathRow, type RowProblem, type RowProblemCode } from './deaths/death-row.js';
export { type DeathConflict, type ReportedDeath, type StandingPerson, weighDeath, type WeighedDeath } from './deaths/weigh-death.js';
export { FOLLOW_UP_STATES, type FollowedPerson, type FollowUpLimits, followUpState, type FollowUpState } from './follow-up-state.js';
export {
  ADDRESSEES,
  type Addressee,
  DEFAULT_LADDER,
  LADDER_PARTS,
  type LadderPart,
  type Rung,
  RUNG_KINDS,
  type RungKind,
} from './ladder.js';
export { climbed, ladderAhead, type StepAhead } from './ladder-ahead.js';
export { type LadderDay, nextRungs, type NextRung } from './next-rungs.js';
export { barred, passedOver } from './passed-over.js';
