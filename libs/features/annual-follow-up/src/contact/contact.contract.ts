import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsObject, IsOptional, IsString, Length, Matches, MaxLength } from 'class-validator';

/** How somebody was asked, or where the answer was found. */
export const CONTACT_METHODS = ['chart', 'physician', 'patient', 'relative', 'other-facility', 'linkage', 'obituary', 'other'] as const;
/** What came of it. Only `reached` moves the date of last contact. */
export const CONTACT_RESULTS = ['reached', 'no-answer', 'wrong-address', 'refused'] as const;

/** One answer, or one try. */
export class NewContact {
  @ApiProperty({ description: 'The facility that made it' })
  @IsInt({ message: 'facilityId must be the number of a facility.' })
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
