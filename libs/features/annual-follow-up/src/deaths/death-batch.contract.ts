import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, MaxLength, Min } from 'class-validator';
import { pageAfter, pageLimit } from '#platform/http';
import { DEATH_BATCH_STATES, type DeathBatchState } from './death-batch.js';
import { DEATH_RECORD_STATES, type DeathRecordState, FOLLOW_BACK_STATES, type FollowBackState } from './death-records.queries.js';

const toNumber = Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : Number(value)));
const MOST_MAPPING = 8000;

/** How an uploaded file of deaths is to be read; its name comes in a header, see `UploadName`. */
export class LoadDeaths {
  @ApiProperty({
    example: '05',
    description: 'Code of Follow-up Source Central (1791): 04 NDI, 05 state death records, 07 SSA, 64 obituary',
  })
  @Matches(/^\d{2}$/, { message: 'source must be a code of Follow-up Source Central (1791), such as 05.' })
  readonly source: string;

  @ApiProperty({ example: '2025 final', description: 'Which delivery of the source this is' })
  @IsString({ message: 'vintage must be text.' })
  @Length(1, 60, { message: 'vintage must say which delivery this is, in 1 to 60 characters.' })
  readonly vintage: string;

  @ApiPropertyOptional({ description: 'JSON object from column names to items; as the names of the columns propose when absent' })
  @IsOptional()
  @IsString({ message: 'mapping must be text.' })
  @MaxLength(MOST_MAPPING, { message: 'mapping must have at most 8,000 characters.' })
  readonly mapping?: string;

  @ApiPropertyOptional({ description: 'Look for the people of this facility only' })
  @toNumber
  @IsOptional()
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  readonly facilityId?: number;
}

/** A stretch of the records of a batch. */
export class DeathRecordsQuery {
  @ApiPropertyOptional({ enum: DEATH_RECORD_STATES })
  @IsOptional()
  @IsIn(DEATH_RECORD_STATES, { message: `state must be one of ${DEATH_RECORD_STATES.join(', ')}.` })
  readonly state?: DeathRecordState;

  @ApiPropertyOptional({ type: Number, default: 0, description: 'Row of the last record seen' })
  @toNumber
  @IsOptional()
  @IsInt({ message: 'after must be the number of a row.' })
  @Min(0, { message: 'after must be at least 0.' })
  readonly after = 0;

  @pageLimit(50, 200)
  readonly limit = 50;
}

/** A reviewer's word on a record. */
export class ReviewDeath {
  @ApiProperty({ enum: ['same', 'different'] })
  @IsIn(['same', 'different'], { message: 'decision must be same or different.' })
  readonly decision: 'same' | 'different';

  @ApiProperty({ description: 'The version that was shown' })
  @IsInt({ message: 'version must be the version that was shown.' })
  readonly version: number;

  @ApiPropertyOptional({ format: 'uuid', description: 'Which candidate; needed for same when there are several' })
  @IsOptional()
  @IsUUID(undefined, { message: 'patientId must be the id of a candidate.' })
  readonly patientId?: string;

  @ApiPropertyOptional({ description: 'Kept sealed' })
  @IsOptional()
  @IsString({ message: 'note must be text.' })
  @MaxLength(2000, { message: 'note must have at most 2,000 characters.' })
  readonly note?: string;
}

/** How far following a death back has come. */
export class FollowBackChange {
  @ApiProperty({ enum: FOLLOW_BACK_STATES })
  @IsIn(FOLLOW_BACK_STATES, { message: `state must be one of ${FOLLOW_BACK_STATES.join(', ')}.` })
  readonly state: FollowBackState;

  @ApiProperty()
  @IsInt({ message: 'version must be the version that was shown.' })
  readonly version: number;
}

/** Which facility's abstract a case known from the certificate only becomes. */
export class MakeCertificateOnly {
  @ApiProperty()
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  readonly facilityId: number;

  @ApiProperty()
  @IsInt({ message: 'version must be the version that was shown.' })
  readonly version: number;
}

/** The year of death that is cleared. */
export class ClearanceQuery {
  @ApiProperty({ example: 2025 })
  @toNumber
  @IsInt({ message: 'year must be a year, such as 2025.' })
  @Min(1900, { message: 'year must be 1900 or later.' })
  @Max(2100, { message: 'year must be 2100 or earlier.' })
  readonly year: number;

  @pageLimit(50, 200)
  readonly limit: number = 50;

  @pageAfter(/^[1-4]\.[0-9a-f-]{36}$/)
  readonly after?: string;
}

export class DeathFailureView {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: Number, nullable: true }) readonly line: number | null;
  @ApiProperty() readonly message: string;
}

/** Records by state. */
export class DeathCountsView {
  @ApiProperty() readonly refused: number;
  @ApiProperty({ description: 'Nobody of the registry, died of a cancer' }) readonly noMatch: number;
  @ApiProperty() readonly review: number;
  @ApiProperty({ description: 'Certain, or called the same person; waiting to be applied' }) readonly match: number;
  @ApiProperty() readonly conflict: number;
  @ApiProperty() readonly different: number;
  @ApiProperty({ description: 'Brought nothing new' }) readonly known: number;
  @ApiProperty() readonly applied: number;
  @ApiProperty() readonly undone: number;
}

/** A file of deaths and how far it has come. */
export class DeathBatchView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  @ApiProperty({ description: 'As whoever loaded it called the file' }) readonly fileName: string;
  @ApiProperty({ example: '05' }) readonly source: string;
  @ApiProperty({ example: 'State death records' }) readonly sourceLabel: string;
  @ApiProperty({ example: '2025 final' }) readonly vintage: string;
  @ApiProperty({ enum: ['csv', 'naaccr-xml'] }) readonly format: 'csv' | 'naaccr-xml';
  @ApiProperty({ enum: DEATH_BATCH_STATES }) readonly state: DeathBatchState;
  @ApiProperty({ type: [Number], description: 'Whose people are looked for; empty: of every facility' }) readonly facilityIds: number[];
  @ApiProperty() readonly rowsRead: number;
  @ApiProperty({ description: 'Nobody of the registry and no cancer; counted and not kept' }) readonly unmatched: number;
  @ApiProperty({ type: DeathCountsView }) readonly counts: DeathCountsView;
  @ApiProperty() readonly bytesRead: number;
  @ApiProperty() readonly bytesTotal: number;
  @ApiProperty({ type: DeathFailureView, nullable: true }) readonly failure: DeathFailureView | null;
  @ApiProperty({ type: String, format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: String, nullable: true }) readonly createdBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly appliedAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) readonly appliedBy: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) readonly undoneAt: Date | null;
  @ApiProperty({ type: String, nullable: true }) readonly undoneBy: string | null;
}
