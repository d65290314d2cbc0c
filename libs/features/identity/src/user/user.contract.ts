import { ApiProperty, ApiPropertyOptional, PickType } from '@nestjs/swagger';
import { mayBeAbsent } from '#platform/http';
import { ArrayUnique, IsBoolean, IsEmail, IsIn, IsInt, IsOptional, Length, Matches, Max } from 'class-validator';
import { type Role, ROLES } from '../access/permissions.js';

/** Roles that a person can be given; `service` is the registry's own. */
export const GRANTABLE_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'service');

/** PostgreSQL's largest integer. */
const LARGEST_ID = 2_147_483_647;
const roles = { each: true, message: `roles must be among ${GRANTABLE_ROLES.join(', ')}.` };

/** An account as it is made. */
export class NewUser {
  @ApiProperty({ example: 'm.rivera' })
  @Matches(/^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/, { message: 'name must be 2 to 64 letters, digits, dots, hyphens or underscores.' })
  readonly name: string;

  @ApiProperty({ example: 'Maria Rivera, ODS-C' })
  @Length(1, 200, { message: 'fullName must be the name of the person, up to 200 characters.' })
  readonly fullName: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'm.rivera@example.org',
    description: 'Where reminders go; null: none are sent',
  })
  @IsOptional()
  @IsEmail({}, { message: 'email must be an address, such as m.rivera@example.org.' })
  readonly email?: string | null;

  @ApiProperty({ enum: GRANTABLE_ROLES, isArray: true })
  @IsIn(GRANTABLE_ROLES, roles)
  @ArrayUnique({ message: 'roles must name each role once.' })
  readonly roles: Role[];

  @ApiProperty({ description: 'Sees the cases of every facility, also of those added later' })
  @IsBoolean({ message: 'everyFacility must be true or false.' })
  readonly everyFacility: boolean;

  @ApiProperty({ type: [Number] })
  @IsInt({ each: true, message: 'facilityIds must be ids of facilities.' })
  @Max(LARGEST_ID, { each: true, message: 'facilityIds must be ids of facilities.' })
  @ArrayUnique({ message: 'facilityIds must name each facility once.' })
  readonly facilityIds: number[];
}

/** What of an account is to change; what is left out stays. */
export class UserChange {
  @ApiPropertyOptional()
  @mayBeAbsent()
  @Length(1, 200, { message: 'fullName must be the name of the person, up to 200 characters.' })
  readonly fullName?: string;

  @ApiPropertyOptional({
    type: String,
    nullable: true,
    example: 'm.rivera@example.org',
    description: 'Where reminders go; null: none are sent',
  })
  @IsOptional()
  @IsEmail({}, { message: 'email must be an address, such as m.rivera@example.org.' })
  readonly email?: string | null;

  @ApiPropertyOptional({ enum: GRANTABLE_ROLES, isArray: true })
  @mayBeAbsent()
  @IsIn(GRANTABLE_ROLES, roles)
  @ArrayUnique({ message: 'roles must name each role once.' })
  readonly roles?: Role[];

  @ApiPropertyOptional()
  @mayBeAbsent()
  @IsBoolean({ message: 'everyFacility must be true or false.' })
  readonly everyFacility?: boolean;

  @ApiPropertyOptional({ type: [Number] })
  @mayBeAbsent()
  @IsInt({ each: true, message: 'facilityIds must be ids of facilities.' })
  @Max(LARGEST_ID, { each: true, message: 'facilityIds must be ids of facilities.' })
  @ArrayUnique({ message: 'facilityIds must name each facility once.' })
  readonly facilityIds?: number[];

  @ApiPropertyOptional({ description: 'A disabled account cannot sign in, and its sessions end at once' })
  @mayBeAbsent()
  @IsBoolean({ message: 'disabled must be true or false.' })
  readonly disabled?: boolean;
}

/** An account as lists show it. */
export class UserView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly fullName: string;
  @ApiProperty({ type: String, nullable: true }) readonly email: string | null;
  @ApiProperty({ enum: ROLES, isArray: true }) readonly roles: Role[];
  @ApiProperty() readonly everyFacility: boolean;
  @ApiProperty({ type: [Number] }) readonly facilityIds: number[];
  @ApiProperty() readonly disabled: boolean;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly lastSeenAt: Date | null;
}

/** A new account with its first password, which is shown this once. */
export class CreatedUser {
  @ApiProperty({ type: UserView }) readonly user: UserView;
  @ApiProperty() readonly password: string;
}

/** A new password, which is shown this once. */
export class NewPassword extends PickType(CreatedUser, ['password'] as const) {}
