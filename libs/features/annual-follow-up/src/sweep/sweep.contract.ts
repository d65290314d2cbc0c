import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

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
