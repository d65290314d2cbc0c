import { ApiProperty, ApiPropertyOptional, PartialType } from '@nestjs/swagger';
import { IsOptional, Length, Matches } from 'class-validator';

/** A facility as it is made. */
export class NewFacility {
  @ApiProperty({ example: '0000999901', description: 'Reporting facility number (NAACCR item 540)' })
  @Matches(/^[0-9A-Z]{1,10}$/, { message: 'facilityNumber must be 1 to 10 digits or capital letters, such as 0000999901.' })
  readonly facilityNumber: string;

  @ApiProperty({ example: 'Riverside General Hospital' })
  @Length(1, 200, { message: 'name must be the name of the facility, up to 200 characters.' })
  readonly name: string;

  @ApiPropertyOptional({ type: String, nullable: true, description: 'National provider identifier (NAACCR item 545)' })
  @IsOptional()
  @Matches(/^[0-9]{10}$/, { message: 'npi must be 10 digits.' })
  readonly npi?: string | null;

  @ApiPropertyOptional({ type: String, nullable: true, example: '20100101', description: 'CCYYMMDD' })
  @IsOptional()
  @Matches(/^(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$/, { message: 'referenceDate must be CCYYMMDD, such as 20100101.' })
  readonly referenceDate?: string | null;
}

/** What of a facility is to change; null empties an optional property. */
export class FacilityChange extends PartialType(NewFacility, { skipNullProperties: false }) {}

/** A facility as lists show it. */
export class FacilityView {
  @ApiProperty() readonly id: number;
  @ApiProperty() readonly facilityNumber: string;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: String, nullable: true }) readonly npi: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly referenceDate: string | null;
}
