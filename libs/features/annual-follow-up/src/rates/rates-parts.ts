import { ForecastRatesProcessor } from './forecast-rates.processor.js';
import { RateCaseQueries } from './rate-case.queries.js';
import { RateForecastService } from './rate-forecast.service.js';
import { RateGroupsQueries } from './rate-groups.queries.js';
import { RateHistoryQueries } from './rate-history.queries.js';
import { RatesController } from './rates.controller.js';
import { RatesService } from './rates.service.js';

/** What the rates add to the modules of annual follow-up. */
export const ratesParts = {
  providers: [RateGroupsQueries, RateCaseQueries, RateHistoryQueries, RatesService, RateForecastService],
  controllers: [RatesController],
  processors: [ForecastRatesProcessor],
};
