import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { rowId } from '#platform/http';
import { ForecastView, RateHistoryView } from './forecast.contract.js';
import { RateForecastService } from './rate-forecast.service.js';
import { RateCasesQuery, RateCasesView, RatesOnDayQuery, RatesQuery, RatesView, WhyView } from './rates.contract.js';
import { RatesService } from './rates.service.js';

@ApiTags('follow-up')
@Controller('follow-up/rates')
export class RatesController {
  constructor(
    private readonly service: RatesService,
    private readonly forecasts: RateForecastService,
  ) {}

  @Get()
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: RatesView })
  rates(@CurrentActor() actor: Actor, @Query() query: RatesOnDayQuery): Promise<RatesView> {
    return this.service.rates(actor, query);
  }

  @Get('forecast')
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: ForecastView })
  forecast(@CurrentActor() actor: Actor, @Query() query: RatesQuery): Promise<ForecastView> {
    return this.forecasts.forecast(actor, query);
  }

  @Get('history')
  @Allow('follow-up.read')
  @DisclosesNothing()
  @ApiOkResponse({ type: RateHistoryView })
  history(@CurrentActor() actor: Actor, @Query() query: RatesQuery): Promise<RateHistoryView> {
    return this.forecasts.history(actor, query);
  }

  @Get('cases')
  @Allow('follow-up.read')
  @Discloses('follow-up.rate-cases-listed')
  @ApiOkResponse({ type: RateCasesView })
  cases(@CurrentActor() actor: Actor, @Query() query: RateCasesQuery): Promise<RateCasesView> {
    return this.service.list(actor, query);
  }

  @Get('cases/:abstractId')
  @Allow('follow-up.read')
  @Discloses('follow-up.rate-explained')
  @ApiOkResponse({ type: WhyView })
  why(@CurrentActor() actor: Actor, @Param('abstractId', rowId('abstract')) id: string, @Query() query: RatesOnDayQuery): Promise<WhyView> {
    return this.service.why(actor, id, query);
  }
}
