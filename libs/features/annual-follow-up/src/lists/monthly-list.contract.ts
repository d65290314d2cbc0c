import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { pageAfter, pageLimit } from '#platform/http';
import { FollowUpSummaryQuery } from '../people/follow-up.contract.js';

/** Which lists are shown. */
export class MonthlyListsQuery extends FollowUpSummaryQuery {
  @pageLimit(60, 200)
  readonly limit: number = 60;

  @pageAfter(/^(19|20)\d\d(0[1-9]|1[0-2])01\.\d{1,9}$/)
  readonly after?: string;
}

class ListOwnerView {
  @ApiProperty({ type: String, nullable: true }) readonly ownerId: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly ownerName: string | null;
  @ApiProperty() readonly people: number;
  @ApiProperty({ description: 'Of them, those contacted since, dead, or no longer followed' }) readonly settled: number;
}

/** The list of a month, as it was frozen. */
export class MonthlyListView {
  @ApiProperty() readonly id: string;
  @ApiProperty() readonly facilityId: number;
  @ApiProperty() readonly facilityName: string;
  @ApiProperty({ example: '2026-12-01' }) readonly month: string;
  @ApiProperty({ example: '2026-12-01' }) readonly asOf: string;
  @ApiProperty({ format: 'date-time' }) readonly builtAt: Date;
  @ApiProperty() readonly due: number;
  @ApiProperty() readonly lost: number;
  @ApiProperty({ type: [ListOwnerView] }) readonly owners: readonly ListOwnerView[];
}

/** A page of the lists, newest month first. */
export class MonthlyListPageView {
  @ApiProperty({ type: [MonthlyListView] }) readonly rows: readonly MonthlyListView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
}

/** What a downloaded list holds. */
export class ListFileQuery {
  @ApiPropertyOptional({ enum: ['without', 'with'], description: 'With names and telephone numbers, or (unless asked for) without' })
  @IsOptional()
  @IsIn(['without', 'with'], { message: 'names must be with or without.' })
  readonly names: 'without' | 'with' = 'without';
}
