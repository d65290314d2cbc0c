import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, Max, Min } from 'class-validator';
import {
  CERTIFICATION_LEVELS,
  CERTIFICATION_METRICS,
  type CertificationLevel,
  type CertificationMetric,
  type Comparison,
} from '#domain/follow-up';
import type { SettingUnit } from '../settings/follow-up-setting.js';

const YEAR = 'year must be a year of diagnosis, such as 2024.';
const COMPARISONS: readonly Comparison[] = ['>=', '<', '<='];

export class CertificationQuery {
  @ApiProperty({ example: 2024 })
  @Type(() => Number)
  @IsInt({ message: YEAR })
  @Min(1900, { message: YEAR })
  @Max(2099, { message: YEAR })
  readonly year: number;
}

export class CriterionView {
  @ApiProperty({ enum: CERTIFICATION_LEVELS }) readonly level: CertificationLevel;
  @ApiProperty({ enum: COMPARISONS }) readonly comparison: Comparison;
  @ApiProperty() readonly limit: number;
  @ApiProperty({ type: Boolean, nullable: true, description: 'null when the figure is not known' }) readonly isMet: boolean | null;
}

export class CertificationMetricView {
  @ApiProperty({ enum: CERTIFICATION_METRICS }) readonly metric: CertificationMetric;
  @ApiProperty() readonly label: string;
  @ApiProperty({ enum: ['percent', 'per-1000', 'months'] }) readonly unit: SettingUnit;
  @ApiProperty({ type: Number, nullable: true, description: 'The figure, not rounded' }) readonly figure: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly count: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly of: number | null;
  @ApiProperty({ description: 'What was counted, in words' }) readonly counted: string;
  @ApiProperty({ type: [CriterionView] }) readonly criteria: readonly CriterionView[];
}

export class LevelView {
  @ApiProperty({ enum: CERTIFICATION_LEVELS }) readonly level: CertificationLevel;
  @ApiProperty() readonly label: string;
  @ApiProperty() readonly source: string;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Every criterion is met; null when none is missed and one is not known' })
  readonly isMet: boolean | null;
}

export class YearCountView {
  @ApiProperty() readonly year: number;
  @ApiProperty() readonly cases: number;
}

/** A year of diagnosis against the criteria of certification. */
export class CertificationView {
  @ApiProperty() readonly year: number;
  @ApiProperty({ example: '20261122' }) readonly asOf: string;
  @ApiProperty({ description: 'Reportable tumors of the year that the reader sees' }) readonly cases: number;
  @ApiProperty({ type: Number, nullable: true, description: 'Cases expected, where a setting names them' }) readonly expected:
    number | null;
  @ApiProperty({ type: [YearCountView], description: 'Reportable tumors of the five years before, oldest first' })
  readonly earlier: readonly YearCountView[];
  @ApiProperty({ type: [LevelView] }) readonly levels: readonly LevelView[];
  @ApiProperty({ type: [CertificationMetricView] }) readonly metrics: readonly CertificationMetricView[];
}
