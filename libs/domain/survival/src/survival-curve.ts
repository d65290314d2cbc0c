import { BadSurvivalTime } from './survival-curve.errors.js';

/** Follow-up of one tumor. */
export interface SurvivalObservation {
  /** Completed months from diagnosis, 0 or more. */
  readonly months: number;
  /** Whether the event counted, death of any or of one cause, ended it; follow-up that only stopped is censored. */
  readonly died: boolean;
}

/** One step of a survival curve. */
export interface SurvivalPoint {
  /** Kaplan-Meier: the month of the step; actuarial: the end of the interval. */
  readonly months: number;
  /** Under observation just before the step, or at the start of the interval. */
  readonly atRisk: number;
  readonly deaths: number;
  /** Stopped at the step after the deaths, or somewhere in the interval. */
  readonly censored: number;
  /** Cumulative survival from diagnosis, 0 to 1. */
  readonly survival: number;
  /** Of the cumulative survival, by Greenwood; 0 when nobody or everybody has died. */
  readonly standardError: number;
  /** 95 % limits on the complementary log-log scale; equal to the survival when that is 0 or 1. */
  readonly lower: number;
  readonly upper: number;
}

/** How to estimate: at every month of a death or censoring, or by intervals of so many months in which censoring is spread evenly. */
export type SurvivalMethod = { readonly kind: 'kaplan-meier' } | { readonly kind: 'actuarial'; readonly intervalMonths: number };

interface Step {
  readonly months: number;
  readonly deaths: number;
  readonly censored: number;
}

const Z_95 = 1.959963984540054;

/**
 * Observed survival of a group from diagnosis.
 * @returns one point per month with an event (Kaplan-Meier) or per interval up to the last follow-up (actuarial); none for no observations
 * @throws BadSurvivalTime code BAD_SURVIVAL_TIME for a negative time or an interval that is not positive
 * @see Kaplan and Meier 1958; Cutler and Ederer 1958; Greenwood 1926; limits after Kalbfleisch and Prentice 1980
 * @example survivalCurve([{ months: 6, died: true }, { months: 9, died: false }], { kind: 'kaplan-meier' })[0].survival // 0.5
 */
export function survivalCurve(observations: readonly SurvivalObservation[], method: SurvivalMethod): SurvivalPoint[] {
  const wrong = observations.find(({ months }) => !(months >= 0));
  if (wrong !== undefined) throw new BadSurvivalTime(wrong.months, 'time of follow-up; months are 0 or more');
  if (method.kind === 'actuarial' && !(method.intervalMonths > 0))
    throw new BadSurvivalTime(method.intervalMonths, 'length of an interval; months are more than 0');
  const width = method.kind === 'actuarial' ? method.intervalMonths : undefined;
  return curveOf(stepsOf(observations, width), { count: observations.length, isSpread: width !== undefined });
}

// Without a width each month is a step; with one, every interval from 0 on is, also those in which nothing happened.
function stepsOf(observations: readonly SurvivalObservation[], width: number | undefined): Step[] {
  const stepOf = (months: number): number => (width === undefined ? months : Math.floor(months / width));
  const steps = new Map<number, { deaths: number; censored: number }>();
  for (const { months, died } of observations) {
    const step = steps.get(stepOf(months)) ?? { deaths: 0, censored: 0 };
    if (died) step.deaths++;
    else step.censored++;
    steps.set(stepOf(months), step);
  }
  if (width === undefined) return [...steps].sort(([a], [b]) => a - b).map(([months, step]) => ({ months, ...step }));
  const count = Math.max(-1, ...steps.keys()) + 1;
  return Array.from({ length: count }, (_, at) => ({ months: (at + 1) * width, ...(steps.get(at) ?? { deaths: 0, censored: 0 }) }));
}

function curveOf(steps: readonly Step[], { count, isSpread }: { readonly count: number; readonly isSpread: boolean }): SurvivalPoint[] {
  let atRisk = count;
  let survival = 1;
  let variance = 0; // of the logarithm of the survival
  return steps.map((step) => {
    const exposed = isSpread ? atRisk - step.censored / 2 : atRisk;
    if (step.deaths > 0) {
      survival = step.deaths >= exposed ? 0 : survival * (1 - step.deaths / exposed);
      variance += step.deaths / (exposed * (exposed - step.deaths));
    }
    const point = { ...step, atRisk, survival, ...limitsOf(survival, variance) };
    atRisk -= step.deaths + step.censored;
    return point;
  });
}

function limitsOf(survival: number, variance: number): Pick<SurvivalPoint, 'standardError' | 'lower' | 'upper'> {
  if (survival <= 0 || survival >= 1) return { standardError: 0, lower: survival, upper: survival };
  const factor = Math.exp((Z_95 * Math.sqrt(variance)) / -Math.log(survival));
  return { standardError: survival * Math.sqrt(variance), lower: survival ** factor, upper: survival ** (1 / factor) };
}
