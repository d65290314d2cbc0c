import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Min } from 'class-validator';
import { type Addressee, ADDRESSEES } from '#domain/follow-up';

const FACILITY = 'facilityId must be the number of a facility.';
/** A language as templates are kept by: `en`, `es`, `pt-BR`. */
export const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})?$/;

/** Whose templates. */
export class LetterTemplateQuery {
  @ApiProperty()
  @Type(() => Number)
  @IsInt({ message: FACILITY })
  readonly facilityId: number;
}

/** Which template, and what a preview of it is made of. */
export class LetterPreview {
  @ApiProperty()
  @IsInt({ message: FACILITY })
  readonly facilityId: number;

  @ApiProperty({ enum: ADDRESSEES })
  @IsIn(ADDRESSEES, { message: `addressee must be one of ${ADDRESSEES.join(', ')}.` })
  readonly addressee: Addressee;

  @ApiProperty({ example: 'en' })
  @Matches(LANGUAGE, { message: 'language must be a language tag such as en or es.' })
  readonly language: string;

  @ApiPropertyOptional({ description: 'A text that is not saved yet; absent: the one in force' })
  @IsOptional()
  @IsString({ message: 'html must be text.' })
  readonly html?: string;
}

/** A template as it is saved. */
export class LetterTemplateChange extends LetterPreview {
  @ApiProperty({ description: 'Version that was opened; 0 when it was a built-in one or new' })
  @IsInt({ message: 'version must be the version that was opened.' })
  @Min(0, { message: 'version must be the version that was opened.' })
  readonly version: number;

  @ApiProperty({ description: 'p, h1 to h3, ul, ol, li, table, thead, tbody, tr, th, td, hr, br, strong, em, u and {{field}}' })
  @IsString({ message: 'html must be text.' })
  declare readonly html: string;
}

/** A template in force: the facility's own, or the built-in one. */
export class LetterTemplateView {
  @ApiProperty() readonly facilityId: number;
  @ApiProperty({ enum: ADDRESSEES }) readonly addressee: Addressee;
  @ApiProperty({ example: 'en' }) readonly language: string;
  @ApiProperty() readonly html: string;
  @ApiProperty({ description: '0 for a built-in template' }) readonly version: number;
  @ApiProperty() readonly builtIn: boolean;
  @ApiProperty({ type: [String], description: 'Fields that may stand in it' }) readonly fields: readonly string[];
  @ApiProperty({ type: [String], description: 'Fields of a row that comes once for each patient (<tr data-each="patients">)' })
  readonly rowFields: readonly string[];
}
