import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMinSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';
import { pageAfter, pageLimit } from '#platform/http';
import { SUBMISSION_PROFILES } from './submission-profile.js';

const PROFILE_IDS = SUBMISSION_PROFILES.map(({ id }) => id);
const DAY = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const STATUSES = ['waiting', 'running', 'done', 'failed'] as const;

/** What shall be sent, to whom. */
export class NewSubmission {
  @ApiProperty({ enum: PROFILE_IDS })
  @IsIn(PROFILE_IDS, { message: `profile must be one of ${PROFILE_IDS.join(', ')}.` })
  readonly profile: string;

  @ApiProperty({ type: [Number] })
  @IsInt({ each: true, message: 'facilityIds must be numbers of facilities.' })
  @ArrayUnique({ message: 'facilityIds must differ from each other.' })
  @ArrayMinSize(1, { message: 'facilityIds must name at least one facility.' })
  readonly facilityIds: number[];

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt({ message: 'diagnosisYearFrom must be a year, such as 2024.' })
  @Min(1800, { message: 'diagnosisYearFrom must be a year, such as 2024.' })
  @Max(2099, { message: 'diagnosisYearFrom must be a year, such as 2024.' })
  readonly diagnosisYearFrom?: number;

  @ApiPropertyOptional()
  @IsOptional()
  @IsInt({ message: 'diagnosisYearTo must be a year, such as 2025.' })
  @Min(1800, { message: 'diagnosisYearTo must be a year, such as 2025.' })
  @Max(2099, { message: 'diagnosisYearTo must be a year, such as 2025.' })
  readonly diagnosisYearTo?: number;

  @ApiPropertyOptional({ example: '2026-01-01' })
  @IsOptional()
  @Matches(DAY, { message: 'completedFrom must be a day, such as 2026-01-01.' })
  readonly completedFrom?: string;

  @ApiPropertyOptional({ example: '2026-06-30' })
  @IsOptional()
  @Matches(DAY, { message: 'completedTo must be a day, such as 2026-06-30.' })
  readonly completedTo?: string;

  @ApiPropertyOptional({ default: true, description: 'Only cases this receiver never got, or that changed since' })
  @IsOptional()
  @IsBoolean({ message: 'onlyUnsent must be true or false.' })
  readonly onlyUnsent?: boolean;

  @ApiPropertyOptional({ type: [String], description: 'URIs of installed user dictionaries whose items the file holds; none when absent' })
  @IsOptional()
  @IsArray({ message: 'userDictionaryUris must be a list of URIs.' })
  @IsString({ each: true, message: 'userDictionaryUris must be a list of URIs.' })
  @ArrayUnique({ message: 'userDictionaryUris must differ from each other.' })
  readonly userDictionaryUris?: string[];
}

export class SubmissionProfileView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly name: string;
  @ApiProperty() readonly description: string;
  @ApiProperty({ enum: ['A', 'M', 'C', 'I'] }) readonly recordType: string;
  @ApiProperty({ type: [String] }) readonly requiredItems: readonly string[];
}

/** Why no file was written. */
export class SubmissionFailureView {
  @ApiProperty({ example: 'SUBMISSION_INTERRUPTED' }) readonly code: string;
  @ApiProperty() readonly message: string;
}

/** A submission and how far it is: `selected` = `sent` + `failing`, always. */
export class SubmissionView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: PROFILE_IDS }) readonly profile: string;
  @ApiProperty({ type: [Number] }) readonly facilityIds: readonly number[];
  @ApiProperty({ type: Number, nullable: true }) readonly diagnosisYearFrom: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly diagnosisYearTo: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly completedFrom: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly completedTo: string | null;
  @ApiProperty() readonly onlyUnsent: boolean;
  @ApiProperty({ type: [String] }) readonly userDictionaryUris: readonly string[];
  @ApiProperty({ enum: STATUSES }) readonly status: (typeof STATUSES)[number];
  @ApiProperty() readonly selected: number;
  @ApiProperty() readonly sent: number;
  @ApiProperty() readonly failing: number;
  @ApiProperty({ description: 'Patient elements in the file' }) readonly patients: number;
  @ApiProperty({ type: SubmissionFailureView, nullable: true }) readonly failure: SubmissionFailureView | null;
  @ApiProperty({ type: String, nullable: true }) readonly fileName: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly fileSize: number | null;
  @ApiProperty({ type: String, nullable: true, description: 'SHA-256 of the file, hexadecimal' }) readonly fileDigest: string | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly finishedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) readonly createdBy: string | null;
}

/** Which cases of a submission are listed. */
export class SubmissionCaseQuery {
  @ApiPropertyOptional({ enum: ['sent', 'failing'] })
  @IsOptional()
  @IsIn(['sent', 'failing'], { message: 'result must be sent or failing.' })
  readonly result?: 'sent' | 'failing';

  @pageAfter(/^[0-9a-f-]{36}$/)
  readonly after?: string;

  @pageLimit(100, 500)
  readonly limit: number = 100;
}

class CaseFindingView {
  @ApiProperty({ enum: ['EDIT_FAILED', 'ITEM_REQUIRED'] }) readonly code: string;
  @ApiPropertyOptional() readonly editId?: string;
  @ApiPropertyOptional() readonly itemId?: string;
  @ApiProperty() readonly message: string;
}

class SubmissionCaseRowView {
  @ApiProperty() readonly abstractId: string;
  @ApiProperty() readonly abstractVersion: number;
  @ApiProperty({ enum: ['A', 'M'], description: 'First time, or modified since this receiver got it' }) readonly action: string;
  @ApiProperty({ enum: ['sent', 'failing'] }) readonly result: string;
  @ApiProperty({ type: [CaseFindingView] }) readonly findings: readonly CaseFindingView[];
  @ApiProperty({ type: String, nullable: true }) readonly accessionNumberHosp: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly primarySite: string | null;
  @ApiProperty({ type: Number, nullable: true }) readonly diagnosisYear: number | null;
  @ApiProperty() readonly facilityName: string;
}

export class SubmissionCasesView {
  @ApiProperty({ type: [SubmissionCaseRowView] }) readonly rows: readonly SubmissionCaseRowView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}
