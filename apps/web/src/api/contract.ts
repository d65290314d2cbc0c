import type { components, operations } from './schema.js';

type Schemas = components['schemas'];
type QueryOf<Operation extends keyof operations> = NonNullable<operations[Operation]['parameters']['query']>;

/** Names that the page uses for the shapes of the HTTP interface; the shapes themselves come from its OpenAPI document. */
export type Session = Schemas['SessionView'];
export type Permission = Session['abilities'][number];
export type User = Schemas['UserView'];
export type NewUser = Schemas['NewUser'];
export type UserChange = Schemas['UserChange'];
export type GrantableRole = NewUser['roles'][number];
export type Facility = Schemas['FacilityView'];
export type NewFacility = Schemas['NewFacility'];
export type AccessEventRow = Schemas['AccessEventView'];
export type AccessEventFilter = QueryOf<'AccessEventController_list'>;

export type Verification = Schemas['VerificationView'];

export type AbstractRow = Schemas['AbstractRow'];
export type AbstractStatus = AbstractRow['status'];
export type AbstractCounts = Schemas['WorkCounts'];
export type WorkList = Schemas['WorkList'];
export type WorkListFilter = Partial<Schemas['WorkListSearch']>;
export type AbstractView = Schemas['AbstractView'];
export type StageView = Schemas['StageView'];
export type StageInput = Schemas['StageInputView'];
export type StageQuestion = Schemas['StageQuestionView'];
export type ExplainedRun = Schemas['ExplainedRunView'];
export type RunChanges = Schemas['RunChangesView'];
export type ExplainedStep = Schemas['ExplainedStepView'];
export type ExplainedOutput = Schemas['ExplainedOutputView'];
export type StageChange = Schemas['StageChangeView'];
export type EditResult = Schemas['EditView'];
export type ItemChangeView = Schemas['ItemChangeView'];
export type ItemsSaved = Schemas['ChangedAbstract'];
export type HistoryEntry = Schemas['HistoryEntry'];
export type SchemaView = Schemas['SchemaView'];

export type PatientPrimaries = Schemas['PatientPrimariesView'];
export type PatientTumor = Schemas['PatientTumorView'];
export type TumorPair = Schemas['TumorPairView'];
export type AskedRule = Schemas['AskedRuleView'];

export type DerivedValues = Schemas['DerivedValuesView'];
export type DerivedValue = DerivedValues['values'][number];

export type ImportView = Schemas['ImportView'];
export type Refusal = Schemas['RefusalView'];

export type FollowUpSummary = Schemas['FollowUpSummaryView'];
export type FollowUpRow = Schemas['FollowUpRowView'];
export type FollowUpListFilter = QueryOf<'FollowUpController_list'>;
export type FollowUpPatient = Schemas['FollowUpPatientView'];
export type LadderStep = Schemas['LadderStepView'];
export type StepAhead = Schemas['StepAheadView'];
export type FollowedPerson = Schemas['FollowedPersonView'];
export type FollowUpStop = NonNullable<FollowedPerson['stop']>;
export type LetterPermission = FollowedPerson['letterPermission'];
export type PersonChange = Schemas['PersonChange'];
export type Ladder = Schemas['LadderView'];
export type LadderChange = Schemas['LadderChange'];
export type LadderRung = Schemas['RungView'];
export type SweepView = Schemas['SweepView'];
export type ContactView = Schemas['ContactView'];
export type NewContact = Schemas['NewContact'];
export type ReplyForm = Schemas['ReplyFormView'];
export type ReplyFormTumor = Schemas['ReplyFormTumorView'];
export type ContactOutcome = Schemas['OutcomeView'];
export type ContactHistory = Schemas['ContactHistoryView'];
export type ReplyResult = Schemas['ReplyResultView'];

export type StaffMember = Schemas['StaffView'];
export type MonthlyList = Schemas['MonthlyListView'];
export type OwnerChange = Schemas['OwnerChange'];
export type Rates = Schemas['RatesView'];
export type MeasuredRate = Schemas['MeasuredRateView'];
export type RateRuleSet = Rates['ruleSet'];
export type Forecast = Schemas['ForecastView'];
export type RateHistory = Schemas['RateHistoryView'];
export type RateCase = Schemas['RateCaseView'];
export type RateCasesFilter = Omit<QueryOf<'RatesController_cases'>, 'limit' | 'after'>;
export type RateReason = Pick<RateCasesFilter, 'measure' | 'reason'>;
export type Timeliness = Schemas['TimelinessView'];
export type TimelinessRow = Schemas['TimelinessRowView'];
export type StepTimes = Schemas['StepTimesView'];
export type Certification = Schemas['CertificationView'];
export type CertificationMetric = Schemas['CertificationMetricView'];
export type FollowUpSetting = Schemas['FollowUpSettingView'];
export type NewSettingValue = Schemas['NewSettingValue'];

export type LetterBatch = Schemas['LetterBatchView'];
export type NewLetterBatch = Schemas['NewLetterBatch'];
export type Letter = Schemas['LetterView'];
export type LetterPage = Schemas['LetterPageView'];
export type FoundLetter = Schemas['LetterByBarcodeView'];
export type LetterReturn = Schemas['LetterReturn'];
export type LetterPolicy = Schemas['LetterPolicyView'];
export type LetterPolicyChange = Schemas['LetterPolicyChange'];
export type LetterTemplate = Schemas['LetterTemplateView'];
export type LetterTemplateChange = Schemas['LetterTemplateChange'];
export type LetterPreview = Schemas['LetterPreview'];
export type Physician = Schemas['PhysicianView'];
export type PhysicianChange = Schemas['PhysicianChange'];
export type PhysicianImport = Schemas['PhysicianImportView'];

export type DeathBatch = Schemas['DeathBatchView'];
export type DeathRow = Schemas['DeathRowView'];
export type DeathRecord = Schemas['DeathRecordView'];
export type DeathRecordState = DeathRow['state'];
export type DeathConflict = NonNullable<DeathRow['conflict']>;
export type DeathCandidate = DeathRecord['candidates'][number];
export type ComparedField = DeathCandidate['fields'][number];
export type MatchOutcome = NonNullable<ComparedField['outcome']>;
export type FollowBackState = NonNullable<DeathRow['followBack']>;

export type SubmissionView = Schemas['SubmissionView'];
export type SubmissionCase = Schemas['SubmissionCaseRowView'];
export type NewSubmission = Schemas['NewSubmission'];

export type ResearchTable = Schemas['ResearchTableView'];
export type ResearchCell = Schemas['TableCellView'];
export type ResearchQuery = QueryOf<'ResearchController_table'>;

export type UserDictionaryView = Schemas['UserDictionaryView'];
export type NewUserDictionary = Schemas['InstallUserDictionary'];
export type AlgorithmRelease = Schemas['AlgorithmView'];
export type AlgorithmVerification = Schemas['AlgorithmVerificationView'];
export type Restage = Schemas['RestageView'];
export type RestageSelection = Schemas['StartRestage'];
export type RestageDifference = Schemas['RestageDifferenceView'];
export type RestagedChange = Schemas['StageChangeOfItemView'];
export type QueueCounts = Schemas['QueueView'];
export type FailedJob = Schemas['DeadLetterView'];

/** Statuses of an abstract in the order of the work. */
export const ABSTRACT_STATUSES: readonly AbstractStatus[] = ['suspense', 'in-progress', 'complete', 'submitted'];

/** `data` of the problem STALE_ABSTRACT: the newer values of the items one tried to change. Problems are not in the document. */
export interface StaleAbstract {
  readonly held: number;
  readonly current: number;
  readonly theirs: Readonly<Record<string, string | null>>;
  readonly yours: Readonly<Record<string, string | null>>;
  readonly by: string | null;
  readonly at: string | null;
}
