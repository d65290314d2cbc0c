import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatRate, formatRates, MEASURE_WORDS } from '../follow-up/rates/rate-words.js';
import { ratesQuery } from '../follow-up/rates/rates-queries.js';
import { useSession } from '../session/SessionProvider.js';
import classes from './CaseCounts.module.css';

/** Both follow-up rates at a glance; leads to what is behind them. */
export function FollowUpTile() {
  const { facilityId } = useSession();
  const { data } = useQuery(ratesQuery({ facilityId, ruleSet: 'newer' }));
  const isMissed = data?.rates.some(({ meetsTarget }) => meetsTarget === false) ?? false;
  const told = data?.rates.map(({ measure, rate, target }) => `${MEASURE_WORDS[measure]}: ${formatRate(rate)}, target ${target} %`);
  const name = isMissed ? 'Follow-up is low' : 'Follow-up';
  const shown = data === undefined ? '–' : formatRates(data.rates.map(({ rate }) => rate));
  return (
    <Link
      to="/follow-up/rates"
      className={classes.tile}
      title={told?.join('\n')}
      aria-label={[`${name} ${shown}`, ...(told ?? [])].join('. ')}
    >
      <span className={classes.tileName}>
        <span className={classes.dot} style={{ background: isMissed ? 'var(--error)' : 'var(--good)' }} />
        {name}
      </span>
      <span className={classes.tileCount}>{shown}</span>
    </Link>
  );
}
