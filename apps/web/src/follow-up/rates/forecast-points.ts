import type { Forecast, RateHistory } from '../../api/contract.js';

/** Both rates at one month end. */
export interface RatePoint {
  readonly monthEnd: string;
  readonly sinceReference: number | null;
  readonly lastYears: number | null;
  readonly isForecast: boolean;
}

const HISTORY_MONTHS = 24;

/** Kept month ends up to the day of the forecast, then the forecast; each month once, ascending. */
export function ratePoints(history: RateHistory | undefined, forecast: Forecast): RatePoint[] {
  const past = (history?.months ?? [])
    .filter(({ monthEnd }) => monthEnd <= forecast.asOf)
    .map(({ monthEnd, sinceReference, lastYears, isForecast }) => ({
      monthEnd,
      sinceReference: sinceReference.rate,
      lastYears: lastYears.rate,
      isForecast,
    }));
  const ahead = forecast.months.map(({ monthEnd, sinceReference, lastYears }) => ({
    monthEnd,
    sinceReference: sinceReference.rate,
    lastYears: lastYears.rate,
    isForecast: true,
  }));
  return [...past.slice(-HISTORY_MONTHS), ...ahead];
}
