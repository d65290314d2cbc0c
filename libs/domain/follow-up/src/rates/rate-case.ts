import type { CalendarDay } from '#domain/naaccr';
import type { FollowUpSiteKind } from './site-kind.js';

/** Age at diagnosis as SEER sets its goals; unknown has no goal. */
export type AgeAtDiagnosisGroup = 'under-20' | '20-64' | '65-and-over' | 'unknown';

/**
 * Everything that decides where a case is counted in the rates: the facts of one abstract and of its patient. Codes as in NAACCR,
 * `null` when blank; days are the earliest that a partial date can mean.
 */
export interface RateCase {
  /** Class of Case (610) of this facility. */
  readonly classOfCase: string | null;
  /** Next Follow-Up Source (1800): 8 foreign resident, 9 not required. */
  readonly nextFollowUpSource: string | null;
  readonly siteKind: FollowUpSiteKind;
  /** Behavior (523): 0 benign, 1 borderline, 2 in situ, 3 malignant. */
  readonly behavior: string | null;
  /** In situ or localized by Summary Stage; asked of malignant basal and squamous carcinoma of the skin alone. */
  readonly isLocalized: boolean;
  readonly diagnosisDay: CalendarDay | null;
  /** The day the facility's registry began; null when it follows everything it holds. */
  readonly referenceDay: CalendarDay | null;
  /** Vital Status (1760): 0 dead, 1 alive. */
  readonly vitalStatus: string | null;
  readonly lastContactDay: CalendarDay | null;
  /** Date of Last Contact (1750) lacks its day or month. */
  readonly hasPartialContact: boolean;
  /** 100th birthday, the latest it can be; null when it is unknown or not near. */
  readonly hundredthBirthday: CalendarDay | null;
  readonly ageGroup: AgeAtDiagnosisGroup;
  /** Why the facility stopped following the person, where that leaves the rates: moved abroad, or followed by agreement only. */
  readonly stopped: 'moved-abroad' | 'by-agreement' | null;
}
