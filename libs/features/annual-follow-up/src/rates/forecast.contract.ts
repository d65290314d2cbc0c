import { ApiProperty } from '@nestjs/swagger';
import { RATE_RULE_SETS, type RateRuleSet } from '#domain/follow-up';
import { RateFiguresView } from './rates.contract.js';

class TargetsView {
  @ApiProperty() readonly sinceReference: number;
  @ApiProperty() readonly lastYears: number;
}

export class ForecastMonthView {
  @ApiProperty({ example: '20261130' }) readonly monthEnd: string;
  @ApiProperty({ type: RateFiguresView }) readonly sinceReference: RateFiguresView;
  @ApiProperty({ type: RateFiguresView }) readonly lastYears: RateFiguresView;
  @ApiProperty({ description: 'Living counted cases that fall due in this month' }) readonly fallsDue: number;
  @ApiProperty({ description: 'Living counted cases that stop being current in this month' }) readonly becomesLost: number;
}

export class CliffView {
  @ApiProperty({ example: '20260315' }) readonly lastContactDay: string;
  @ApiProperty({ description: 'Current cases with this date of last contact' }) readonly cases: number;
  @ApiProperty({ description: 'Percent of the living counted cases' }) readonly share: number;
  @ApiProperty({ example: '20270316' }) readonly dueFrom: string;
  @ApiProperty({ example: '20270616' }) readonly lostFrom: string;
  @ApiProperty({ example: '202706', description: 'Month in which they stop being current' }) readonly month: string;
}

/** Both rates at the next twelve month ends if nobody is contacted. */
export class ForecastView {
  @ApiProperty({ example: '20261122' }) readonly asOf: string;
  @ApiProperty({ enum: RATE_RULE_SETS }) readonly ruleSet: RateRuleSet;
  @ApiProperty({ type: TargetsView }) readonly targets: TargetsView;
  @ApiProperty({ type: [ForecastMonthView] }) readonly months: readonly ForecastMonthView[];
  @ApiProperty({ type: [CliffView], description: 'Dates of last contact that many share, earliest first' })
  readonly cliffs: readonly CliffView[];
}

export class KeptMonthView {
  @ApiProperty({ example: '20261031' }) readonly monthEnd: string;
  @ApiProperty({ example: '20261031', description: 'Day of the figures' }) readonly asOf: string;
  @ApiProperty({ description: 'The figures were made before the month ended' }) readonly isForecast: boolean;
  @ApiProperty({ type: RateFiguresView }) readonly sinceReference: RateFiguresView;
  @ApiProperty({ type: RateFiguresView }) readonly lastYears: RateFiguresView;
}

/** Month ends as they were kept, and the forecast that was kept last for those to come; ascending. */
export class RateHistoryView {
  @ApiProperty({ enum: RATE_RULE_SETS }) readonly ruleSet: RateRuleSet;
  @ApiProperty({ type: TargetsView }) readonly targets: TargetsView;
  @ApiProperty({ type: [KeptMonthView] }) readonly months: readonly KeptMonthView[];
}
