import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { mayBeAbsent } from '#platform/http';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';

/** Whose colleagues to list. */
export class ColleagueSearch {
  @ApiPropertyOptional({ description: 'Only those who may own abstracts of this facility' })
  @mayBeAbsent()
  @Type(() => Number)
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  @Min(1, { message: 'facilityId must be the id of a facility.' })
  @Max(2_147_483_647, { message: 'facilityId must be the id of a facility.' })
  readonly facilityId?: number;
}

/** Somebody who may own an abstract. */
export class ColleagueView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty() readonly fullName: string;
}
