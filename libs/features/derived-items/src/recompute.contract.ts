import { ApiProperty } from '@nestjs/swagger';
import { pageAfter, pageLimit } from '#platform/http';

const STATUSES = ['comparing', 'compared', 'applying', 'applied', 'failed'] as const;

/** A recomputation of all derived items and how far it is. */
export class RecomputeView {
  @ApiProperty() readonly id: string;
  @ApiProperty({ enum: STATUSES }) readonly status: (typeof STATUSES)[number];
  @ApiProperty({ description: 'Patients of the registry when it began' }) readonly patients: number;
  @ApiProperty({ description: 'Patients compared so far' }) readonly checked: number;
  @ApiProperty({ description: 'Tumors of which a value would change' }) readonly differing: number;
  @ApiProperty({ description: 'Patients brought up to date so far' }) readonly applied: number;
  @ApiProperty({ type: String, nullable: true }) readonly failure: string | null;
  @ApiProperty() readonly userName: string;
  @ApiProperty({ format: 'date-time' }) readonly createdAt: Date;
  @ApiProperty({ type: Date, nullable: true, format: 'date-time' }) readonly finishedAt: Date | null;
}

/** Which differences are listed. */
export class RecomputeDifferenceQuery {
  @pageAfter(/^[0-9a-f-]{36}\/[0-9a-f-]{36}$/)
  readonly after?: string;

  @pageLimit(100, 500)
  readonly limit: number = 100;
}

class DerivedChangeView {
  @ApiProperty({ description: 'XML id, or the name its publisher gives a recode' }) readonly item: string;
  @ApiProperty({ type: String, nullable: true }) readonly from: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly to: string | null;
}

class TumorDifferenceView {
  @ApiProperty() readonly patientId: string;
  @ApiProperty() readonly tumorId: string;
  @ApiProperty({ type: [DerivedChangeView] }) readonly changes: readonly DerivedChangeView[];
}

/** A page of what a recomputation would change or has changed. */
export class RecomputeDifferencesView {
  @ApiProperty({ type: [TumorDifferenceView] }) readonly rows: readonly TumorDifferenceView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}
