export { findCancerWord } from './cancer-words.js';
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
export { letterBarcode, type ReadBarcode, readLetterBarcode } from './letter-barcode.js';
export { type LetterFacts, PHYSICIAN_PERMISSIONS, type PhysicianPermission, whyWithheld, type WithheldReason } from './letter-rule.js';
export { contactAddress, type MailingAddress, patientAddress } from './mailing-address.js';
export { shareOut } from './share-out.js';
export { type LadderDay, nextRungs, type NextRung } from './next-rungs.js';
export { outcomeMessage } from './outcome-words.js';
export { barred, passedOver } from './passed-over.js';
export { answersOnFile, type AnswersOnFile, type KeptAnswer } from './answers-on-file.js';
export { isForeign, isRecurrence, type Reply, type RepliedPerson, replyParts, type ReplyPart, type TopicPlace, valuesOf } from './reply.js';
export { type ReplyAnswer, valuesEqual, type Weighed, type WeighReason, type WeighVerdict } from './reply-answer.js';
export { type ReplyFinding, type ReplyFindingCode, replyFindings } from './reply-findings.js';
export { REPLY_TOPIC_DEFINITIONS, REPLY_TOPICS, type ReplyTopic, type ReplyTopicDefinition, replyTopicOf } from './reply-topics.js';
export { type OnFile, type SettledTopic, settleReply, settleWithdrawal } from './settle-reply.js';
export {
  centralSourceOf,
  reliabilityOf,
  SOURCE_KIND_WORDS,
  SOURCE_KINDS,
  type SourceCodes,
  sourceKind,
  type SourceKind,
} from './source-reliability.js';
export { standing, weigh } from './weigh.js';
export { hundredthBirthday } from './rates/aged-100.js';
export {
  countedAs,
  type CountedAs,
  type CountedAt,
  type Exclusion,
  EXCLUSIONS,
  RATE_MEASURES,
  type RateLimits,
  type RateMeasure,
  windowStart,
} from './rates/counted-as.js';
export { explainCounted, RATE_REASONS, type RateExplanation } from './rates/explain-counted.js';
export { BEFORE_BREAKS, type BreakQuestion, firstDayWithin, type RateBreaks, rateBreaks, representative } from './rates/rate-breaks.js';
export type { AgeAtDiagnosisGroup, RateCase } from './rates/rate-case.js';
export {
  countRate,
  type CountedRate,
  percentOf,
  type RateFigures,
  rateFigures,
  type RateGroup,
  type ReasonCount,
} from './rates/rate-figures.js';
export {
  type CliffLimits,
  type ContactCliff,
  contactCliffs,
  endOfMonth,
  type ForecastMonth,
  forecastRates,
  monthEndsAfter,
} from './rates/rate-forecast.js';
export {
  AGED_100_RULES,
  type Aged100Rule,
  PUBLISHED_RATE_RULES,
  RATE_RULE_SETS,
  type RateRules,
  type RateRuleSet,
} from './rates/rate-rules.js';
export {
  SEER_FOLLOW_UP_GOALS,
  SEER_FOLLOW_UP_GROUPS,
  seerFollowUp,
  type SeerFollowUpGroup,
  seerFollowUpGroup,
} from './rates/seer-goals.js';
export { FOLLOW_UP_SITE_KINDS, followUpSiteKind, type FollowUpSiteKind, SITE_KIND_ROWS, type SiteKindRow } from './rates/site-kind.js';
export {
  CERTIFICATION_CRITERIA,
  CERTIFICATION_LEVELS,
  CERTIFICATION_METRICS,
  type CertificationCriterion,
  type CertificationFact,
  certificationFigure,
  type CertificationLevel,
  type CertificationMetric,
  type Comparison,
  meetsCriterion,
} from './certification/certification-criteria.js';
