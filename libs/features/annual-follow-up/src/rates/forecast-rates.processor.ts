import { Injectable } from '@nestjs/common';
import { Processes, type Processor } from '#platform/queue';
import { type ForecastRates, forecastRatesJob } from './forecast-rates.job.js';
import { RateForecastService } from './rate-forecast.service.js';

@Injectable()
@Processes(forecastRatesJob)
export class ForecastRatesProcessor implements Processor<ForecastRates> {
  constructor(private readonly forecasts: RateForecastService) {}

  async process(): Promise<void> {
    await this.forecasts.keep();
  }
}
