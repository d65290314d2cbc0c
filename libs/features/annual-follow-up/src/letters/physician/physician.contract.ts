import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsIn, IsInt, IsOptional, IsString, Length, Matches, MaxLength, Min } from 'class-validator';
import { LETTER_PERMISSIONS, type LetterPermission } from '#domain/follow-up';
import { pageAfter, pageLimit } from '#platform/http';
import { LANGUAGE } from '../template/letter-template.contract.js';

const FACILITY = 'facilityId must be the number of a facility.';

/** Which physicians. */
export class PhysicianQuery {
  @ApiProperty()
  @Type(() => Number)
  @IsInt({ message: FACILITY })
  readonly facilityId: number;

  @ApiPropertyOptional({ description: 'Beginning of the number or of a word of the name' })
  @IsOptional()
  @IsString({ message: 'search must be text.' })
  @MaxLength(80, { message: 'search must have at most 80 characters.' })
  readonly search?: string;

  @pageLimit(50, 200)
  readonly limit: number = 50;

  @pageAfter(/^[0-9a-f-]{36}$/)
  readonly after?: string;
}

/** A physician as the directory keeps one. */
export class PhysicianChange {
  @ApiProperty()
  @IsInt({ message: FACILITY })
  readonly facilityId: number;

  @ApiProperty({ description: 'Version that was opened; 0 for a new one' })
  @IsInt({ message: 'version must be the version that was opened.' })
  @Min(0, { message: 'version must be the version that was opened.' })
  readonly version: number;

  @ApiProperty({ example: '00012345', description: 'As coded in Physician--Follow-Up (2470)' })
  @Length(1, 8, { message: 'number must have 1 to 8 characters, as Physician--Follow-Up (2470) is coded.' })
  readonly number: string;

  @ApiPropertyOptional({ type: String, nullable: true, example: '1234567893', description: 'As coded in NPI--Physician--Follow-Up (2475)' })
  @IsOptional()
  @Matches(/^\d{10}$/, { message: 'npi must have 10 digits.' })
  readonly npi?: string | null;

  @ApiProperty({ example: 'Dr. Jane Example' })
  @Length(1, 80, { message: 'name must have 1 to 80 characters.' })
  readonly name: string;

  @ApiProperty({ type: [String], example: ['Suite 4, 1 Clinic Road', 'Exampletown NM 87101'] })
  @ArrayMinSize(1, { message: 'addressLines must have at least one line.' })
  @ArrayMaxSize(5, { message: 'addressLines must have at most five lines.' })
  @Length(1, 80, { each: true, message: 'Each line of addressLines must have 1 to 80 characters.' })
  readonly addressLines: string[];

  @ApiProperty({ example: 'en' })
  @Matches(LANGUAGE, { message: 'language must be a language tag such as en or es.' })
  readonly language: string;

  @ApiProperty({ enum: LETTER_PERMISSIONS, description: 'Whether the physician allows letters to the patients' })
  @IsIn(LETTER_PERMISSIONS, { message: `permission must be one of ${LETTER_PERMISSIONS.join(', ')}.` })
  readonly permission: LetterPermission;
}

/** A physician of the directory. */
export class PhysicianView extends PhysicianChange {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ type: String, nullable: true }) declare readonly npi: string | null;
}

export class PhysiciansView {
  @ApiProperty({ type: [PhysicianView] }) readonly rows: readonly PhysicianView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
  @ApiProperty() readonly total: number;
}

class PhysicianProblemView {
  @ApiProperty({ description: 'Line of the file; 1 is the line of column names' }) readonly line: number;
  @ApiProperty() readonly column: string;
  @ApiProperty() readonly message: string;
}

/** What an import of physicians did; lines with a problem were left out. */
export class PhysicianImportView {
  @ApiProperty() readonly rows: number;
  @ApiProperty() readonly created: number;
  @ApiProperty() readonly updated: number;
  @ApiProperty() readonly unchanged: number;
  @ApiProperty({ type: [PhysicianProblemView] }) readonly problems: readonly PhysicianProblemView[];
}
