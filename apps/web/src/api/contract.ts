/** Shapes of the registry's HTTP interface as the page uses them. */
import type { Items } from '#domain/naaccr';

export type Permission =
  | 'abstract.read'
  | 'abstract.edit'
  | 'abstract.complete'
  | 'abstract.reopen'
  | 'abstract.assign'
  | 'import.run'
  | 'import.read'
  | 'follow-up.read'
  | 'follow-up.record'
  | 'follow-up.sweep'
  | 'submission.create'
  | 'submission.read'
  | 'submission.download'
  | 'research.table'
  | 'staging.read'
  | 'staging.install'
  | 'facility.read'
  | 'facility.manage'
  | 'user.manage'
  | 'audit.read'
  | 'jobs.read'
  | 'jobs.retry';

export const ROLES = [
  'abstractor',
  'follow-up-clerk',
  'qa-reviewer',
  'manager',
  'researcher',
  'data-steward',
  'privacy-officer',
  'administrator',
  'service',
] as const;
export type Role = (typeof ROLES)[number];

export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly data?: unknown;
  readonly correlationId?: string;
}

export interface FacilityRef {
  readonly id: number;
  readonly facilityNumber: string;
  readonly name: string;
}
export interface Facility extends FacilityRef {
  readonly npi: string | null;
  readonly referenceDate: string | null;
}
export interface SignedInUser {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
  readonly everyFacility: boolean;
  readonly mustChangePassword: boolean;
}
export interface Session {
  readonly user: SignedInUser;
  readonly facilities: readonly FacilityRef[];
  readonly abilities: readonly Permission[];
  readonly idleMinutes: number;
}
export interface User {
  readonly id: string;
  readonly name: string;
  readonly fullName: string;
  readonly roles: readonly Role[];
  readonly everyFacility: boolean;
  readonly facilityIds: readonly number[];
  readonly disabled: boolean;
  readonly lastSeenAt: string | null;
}
export interface UserChange {
  readonly fullName?: string;
  readonly roles?: readonly Role[];
  readonly everyFacility?: boolean;
  readonly facilityIds?: readonly number[];
  readonly disabled?: boolean;
}
export interface AccessEventRow {
  readonly id: string;
  readonly at: string;
  readonly userName: string;
  readonly action: string;
  readonly result: 'allowed' | 'denied';
  readonly facilityId: number | null;
  readonly patientIds: readonly string[];
  readonly abstractId: string | null;
  readonly subject: string | null;
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly address: string | null;
}
export interface AuditVerification {
  readonly events: number;
  readonly intact: boolean;
  readonly firstBroken?: string;
}
export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
export interface CountedPage<Row> extends Page<Row> {
  readonly total: number;
}

export const ABSTRACT_STATUSES = ['suspense', 'in-progress', 'complete', 'submitted'] as const;
export type AbstractStatus = (typeof ABSTRACT_STATUSES)[number];

export interface AbstractRow {
  readonly id: string;
  readonly version: number;
  readonly status: AbstractStatus;
  readonly facilityId: number;
  readonly facilityName: string;
  readonly patientId: string;
  readonly patientName: string;
  readonly accessionNumberHosp: string | null;
  readonly primarySite: string | null;
  readonly histologicTypeIcdO3: string | null;
  readonly siteGroup: string | null;
  readonly diagnosisYear: number | null;
  readonly dateOf1stContact: string | null;
  readonly ageDays: number | null;
  readonly editErrors: number;
  readonly editWarnings: number;
  readonly summaryStage: string | null;
  readonly ownerName: string | null;
}
export interface AbstractCounts {
  readonly byStatus: readonly { readonly status: AbstractStatus; readonly count: number }[];
  readonly byAge: readonly { readonly band: string; readonly status: AbstractStatus; readonly count: number }[];
  readonly overdue: number;
  readonly withErrors: number;
  readonly mine: number;
}
export interface StageInput {
  readonly id: string;
  readonly name: string;
  readonly used: boolean;
}
export interface StageView {
  readonly status: 'staged' | 'not-staged';
  readonly reason: string | null;
  readonly algorithm: string | null;
  readonly release: string | null;
  readonly schemaId: string | null;
  readonly schemaName: string | null;
  readonly derived: Readonly<Record<string, string>>;
  readonly inputs: readonly StageInput[];
  readonly ask: readonly { readonly id: string; readonly values: readonly string[] }[];
  readonly errors: readonly { readonly message: string; readonly id?: string }[];
  readonly path: readonly string[];
}
export type EditSeverity = 'error' | 'warning';
export interface EditResult {
  readonly editId: string;
  readonly name: string;
  readonly severity: EditSeverity;
  readonly items: readonly string[];
  readonly message: string;
  readonly overRide?: string | null;
  readonly overridden: boolean;
}
export interface MissingItem {
  readonly id: string;
  readonly message: string;
}
export interface AbstractAbilities {
  readonly [ability: string]: boolean;
}
export interface OtherTumor {
  readonly abstractId: string;
  readonly primarySite: string | null;
  readonly diagnosisYear: number | null;
  readonly status: AbstractStatus;
  readonly facilityName: string;
}
export interface AbstractView {
  readonly id: string;
  readonly version: number;
  readonly status: AbstractStatus;
  readonly facility: FacilityRef;
  readonly patientId: string;
  readonly tumorId: string;
  readonly owner: { readonly id: string; readonly fullName: string } | null;
  readonly items: Items;
  readonly stage: StageView;
  readonly edits: readonly EditResult[];
  readonly missing: readonly MissingItem[];
  readonly abilities: readonly Permission[];
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly completedAt: string | null;
  readonly submittedAt: string | null;
  readonly otherTumors: readonly OtherTumor[];
}
export interface ItemChangeView {
  readonly id: string;
  readonly from: string | null;
  readonly to: string | null;
}
export interface ItemsSaved {
  readonly version: number;
  readonly status: AbstractStatus;
  readonly changed: readonly ItemChangeView[];
  readonly derived: Readonly<Record<string, string>>;
  readonly stage: StageView;
  readonly edits: readonly EditResult[];
  readonly missing: readonly MissingItem[];
}
export interface StaleAbstract {
  readonly held: number;
  readonly current: number;
  readonly theirs: Readonly<Record<string, string | null>>;
  readonly yours: Readonly<Record<string, string | null>>;
  readonly by: string | null;
  readonly at: string | null;
}
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly userName: string;
  readonly version: number;
  readonly kind: string;
  readonly source: string;
  readonly reason: string | null;
  readonly changes: readonly ItemChangeView[];
}
