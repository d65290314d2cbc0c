import { ApiProperty } from '@nestjs/swagger';
import type { DeathConflict, RowProblem } from '#domain/follow-up';
import { type FieldComparison, MATCH_FIELDS, type MatchField, type MatchOutcome } from '#domain/matching';
import { DEATH_RECORD_STATES, type DeathRecordState, FOLLOW_BACK_STATES, type FollowBackState } from './death-records.queries.js';

const CONFLICTS: readonly DeathConflict[] = ['DEATH_BEFORE_DIAGNOSIS', 'CONTACT_AFTER_DEATH', 'OTHER_DEATH_DATE'];

export class RowProblemView {
  @ApiProperty({ type: String, example: 'VALUE_NOT_READ' }) readonly code: RowProblem['code'];
  @ApiProperty({ type: String, example: 'dateOfBirth' }) readonly item: RowProblem['item'];
}

/** A record as lists show it. */
export class DeathRowView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly row: number;
  @ApiProperty({ enum: DEATH_RECORD_STATES }) readonly state: DeathRecordState;
  @ApiProperty({ description: 'Last, first middle; blank for a refused row' }) readonly name: string;
  @ApiProperty() readonly dateOfDeath: string;
  @ApiProperty() readonly causeOfDeath: string;
  @ApiProperty({ type: Number, nullable: true }) readonly score: number | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) readonly patientId: string | null;
  @ApiProperty({ enum: CONFLICTS, nullable: true }) readonly conflict: DeathConflict | null;
  @ApiProperty({ enum: ['same', 'different'], nullable: true }) readonly decision: 'same' | 'different' | null;
  @ApiProperty({ enum: FOLLOW_BACK_STATES, nullable: true }) readonly followBack: FollowBackState | null;
  @ApiProperty({ enum: ['no-patient', 'no-tumor'], nullable: true }) readonly followBackReason: 'no-patient' | 'no-tumor' | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The case known from the certificate only' })
  readonly abstractId: string | null;
  @ApiProperty({ type: [RowProblemView] }) readonly problems: readonly RowProblemView[];
  @ApiProperty() readonly version: number;
}

export class DeathRowPage {
  @ApiProperty({ type: [DeathRowView] }) readonly rows: DeathRowView[];
  @ApiProperty({ type: Number, nullable: true, description: 'Row to go on behind; null at the end' }) readonly next: number | null;
}

/** One compared field. */
export class ComparedFieldView {
  @ApiProperty({ enum: MATCH_FIELDS }) readonly field: MatchField;
  @ApiProperty({ enum: ['agree', 'close', 'differ', 'missing'] }) readonly agreement: FieldComparison['agreement'];
  @ApiProperty({ type: String, nullable: true, example: 'one-digit' }) readonly outcome: MatchOutcome | null;
  @ApiProperty({ description: 'Bits' }) readonly weight: number;
}

export class CandidateTumorView {
  @ApiProperty() readonly primarySite: string;
  @ApiProperty() readonly histologicTypeIcdO3: string;
  @ApiProperty() readonly dateOfDiagnosis: string;
}

/** A person of the registry beside the death. */
export class CandidateView {
  @ApiProperty({ format: 'uuid' }) readonly patientId: string;
  @ApiProperty() readonly score: number;
  @ApiProperty({ enum: ['match', 'review', 'no-match'] }) readonly verdict: 'match' | 'review' | 'no-match';
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' } }) readonly items: Record<string, string>;
  @ApiProperty({ type: [ComparedFieldView] }) readonly fields: readonly ComparedFieldView[];
  @ApiProperty({ type: [CandidateTumorView] }) readonly tumors: readonly CandidateTumorView[];
}

/** Value that undoing left alone. */
export class NotRestoredView {
  @ApiProperty({ enum: ['abstract', 'patient', 'step', 'case'] }) readonly record: 'abstract' | 'patient' | 'step' | 'case';
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly item: string;
}

/** A death beside the people of the registry who could be meant. */
export class DeathRecordView extends DeathRowView {
  @ApiProperty({ format: 'uuid' }) readonly batchId: string;
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' } }) readonly death: Record<string, string>;
  @ApiProperty({ type: [CandidateView] }) readonly candidates: readonly CandidateView[];
  @ApiProperty({ type: String, nullable: true }) readonly reviewer: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly reviewedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) readonly note: string | null;
  @ApiProperty({ type: [String], description: 'Items that the file changed' }) readonly changed: readonly string[];
  @ApiProperty({ type: [String], description: 'Items of which what stood was better' }) readonly kept: readonly string[];
  @ApiProperty({ type: [NotRestoredView] }) readonly notRestored: readonly NotRestoredView[];
}

/** Death clearance of a year. */
export class DeathClearanceView {
  @ApiProperty() readonly year: number;
  @ApiProperty({ description: 'Reportable cases diagnosed in the year' }) readonly cases: number;
  @ApiProperty({ description: 'Of these, known from the death certificate only' }) readonly certificateOnly: number;
  @ApiProperty({ type: Number, nullable: true, description: 'DCO percentage, two decimals' }) readonly percent: number | null;
  @ApiProperty({ description: 'Deaths of the year by state of follow-back' }) readonly open: number;
  @ApiProperty() readonly asked: number;
  @ApiProperty() readonly found: number;
  @ApiProperty() readonly closed: number;
  @ApiProperty({ type: [DeathRowView], description: 'Open ones first' }) readonly rows: DeathRowView[];
  @ApiProperty({ type: String, nullable: true, description: 'Goes on behind the last row; null at the end' }) readonly next: string | null;
}
