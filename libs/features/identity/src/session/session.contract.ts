import { ApiProperty, OmitType, PickType } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { type Permission, PERMISSIONS } from '../access/permissions.js';
import { FacilityView } from '../facility/facility.contract.js';
import { UserView } from '../user/user.contract.js';

// Far above any password; keeps a giant one from keeping the machine busy.
const LONGEST = 1024;

/** What is typed to sign in. */
export class Credentials {
  @ApiProperty()
  @IsString({ message: 'name must be your user name.' })
  @Length(1, 200, { message: 'name must be your user name.' })
  readonly name: string;

  @ApiProperty({ format: 'password' })
  @IsString({ message: 'password must be your password.' })
  @Length(1, LONGEST, { message: 'password must be your password.' })
  readonly password: string;
}

/** The change of one's own password. */
export class PasswordChange {
  @ApiProperty({ format: 'password' })
  @IsString({ message: 'current must be your present password.' })
  @Length(1, LONGEST, { message: 'current must be your present password.' })
  readonly current: string;

  @ApiProperty({ format: 'password' })
  @IsString({ message: 'next must be the new password.' })
  @Length(1, LONGEST, { message: `next must be the new password, up to ${LONGEST} characters.` })
  readonly next: string;
}

/** The person who is signed in. */
export class SessionUser extends OmitType(UserView, ['email', 'facilityIds', 'disabled', 'lastSeenAt'] as const) {
  @ApiProperty({ description: 'Nothing but a change of the password is possible' })
  readonly mustChangePassword: boolean;
}

/** A facility as it is chosen from. */
export class SessionFacility extends PickType(FacilityView, ['id', 'facilityNumber', 'name'] as const) {}

/** Who is signed in, which facilities they see and what they may do. */
export class SessionView {
  @ApiProperty({ type: SessionUser }) readonly user: SessionUser;
  @ApiProperty({ type: [SessionFacility] }) readonly facilities: SessionFacility[];
  @ApiProperty({ enum: PERMISSIONS, isArray: true }) readonly abilities: Permission[];
  @ApiProperty({ description: 'Minutes without a request after which the session ends' }) readonly idleMinutes: number;
}
