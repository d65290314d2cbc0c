import { SegmentedControl, Skeleton, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RateReason, RateRuleSet } from '../../api/contract.js';
import { given } from '../../api/client.js';
import { useSession } from '../../session/SessionProvider.js';
import { formatCodedDate, formatCount } from '../../ui/formats.js';
import { Panel } from '../../ui/Panel.js';
import { ProblemNote } from '../../ui/ProblemNote.js';
import { RateCases } from './RateCases.js';
import { RateForecast } from './RateForecast.js';
import { RateGauges } from './RateGauges.js';
import { RateReasons } from './RateReasons.js';
import { ratesQuery } from './rates-queries.js';
import { SeerGoals } from './SeerGoals.js';
import classes from './rates.module.css';

const LISTS: readonly { readonly value: RateRuleSet; readonly label: string }[] = [
  { value: 'newer', label: 'Newer list' },
  { value: 'older', label: 'Older list' },
];

/** The follow-up rates of the standard in detail: figures, forecast, and where every case is counted. */
export function RatesPage() {
  const { facilityId } = useSession();
  const [ruleSet, setRuleSet] = useState<RateRuleSet>('newer');
  const [chosen, choose] = useState<RateReason | undefined>(undefined);
  const filter = { facilityId, ruleSet };
  const { data, error, refetch } = useQuery(ratesQuery(filter));
  const list = (
    <SegmentedControl aria-label="List of cases to follow" data={[...LISTS]} value={ruleSet} onChange={(value) => setRuleSet(value)} />
  );
  if (error) return <ProblemNote error={error} onRetry={() => void refetch()} />;
  return (
    <div className={classes.page}>
      <div className={classes.top}>
        <Panel title="Follow-up rates" actions={list}>
          {data ? <RateGauges rates={data} /> : <Skeleton height={250} />}
          {data && (
            <Text size="xs" c="dimmed" mt="xs">
              As of {formatCodedDate(data.asOf)}; current up to and including {data.currentMonths} months after the last contact.{' '}
              {formatCount(data.rates[0]?.partialDates ?? 0)} living cases have a partial date of last contact, counted from its earliest
              day.
            </Text>
          )}
        </Panel>
        <RateForecast filter={filter} />
      </div>
      <div className={classes.bottom}>
        <Panel title="Where every case is counted" flush>
          {data ? <RateReasons rates={data} chosen={chosen} onChoose={choose} /> : <Skeleton height={300} />}
        </Panel>
        {chosen ? (
          <div className={classes.cases}>
            <RateCases filter={{ ...given(filter), ...chosen, ruleSet }} onClose={() => choose(undefined)} />
          </div>
        ) : (
          data && <SeerGoals goals={data.seer} />
        )}
      </div>
    </div>
  );
}
