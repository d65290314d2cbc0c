import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { CliffNotes, ForecastChart } from './ForecastChart.js';
import { rateForecastQuery, rateHistoryQuery, type RatesFilter } from './rates-queries.js';

/** Both rates as they were and as they will be, with the dates of last contact that many share. */
export function RateForecast({ filter }: { readonly filter: RatesFilter }) {
  const forecast = useQuery(rateForecastQuery(filter));
  const history = useQuery(rateHistoryQuery(filter));
  return (
    <Panel title="Rates by month, and the year ahead if nothing is done">
      {forecast.error ? (
        <ProblemNote error={forecast.error} onRetry={() => void forecast.refetch()} />
      ) : forecast.data ? (
        <>
          <ForecastChart history={history.data} forecast={forecast.data} />
          <CliffNotes cliffs={forecast.data.cliffs} />
        </>
      ) : (
        <Skeleton height={230} />
      )}
    </Panel>
  );
}
