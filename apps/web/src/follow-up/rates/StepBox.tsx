import type { StepTimes } from '../../api/contract.js';
import classes from './rates.module.css';

/** Days of a step as a box: whiskers at 10 and 90 percent, box at 25 and 75, a line at the median, a tick at the target. */
export function StepBox({ times, longest, target }: { readonly times: StepTimes; readonly longest: number; readonly target: number }) {
  const { p10, p25, median, p75, p90, n } = times;
  if (p10 === null || p25 === null || median === null || p75 === null || p90 === null)
    return <span className="quiet">no days to measure</span>;
  const at = (value: number): string => `${(100 * Math.min(value, longest)) / longest}%`;
  const words = `${n} cases: 10 percent within ${Math.round(p10)} days, half within ${Math.round(median)}, 90 percent within ${Math.round(p90)}; target ${target}`;
  return (
    <div className={classes.box} role="img" aria-label={words} title={words}>
      <span className={classes.whisker} style={{ left: at(p10), width: `calc(${at(p90)} - ${at(p10)})` }} />
      <span className={classes.quartiles} style={{ left: at(p25), width: `calc(${at(p75)} - ${at(p25)} + 2px)` }} />
      <span className={classes.medianMark} style={{ left: at(median) }} />
      <span className={classes.boxTarget} style={{ left: at(target) }} />
    </div>
  );
}
