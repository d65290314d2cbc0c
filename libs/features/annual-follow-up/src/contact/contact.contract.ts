import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { pageAfter, pageLimit } from '#platform/http';
import { AreItemsOfTumors, AreTypedItems } from './typed-items.js';

/** How somebody was asked, or where the answer was found. */
export const CONTACT_METHODS = ['chart', 'physician', 'patient', 'relative', 'other-facility', 'linkage', 'obituary', 'other'] as const;
/** What came of it. Only `reached` moves the date of last contact. */
export const CONTACT_RESULTS = ['reached', 'no-answer', 'wrong-address', 'refused'] as const;

const MAX_REPLIES = 100;
const itemValues = { type: 'object', additionalProperties: { type: 'string' } } as const;

/** One answer, or one try. */
export class NewContact {
  @ApiPropertyOptional({ format: 'uuid', description: 'Given by the sender, so that the same contact sent again is recorded once' })
  @IsOptional()
  @IsUUID(undefined, { message: 'id must be a UUID.' })
  readonly id?: string;

  @ApiProperty({ description: 'The facility that made it' })
  @IsInt({ message: 'facilityId must be the number of a facility.' })
  readonly facilityId: number;

  @ApiProperty({
    example: '20261103',
    description: 'Date the writer gave, else the postmark, never the mailing date: CCYY, CCYYMM or CCYYMMDD',
  })
  @Matches(/^\d{4}(\d{2}(\d{2})?)?$/, { message: 'contactDate must be CCYY, CCYYMM or CCYYMMDD, such as 20261103.' })
  readonly contactDate: string;

  @ApiPropertyOptional({ description: 'The sender wrote that very day, although it is the day on which the letter was printed' })
  @IsOptional()
  @IsBoolean({ message: 'dateIsSenders must be true or false.' })
  readonly dateIsSenders?: boolean;

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

  @ApiPropertyOptional({ ...itemValues, description: 'Address, telephone, death and contact items of the patient by item id' })
  @IsOptional()
  @IsObject({ message: 'items must map item ids to coded values.' })
  @AreTypedItems()
  readonly items?: Record<string, string>;

  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: itemValues,
    description: 'Status, recurrence, treatment and contact items by tumor id and item id',
  })
  @IsOptional()
  @IsObject({ message: 'tumors must map tumor ids to items.' })
  @AreItemsOfTumors()
  readonly tumors?: Record<string, Record<string, string>>;

  @ApiPropertyOptional({ description: 'The letter that this answers' })
  @IsOptional()
  @IsUUID(undefined, { message: 'letterId must be the id of a letter.' })
  readonly letterId?: string;

  @ApiPropertyOptional({ description: 'The step of the ladder that this was' })
  @IsOptional()
  @IsUUID(undefined, { message: 'stepId must be the id of a step.' })
  readonly stepId?: string;

  @ApiPropertyOptional({ description: 'The patient does not want to be contacted again: follow-up by this facility stops' })
  @IsOptional()
  @IsBoolean({ message: 'optOut must be true or false.' })
  readonly optOut?: boolean;

  @ApiPropertyOptional({ description: 'Kept sealed' })
  @IsOptional()
  @IsString({ message: 'note must be text.' })
  @MaxLength(2000, { message: 'note must have at most 2,000 characters.' })
  readonly note?: string;
}

/** One row of a grid of replies. */
export class NewReply extends NewContact {
  @ApiProperty({ format: 'uuid' })
  @IsUUID(undefined, { message: 'patientId must be the id of a patient.' })
  readonly patientId: string;
}

/** Replies of many people; each is recorded or refused for itself. */
export class NewReplies {
  @ApiProperty({ type: [NewReply], maxItems: MAX_REPLIES })
  @IsArray({ message: 'replies must be a list of replies.' })
  @ArrayMinSize(1, { message: 'replies must have at least one reply.' })
  @ArrayMaxSize(MAX_REPLIES, { message: `replies must have at most ${MAX_REPLIES} replies.` })
  @ValidateNested({ each: true })
  @Type(() => NewReply)
  readonly replies: readonly NewReply[];
}

/** Why a contact is taken back. */
export class ContactWithdrawal {
  @ApiProperty({ maxLength: 500, description: 'Kept sealed' })
  @IsString({ message: 'reason must be text.' })
  @IsNotEmpty({ message: 'reason must say why the contact is withdrawn.' })
  @MaxLength(500, { message: 'reason must have at most 500 characters.' })
  readonly reason: string;
}

/** For which facility a reply is typed. */
export class ReplyFormQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'facilityId must be the number of a facility.' })
  readonly facilityId?: number;
}

/** Which contacts are asked for. */
export class ContactsToReviewQuery extends ReplyFormQuery {
  @pageLimit(50, 200)
  readonly limit: number = 50;

  @pageAfter(/^\d{1,15}$/)
  readonly after?: string;
}
