import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, ValidateNested } from 'class-validator';
import {
  ADDRESSEES,
  type Addressee,
  FOLLOW_UP_STOPS,
  type FollowUpStop,
  LADDER_PARTS,
  type LadderPart,
  LETTER_PERMISSIONS,
  type LetterPermission,
  type Rung,
  RUNG_KINDS,
  type RungKind,
} from '#domain/follow-up';

const FACILITY = 'facilityId must be the number of a facility.';
const VERSION = 'version must be the whole number that was read.';
const MAX_RUNGS = 100;
const MAX_OWNERS = 200;
const MAX_ASSIGNED = 500;

/** One rung of a ladder. */
export class RungView implements Rung {
  @ApiProperty({ example: 'physician-letter-1' })
  @IsString({ message: 'step must be a name such as physician-letter-1.' })
  readonly step: string;

  @ApiProperty({ example: 'Physician letter' })
  @IsString({ message: 'label must be text.' })
  readonly label: string;

  @ApiProperty({ enum: RUNG_KINDS })
  @IsIn(RUNG_KINDS, { message: `kind must be one of ${RUNG_KINDS.join(', ')}.` })
  readonly kind: RungKind;

  @ApiPropertyOptional({ enum: ADDRESSEES, description: 'Of letters only' })
  @IsOptional()
  @IsIn(ADDRESSEES, { message: `addressee must be one of ${ADDRESSEES.join(', ')}.` })
  readonly addressee?: Addressee | undefined;

  @ApiProperty({ enum: LADDER_PARTS, description: 'Counted from the day of falling due, or of being lost' })
  @IsIn(LADDER_PARTS, { message: `from must be one of ${LADDER_PARTS.join(', ')}.` })
  readonly from: LadderPart;

  @ApiProperty()
  @IsInt({ message: 'afterMonths must be a whole number.' })
  readonly afterMonths: number;

  @ApiProperty()
  @IsInt({ message: 'afterDays must be a whole number.' })
  readonly afterDays: number;

  @ApiPropertyOptional({ type: Number, description: 'Comes again every so many months while lost' })
  @IsOptional()
  @IsInt({ message: 'everyMonths must be a whole number.' })
  readonly everyMonths?: number | undefined;

  @ApiProperty({ description: 'Only with permission to write on file' })
  @IsBoolean({ message: 'needsPermission must be true or false.' })
  readonly needsPermission: boolean;

  @ApiPropertyOptional({ type: String, description: 'The step of the same day it stands in for' })
  @IsOptional()
  @IsString({ message: 'insteadOf must be the step of another rung.' })
  readonly insteadOf?: string | undefined;

  @ApiPropertyOptional({ type: Number, description: 'Tries of a telephone task' })
  @IsOptional()
  @IsInt({ message: 'maxTries must be a whole number.' })
  readonly maxTries?: number | undefined;
}

/** The ladder of a facility. */
export class LadderView {
  @ApiProperty() readonly facilityId: number;
  @ApiProperty({ description: '0 while the facility uses the ladder of the house' }) readonly version: number;
  @ApiProperty({ type: [RungView] }) readonly rungs: readonly RungView[];
  @ApiProperty({ type: [String], description: 'Whoever new people on the monthly list are shared among' })
  readonly ownerIds: readonly string[];
  @ApiProperty({ type: [RungView], description: 'The ladder of the house, to begin anew from' }) readonly standard: readonly RungView[];
  @ApiProperty({ description: 'Months after which a person falls due, and is lost' }) readonly dueAfterMonths: number;
  @ApiProperty() readonly lostAfterMonths: number;
}

/** A ladder to put in the place of the present one. */
export class LadderChange {
  @ApiProperty()
  @IsInt({ message: VERSION })
  readonly version: number;

  @ApiProperty({ type: [RungView] })
  @IsArray({ message: 'rungs must be a list of rungs.' })
  @ArrayMaxSize(MAX_RUNGS, { message: `rungs must have at most ${MAX_RUNGS} rungs.` })
  @ValidateNested({ each: true })
  @Type(() => RungView)
  readonly rungs: readonly RungView[];

  @ApiProperty({ type: [String] })
  @IsArray({ message: 'ownerIds must be a list of accounts.' })
  @ArrayMaxSize(MAX_OWNERS, { message: `ownerIds must have at most ${MAX_OWNERS} accounts.` })
  @IsUUID(undefined, { each: true, message: 'ownerIds must be ids of accounts.' })
  readonly ownerIds: readonly string[];
}

/** What is settled about a person at a facility. */
export class PersonChange {
  @ApiProperty()
  @IsInt({ message: FACILITY })
  readonly facilityId: number;

  @ApiProperty({ description: '0 when nothing was settled before' })
  @IsInt({ message: VERSION })
  readonly version: number;

  @ApiPropertyOptional({ type: String, nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'ownerId must be the id of an account.' })
  readonly ownerId?: string | null;

  @ApiPropertyOptional({ example: 'es', description: 'Language of letters, as in BCP 47' })
  @IsOptional()
  @Matches(/^[a-z]{2,3}(-[A-Z]{2})?$/, { message: 'language must be a code such as en, es or pt-BR.' })
  readonly language?: string;

  @ApiPropertyOptional({ enum: LETTER_PERMISSIONS })
  @IsOptional()
  @IsIn(LETTER_PERMISSIONS, { message: `letterPermission must be one of ${LETTER_PERMISSIONS.join(', ')}.` })
  readonly letterPermission?: LetterPermission;

  @ApiPropertyOptional({ enum: FOLLOW_UP_STOPS, nullable: true, type: String })
  @IsOptional()
  @IsIn(FOLLOW_UP_STOPS, { message: `stop must be one of ${FOLLOW_UP_STOPS.join(', ')}, or null to lift it.` })
  readonly stop?: FollowUpStop | null;
}

/** People given to somebody, or to nobody. */
export class OwnerChange {
  @ApiProperty()
  @IsInt({ message: FACILITY })
  readonly facilityId: number;

  @ApiProperty({ type: [String] })
  @IsArray({ message: 'patientIds must be a list of ids.' })
  @ArrayMaxSize(MAX_ASSIGNED, { message: `patientIds must have at most ${MAX_ASSIGNED} people.` })
  @IsUUID(undefined, { each: true, message: 'patientIds must be ids of patients.' })
  readonly patientIds: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'ownerId must be the id of an account, or null.' })
  readonly ownerId: string | null;
}

export class OwnersChangedView {
  @ApiProperty() readonly changed: number;
}

/** Somebody who may own people of a facility. */
export class StaffView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ description: 'People who are due or lost and owned' }) readonly owned: number;
}

/** Whose staff. */
export class StaffQuery {
  @ApiProperty()
  @Type(() => Number)
  @IsInt({ message: FACILITY })
  readonly facilityId: number;
}
