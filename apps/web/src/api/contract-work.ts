/** Shapes of the HTTP interface for bulk work: imports, follow-up, submissions, research, staging releases, jobs. */
export type ImportStatus = 'waiting' | 'running' | 'done' | 'failed';
export interface ImportView {
  readonly id: string;
  readonly fileName: string;
  readonly status: ImportStatus;
  readonly rowsIn: number;
  readonly created: number;
  readonly updated: number;
  readonly skipped: number;
  readonly refused: number;
  readonly patientsRead: number;
  readonly bytesRead: number;
  readonly bytesTotal: number | null;
  readonly percent: number;
  readonly failure: { readonly code: string; readonly line: number | null; readonly message: string } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly createdBy: string;
  readonly tumorsPerSecond: number | null;
}
export interface Refusal {
  readonly seq: number;
  readonly line: number | null;
  readonly patientOrdinal: number | null;
  readonly tumorOrdinal: number | null;
  readonly itemId: string | null;
  readonly code: string;
  readonly message: string;
}

export type FollowUpState = 'closed' | 'current' | 'due' | 'lost' | 'notFollowed';
export interface FollowUpSummary {
  readonly closed: number;
  readonly current: number;
  readonly due: number;
  readonly lost: number;
  readonly notFollowed: number;
  readonly rates: Readonly<Record<string, number | null>>;
  readonly byMonth: readonly { readonly month: string; readonly due: number; readonly lost: number; readonly upcoming: number }[];
  readonly asOf: string;
}
export interface FollowUpStep {
  readonly step: string;
  readonly state: string;
  readonly dueDate: string;
}
export interface FollowUpRow {
  readonly patientId: string;
  readonly patientName: string;
  readonly dateOfLastContact: string;
  readonly monthsSince: number | null;
  readonly state: FollowUpState;
  readonly dueDate: string | null;
  readonly steps: readonly FollowUpStep[];
  readonly tumors: readonly { readonly primarySite: string | null; readonly diagnosisYear: number | null }[];
  readonly facilityId: number;
  readonly facilityName: string;
}
export interface ContactView {
  readonly id: string;
  readonly contactDate: string;
  readonly method: string;
  readonly source: string;
  readonly result: string;
  readonly vitalStatus: string | null;
  readonly note: string | null;
  readonly createdBy: string | null;
  readonly createdAt: string;
}
export interface FollowUpPatient {
  readonly patientId: string;
  readonly patientName: string;
  readonly telephone: string | null;
  readonly dateOfLastContact: string;
  readonly vitalStatus: string;
  readonly state: FollowUpState;
  readonly contacts: readonly ContactView[];
  readonly steps: readonly FollowUpStep[];
  readonly tumors: readonly {
    readonly id: string;
    readonly primarySite: string | null;
    readonly siteGroup: string | null;
    readonly diagnosisYear: number | null;
    readonly cancerStatus: string | null;
  }[];
}
export interface NewContact {
  readonly facilityId: number;
  readonly contactDate: string;
  readonly method: string;
  readonly source: string;
  readonly result: string;
  readonly vitalStatus?: string;
  readonly cancerStatus?: Readonly<Record<string, string>>;
  readonly note?: string;
}

export interface SubmissionProfile {
  readonly id: string;
  readonly name: string;
  readonly recordType: string;
  readonly description: string;
  readonly requiredItems: readonly string[];
}
export interface SubmissionView {
  readonly id: string;
  readonly profile: string;
  readonly status: ImportStatus;
  readonly facilityIds: readonly number[];
  readonly diagnosisYearFrom: number | null;
  readonly diagnosisYearTo: number | null;
  readonly completedFrom: string | null;
  readonly completedTo: string | null;
  readonly selected: number;
  readonly sent: number;
  readonly failing: number;
  readonly patients: number;
  readonly fileDigest: string | null;
  readonly failure?: { readonly code: string; readonly message: string } | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
  readonly createdBy: string;
}
export interface NewSubmission {
  readonly profile: string;
  readonly facilityIds: readonly number[];
  readonly diagnosisYearFrom?: number;
  readonly diagnosisYearTo?: number;
  readonly completedFrom?: string;
  readonly completedTo?: string;
  readonly onlyUnsent: boolean;
}
export interface SubmissionCase {
  readonly abstractId: string;
  readonly abstractVersion: number;
  readonly accessionNumberHosp: string | null;
  readonly facilityName: string;
  readonly action: 'A' | 'M';
  readonly result: 'sent' | 'failing';
  readonly findings: readonly { readonly code?: string; readonly message: string }[];
}

export type CellStatus = 'shown' | 'suppressed' | 'complementary';
export interface ResearchCell {
  readonly key: readonly string[];
  readonly count: number | null;
  readonly status: CellStatus;
}
export interface ResearchDimension {
  readonly id: string;
  readonly name: string;
  readonly categories: readonly { readonly code: string; readonly label: string }[];
}
export interface ResearchTable {
  readonly dimensions: readonly ResearchDimension[];
  readonly cells: readonly ResearchCell[];
  readonly totals: readonly ResearchCell[];
  readonly threshold: number;
  readonly asOf: string;
  readonly footnotes: readonly string[];
}

export interface AlgorithmRelease {
  readonly algorithm: string;
  readonly release: string;
  readonly sha256: string;
  readonly installedAt: string | null;
  readonly bundled: boolean;
  readonly schemas: number;
}
export interface SchemaView {
  readonly id: string;
  readonly name: string;
  readonly inputs: readonly {
    readonly id: string;
    readonly name: string;
    readonly codes: readonly { readonly code: string; readonly label: string }[];
  }[];
}
export interface QueueCounts {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly completed: number;
  readonly failed: number;
}
export interface JobsView {
  readonly backend: string;
  readonly queues: readonly QueueCounts[];
  readonly outboxWaiting: number;
}
export interface FailedJob {
  readonly queue: string;
  readonly id: string;
  readonly name: string;
  readonly failedAt: string;
  readonly reason: string;
  readonly attempts: number;
}
