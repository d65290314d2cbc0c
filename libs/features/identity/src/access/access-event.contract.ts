import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { mayBeAbsent, pageLimit } from '#platform/http';
import { IsUUID, Matches, MaxLength } from 'class-validator';

/** Which events of the access log to list. */
export class AccessEventSearch {
  @ApiPropertyOptional({ format: 'uuid' })
  @mayBeAbsent()
  @IsUUID('all', { message: 'patientId must be the id of a patient.' })
  readonly patientId?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @mayBeAbsent()
  @IsUUID('all', { message: 'userId must be the id of a user.' })
  readonly userId?: string;

  @ApiPropertyOptional({ example: 'abstract.opened' })
  @mayBeAbsent()
  @MaxLength(100, { message: 'action must be the name of an action, such as abstract.opened.' })
  readonly action?: string;

  @ApiPropertyOptional({ description: 'Events older than the one with this id' })
  @mayBeAbsent()
  @Matches(/^[1-9][0-9]{0,17}$/, { message: 'before must be the id of an event, such as 1200.' })
  readonly before?: string;

  @pageLimit(100, 500)
  readonly limit: number = 100;
}

/** One event of the access log. */
export class AccessEventView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ format: 'date-time' }) readonly at: Date;
  @ApiProperty({ type: String, nullable: true, format: 'uuid' }) readonly userId: string | null;
  @ApiProperty() readonly userName: string;
  @ApiProperty() readonly action: string;
  @ApiProperty({ enum: ['allowed', 'denied'] }) readonly result: 'allowed' | 'denied';
  @ApiProperty({ type: Number, nullable: true }) readonly facilityId: number | null;
  @ApiProperty({ type: [String] }) readonly patientIds: string[];
  @ApiProperty({ type: String, nullable: true }) readonly abstractId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly subject: string | null;
  @ApiProperty({ type: Object, additionalProperties: true }) readonly detail: Record<string, string | number | boolean>;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly address: string | null;
}

/** A page of the access log, newest first. */
export class AccessEventPage {
  @ApiProperty({ type: [AccessEventView] }) readonly rows: AccessEventView[];
  @ApiProperty({ type: String, nullable: true, description: 'What to send as `before` for the next page' }) readonly next: string | null;
}

/** Recomputing the whole access log: how far it has come, and what it found. */
export class VerificationView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] }) readonly status: 'waiting' | 'running' | 'done' | 'failed';
  @ApiProperty({ description: 'Events checked so far' }) readonly events: number;
  @ApiProperty({ description: 'Events of the log' }) readonly total: number;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Null as long as it is not done' }) readonly intact: boolean | null;
  @ApiProperty({ type: String, nullable: true, description: 'Id of the first event that is not as it was written' })
  readonly firstBroken: string | null;
  @ApiProperty({ description: 'Who asked' }) readonly userName: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly finishedAt: Date | null;
}
