import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { SITE_GROUPS } from '#domain/recodes';
import { TABLE_DIMENSIONS, type TableDimension } from './table-dimension.js';

const SITE_GROUP_CODES = SITE_GROUPS.map(({ code }) => code);
const YEAR = 'must be a year, such as 2020.';

/** The question a table answers. */
export class ResearchTableQuery {
  @ApiProperty({ type: String, example: 'siteGroup,stage', description: `Up to four of ${TABLE_DIMENSIONS.join(', ')}` })
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value))
  @IsIn(TABLE_DIMENSIONS, { each: true, message: `dimensions must be among ${TABLE_DIMENSIONS.join(', ')}.` })
  @ArrayUnique({ message: 'dimensions must differ from each other.' })
  @ArrayMinSize(1, { message: 'dimensions must name at least one.' })
  @ArrayMaxSize(4, { message: 'dimensions may name at most four.' })
  readonly dimensions: TableDimension[];

  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: `yearFrom ${YEAR}` })
  @Min(1900, { message: `yearFrom ${YEAR}` })
  @Max(2099, { message: `yearFrom ${YEAR}` })
  readonly yearFrom?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: `yearTo ${YEAR}` })
  @Min(1900, { message: `yearTo ${YEAR}` })
  @Max(2099, { message: `yearTo ${YEAR}` })
  readonly yearTo?: number;

  @ApiPropertyOptional({ enum: SITE_GROUP_CODES })
  @IsOptional()
  @IsIn(SITE_GROUP_CODES, { message: 'siteGroup must be the code of a site group, such as breast.' })
  readonly siteGroup?: string;

  @ApiPropertyOptional({ enum: ['0', '1', '2', '3'] })
  @IsOptional()
  @IsIn(['0', '1', '2', '3'], { message: 'behavior must be 0, 1, 2 or 3.' })
  readonly behavior?: string;

  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'facilityId must be the number of a facility.' })
  readonly facilityId?: number;
}

class CategoryView {
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly label: string;
}

class TableAxisView {
  @ApiProperty({ enum: TABLE_DIMENSIONS }) readonly id: TableDimension;
  @ApiProperty() readonly name: string;
  @ApiProperty({ type: [CategoryView] }) readonly categories: readonly CategoryView[];
}

class TableCellView {
  @ApiProperty({ type: [String], description: 'One category per dimension; * is all of them.' }) readonly key: readonly string[];
  @ApiProperty({ type: Number, nullable: true, description: 'Tumors; null exactly when the count is hidden.' }) readonly count:
    number | null;
  @ApiProperty({ enum: ['shown', 'suppressed', 'complementary'] }) readonly status: 'shown' | 'suppressed' | 'complementary';
}

/** A table of counts that discloses nobody. */
export class ResearchTableView {
  @ApiProperty({ type: [TableAxisView] }) readonly dimensions: readonly TableAxisView[];
  @ApiProperty({ type: [TableCellView] }) readonly cells: readonly TableCellView[];
  @ApiProperty({ type: [TableCellView] }) readonly totals: readonly TableCellView[];
  @ApiProperty({ description: 'Counts from 1 to threshold - 1 are hidden.' }) readonly threshold: number;
  @ApiProperty({ format: 'date-time' }) readonly asOf: string;
  @ApiProperty({ type: [String] }) readonly footnotes: readonly string[];
}
