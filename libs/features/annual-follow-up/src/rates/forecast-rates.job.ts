import { defineJob } from '#platform/queue';

/** Nothing to say: the figures are those of today. */
export class ForecastRates {}

/** Keeps both rates at the end of this month and the next ones, for the history and the forecast that the page shows. */
export const forecastRatesJob = defineJob({
  name: 'forecast-rates',
  queue: 'follow-up',
  payload: ForecastRates,
  once: () => 'forecast-rates-today',
});
