import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Matches } from 'class-validator';
import { TIMELINESS_STEPS, type TimelinessStep } from './timeliness-settings.js';

const DAY = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

/** Which cases: those with a first contact between two days. */
export class TimelinessQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'facilityId must be the number of a facility.' })
  readonly facilityId?: number;

  @ApiPropertyOptional({ example: '20250101', description: 'First day of first contact; two years ago unless given' })
  @IsOptional()
  @Matches(DAY, { message: 'from must be a day as CCYYMMDD, such as 20250101.' })
  readonly from?: string;

  @ApiPropertyOptional({ example: '20251231', description: 'Last day of first contact; today unless given' })
  @IsOptional()
  @Matches(DAY, { message: 'to must be a day as CCYYMMDD, such as 20251231.' })
  readonly to?: string;
}

export class StepTargetView {
  @ApiProperty({ enum: TIMELINESS_STEPS }) readonly step: TimelinessStep;
  @ApiProperty() readonly label: string;
  @ApiProperty({ description: 'Target in days' }) readonly target: number;
}

/** Days of one gap; quantiles over the cases whose two dates are complete and in order, null without one. */
export class StepTimesView {
  @ApiProperty({ enum: TIMELINESS_STEPS }) readonly step: TimelinessStep;
  @ApiProperty({ description: 'Cases with both dates in order' }) readonly n: number;
  @ApiProperty({ type: Number, nullable: true }) readonly p10: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly p25: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly median: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly p75: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly p90: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'Percent of n over the target' }) readonly overTarget: number | null;
  @ApiProperty({ description: 'Cases whose second date is before the first' }) readonly negative: number;
  @ApiProperty({ description: 'Cases without two complete dates' }) readonly missing: number;
}

/** One facility or abstractor; both null is everybody. */
export class TimelinessRowView {
  @ApiProperty({ type: Number, nullable: true }) readonly facilityId: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly facilityName: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Abstracted By (570), or the owner where it is blank; an empty text is nobody',
  })
  readonly abstractor: string | null;
  @ApiProperty() readonly cases: number;
  @ApiProperty({ description: 'Complete in time' }) readonly inTime: number;
  @ApiProperty({ description: 'Complete too late, or open for too long' }) readonly late: number;
  @ApiProperty({ description: 'Not complete, and there is still time' }) readonly open: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Percent in time of those in time or late' }) readonly inTimePercent:
    number | null;
  @ApiProperty({ type: [StepTimesView] }) readonly steps: readonly StepTimesView[];
}

export class TimelinessView {
  @ApiProperty({ example: '20241122' }) readonly from: string;
  @ApiProperty({ example: '20261122' }) readonly to: string;
  @ApiProperty() readonly completeWithinMonths: number;
  @ApiProperty({ type: [StepTargetView] }) readonly steps: readonly StepTargetView[];
  @ApiProperty({ type: [TimelinessRowView], description: 'Everybody first, then each facility followed by its abstractors' })
  readonly rows: readonly TimelinessRowView[];
}
