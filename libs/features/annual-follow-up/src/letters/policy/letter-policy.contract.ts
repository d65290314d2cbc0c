import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsIn, IsInt, Length, Max, MaxLength, Min } from 'class-validator';
import { PHYSICIAN_PERMISSIONS, type PhysicianPermission } from '#domain/follow-up';
import { ENVELOPE_NAMES, type EnvelopeName, LABEL_SHEET_NAMES, type LabelSheetName } from '#platform/print';

/** How a facility writes letters. */
export class LetterPolicyChange {
  @ApiProperty({ description: 'Version that was opened; 0 when the facility had no policy' })
  @IsInt({ message: 'version must be the version that was opened.' })
  @Min(0, { message: 'version must be the version that was opened.' })
  readonly version: number;

  @ApiProperty({
    example: 'Follow-Up Records Office',
    description: 'Neutral name that stands on letters and envelopes, not the name of the facility',
  })
  @Length(1, 80, { message: 'senderName must have 1 to 80 characters.' })
  readonly senderName: string;

  @ApiProperty({ type: [String], example: ['PO Box 12', 'Exampletown NM 87101'] })
  @ArrayMinSize(1, { message: 'returnAddress must have at least one line.' })
  @ArrayMaxSize(5, { message: 'returnAddress must have at most five lines.' })
  @Length(1, 80, { each: true, message: 'Each line of returnAddress must have 1 to 80 characters.' })
  readonly returnAddress: string[];

  @ApiProperty({ example: '505-555-0100' })
  @Length(1, 40, { message: 'telephone must have 1 to 40 characters.' })
  readonly telephone: string;

  @ApiProperty({ example: 'Maria Rivera' })
  @Length(1, 80, { message: 'signer must have 1 to 80 characters.' })
  readonly signer: string;

  @ApiProperty({ example: 'Records Office' })
  @MaxLength(80, { message: 'signerTitle must have at most 80 characters.' })
  readonly signerTitle: string;

  @ApiProperty({ example: 21, description: 'Days within which an answer is asked for' })
  @IsInt({ message: 'replyDays must be a whole number of days.' })
  @Min(1, { message: 'replyDays must be at least 1.' })
  @Max(180, { message: 'replyDays must be at most 180.' })
  readonly replyDays: number;

  @ApiProperty({ description: 'Whether letters, labels and addresses may hold words that tell of cancer' })
  @IsBoolean({ message: 'mayNameCancer must be true or false.' })
  readonly mayNameCancer: boolean;

  @ApiProperty({
    enum: PHYSICIAN_PERMISSIONS,
    description: 'Permission of physicians to write to their patients: one for all, or asked of each',
  })
  @IsIn(PHYSICIAN_PERMISSIONS, { message: `physicianPermission must be ${PHYSICIAN_PERMISSIONS.join(' or ')}.` })
  readonly physicianPermission: PhysicianPermission;

  @ApiProperty({ enum: ENVELOPE_NAMES, description: 'Window envelope; decides the paper, too' })
  @IsIn(ENVELOPE_NAMES, { message: `envelope must be one of ${ENVELOPE_NAMES.join(', ')}.` })
  readonly envelope: EnvelopeName;

  @ApiProperty({ enum: LABEL_SHEET_NAMES })
  @IsIn(LABEL_SHEET_NAMES, { message: `labelSheet must be one of ${LABEL_SHEET_NAMES.join(', ')}.` })
  readonly labelSheet: LabelSheetName;
}

/** A facility's letter policy; version 0 is a proposal that nobody has saved. */
export class LetterPolicyView extends LetterPolicyChange {
  @ApiProperty() readonly facilityId: number;
}

/** The same as a plain value. */
export type LetterPolicy = Pick<LetterPolicyView, keyof LetterPolicyView>;
