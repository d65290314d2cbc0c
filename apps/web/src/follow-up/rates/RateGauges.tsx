import { Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { MeasuredRate, Rates } from '../../api/contract.js';
import { formatCount } from '../../ui/formats.js';
import { formatRate, MEASURE_WORDS } from './rate-words.js';
import classes from './rates.module.css';

/** Both follow-up rates with the line of their target, and the rate among the living beside each. */
export function RateGauges({ rates }: { readonly rates: Rates }) {
  return (
    <div className={classes.gauges}>
      {rates.rates.map((rate) => (
        <Gauge key={rate.measure} rate={rate} />
      ))}
    </div>
  );
}

function Gauge({ rate }: { readonly rate: MeasuredRate }) {
  const words = rate.rate === null ? 'no case is counted' : `${formatRate(rate.rate)}, target ${rate.target} %`;
  return (
    <section className={classes.gauge} aria-label={`${MEASURE_WORDS[rate.measure]}: ${words}`}>
      <div className={classes.gaugeHead}>
        <Text size="sm">{MEASURE_WORDS[rate.measure]}</Text>
        <Verdict rate={rate} />
      </div>
      <div className={classes.gaugeValue}>{formatRate(rate.rate)}</div>
      <div className={classes.track} aria-hidden>
        <div className={classes.fill} data-missed={rate.meetsTarget === false || undefined} style={{ width: `${rate.rate ?? 0}%` }} />
        <div className={classes.target} style={{ left: `${rate.target}%` }} />
      </div>
      <div className={classes.gaugeFoot}>
        <span>
          {formatCount(rate.b + rate.d)} of {formatCount(rate.a)} cases
        </span>
        <span>Target {rate.target} %</span>
      </div>
      <div className={classes.gaugeFoot}>
        <span>Living: {rate.livingRate === null ? 'nobody' : formatRate(rate.livingRate)}</span>
        <span>{formatCount(rate.e)} not current</span>
      </div>
    </section>
  );
}

function Verdict({ rate: { meetsTarget } }: { readonly rate: MeasuredRate }) {
  if (meetsTarget === null) return <span className="quiet">No cases yet</span>;
  return meetsTarget ? (
    <span className={classes.met}>
      <IconCircleCheck size={15} aria-hidden /> Target met
    </span>
  ) : (
    <span className={classes.missed}>
      <IconAlertTriangle size={15} aria-hidden /> Below target
    </span>
  );
}
