import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsUUID, Matches } from 'class-validator';
import { pageLimit } from '#platform/http';
import {
  type CountedAs,
  RATE_MEASURES,
  RATE_REASONS,
  RATE_RULE_SETS,
  type RateMeasure,
  type RateRuleSet,
  SEER_FOLLOW_UP_GROUPS,
  type SeerFollowUpGroup,
} from '#domain/follow-up';

type Place = CountedAs['place'];
type Reason = CountedAs['reason'];
const PLACES: readonly Place[] = ['excluded', 'B', 'D', 'E'];

/** Whose rates, by which published list. */
export class RatesQuery {
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: 'facilityId must be the number of a facility.' })
  readonly facilityId?: number;

  @ApiPropertyOptional({ enum: RATE_RULE_SETS, default: 'newer' })
  @IsOptional()
  @IsIn(RATE_RULE_SETS, { message: 'ruleSet must be newer or older.' })
  readonly ruleSet: RateRuleSet = 'newer';
}

/** The same on a day. */
export class RatesOnDayQuery extends RatesQuery {
  @ApiPropertyOptional({ example: '20261122', description: 'CCYYMMDD; today unless given' })
  @IsOptional()
  @Matches(/^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/, { message: 'asOf must be a day as CCYYMMDD, such as 20261122.' })
  readonly asOf?: string;
}

/** Cases counted for one reason. */
export class RateCasesQuery extends RatesOnDayQuery {
  @ApiProperty({ enum: RATE_MEASURES })
  @IsIn(RATE_MEASURES, { message: `measure must be one of ${RATE_MEASURES.join(', ')}.` })
  readonly measure: RateMeasure;

  @ApiProperty({ enum: Object.keys(RATE_REASONS) })
  @IsIn(Object.keys(RATE_REASONS), { message: `reason must be one of ${Object.keys(RATE_REASONS).join(', ')}.` })
  readonly reason: Reason;

  @pageLimit(50, 200)
  readonly limit: number = 50;

  @ApiPropertyOptional({ description: 'The `next` of the page before' })
  @IsOptional()
  @IsUUID('all', { message: 'after must be the `next` of the page before.' })
  readonly after?: string;
}

/** The work sheet of a rate: B + D + E = A, C = A - B. */
export class RateFiguresView {
  @ApiProperty({ description: 'Eligible analytic cases' }) readonly a: number;
  @ApiProperty({ description: 'Dead, or aged 100 and more' }) readonly b: number;
  @ApiProperty({ description: 'Living: A - B' }) readonly c: number;
  @ApiProperty({ description: 'Living and current' }) readonly d: number;
  @ApiProperty({ description: 'Living and not current' }) readonly e: number;
  @ApiProperty({ type: Number, nullable: true, description: '(B + D) / A in percent; null without cases' }) readonly rate: number | null;
  @ApiProperty({ type: Number, nullable: true, description: 'D / C in percent; null when nobody lives' }) readonly livingRate:
    number | null;
}

export class ReasonView {
  @ApiProperty({ enum: PLACES }) readonly place: Place;
  @ApiProperty({ enum: Object.keys(RATE_REASONS) }) readonly reason: Reason;
  @ApiProperty() readonly title: string;
  @ApiProperty() readonly source: string;
  @ApiProperty() readonly count: number;
}

export class MeasuredRateView extends RateFiguresView {
  @ApiProperty({ enum: RATE_MEASURES }) readonly measure: RateMeasure;
  @ApiProperty({ description: 'Target in percent' }) readonly target: number;
  @ApiProperty({ type: Boolean, nullable: true, description: 'Whether the rate reaches the target; null without a rate' })
  readonly meetsTarget: boolean | null;
  @ApiProperty({
    type: String,
    nullable: true,
    example: '20211122',
    description: 'First day of diagnosis; null: the reference date of each facility',
  })
  readonly from: string | null;
  @ApiProperty({ description: 'Living counted cases whose partial date of last contact counts from its earliest day' })
  readonly partialDates: number;
  @ApiProperty({ type: [ReasonView], description: 'Where every complete case is, each once' }) readonly reasons: readonly ReasonView[];
}

export class SeerGoalView extends RateFiguresView {
  @ApiProperty({ enum: SEER_FOLLOW_UP_GROUPS }) readonly group: SeerFollowUpGroup;
  @ApiProperty() readonly label: string;
  @ApiProperty() readonly minimum: number;
  @ApiProperty() readonly goal: number;
}

/** Both rates on a day. */
export class RatesView {
  @ApiProperty({ example: '20261122' }) readonly asOf: string;
  @ApiProperty({ enum: RATE_RULE_SETS }) readonly ruleSet: RateRuleSet;
  @ApiProperty({ description: 'Complete cases looked at' }) readonly cases: number;
  @ApiProperty({ description: 'Months after the last contact up to and including which a case is current' }) readonly currentMonths: number;
  @ApiProperty({ type: [MeasuredRateView] }) readonly rates: readonly MeasuredRateView[];
  @ApiProperty({ type: [SeerGoalView], description: 'Over the cases since the reference date' }) readonly seer: readonly SeerGoalView[];
}

/** One case of a reason. */
export class RateCaseView {
  @ApiProperty() readonly abstractId: string;
  @ApiProperty() readonly patientId: string;
  @ApiProperty() readonly patientName: string;
  @ApiProperty({ type: String, nullable: true }) readonly accessionNumberHosp: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly primarySite: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly classOfCase: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly dateOfDiagnosis: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly dateOfLastContact: string | null;
  @ApiProperty({ type: String, nullable: true }) readonly vitalStatus: string | null;
  @ApiProperty() readonly facilityId: number;
  @ApiProperty() readonly facilityName: string;
}

export class RateCasesView {
  @ApiProperty({ type: [RateCaseView] }) readonly rows: readonly RateCaseView[];
  @ApiProperty({ type: String, nullable: true }) readonly next: string | null;
  @ApiProperty() readonly total: number;
}

export class PlacedCaseView {
  @ApiProperty({ enum: RATE_MEASURES }) readonly measure: RateMeasure;
  @ApiProperty({ enum: PLACES }) readonly place: Place;
  @ApiProperty({ enum: Object.keys(RATE_REASONS) }) readonly reason: Reason;
  @ApiProperty() readonly title: string;
  @ApiProperty({ description: 'The codes and dates that decided, in words' }) readonly because: string;
  @ApiProperty() readonly source: string;
}

/** Where one case is counted, and why. */
export class WhyView {
  @ApiProperty() readonly abstractId: string;
  @ApiProperty({ example: '20261122' }) readonly asOf: string;
  @ApiProperty({ enum: RATE_RULE_SETS }) readonly ruleSet: RateRuleSet;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why the case is not looked at at all, such as an abstract that is not complete',
  })
  readonly notLookedAt: string | null;
  @ApiProperty({ type: [PlacedCaseView], description: 'One answer for each rate' }) readonly rates: readonly PlacedCaseView[];
}
