import type { Items } from '#domain/naaccr';
import type { Cancer, Extent } from './cancer.js';
import type { Sex } from './cancer-table.js';

/** Items while they are being written. */
export type Draft = { -readonly [id in keyof Items]: Items[id] };

/** How far a registrar has come with a case. */
export type CaseStatus = 'suspense' | 'in-progress' | 'complete' | 'submitted';

/** Rows of the five-stage tables. */
export type StageRow = 0 | 1 | 2 | 3 | 4;

/** What is decided about a tumor before its items are written; days are day numbers. */
export interface TumorPlan {
  readonly cancer: Cancer;
  readonly site: string;
  readonly histology: string;
  readonly behavior: string;
  readonly extent: Extent;
  readonly stage: StageRow;
  readonly dxDay: number;
  readonly firstContact: number;
  readonly classOfCase: string;
  readonly status: CaseStatus;
}

/** What is decided about a patient. */
export interface PatientPlan {
  readonly index: number;
  readonly sex: Sex;
  readonly birth: number;
  readonly today: number;
  readonly tumors: readonly TumorPlan[];
  readonly lastContact: number;
  /** ICD-10 cause of death; blank while alive. */
  readonly cause: string;
}

/** True for tumors counted with the malignant ones (behavior 2 and 3). */
export function isFederal({ behavior }: TumorPlan): boolean {
  return behavior === '2' || behavior === '3';
}
