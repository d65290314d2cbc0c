import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsObject, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { FOLLOW_UP_STATES, type FollowUpState } from './follow-up-state.js';

/** How somebody was asked, or where the answer was found. */
export const CONTACT_METHODS = ['chart', 'physician', 'patient', 'relative', 'other-facility', 'linkage', 'obituary', 'other'] as const;
/** What came of it. Only `reached` moves the date of last contact. */
export const CONTACT_RESULTS = ['reached', 'no-answer', 'wrong-address', 'refused'] as const;

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

  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'limit must be a whole number.' })
  @Min(1, { message: 'limit must be at least 1.' })
  @Max(200, { message: 'limit must be at most 200.' })
  readonly limit: number = 50;

  @ApiPropertyOptional({ description: 'The `next` of the page before' })
  @IsOptional()
  @Matches(/^\d{8}\.[0-9a-f-]{36}$/, { message: 'after must be the `next` of the page before.' })
  readonly after?: string;
}

/** One answer, or one try. */
export class NewContact {
  @ApiProperty({ description: 'The facility that made it' })
  @IsInt({ message: FACILITY })
  readonly facilityId: number;

  @ApiProperty({ example: '20261103', description: 'Date the writer gave, never the mailing date: CCYY, CCYYMM or CCYYMMDD' })
  @Matches(/^\d{4}(\d{2}(\d{2})?)?$/, { message: 'contactDate must be CCYY, CCYYMM or CCYYMMDD, such as 20261103.' })
  readonly contactDate: string;

  @ApiProperty({ enum: CONTACT_METHODS })
  @IsIn(CONTACT_METHODS, { message: `method must be one of ${CONTACT_METHODS.join(', ')}.` })
  readonly method: (typeof CONTACT_METHODS)[number];

  @ApiProperty({ example: '2', description: 'Code of Follow-Up Source (1790)' })
  @Matches(/^[0-9]$/, { message: 'source must be a code of Follow-Up Source (1790), such as 2.' })
  readonly source: string;

  @ApiProperty({ enum: CONTACT_RESULTS })
  @IsIn(CONTACT_RESULTS, { message: `result must be one of ${CONTACT_RESULTS.join(', ')}.` })
  readonly result: (typeof CONTACT_RESULTS)[number];

  @ApiPropertyOptional({ enum: ['0', '1'], description: 'Vital Status (1760): 0 dead, 1 alive; needed when reached' })
  @IsOptional()
  @IsIn(['0', '1'], { message: 'vitalStatus must be 0 (dead) or 1 (alive).' })
  readonly vitalStatus?: '0' | '1';

  @ApiPropertyOptional({
    type: Object,
    description: 'Cancer Status (1770) by tumor id: 1 no evidence, 2 evidence, 9 unknown',
    additionalProperties: { type: 'string' },
  })
  @IsOptional()
  @IsObject({ message: 'cancerStatus must map tumor ids to codes.' })
  readonly cancerStatus?: Record<string, string>;

  @ApiPropertyOptional({ description: 'Kept sealed' })
  @IsOptional()
  @IsString({ message: 'note must be text.' })
  @MaxLength(2000, { message: 'note must have at most 2,000 characters.' })
  @Length(0, 2000)
  readonly note?: string;
}

class MonthView {
  @ApiProperty({ example: '2026-11' }) readonly month: string;
  @ApiProperty() readonly due: number;
  @ApiProperty() readonly lost: number;
  @ApiProperty({ description: 'Current people who will fall due in this month if nobody is reached before' }) readonly upcoming: number;
}

class RatesView {
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Percent of followed people who are dead or were contacted within the limit for lost',
  })
  readonly followed: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'The same among those not known to be dead' })
  readonly living: number | null;
}

/** People by state. */
export class FollowUpSummaryView {
  @ApiProperty() readonly closed: number;
  @ApiProperty() readonly current: number;
  @ApiProperty() readonly due: number;
  @ApiProperty() readonly lost: number;
  @ApiProperty() readonly notFollowed: number;
  @ApiProperty({ type: RatesView }) readonly rates: RatesView;
  @ApiProperty({ type: [MonthView] }) readonly byMonth: readonly MonthView[];
  @ApiProperty({ example: '20261122' }) readonly asOf: string;
}

export class StepView {
  @ApiProperty({ enum: ['due-list', 'lost-search'] }) readonly step: string;
  @ApiProperty({ enum: ['scheduled', 'open', 'done', 'cancelled'] }) readonly state: string;
  @ApiProperty({ example: '2026-11-22' }) readonly dueDate: string;
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
  @ApiProperty() readonly facilityId: number;
  @ApiProperty() readonly facilityName: string;
}

export class FollowUpListView {
  @ApiProperty({ type: [FollowUpRowView] }) readonly rows: readonly FollowUpRowView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
  @ApiProperty() readonly total: number;
}

class ContactView {
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
  @ApiProperty({ type: [StepView] }) readonly steps: readonly StepView[];
  @ApiProperty({ type: [FollowedTumorView] }) readonly tumors: readonly FollowedTumorView[];
}

/** One sweep over everybody. */
export class SweepView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ example: '2026-11-22' }) readonly asOf: string;
  @ApiProperty({ format: 'date-time' }) readonly startedAt: Date;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly finishedAt: Date | null;
  @ApiProperty({ type: Number, nullable: true }) readonly milliseconds: number | null;
  @ApiProperty() readonly patients: number;
  @ApiProperty() readonly due: number;
  @ApiProperty() readonly lost: number;
  @ApiProperty({ description: 'Reminders opened' }) readonly opened: number;
  @ApiProperty({ description: 'Next contacts planned' }) readonly scheduled: number;
  @ApiProperty({ description: 'Reminders no longer needed' }) readonly cancelled: number;
}

export class SweepStartedView {
  @ApiProperty() @IsUUID() readonly id: string;
}
