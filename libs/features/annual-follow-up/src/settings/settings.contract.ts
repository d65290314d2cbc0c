import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, Length, Matches } from 'class-validator';
import type { SettingUnit } from './follow-up-setting.js';

const UNITS: readonly SettingUnit[] = ['months', 'days', 'years', 'percent', 'per-1000', 'cases', 'day', 'switch', 'choice'];

/** A value from a day on. */
export class SettingValueView {
  @ApiProperty({ example: '20250101' }) readonly validFrom: string;
  @ApiProperty() readonly value: number;
  @ApiProperty({ description: 'Where the value comes from' }) readonly source: string;
}

/** A dated setting: what is in force today, what was, what will be. */
export class FollowUpSettingView {
  @ApiProperty({ example: 'follow-up.target-last-years' }) readonly key: string;
  @ApiProperty() readonly group: string;
  @ApiProperty() readonly label: string;
  @ApiProperty({ enum: UNITS }) readonly unit: SettingUnit;
  @ApiProperty({ type: [String], description: 'Names of the values 0, 1, 2 … of a choice' }) readonly choices: readonly string[];
  @ApiProperty() readonly value: number;
  @ApiProperty({ description: 'Where the value in force comes from' }) readonly source: string;
  @ApiProperty({ type: String, nullable: true, description: 'Since when the value is in force; null: as the product brings it' })
  readonly validFrom: string | null;
  @ApiProperty({ type: SettingValueView, isArray: true, description: 'Values that somebody set, newest first' })
  readonly values: readonly SettingValueView[];
  @ApiProperty({ description: 'The value until somebody sets one' }) readonly fallback: number;
}

/** A value to set. Setting it for the same day again replaces it. */
export class NewSettingValue {
  @ApiProperty({ example: 'follow-up.target-last-years' })
  @Length(1, 100, { message: 'key must be the key of a setting.' })
  readonly key: string;

  @ApiProperty({ example: '20270101' })
  @Matches(/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, { message: 'validFrom must be a day as CCYYMMDD, such as 20270101.' })
  readonly validFrom: string;

  @ApiProperty()
  @IsNumber({}, { message: 'value must be a number.' })
  readonly value: number;

  @ApiProperty({ example: 'CoC Standard 6.5, edition of 2027' })
  @Length(3, 500, { message: 'source must say where the value comes from, in 3 to 500 characters.' })
  readonly source: string;
}
