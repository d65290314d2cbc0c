import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import { pageLimit } from '#platform/http';
import type { ImportStatus } from './import-run.js';

const toNumber = Transform(({ value }: { value: unknown }) => (value === undefined || value === '' ? undefined : Number(value)));

/** How an uploaded file is to be imported; its name comes in a header, see `UploadName`. */
export class StartImport {
  /** Whether facility numbers that are not known become facilities; needs facility.manage and every facility. */
  @ApiProperty({ required: false, enum: ['true', 'false'], default: 'false' })
  @IsOptional()
  @IsIn(['true', 'false'], { message: 'createFacilities must be true or false.' })
  createFacilities: 'true' | 'false' = 'false';

  /** The facility of rows that name none. */
  @ApiProperty({ required: false })
  @toNumber
  @IsOptional()
  @IsInt({ message: 'facilityId must be the id of a facility.' })
  facilityId?: number;
}

/** A stretch of the report of refused rows. */
export class RefusalsQuery {
  /** Number of the last line seen; 0 for the beginning. */
  @ApiProperty({ type: Number, required: false, default: 0 })
  @toNumber
  @IsOptional()
  @IsInt({ message: 'after must be the number of a line.' })
  @Min(0, { message: 'after must be at least 0.' })
  after = 0;

  @pageLimit(100, 1000)
  limit = 100;
}

/** Why a file could not be read to its end. */
export class ImportFailureView {
  @ApiProperty() readonly code: string;
  @ApiProperty({ type: Number, nullable: true }) readonly line: number | null;
  @ApiProperty() readonly message: string;
}

/** An import and how far it has come; `rowsIn` = created + updated + skipped + refused at every moment. */
export class ImportView {
  @ApiProperty({ format: 'uuid' }) readonly id: string;
  /** As whoever started it called the file; null for imports of before names were sealed. */
  @ApiProperty({ type: String, nullable: true }) readonly fileName: string | null;
  @ApiProperty({ enum: ['waiting', 'running', 'done', 'failed'] }) readonly status: ImportStatus;
  @ApiProperty() readonly rowsIn: number;
  @ApiProperty() readonly created: number;
  @ApiProperty() readonly updated: number;
  @ApiProperty() readonly skipped: number;
  @ApiProperty() readonly refused: number;
  @ApiProperty() readonly patientsRead: number;
  @ApiProperty() readonly bytesRead: number;
  @ApiProperty({ type: Number, nullable: true }) readonly bytesTotal: number | null;
  /** Of the bytes of the file, 0 to 100. */
  @ApiProperty() readonly percent: number;
  @ApiProperty({ type: ImportFailureView, nullable: true }) readonly failure: ImportFailureView | null;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly startedAt: string | null;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' }) readonly finishedAt: string | null;
  /** Full name of whoever started it. */
  @ApiProperty() readonly createdBy: string;
  @ApiProperty() readonly tumorsPerSecond: number;
  /** Whether it failed and kept its file, so that it can be taken up again. */
  @ApiProperty() readonly resumable: boolean;
}

/** One line of the report of refused rows. A row may have several; it counts once. */
export class RefusalView {
  @ApiProperty() readonly seq: number;
  @ApiProperty({ type: Number, nullable: true }) readonly line: number | null;
  /** Where the item begins in a file of fixed columns, from 1. */
  @ApiProperty({ type: Number, nullable: true }) readonly column: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly patientOrdinal: number | null;
  @ApiProperty({ type: Number, nullable: true }) readonly tumorOrdinal: number | null;
  @ApiProperty({ type: String, nullable: true }) readonly itemId: string | null;
  @ApiProperty() readonly code: string;
  @ApiProperty() readonly message: string;
}

/** Lines of the report, and where the next ones begin. */
export class RefusalPage {
  @ApiProperty({ type: [RefusalView] }) readonly rows: RefusalView[];
  /** Pass it as `after`; null at the end. */
  @ApiProperty({ type: Number, nullable: true }) readonly next: number | null;
}
