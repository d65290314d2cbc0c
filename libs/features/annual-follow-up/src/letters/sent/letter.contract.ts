import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { type Addressee, ADDRESSEES } from '#domain/follow-up';
import { LETTER_STATES, type LetterState } from '../batch/letter-batch.contract.js';

/** Why the post brought a letter back. */
export const RETURN_REASONS = ['deceased', 'moved', 'unknown', 'refused'] as const;
/** One of {@link RETURN_REASONS}. */
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** A letter came back. */
export class LetterReturn {
  @ApiProperty({ enum: RETURN_REASONS })
  @IsIn(RETURN_REASONS, { message: `reason must be one of ${RETURN_REASONS.join(', ')}.` })
  readonly reason: ReturnReason;
}

class LetterSubjectView {
  @ApiProperty({ format: 'uuid' }) readonly patientId: string;
  @ApiProperty() readonly patientName: string;
  @ApiProperty({ format: 'uuid' }) readonly stepId: string;
  @ApiProperty({ enum: ['scheduled', 'open', 'sent', 'done', 'expired', 'cancelled'] }) readonly stepState: string;
}

/** The letter that a barcode stands for, and whom an answer to it may concern. */
export class LetterByBarcodeView {
  @ApiProperty({ format: 'uuid' }) readonly letterId: string;
  @ApiProperty({ example: '000000005724' }) readonly barcode: string;
  @ApiProperty() readonly facilityId: number;
  @ApiProperty({ enum: ADDRESSEES }) readonly addressee: Addressee;
  @ApiProperty({ type: String, nullable: true, example: '2026-11-22' }) readonly sentOn: string | null;
  @ApiProperty({ enum: LETTER_STATES }) readonly state: LetterState;
  @ApiProperty({ type: [LetterSubjectView] }) readonly patients: readonly LetterSubjectView[];
}
