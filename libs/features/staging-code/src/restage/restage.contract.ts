import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { pageAfter, pageLimit } from '#platform/http';

const STATUSES = ['comparing', 'compared', 'applying', 'applied', 'undoing', 'undone', 'failed'] as const;
const OUTCOMES = ['applied', 'outdated', 'undone', 'kept'] as const;
const KINDS = ['abstract', 'tumor'] as const;

/** How far a restaging is. */
export type RestageStatus = (typeof STATUSES)[number];

/** Which records are staged anew; the whole registry when nothing is named. */
export class StartRestage {
  @ApiPropertyOptional({ description: 'First year of diagnosis', example: 2018 })
  @IsOptional()
  @IsInt({ message: 'from must be a year, such as 2018.' })
  @Min(1900, { message: 'from must be a year, such as 2018.' })
  @Max(2100, { message: 'from must be a year, such as 2018.' })
  readonly from?: number;

  @ApiPropertyOptional({ description: 'Last year of diagnosis', example: 2026 })
  @IsOptional()
  @IsInt({ message: 'to must be a year, such as 2026.' })
  @Min(1900, { message: 'to must be a year, such as 2026.' })
  @Max(2100, { message: 'to must be a year, such as 2026.' })
  readonly to?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  readonly facilityId?: number;

  @ApiPropertyOptional({ description: 'Schema that stands now', example: 'breast' })
  @IsOptional()
  @IsString({ message: 'schemaId must be the id of a schema.' })
  @MaxLength(100, { message: 'schemaId must be the id of a schema.' })
  readonly schemaId?: string;

  @ApiPropertyOptional({ description: 'Algorithm that staged it so far', example: 'eod_public' })
  @IsOptional()
  @IsString({ message: 'algorithm must be the name of an algorithm.' })
  @MaxLength(60, { message: 'algorithm must be the name of an algorithm.' })
  readonly algorithm?: string;

  @ApiPropertyOptional({ description: 'Release that staged it so far', example: '3.2' })
  @IsOptional()
  @IsString({ message: 'release must be the release of an algorithm.' })
  @MaxLength(30, { message: 'release must be the release of an algorithm.' })
  readonly release?: string;
}

/** A restaging and how far it is. */
export class RestageView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: STATUSES }) readonly status: RestageStatus;
  @ApiProperty({ type: StartRestage }) readonly selection: StartRestage;
  @ApiProperty({ description: 'Algorithms and releases at hand when it began', example: 'registry_eod 1.0, eod_public 3.3' })
  readonly algorithms: string;
  @ApiProperty({ description: 'Records selected: reports, and primaries of several facilities' }) readonly records: number;
  @ApiProperty({ description: 'Records compared so far' }) readonly checked: number;
  @ApiProperty({ description: 'Records whose derived items would change' }) readonly differing: number;
  @ApiProperty({ description: 'Records that have their new values' }) readonly applied: number;
  @ApiProperty({ description: 'Records that changed since they were compared and were left alone' }) readonly outdated: number;
  @ApiProperty({ description: 'Records that have their former values back' }) readonly undone: number;
  @ApiProperty({ description: 'Records of which a value changed after it was set and stays' }) readonly kept: number;
  @ApiProperty({ type: String, nullable: true }) readonly failure: string | null;
  @ApiProperty({ description: 'Who asked for its last step' }) readonly userName: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly finishedAt: Date | null;
}

/** Which differences are listed. */
export class RestageDifferenceQuery {
  @pageAfter(/^(abstract|tumor)\/[0-9a-f-]{36}$/)
  readonly after?: string;

  @ApiPropertyOptional({ enum: OUTCOMES })
  @IsOptional()
  @IsIn(OUTCOMES, { message: `outcome must be one of: ${OUTCOMES.join(', ')}.` })
  readonly outcome?: (typeof OUTCOMES)[number];

  @ApiPropertyOptional({ description: 'Only records of which this derived item would change', example: 'derivedSummaryStage2018' })
  @IsOptional()
  @IsString({ message: 'item must be the id of an item.' })
  @MaxLength(50, { message: 'item must be the id of an item.' })
  readonly item?: string;

  @pageLimit(100, 500)
  readonly limit: number = 100;
}

/** What decided a value. */
export class DecidingRowView {
  @ApiProperty() readonly algorithm: string;
  @ApiProperty() readonly release: string;
  @ApiProperty({ type: String, nullable: true }) readonly schemaId: string | null;
  @ApiProperty({ description: 'Result code of the algorithm format, such as STAGED' }) readonly result: string;
  @ApiProperty({ type: String, nullable: true, description: 'Null for a default and where nothing was derived' })
  readonly tableId: string | null;
  @ApiProperty({ type: Number, nullable: true, description: 'From 1; 0 for no matching row' }) readonly row: number | null;
  @ApiProperty({ description: 'The row in words' }) readonly text: string;
}

/** One derived item that would change, and why. */
export class StageChangeOfItemView {
  @ApiProperty() readonly item: string;
  @ApiProperty({ type: String, nullable: true }) readonly from: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly to: string | null;
  @ApiProperty({ type: DecidingRowView, nullable: true, description: 'Null when the release that staged it is not at hand' })
  readonly before: DecidingRowView | null;
  @ApiProperty({ type: DecidingRowView, nullable: true }) readonly after: DecidingRowView | null;
}

/** What staging anew would change of one record. */
export class RestageDifferenceView {
  @ApiProperty({ enum: KINDS, description: 'A report, or a primary of several facilities' }) readonly kind: (typeof KINDS)[number];
  @ApiProperty() readonly recordId: string;
  @ApiProperty() readonly patientId: string;
  @ApiProperty() readonly tumorId: string;
  @ApiProperty({ type: String, nullable: true, description: 'Of the report; null for a primary' }) readonly accessionNumber: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly primarySite: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly dateOfDiagnosis: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly stagedBefore: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly stagedAfter: string | null;
  @ApiProperty({ type: [StageChangeOfItemView] }) readonly changes: readonly StageChangeOfItemView[];
  @ApiProperty({ enum: OUTCOMES, nullable: true, description: 'Null before it is applied' })
  readonly outcome: (typeof OUTCOMES)[number] | null;
  @ApiProperty({ type: [String], description: 'Items that somebody changed since and that undoing left' }) readonly kept: readonly string[];
}

/** A page of differences. */
export class RestageDifferencesView {
  @ApiProperty({ type: [RestageDifferenceView] }) readonly rows: readonly RestageDifferenceView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

/** How many records of a restaging differ in one item. */
export class RestagedItemView {
  @ApiProperty({ example: 'derivedSummaryStage2018' }) readonly item: string;
  @ApiProperty() readonly records: number;
}
