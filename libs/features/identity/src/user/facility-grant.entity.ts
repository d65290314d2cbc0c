import { Entity, PrimaryColumn } from 'typeorm';

/** One facility that a user sees; users with `everyFacility` need none. */
@Entity('facility_grant')
export class FacilityGrant {
  @PrimaryColumn({ type: 'uuid' })
  userId: string;

  @PrimaryColumn({ type: 'integer' })
  facilityId: number;
}
