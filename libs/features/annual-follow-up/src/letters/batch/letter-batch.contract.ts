import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional } from 'class-validator';
import { type Addressee, ADDRESSEES } from '#domain/follow-up';
import { pageLimit } from '#platform/http';

const FACILITY = 'facilityId must be the number of a facility.';
/** Where a batch stands. */
export const BATCH_STATUSES = ['queueing', 'queued', 'printing', 'printed', 'cancelled'] as const;
/** One of {@link BATCH_STATUSES}. */
export type BatchStatus = (typeof BATCH_STATUSES)[number];
/** Where a letter stands: `withheld` must not go out, `not-made` could not be made; both say why. */
export const LETTER_STATES = ['queued', 'printed', 'withheld', 'not-made', 'cancelled', 'returned'] as const;
/** One of {@link LETTER_STATES}. */
export type LetterState = (typeof LETTER_STATES)[number];

/** A batch that is asked for: letters of every open step to this kind of addressee. */
export class NewLetterBatch {
  @ApiProperty()
  @IsInt({ message: FACILITY })
  readonly facilityId: number;

  @ApiProperty({ enum: ADDRESSEES })
  @IsIn(ADDRESSEES, { message: `addressee must be one of ${ADDRESSEES.join(', ')}.` })
  readonly addressee: Addressee;
}

export class LetterBatchQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: FACILITY })
  readonly facilityId?: number;
}

/** Which letters of a batch. */
export class LetterQuery {
  @ApiPropertyOptional({ enum: LETTER_STATES })
  @IsOptional()
  @IsIn(LETTER_STATES, { message: `state must be one of ${LETTER_STATES.join(', ')}.` })
  readonly state?: LetterState;

  @pageLimit(50, 200)
  readonly limit: number = 50;

  @ApiPropertyOptional({ description: 'The `next` of the page before' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'after must be the `next` of the page before.' })
  readonly after?: number;
}

class LetterCountsView {
  @ApiProperty() readonly letters: number;
  @ApiProperty() readonly queued: number;
  @ApiProperty() readonly printed: number;
  @ApiProperty() readonly withheld: number;
  @ApiProperty() readonly notMade: number;
  @ApiProperty() readonly cancelled: number;
  @ApiProperty() readonly returned: number;
}

/** A batch of letters. */
export class LetterBatchView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly facilityId: number;
  @ApiProperty() readonly facilityName: string;
  @ApiProperty({ enum: ADDRESSEES }) readonly addressee: Addressee;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '2026-11',
    description: 'Month for which the calendar made it; null when made by hand',
  })
  readonly month: string | null;
  @ApiProperty({ enum: BATCH_STATUSES }) readonly status: BatchStatus;
  @ApiProperty({ type: String, nullable: true }) readonly createdBy: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly queuedAt: Date | null;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly printedAt: Date | null;
  @ApiProperty({ type: LetterCountsView }) readonly counts: LetterCountsView;
}

class LetterPatientView {
  @ApiProperty({ format: 'uuid' }) readonly patientId: string;
  @ApiProperty() readonly patientName: string;
  @ApiProperty({ format: 'uuid' }) readonly stepId: string;
  @ApiProperty({ enum: ['queued', 'sent', 'withheld', 'not-made', 'cancelled'] }) readonly state: string;
  @ApiProperty({ type: String, nullable: true }) readonly reason: string | null;
}

/** One letter: one envelope, with everybody it is about. */
export class LetterView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ description: 'Place in the order of printing' }) readonly ordinal: number;
  @ApiProperty({ example: '000000005724' }) readonly barcode: string;
  @ApiProperty({ enum: ADDRESSEES }) readonly addressee: Addressee;
  @ApiProperty({ enum: LETTER_STATES }) readonly state: LetterState;
  @ApiProperty({ type: String, nullable: true, description: 'Why it was withheld or not made' }) readonly reason: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly physicianName: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly pages: number | null;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-22' }) readonly sentOn: string | null;
  @ApiProperty({ type: String, nullable: true, enum: ['deceased', 'moved', 'unknown', 'refused'] }) readonly returnedReason: string | null;
  @ApiProperty({ type: [LetterPatientView] }) readonly patients: readonly LetterPatientView[];
}

/** A batch with a page of its letters, in the order of printing. */
export class LetterPageView {
  @ApiProperty({ type: LetterBatchView }) readonly batch: LetterBatchView;
  @ApiProperty({ type: [LetterView] }) readonly letters: readonly LetterView[];
  @ApiProperty({ type: Number, nullable: true }) readonly next: number | null;
}
