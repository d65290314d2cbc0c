import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';

/** One staging algorithm that can stage cases here. */
export class AlgorithmView {
  @ApiProperty({ example: 'eod_public' }) readonly algorithm: string;
  @ApiProperty({ example: '3.3' }) readonly release: string;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the archive, hexadecimal; null for the bundled algorithm' })
  readonly sha256: string | null;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly installedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) readonly installedBy: string | null;
  @ApiProperty({ description: 'Shipped with the registry' }) readonly bundled: boolean;
  @ApiProperty({ description: 'How many schemas it has' }) readonly schemas: number;
}

/** Whether a release still is what was installed. */
export class AlgorithmVerificationView {
  @ApiProperty({ example: 'eod_public' }) readonly algorithm: string;
  @ApiProperty({ example: '3.3' }) readonly release: string;
  @ApiProperty() readonly bundled: boolean;
  @ApiProperty({ description: 'SHA-256 of the installation, hexadecimal; of the bundled algorithm that of its tables as published' })
  readonly sha256: string;
  @ApiProperty({ description: 'The bytes have that digest, and load as that release' }) readonly isIntact: boolean;
  @ApiProperty({ type: String, nullable: true, description: 'What is wrong' }) readonly fault: string | null;
}

/** Items to stage without storing anything. */
export class StageItems {
  @ApiProperty({ type: Object, additionalProperties: { type: 'string' }, example: { primarySite: 'C504', histologicTypeIcdO3: '8500' } })
  @IsObject({ message: 'items must map item ids to coded strings.' })
  readonly items: Record<string, string>;
}

/** Items of a case and, when it is asked about as it was staged, the release that did. */
export class ExplainedItems extends StageItems {
  @ApiPropertyOptional({
    example: 'eod_public',
    description: 'With `release`: the one that staged the case; the newest that fits when absent',
  })
  @IsOptional()
  @IsString({ message: 'algorithm must be the name of an algorithm.' })
  @MaxLength(60, { message: 'algorithm must be the name of an algorithm.' })
  readonly algorithm?: string;

  @ApiPropertyOptional({ example: '3.3' })
  @IsOptional()
  @IsString({ message: 'release must be the release of an algorithm.' })
  @MaxLength(30, { message: 'release must be the release of an algorithm.' })
  readonly release?: string;
}

/** A release that a page may load. */
export class LoadableReleaseView {
  @ApiProperty({ example: 'eod_public' }) readonly algorithm: string;
  @ApiProperty({ example: '3.3' }) readonly version: string;
  @ApiProperty({ type: String, nullable: true, description: 'Address of its archive; null for the bundled one, which the page has' })
  readonly sha256: string | null;
}

/** What a page needs to stage as a save would. */
export class StagingMeansView {
  @ApiProperty({ description: 'The year that counts as now' }) readonly currentYear: number;
  @ApiProperty({ type: [LoadableReleaseView] }) readonly releases: readonly LoadableReleaseView[];
}

/** Which release's schema is shown; the newest installed one when absent. */
export class SchemaQuery {
  @ApiPropertyOptional({ example: 'eod_public' })
  @IsOptional()
  @IsString({ message: 'algorithm must be the name of an algorithm.' })
  @MaxLength(60, { message: 'algorithm must be the name of an algorithm.' })
  readonly algorithm?: string;

  @ApiPropertyOptional({ example: '3.3' })
  @IsOptional()
  @IsString({ message: 'release must be the release of an algorithm.' })
  @MaxLength(30, { message: 'release must be the release of an algorithm.' })
  readonly release?: string;
}

/** A schema of an algorithm at hand. */
export class SchemaSummaryView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly algorithm: string;
  @ApiProperty() readonly release: string;
}

/** A term of an algorithm's glossary. */
export class GlossaryTermView {
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly definition: string;
  @ApiProperty({ type: [String] }) readonly alternateNames: readonly string[];
  @ApiProperty() readonly algorithm: string;
  @ApiProperty() readonly release: string;
}

/** One code, or all codes from low to high. */
export class CodeRangeView {
  @ApiProperty() readonly low: string;
  @ApiProperty({ description: 'Equal to low for a single code' }) readonly high: string;
}

/** One row of a code list. */
export class ValidCodeView {
  @ApiProperty({ description: 'As the algorithm writes it; * takes anything' }) readonly code: string;
  @ApiProperty({ type: [CodeRangeView], description: 'Empty where anything is taken' }) readonly ranges: readonly CodeRangeView[];
  @ApiProperty({ type: [String] }) readonly descriptions: readonly string[];
}

class SchemaCodeView {
  @ApiProperty({ description: 'A code, a list or a range as the algorithm writes it' }) readonly code: string;
  @ApiProperty() readonly label: string;
}

class SchemaInputView {
  @ApiProperty({ type: String, nullable: true, description: 'Item id; null for a key that is no item' }) readonly id: string | null;
  @ApiProperty() readonly key: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly used: boolean;
  @ApiProperty({ type: Number, nullable: true, description: 'Item number' }) readonly item: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'What staging takes when the item is left out' }) readonly default:
    string | null;
  @ApiProperty({ type: String, nullable: true }) readonly unit: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly decimalPlaces: number | null;
  @ApiProperty({ type: [String], description: 'Who asks for it, such as SEER_REQUIRED' }) readonly tags: readonly string[];
  @ApiProperty({ type: [SchemaCodeView] }) readonly codes: readonly SchemaCodeView[];
}

/** A schema with its inputs and their codes. */
export class SchemaView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly algorithm: string;
  @ApiProperty() readonly release: string;
  @ApiProperty({ type: [SchemaInputView] }) readonly inputs: readonly SchemaInputView[];
}
