import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches } from 'class-validator';
import { pageAfter, pageLimit } from '#platform/http';
import {
  ADDRESSEES,
  type Addressee,
  FOLLOW_UP_STATES,
  FOLLOW_UP_STOPS,
  type FollowUpState,
  type FollowUpStop,
  LETTER_PERMISSIONS,
  type LetterPermission,
  type RungKind,
  RUNG_KINDS,
  STEP_STATES,
  type StepState,
} from '#domain/follow-up';

const FACILITY = 'facilityId must be the number of a facility.';

/** Which facility's people are counted. */
export class FollowUpSummaryQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: FACILITY })
  readonly facilityId?: number;
}

/** Which people are listed. */
export class FollowUpListQuery extends FollowUpSummaryQuery {
  @ApiProperty({ enum: ['due', 'lost'] })
  @IsIn(['due', 'lost'], { message: 'state must be due or lost.' })
  readonly state: 'due' | 'lost';

  @ApiPropertyOptional({ example: '2026-11', description: 'Month in which they fell due' })
  @IsOptional()
  @Matches(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, { message: 'month must look like 2026-11.' })
  readonly month?: string;

  @ApiPropertyOptional({ example: 'me', description: 'me, none, or the id of an account' })
  @IsOptional()
  @Matches(/^(me|none|[0-9a-f-]{36})$/, { message: 'owner must be me, none, or the id of an account.' })
  readonly owner?: string;

  @pageLimit(50, 200)
  readonly limit: number = 50;

  @pageAfter(/^\d{8}\.[0-9a-f-]{36}$/)
  readonly after?: string;
}

class MonthView {
  @ApiProperty({ example: '2026-11' }) readonly month: string;
  @ApiProperty() readonly due: number;
  @ApiProperty() readonly lost: number;
  @ApiProperty({ description: 'Current people who will fall due in this month if nobody is reached before' }) readonly upcoming: number;
}

/** People by state. */
export class FollowUpSummaryView {
  @ApiProperty() readonly closed: number;
  @ApiProperty() readonly current: number;
  @ApiProperty() readonly due: number;
  @ApiProperty() readonly lost: number;
  @ApiProperty() readonly notFollowed: number;
  @ApiProperty({ type: [MonthView] }) readonly byMonth: readonly MonthView[];
  @ApiProperty({ example: '20261122' }) readonly asOf: string;
}

/** A step of the ladder. */
export class StepView {
  @ApiProperty({ example: 'physician-letter-1', description: 'Name of the step in the ladder of the facility' }) readonly step: string;
  @ApiProperty({ example: 'Physician letter' }) readonly label: string;
  @ApiProperty({ enum: RUNG_KINDS }) readonly kind: RungKind;
  @ApiProperty({ enum: STEP_STATES }) readonly state: StepState;
  @ApiProperty({ example: '2026-11-22' }) readonly dueDate: string;
}

/** A newer contact of the same person that a look-up found in the registry. */
export class LookUpEvidenceView {
  @ApiProperty({ enum: ['report', 'social-security-number', 'name-and-birth'], description: 'How it is known to be the same person' })
  readonly match: string;
  @ApiProperty({ example: '2026-10-02' }) readonly date: string;
  @ApiProperty({ type: String, nullable: true, description: 'The record that knows it; null when it is no record of your facilities' })
  readonly patientId: string | null;
}

/** A step of one person, with what became of it. */
export class LadderStepView extends StepView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly facilityId: number;
  @ApiProperty({ description: 'The date of last contact that began its cycle; blank when there was none' }) readonly cycle: string;
  @ApiProperty() readonly round: number;
  @ApiProperty({ enum: ADDRESSEES, nullable: true, type: String }) readonly addressee: Addressee | null;
  @ApiProperty({ type: String, nullable: true }) readonly openedOn: string | null;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly closedAt: Date | null;
  @ApiProperty({ type: String, nullable: true, description: 'Why it ended, or why it was passed over' }) readonly reason: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The letter it went out with, or waits in' }) readonly letterId: string | null;
  @ApiProperty({ description: 'Contacts made for it' }) readonly tries: number;
  @ApiProperty({ type: LookUpEvidenceView, nullable: true }) readonly evidence: LookUpEvidenceView | null;
}

/** A step that will come if nobody answers. */
export class StepAheadView {
  @ApiProperty() readonly step: string;
  @ApiProperty() readonly label: string;
  @ApiProperty({ enum: RUNG_KINDS }) readonly kind: RungKind;
  @ApiProperty({ enum: ADDRESSEES, nullable: true, type: String }) readonly addressee: Addressee | null;
  @ApiProperty({ example: '2026-11-22' }) readonly dueDate: string;
}

/** What is settled about a person at the facility that follows. */
export class FollowedPersonView {
  @ApiProperty() readonly facilityId: number;
  @ApiProperty({ type: String, nullable: true }) readonly ownerId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly ownerName: string | null;
  @ApiProperty({ example: 'en' }) readonly language: string;
  @ApiProperty({ enum: LETTER_PERMISSIONS }) readonly letterPermission: LetterPermission;
  @ApiProperty({ enum: FOLLOW_UP_STOPS, nullable: true, type: String }) readonly stop: FollowUpStop | null;
  @ApiProperty({ type: String, nullable: true }) readonly stoppedOn: string | null;
  @ApiProperty({ description: 'No Patient Contact Flag (1854) is 1' }) readonly noPatientContact: boolean;
  @ApiProperty({ description: '0 when nothing was settled' }) readonly version: number;
}

class FollowedTumorView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ type: String, nullable: true }) readonly primarySite: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly siteGroup: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly diagnosisYear: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly cancerStatus: string | null;
}

/** One person of a due or lost list. */
export class FollowUpRowView {
  @ApiProperty() readonly patientId: string;
  @ApiProperty() readonly patientName: string;
  @ApiProperty() readonly dateOfLastContact: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Whole calendar months since the last contact; null when the date is blank' })
  readonly monthsSince: number | null;
  @ApiProperty({ enum: FOLLOW_UP_STATES }) readonly state: FollowUpState;
  @ApiProperty({ type: String, nullable: true }) readonly dueDate: string | null;
  @ApiProperty({ type: [StepView] }) readonly steps: readonly StepView[];
  @ApiProperty({ type: [FollowedTumorView] }) readonly tumors: readonly FollowedTumorView[];
  @ApiProperty({ type: String, nullable: true }) readonly ownerId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly ownerName: string | null;
  @ApiProperty() readonly facilityId: number;
  @ApiProperty() readonly facilityName: string;
}

export class FollowUpListView {
  @ApiProperty({ type: [FollowUpRowView] }) readonly rows: readonly FollowUpRowView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
  @ApiProperty() readonly total: number;
}

/** One answer or try, as it was recorded. */
export class ContactView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly contactDate: string;
  @ApiProperty() readonly method: string;
  @ApiProperty() readonly source: string;
  @ApiProperty() readonly result: string;
  @ApiProperty({ type: String, nullable: true }) readonly vitalStatus: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly note: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: String, nullable: true }) readonly createdBy: string | null;
}

/** One person's follow-up: contacts and steps, newest first. */
export class FollowUpPatientView {
  @ApiProperty() readonly patientId: string;
  @ApiProperty() readonly patientName: string;
  @ApiProperty({ type: String, nullable: true }) readonly telephone: string | null;
  @ApiProperty() readonly dateOfLastContact: string;
  @ApiProperty() readonly vitalStatus: string;
  @ApiProperty({ enum: FOLLOW_UP_STATES }) readonly state: FollowUpState;
  @ApiProperty({ type: [ContactView] }) readonly contacts: readonly ContactView[];
  @ApiProperty({ type: String, nullable: true, description: 'Why nobody follows the person' }) readonly notFollowedBecause: string | null;
  @ApiProperty({ type: [LadderStepView] }) readonly steps: readonly LadderStepView[];
  @ApiProperty({ type: [StepAheadView] }) readonly ahead: readonly StepAheadView[];
  @ApiProperty({ type: FollowedPersonView, nullable: true, description: 'Null while no facility follows' })
  readonly person: FollowedPersonView | null;
  @ApiProperty({ type: [FollowedTumorView] }) readonly tumors: readonly FollowedTumorView[];
}
